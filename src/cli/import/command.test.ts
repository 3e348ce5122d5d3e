import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { dataFolder } from '../../../tests/builders/dataFiles.ts'
import { testDatabase } from '../../../tests/database/index.ts'

const { city, environment } = await testDatabase()
const bin = fileURLToPath(new URL('../../../bin/nahbei.js', import.meta.url))
const run = promisify(execFile)

async function nahbei(...words: string[]) {
  try {
    // Not the runner's own environment: it sets names that are settings here, such as BASE_URL.
    const { PATH, HOME } = process.env
    const env = { PATH, HOME, ...environment }
    return { code: 0, ...(await run(process.execPath, [bin, ...words], { env })) }
  } catch (error) {
    // execFile rejects with the outcome of a command that failed.
    return error as { code: number; stdout: string; stderr: string }
  }
}

const pack = (text: string) => dataFolder({ 'pack.json': text })

test('a city in order: exit code 0, the report in German', async () => {
  const folder = await pack('{ "name": "Ulm", "state": "BW" }')
  const { code, stdout } = await nahbei('--city', city, 'import', folder)
  expect(code).toBe(0)
  expect(stdout).toContain('Die Stadt: Name, Ebenen, Quellen, Texte')
  expect(stdout).toContain('0 abgewiesen')
  const again = await nahbei('--city', city, 'import', folder, '--check', '--json')
  const report = JSON.parse(again.stdout)
  expect(report).toMatchObject({ ok: true, city: { name: 'Ulm' }, report: { check: true } })
  expect(report.report.parts[0].counts).toMatchObject({ added: 0, changed: 0 })
})

test('a part refused: exit code 1, the others in, the reasons in a file', async () => {
  const level = '{ "id": "teil", "name": { "one": "Teil", "many": "Teile" } }'
  const folder = await pack(
    `{ "name": "Ulm", "state": "BW", "levels": [${level}], "areas": [{ "file": "a.geojson", "level": "teil", "id": "=1+1" }] }`,
  )
  const { code, stdout, stderr } = await nahbei('--city', city, 'import', folder)
  expect(code).toBe(1)
  expect(stdout).toContain('ABGEWIESEN')
  expect(stdout).toContain('Grund: a.geojson: „a.geojson“ gibt es im Datenordner nicht.')
  expect(stderr).toContain('Nicht alles wurde übernommen')
})

test('a pack that is not in order: exit code 1 with line and key', async () => {
  const folder = await pack('{\n  "name": "Ulm",\n  "stat": "BW"\n}')
  const { code, stderr } = await nahbei('import', folder)
  expect(code).toBe(1)
  expect(stderr).toContain('pack.json, Zeile 3, Spalte 11: stat ist kein bekannter Schlüssel.')
})

test('wrong usage: exit code 2', async () => {
  expect(await nahbei('import')).toMatchObject({ code: 2 })
  const missing = await nahbei('import', '/gibt/es/nicht')
  expect(missing.code).toBe(2)
  expect(missing.stderr).toContain('Den Ordner „/gibt/es/nicht“ gibt es nicht.')
  expect((await nahbei('import', '--help')).code).toBe(0)
})
