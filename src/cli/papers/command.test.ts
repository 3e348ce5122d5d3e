import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { createProgram, runProgram } from '../program.ts'

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

async function run(...args: string[]) {
  vi.restoreAllMocks()
  process.exitCode = undefined
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const program = createProgram({
    serve: async () => {
      throw new Error('not served here')
    },
    operations: [],
    openDoor: async () => {
      throw new Error('needs no database')
    },
  })
  await runProgram(program, ['node', 'nahbei', 'extract', ...args])
  const complaints = [...complained.mock.calls, ...written.mock.calls].map(([line]) => String(line))
  return {
    lines: said.mock.calls.map(([line]) => String(line)),
    complaints: complaints.join('\n'),
    code: process.exitCode ?? 0,
  }
}

async function paper(text: string | Uint8Array, name = 'papier.txt'): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'nahbei-extract-')), name)
  await writeFile(file, text)
  return file
}

const text = `Soziales

Die Lage ist gut. Bis 2027 werden wir im Hafen ein Familienzentrum bauen. Wir prüfen gegebenenfalls einen Nachtbus.
`

it('prints one object a line, its fields in their order, its offsets those of the file', async () => {
  const { lines, code } = await run(await paper(text), '--json')
  expect(code).toBe(0)
  expect(lines).toHaveLength(2)
  const first = JSON.parse(lines[0]!)
  expect(Object.keys(first).join(' ')).toBe(
    'quote start end title nature kind strength actors targetGroups places organisations systems deadline numbers condition field negated layer',
  )
  expect(first).toMatchObject({
    quote: 'Bis 2027 werden wir im Hafen ein Familienzentrum bauen',
    nature: 'measure',
    kind: 'build',
    strength: 'binding',
    negated: false,
    layer: 'main',
  })
  expect(text.slice(first.start, first.end)).toBe(first.quote)
  expect(JSON.parse(lines[1]!)).toMatchObject({ strength: 'examine' })
})

it('prints a list for people', async () => {
  const list = (await run(await paper(text))).lines.join('\n')
  expect(list).toContain('Soziales')
  expect(list).toContain('bauen · fest zugesagt')
  expect(list).toContain('„Bis 2027 werden wir im Hafen ein Familienzentrum bauen“')
  expect(list).toContain('2 Zusagen, 0 Ziele.')
})

it('reads other kinds of files', async () => {
  const html = await paper(
    '<html><body><p>Wir wollen das Freibad sanieren.</p></body></html>',
    'a.html',
  )
  expect(JSON.parse((await run(html, '--json')).lines[0]!).quote).toBe(
    'Wir wollen das Freibad sanieren',
  )
})

it('says that nothing was found', async () => {
  expect((await run(await paper('Die Lage ist gut.'))).lines).toEqual(['Keine Zusagen gefunden.'])
  expect((await run(await paper('Die Lage ist gut.'), '--json')).lines).toEqual([])
})

it('complains in German, and tells a failure from wrong usage', async () => {
  const missing = await run('/nirgends.txt', '--json')
  expect(missing.complaints).toContain('Die Datei /nirgends.txt lässt sich nicht lesen.')
  expect(missing.code).toBe(1)
  const empty = await run(await paper(' \n'), '--json')
  expect(empty.complaints).toContain('ist leer')
  expect(empty.code).toBe(1)
  const without = await run()
  expect(without.complaints).toContain('Es fehlt die Angabe datei')
  expect(without.code).toBe(2)
})
