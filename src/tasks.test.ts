import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { insertAccount } from '../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../tests/database/index.ts'
import { appendAudit } from './platform/operation/audit.ts'
import { publicActor } from './platform/operation/index.ts'
import { eraseExpired } from './platform/tasks/index.ts'
import { retentions } from './tasks.ts'

const hour = 3_600_000
const day = 24 * hour
const now = new Date()
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
const dateOf = (moment: Date) => moment.toISOString().slice(0, 10)

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})

/** Puts in what has just not expired and what just has. */
async function fill() {
  const account = await insertAccount(db.owner, { now })
  const { owner } = db
  const hash = () => randomBytes(32)
  const soonAndPast = [ago(-minute), ago(minute)]
  for (const expires_at of soonAndPast) {
    const ceremony = { token_hash: hash(), kind: 'x', data: '{}', expires_at }
    await owner.insertInto('people.ceremony').values(ceremony).execute()
    const form = { id_hash: hash(), account, path: '/', sealed: hash(), expires_at }
    await owner.insertInto('people.kept_form').values(form).execute()
    const token = { issuer: 'x', token_id: randomUUID(), expires_at }
    await owner.insertInto('people.logout_token').values(token).execute()
  }
  for (const created_at of [ago(23 * hour), ago(25 * hour)]) {
    const app = { id: randomUUID(), account, secret: hash(), created_at }
    await owner.insertInto('people.code_app').values(app).execute()
    // One that is set up stays.
    await owner
      .insertInto('people.code_app')
      .values({ ...app, id: randomUUID(), confirmed_at: created_at })
      .execute()
    const key = { key: hash(), input_hash: hash(), created_at }
    await owner.insertInto('platform.idempotency').values(key).execute()
  }
  for (const [used, expires] of [
    [null, 29 * day],
    [null, 31 * day],
    [31 * day, -day],
    [29 * day, 31 * day],
  ] as const) {
    await owner
      .insertInto('people.link')
      .values({
        token_hash: hash(),
        kind: 'invitation',
        account,
        created_at: ago(40 * day),
        expires_at: ago(expires),
        used_at: used === null ? null : ago(used),
      })
      .execute()
  }
  for (const [ended, expires] of [
    [null, 0],
    [null, 91 * day],
    [91 * day, -hour],
    [89 * day, 89 * day],
  ] as const) {
    await owner
      .insertInto('people.session')
      .values({
        id: randomUUID(),
        token_hash: hash(),
        account,
        stage: 'full',
        method: 'password',
        device: 'Test',
        created_at: ago(100 * day),
        seen_at: ago(100 * day),
        fresh_at: ago(100 * day),
        expires_at: ago(expires),
        ended_at: ended === null ? null : ago(ended),
      })
      .execute()
  }
  for (const seen_at of [ago(364 * day), ago(366 * day)]) {
    const device = { token_hash: hash(), account, device: 'Test', created_at: seen_at, seen_at }
    await owner.insertInto('people.known_device').values(device).execute()
  }
  for (const moment of [now, ago(day)]) {
    const secret = { day: dateOf(moment), secret: hash() }
    await owner.insertInto('platform.daily_secret').values(secret).execute()
    const rate = { key: hash(), window_start: moment, count: 1 }
    await owner.insertInto('platform.rate').values(rate).execute()
  }
  for (const ended_at of [ago(89 * day), ago(91 * day)]) {
    const mail = { id: randomUUID(), template: 'x', state: 'sent', next_attempt_at: now }
    await owner
      .insertInto('platform.mail')
      .values({ ...mail, created_at: ended_at, ended_at })
      .execute()
  }
  for (const deleteAfter of [dateOf(now), dateOf(ago(2 * day))])
    await db.app.transaction().execute((tx) =>
      appendAudit(tx, {
        op: { name: 'test.note', effect: 'write' },
        actor: publicActor,
        at: now,
        detail: {},
        personal: { text: 'ein Grund', deleteAfter },
      }),
    )
}
const minute = 60_000

const tables = {
  'people.ceremony': 1,
  'people.kept_form': 1,
  'people.logout_token': 1,
  'people.code_app': 3,
  'people.link': 1,
  'people.session': 2,
  'people.known_device': 1,
  'platform.daily_secret': 1,
  'platform.rate': 1,
  'platform.idempotency': 1,
  'platform.mail': 1,
  'platform.audit_personal': 1,
} as const

describe('what is kept for a time', () => {
  const list = retentions({ dataFolder: '/nowhere' })

  it('goes when it is over, and stays until then', async () => {
    await fill()
    const gone = await eraseExpired(db.app, list, now)
    const left: Record<string, number> = {}
    for (const table of Object.keys(tables) as (keyof typeof tables)[]) {
      const rows = await db.owner
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .execute()
      left[table] = Number(rows[0]?.n)
    }
    expect(left).toEqual(tables)
    expect(gone).toMatchObject({
      'people.sessions': 2,
      'people.links': 3,
      'platform.auditReasons': 1,
    })
    expect(await eraseExpired(db.app, list, now)).toEqual({})
  })

  it('goes even where something else cannot', async () => {
    await db.owner
      .insertInto('people.ceremony')
      .values({ token_hash: randomBytes(32), kind: 'x', data: '{}', expires_at: ago(minute) })
      .execute()
    const broken = {
      ...list[0]!,
      name: 'test.broken' as const,
      erase: () => Promise.reject(new Error('no')),
    }
    await expect(eraseExpired(db.app, [broken, ...list], now)).rejects.toThrow('test.broken')
    const left = await db.owner.selectFrom('people.ceremony').select('kind').execute()
    expect(left).toHaveLength(1)
  })

  it('is named in German, once each', () => {
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length)
    for (const { what, after } of list) expect(`${what} ${after}`.length).toBeGreaterThan(10)
  })
})
