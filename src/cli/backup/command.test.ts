import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/database/index.ts'
import { markImported } from '../../platform/db/cities.ts'

const { city, environment, server, app } = await testDatabase()
await markImported(server, city, { name: 'Ulm', importedAt: new Date() })
const folder = await mkdtemp(join(tmpdir(), 'nahbei-backup-command-'))
afterAll(() => rm(folder, { recursive: true }))

const bin = fileURLToPath(new URL('../../../bin/nahbei.js', import.meta.url))
const run = promisify(execFile)

async function nahbei(...words: string[]) {
  try {
    const { PATH, HOME } = process.env
    const env = { PATH, HOME, ...environment, NAHBEI_CITY: city }
    return { code: 0, ...(await run(process.execPath, [bin, ...words], { env })) }
  } catch (error) {
    // execFile rejects with the outcome of a command that failed.
    return error as { code: number; stdout: string; stderr: string }
  }
}

test('an operator makes a key, a backup, a drill and a restore', async () => {
  const [key, file] = [join(folder, 'key'), join(folder, 'ulm.nahbei')]
  const made = await nahbei('backup-key', key)
  expect(made.code).toBe(0)
  const recipient = made.stdout.trim()
  expect(recipient).toMatch(/^age1[a-z0-9]+$/)
  expect(await readFile(key, 'utf8')).toContain('AGE-SECRET-KEY-1')
  expect((await nahbei('backup-key', key)).stderr).toContain('wird nicht überschrieben')

  const backup = await nahbei('backup', file, '--recipient', recipient)
  expect(backup.stdout).toMatch(/ist gesichert: \d+ Zeilen aus \d+ Tabellen, .*verschlüsselt/)
  const again = await nahbei('backup', file)
  expect(again.code).toBe(1)
  expect(again.stderr.trim()).toBe(
    `nahbei: Die Datei ${file} gibt es schon. Nennen Sie eine andere, oder überschreiben Sie sie mit --force.`,
  )

  const drill = await nahbei('restore-drill', file, '--identity', key)
  expect(drill.code).toBe(0)
  expect(drill.stdout).toContain('Die Probe ist bestanden')
  expect(drill.stdout).toContain(`Ulm (${city})`)

  await app.insertInto('people.organisation').values({ id: 'o', name: 'O' }).execute()
  const refused = await nahbei('restore', file, '--identity', key)
  expect(refused.code).toBe(1)
  expect(refused.stderr).toContain('hat schon Daten')
  const restored = await nahbei('restore', file, '--identity', key, '--force', '--json')
  expect(JSON.parse(restored.stdout)).toMatchObject({ city, replaced: true })
  expect(await app.selectFrom('people.organisation').selectAll().execute()).toEqual([])
}, 240_000)

test('what is wrong is said in one sentence, without a stack', async () => {
  const foreign = join(folder, 'brief.txt')
  await writeFile(foreign, 'Sehr geehrte Damen und Herren')
  for (const command of ['restore', 'restore-drill']) {
    const { code, stderr } = await nahbei(command, foreign)
    expect(code).toBe(1)
    expect(stderr).toContain(`nahbei: Die Datei ${foreign} ist keine Sicherung von Nahbei.`)
    expect(stderr).not.toContain('at ')
  }
  expect((await nahbei('backup')).code).toBe(2)
}, 240_000)
