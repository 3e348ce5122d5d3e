import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ParseError, parse } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { packSchema } from '../../src/contexts/city/index.ts'

const guide = readFileSync(new URL('../../docs/PACKS.md', import.meta.url), 'utf8')
const examples = [...guide.matchAll(/```jsonc\n([\s\S]*?)```/g)].map((match) => match[1]!)

test('the guide has examples', () => {
  expect(examples.length).toBeGreaterThan(8)
})

test.each(examples.map((text, i) => [i + 1, text] as const))(
  'example %i of the guide is a pack',
  (_, text) => {
    const errors: ParseError[] = []
    const value: unknown = parse(text, errors)
    expect(errors).toEqual([])
    const read = packSchema.safeParse(value)
    expect(read.error?.issues ?? []).toEqual([])
  },
)

test('the guide names only words of the vocabulary', () => {
  const folder = new URL('../../vocabulary/', import.meta.url)
  const words = (files: string) =>
    globSync(files, { cwd: fileURLToPath(folder) })
      .flatMap((file) =>
        z
          .array(z.object({ id: z.string() }))
          .parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
      )
      .map(({ id }) => id)
  const known = { type: words('offer-types/*.json'), targetGroups: words('target-groups.json') }
  const used = examples.flatMap((text) =>
    packSchema.parse(parse(text)).offers.flatMap((section) =>
      (['type', 'targetGroups'] as const).flatMap((key) => {
        const ref = section[key]
        if (typeof ref !== 'object') return []
        const said = 'constant' in ref ? [ref.constant] : Object.values(ref.map ?? {})
        return said.map((word) => ({ key, word: String(word) }))
      }),
    ),
  )
  expect(used.length).toBeGreaterThan(4)
  expect(used.filter(({ key, word }) => !known[key].includes(word))).toEqual([])
})

test('every key of the schema is in the guide', () => {
  const keys = new Set<string>()
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('properties' in node && typeof node.properties === 'object' && node.properties)
      for (const key of Object.keys(node.properties)) keys.add(key)
    for (const inner of Object.values(node)) collect(inner)
  }
  collect(z.toJSONSchema(packSchema, { io: 'input' }))
  expect(keys.size).toBeGreaterThan(80)
  const missing = [...keys].filter(
    (key) => !guide.includes(`"${key}"`) && !guide.includes(`\`${key}\``),
  )
  expect(missing).toEqual([])
})
