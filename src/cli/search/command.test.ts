import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { aCity } from '../../../tests/builders/city.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import { offer } from '../../../tests/builders/offer.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { cityPart } from '../../contexts/city/index.ts'
import { offersPart } from '../../contexts/offers/index.ts'
import type { Door } from '../../platform/operation/index.ts'
import { createProgram, runProgram } from '../program.ts'

let door: Door

beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity().withDistricts().withQuarters().insertInto(app)
  await offer('Schuldnerberatung Anger').ofType('schuldnerberatung').at(0, 0).insertInto(app)
  await offer('Frauenhaus').ofType('frauenhaus').insertInto(app)
  door = await publicDoor(app, [cityPart, offersPart])
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.exitCode = undefined
})

async function run(...args: string[]) {
  // The test runner sets a name that is a setting here.
  vi.stubEnv('BASE_URL', undefined)
  vi.restoreAllMocks()
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const program = createProgram({
    serve: async () => {
      throw new Error('not served here')
    },
    operations: [],
    openDoor: async () => ({ door, close: async () => {} }),
  })
  await runProgram(program, ['node', 'nahbei', 'search', ...args])
  return {
    lines: said.mock.calls.map(([line]) => String(line)),
    complaints: complained.mock.calls.map(([line]) => String(line)).join('\n'),
    code: process.exitCode ?? 0,
  }
}

it('answers a question as JSON', async () => {
  const { lines, code } = await run('schuldnerberatng', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(lines[0]!)).toEqual({
    id: null,
    hits: [
      {
        title: 'Schuldnerberatung Anger',
        offerTypes: ['Schuldnerberatung'],
        distance: null,
        why: 'passt zu: Schuldnerberatung',
        uncertain: false,
      },
    ],
  })
})

it('says the distance from a place, never that of a protected one, and German reasons in every language', async () => {
  const near = JSON.parse((await run('Schulden', '--near', 'Hafen', '--json')).lines[0]!)
  expect(near.hits[0].distance).toBeGreaterThan(1000)
  const shelter = JSON.parse(
    (await run('kadın sığınma evi', '--lang', 'tr', '--near', 'Hafen', '--json')).lines[0]!,
  )
  expect(shelter.hits[0]).toMatchObject({
    title: 'Frauenhaus',
    distance: null,
    why: 'passt zu: Frauenhaus',
  })
})

it('answers a file of questions, one line each, and fails for those it cannot read', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'nahbei-search-')), 'fragen.jsonl')
  await writeFile(
    file,
    '{"id":"a","query":"Schulden"}\nkaputt\n{"id":"b","query":"my husband hits me","lang":"xx"}\n',
  )
  const { lines, complaints, code } = await run('--queries', file, '--json')
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a', 'b'])
  expect(JSON.parse(lines[1]!).hits[0].title).toBe('Frauenhaus')
  expect(complaints).toContain('Zeile 2: Das ist kein JSON.')
  expect(code).toBe(1)
})

it('wants a question or a file', async () => {
  expect((await run()).complaints).toContain('Nennen Sie eine Frage')
  expect((await run('  ')).complaints).toContain('Die Frage ist leer.')
})
