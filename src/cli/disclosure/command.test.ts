import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { createProgram, runProgram } from '../program.ts'

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

async function audit(publication: unknown, ...options: string[]) {
  const file = join(await mkdtemp(join(tmpdir(), 'nahbei-audit-')), 'tabellen.json')
  await writeFile(file, typeof publication === 'string' ? publication : JSON.stringify(publication))
  vi.restoreAllMocks()
  process.exitCode = undefined
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const program = createProgram({
    serve: async () => {
      throw new Error('not served here')
    },
    operations: [],
    openDoor: async () => {
      throw new Error('needs no database')
    },
  })
  await runProgram(program, ['node', 'nahbei', 'disclosure', 'audit', file, ...options])
  return {
    said: said.mock.calls.map(([line]) => String(line)).join('\n'),
    complaints: complained.mock.calls.map(([line]) => String(line)).join('\n'),
    code: process.exitCode ?? 0,
  }
}

const leak = {
  cells: [
    { id: 'Stadt', value: 120, count: true },
    { id: 'Nord', value: 117, count: true },
    { id: 'Süd', value: null, count: true, threshold: 5 },
  ],
  relations: [{ total: 'Stadt', parts: ['Nord', 'Süd'] }],
}

it('names the cell that is given away and how, and fails', async () => {
  const { said, code, complaints } = await audit(leak)
  expect(code).toBe(1)
  expect(complaints).toBe('')
  expect(said.split('\n')).toEqual([
    '„Süd“ ist genau 3.',
    '  Rechnung: „Stadt“ (120) − „Nord“ (117).',
    '',
    'Geprüfte Zellen: 1. Verraten: 1.',
  ])
  const printed = JSON.parse((await audit(leak, '--json')).said)
  expect(printed).toMatchObject({
    examined: 1,
    exposed: 1,
    findings: [{ id: 'Süd', interval: [3, 3], exposed: 'exact', path: { relations: [0] } }],
  })
})

it('is content with what is safe', async () => {
  const cells = [...leak.cells, { id: 'West', value: null, count: true }]
  const relations = [{ total: 'Stadt', parts: ['Nord', 'Süd', 'West'] }]
  const open = cells.map((cell) => (cell.id === 'Nord' ? { ...cell, value: 100 } : cell))
  const { said, code } = await audit({ cells: open, relations })
  expect({ said, code }).toEqual({ said: 'Geprüfte Zellen: 2. Keine wird verraten.', code: 0 })
  const alone = await audit({ cells: [{ id: 'A', value: null }] }, '--json')
  expect(JSON.parse(alone.said).findings[0].interval).toEqual([0, null])
})

it('fails where the published values contradict each other', async () => {
  const cells = leak.cells.map((cell) => (cell.id === 'Nord' ? { ...cell, value: 130 } : cell))
  const { said, code } = await audit({ ...leak, cells })
  expect(code).toBe(1)
  expect(said).toContain('Nicht geprüft werden konnten:\n  „Süd“')
})

it('says in German what is wrong with the file', async () => {
  expect((await audit('{')).complaints).toContain('ist kein gültiges JSON')
  const odd = await audit({ cells: [{ id: 'A', valu: 3 }] })
  expect(odd.complaints).toContain('cells.0.value: fehlt')
  expect(odd.complaints).toContain('cells.0: „valu“ gibt es nicht')
  const unknown = await audit({ ...leak, relations: [{ total: 'Stadt', parts: ['Ost'] }] })
  expect(unknown.complaints).toContain('Summe 1 nennt die Zelle „Ost“. Die gibt es nicht.')
  const doubled = await audit({ cells: [leak.cells[0], leak.cells[0]] })
  expect(doubled.complaints).toContain('Die Zelle „Stadt“ steht zweimal darin.')
  expect(doubled.code).toBe(1)
})
