import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { anAtlas } from '../../../tests/builders/atlas.ts'
import { aCity, quarterNames } from '../../../tests/builders/city.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { atlasPart } from '../../contexts/atlas/index.ts'
import { cityPart } from '../../contexts/city/index.ts'
import type { Door } from '../../platform/operation/index.ts'
import { createProgram, runProgram } from '../program.ts'

let door: Door
let closed = 0

beforeAll(async () => {
  const { app } = await testDatabase()
  const keys = await aCity()
    .withDistricts()
    .withQuarters()
    .withWords({
      indices: [
        {
          id: 'lage',
          title: 'Lage',
          level: 'quartier',
          indicators: [{ indicator: 'armut' }],
          classes: [
            { code: 1, title: { de: 'hoch', en: 'high' }, upTo: 0 },
            { code: 2, title: { de: 'niedrig', en: 'low' } },
          ],
          editions: [{ id: '2019', time: '2018' }],
        },
      ],
    })
    .insertInto(app)
  await anAtlas()
    .withIndicator({ id: 'armut' })
    .withValues(
      'armut',
      2018,
      Object.fromEntries(quarterNames.slice(1).map((name, at) => [`quartier ${name}`, at])),
    )
    .insertInto(app, keys)
  door = await publicDoor(app, [cityPart, atlasPart])
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.exitCode = undefined
})

async function run(...args: string[]) {
  vi.restoreAllMocks()
  // The test runner has one of its own that is no address.
  vi.stubEnv('BASE_URL', '')
  process.exitCode = undefined
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const program = createProgram({
    serve: async () => {
      throw new Error('not served here')
    },
    operations: [],
    openDoor: async () => ({
      door,
      close: async () => {
        closed++
      },
    }),
  })
  await runProgram(program, ['node', 'nahbei', 'index', ...args])
  return {
    said: said.mock.calls.map(([line]) => String(line)).join('\n'),
    complaints: complained.mock.calls.map(([line]) => String(line)).join('\n'),
    code: process.exitCode ?? 0,
  }
}

it('prints every area with its classes in the words of the city', async () => {
  const { said, code } = await run('lage', '--year', '2019', '--json')
  expect(code).toBe(0)
  const { areas, edition } = JSON.parse(said)
  expect(edition).toBe('2019')
  expect(areas).toHaveLength(8)
  expect(areas[0]).toEqual({
    ...{ id: '0101', name: 'Am Anger', state: 'unknown' },
    ...{ status: null, statusCode: null, statusClass: null },
    ...{ dynamics: null, dynamicsCode: null, dynamicsClass: null },
  })
  const last = areas.find(({ id }: { id: string }) => id === '0204')
  expect(last).toMatchObject({ statusCode: 2, statusClass: 'niedrig' })
  // 0 … 6 have mean 3 and standard deviation 2.
  expect(last.status).toBeCloseTo(1.5, 12)
})

it('prints a table for people, and which indices there are', async () => {
  expect((await run('lage')).said).toContain('0204  Hafen  1.50  niedrig  –  –')
  expect((await run()).said).toBe('lage  Lage (2019)')
  expect(JSON.parse((await run('--json')).said)).toEqual({
    indices: [{ id: 'lage', title: 'Lage', level: 'quartier', editions: ['2019'] }],
  })
})

it('says in German what there is instead, and closes what it opened', async () => {
  const before = closed
  const index = await run('lang')
  expect(index).toMatchObject({ code: 1 })
  expect(index.complaints).toContain('Den Index „lang“ gibt es nicht. Es gibt: lage.')
  const year = await run('lage', '--year', '2020')
  expect(year).toMatchObject({ code: 1 })
  expect(year.complaints).toContain('hat keine Ausgabe „2020“. Es gibt: 2019.')
  expect(closed).toBe(before + 2)
})
