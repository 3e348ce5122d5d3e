import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgram, runProgram } from '../program.ts'

const cell = (id: string, value: number, more: object = {}) => ({
  ...{ id, value, primary: false, lower: 0, upper: 500, weight: value },
  ...{ lowerProtection: 0, upperProtection: 0, ...more },
})

/** Two by two with totals: a is to be protected, the cheapest way is a, b, c, d. */
const tables = {
  cells: [
    cell('a', 2, { primary: true, lowerProtection: 2, upperProtection: 3 }),
    ...[cell('b', 30), cell('c', 40), cell('d', 50)],
    ...[cell('ab', 32), cell('cd', 90), cell('ac', 42), cell('bd', 80), cell('all', 122)],
  ],
  relations: [
    { total: 'ab', parts: ['a', 'b'] },
    { total: 'cd', parts: ['c', 'd'] },
    { total: 'ac', parts: ['a', 'c'] },
    { total: 'bd', parts: ['b', 'd'] },
    { total: 'all', parts: ['ab', 'cd'] },
    { total: 'all', parts: ['ac', 'bd'] },
  ],
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nahbei-protect-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

async function run(given: object | string, ...options: string[]) {
  const file = join(folder, 'tabellen.json')
  await writeFile(file, typeof given === 'string' ? given : JSON.stringify(given))
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const program = createProgram({
    serve: async () => {
      throw new Error('not served here')
    },
    operations: [],
    openDoor: async () => {
      throw new Error('needs no database')
    },
  })
  await runProgram(program, ['node', 'nahbei', 'protect', file, ...options])
  const lines = (calls: unknown[][]) => calls.map(([line]) => String(line)).join('\n')
  const [out, complaints] = [lines(said.mock.calls), lines(complained.mock.calls)]
  vi.restoreAllMocks()
  return { out, complaints, code: process.exitCode ?? 0 }
}

describe('nahbei protect', () => {
  it('prints what must not be published, its cost with a proof, and what can still be worked out', async () => {
    const { out } = await run(tables, '--json')
    expect(JSON.parse(out)).toEqual({
      ...{ suppressed: ['a', 'b', 'c', 'd'], secondary: 3, cost: 120, lowerBound: 120 },
      exactIntervals: true,
      intervals: { a: [0, 32], b: [0, 32], c: [10, 42], d: [48, 80] },
    })
  })

  it('tells people the same in German', async () => {
    const { out } = await run(tables)
    expect(out).toContain('Gesperrt: 4 von 9 Zellen, davon 1 primär und 3 sekundär.')
    expect(out).toContain('Weniger geht nicht (bewiesen).')
  })

  it('takes bounds that nobody knows as null', async () => {
    const open = tables.cells.map((one) => ({ ...one, lower: null, upper: null }))
    const { out } = await run({ ...tables, cells: open }, '--json')
    expect(JSON.parse(out).intervals.a).toEqual([null, null])
  })

  it('names what is wrong in the file', async () => {
    const cells = [...tables.cells.slice(1), cell('b', 30), cell('e', -1)]
    const relations = [...tables.relations, { total: 'cd', parts: ['b', 'c'] }]
    const { complaints, code } = await run({ ...tables, cells, relations })
    expect(code).toBe(1)
    expect(complaints).toContain('Die Zelle „b“ steht mehrmals in cells.')
    expect(complaints).toContain('Die Zelle „a“ in relations steht nicht in cells.')
    expect(complaints).toContain('Die Summe cd = b + c stimmt nicht: Die Teile ergeben 70')
    expect(complaints).toContain('weight der Zelle „e“ ist kleiner als 0.')
  })

  it('names what has the wrong shape', async () => {
    const { complaints, code } = await run({ cells: [{ id: 'a' }], relations: [] })
    expect(code).toBe(1)
    expect(complaints).toContain('cells.0.value')
  })

  it('refuses what cannot be protected, and says why', async () => {
    const { complaints, code } = await run({ ...tables, frozen: ['b', 'ab'] })
    expect(code).toBe(1)
    expect(complaints).toContain('Die Tabellen lassen sich nicht schützen:')
    expect(complaints).toContain('„a“ ist durch ab = a + b bestimmt')
  })

  it('refuses a method that does not exist', async () => {
    expect((await run(tables, '--method', 'magic')).code).toBe(2)
  })
})
