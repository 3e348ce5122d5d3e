import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { headText, readHead } from '../../platform/audit/index.ts'
import { ensureCityDatabase } from '../../platform/db/index.ts'
import { appendAudit } from '../../platform/operation/audit.ts'

const bin = fileURLToPath(new URL('../../../bin/nahbei.js', import.meta.url))
const run = promisify(execFile)

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await ensureCityDatabase(db.server, { id: db.city })
  for (let i = 1; i <= 5; i++) await write(`offer-${i}`)
})

const write = (subject: string) =>
  db.app.transaction().execute((tx) =>
    appendAudit(tx, {
      op: { name: 'test.write', effect: 'write' },
      actor: { kind: 'operator', id: 'root' },
      at: new Date('2026-06-01T10:00:00Z'),
      subject,
      detail: {},
    }),
  )

async function nahbei(...words: string[]) {
  try {
    // Not the runner's own environment: it sets names that are settings here, such as BASE_URL.
    const { PATH, HOME } = process.env
    const env = { PATH, HOME, ...db.environment }
    const all = [bin, '--city', db.city, 'audit', ...words]
    return { code: 0, ...(await run(process.execPath, all, { env })) }
  } catch (error) {
    // execFile rejects with the outcome of a command that failed.
    return error as { code: number; stdout: string; stderr: string }
  }
}

describe('nahbei audit', () => {
  it('seals what waits, proves the chain and gives its head to keep elsewhere', async () => {
    const verified = await nahbei('verify')
    expect(verified).toMatchObject({ code: 0 })
    expect(verified.stdout).toContain('Das Protokoll ist ganz: 5 Zeilen geprüft.')
    const head = headText(await readHead(db.owner))
    expect(verified.stdout).toContain(`Kopf: ${head}`)
    expect((await nahbei('head')).stdout.trim()).toBe(head)
    await write('offer-6')
    const again = await nahbei('verify', '--head', head, '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, rows: 6, sealedNow: 1 })
  })

  it('names the first row that does not fit, and fails', async () => {
    await sql`update platform.audit set subject = 'other' where position = 3`.execute(db.owner)
    const { id } = await db.owner
      .selectFrom('platform.audit')
      .select('id')
      .where('position', '=', 3)
      .executeTakeFirstOrThrow()
    const { code, stderr } = await nahbei('verify')
    expect(code).toBe(1)
    expect(stderr).toContain(`Zeile 3 (Nummer ${id}, 2026-06-01T10:00:00.000Z, test.write)`)
    expect(stderr).toContain('2 Zeilen davor sind in Ordnung.')
    const asJson = await nahbei('verify', '--json')
    expect(asJson.code).toBe(1)
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      ok: false,
      broken: { problem: 'changed', position: 3, row: { id, operation: 'test.write' } },
    })
  })

  it('says how a head looks when it is given something else', async () => {
    const { code, stderr } = await nahbei('verify', '--head', 'kaputt')
    expect(code).toBe(2)
    expect(stderr).toContain('1234:9f86d0…')
  })
})
