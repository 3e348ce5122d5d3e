import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { describePackIssue, packJsonSchema, parsePack } from '../../src/contexts/city/index.ts'

const at = (path: string) => new URL(`../../${path}`, import.meta.url)
const packs = readdirSync(at('packs')).filter((name) => existsSync(at(`packs/${name}/pack.json`)))

test('docs/pack.schema.json is what the program reads', () => {
  expect(readFileSync(at('docs/pack.schema.json'), 'utf8')).toBe(packJsonSchema())
})

test('there are packs', () => {
  expect(packs).toContain('berlin')
})

test.each(packs)('packs/%s is in order, for the program and for editors', (name) => {
  const text = readFileSync(at(`packs/${name}/pack.json`), 'utf8')
  const read = parsePack(text)
  expect(read.ok ? [] : read.issues.map(describePackIssue)).toEqual([])
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(packJsonSchema()))
  validate(parse(text))
  expect(validate.errors ?? []).toEqual([])
})
