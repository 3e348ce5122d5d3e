import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Council, serveCouncil } from '../../../tests/builders/council.ts'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { ensureCityDatabase } from '../../platform/db/index.ts'

const bin = fileURLToPath(new URL('../../../bin/nahbei.js', import.meta.url))
const run = promisify(execFile)

let db: TestDatabase
let council: Council
beforeAll(async () => {
  db = await testDatabase()
  await ensureCityDatabase(db.server, { id: db.city })
  council = await serveCouncil({ papers: 300, perPage: 50 })
})
afterAll(() => council.close())

const { PATH, HOME } = process.env
const words = (...more: string[]) => [bin, '--city', db.city, 'oparl', 'import', ...more]
const environment = () => ({ PATH, HOME, ...db.environment })

async function nahbei(...more: string[]) {
  try {
    return { code: 0, ...(await run(process.execPath, words(...more), { env: environment() })) }
  } catch (error) {
    // execFile rejects with the outcome of a command that failed.
    return error as { code: number; stdout: string; stderr: string }
  }
}

const kept = async () => {
  const { rows } = await sql<{ type: string; count: number }>`
    select type, count(*)::int as count from measures.oparl_object group by type order by type`.execute(
    db.owner,
  )
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]))
}

describe('nahbei oparl import', () => {
  it('goes on where it was killed, to the same end', { timeout: 120_000 }, async () => {
    const held = council.hold('/papers?page=5')
    const child = spawn(process.execPath, words(council.url, '--allow-local'), {
      env: environment(),
      stdio: 'ignore',
      detached: true,
    })
    const ended = new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)))
    await held.asked
    // With its own children: the command may run in another version of Node.js.
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    expect(await ended).toBe('SIGKILL')
    held.release()
    const before = await kept()
    expect(before.Paper).toBeGreaterThanOrEqual(150)
    expect(before.Paper).toBeLessThan(300)
    council.asked.length = 0
    const { code, stdout, stderr } = await nahbei(council.url, '--allow-local')
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(stderr).toContain('Vorlagen: ')
    expect(stderr).toContain('fortgesetzt')
    expect(stdout).toContain('Gremien: 24 neu, 0 geändert, 0 wie bisher')
    expect(stdout).toContain('Sitzungen: 60 neu')
    expect(stdout).toContain('Vorlagen: 300 im Verzeichnis')
    expect(council.asked).not.toContain('/papers')
    expect(await kept()).toEqual({
      AgendaItem: 600,
      Body: 1,
      Consultation: 600,
      File: 960,
      LegislativeTerm: 1,
      Meeting: 60,
      Organization: 30,
      Paper: 300,
    })
  })

  it('tells of pages that are none by its exit code, in words and as data', async () => {
    council.change('/papers/1', '2026-12-01T10:00:00Z', { name: 'Neu' })
    council.asked.length = 0
    const { stdout } = await nahbei(council.url, '--allow-local', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ problems: [], taken: { papers: 300 } })
    const address = council.asked.find((path) => path.startsWith('/papers')) ?? ''
    council.instead.set('/papers', (response) => response.end('<html>'))
    const failed = await nahbei(council.url, '--allow-local', '--full')
    expect(failed.code).toBe(1)
    expect(failed.stderr).toContain('Derselbe Befehl macht dort weiter.')
    expect(failed.stderr).toContain(`${council.origin}/papers`)
    expect(failed.stderr).toContain('Die Antwort ist kein gültiges JSON.')
    expect(address).toContain('modified_since=')
    expect((await kept()).Paper).toBe(300)
  })

  it.each([
    [['ftp://example.org'], '„ftp://example.org“ ist keine Adresse'],
    [['http://127.0.0.1:9/system', '--since', 'gestern'], '„gestern“ ist kein Tag.'],
  ])('%j is wrong usage', async (given, said) => {
    const { code, stderr } = await nahbei(...given)
    expect(code).toBe(2)
    expect(stderr).toContain(said)
  })
})
