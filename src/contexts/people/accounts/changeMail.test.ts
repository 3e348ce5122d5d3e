import { beforeAll, describe, expect, it } from 'vitest'
import { insertAccount, signedInAs } from '../../../../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { type Door, execute } from '../../../platform/operation/index.ts'
import { findSession } from '../session/sessions.ts'
import { createLink, findLink } from '../signIn/links.ts'
import { changeMail } from './changeMail.ts'
import { endAccountSessions } from './endAccountSessions.ts'
import { resetSecondFactor } from './resetSecondFactor.ts'

const now = new Date('2026-06-01T10:00:00Z')
let db: TestDatabase
let administrator: Awaited<ReturnType<typeof signedInAs>>
let door: Door
beforeAll(async () => {
  db = await testDatabase()
  administrator = await signedInAs(db.app, { roles: ['administrator'], now })
  door = {
    city: db.city,
    actor: administrator.me.actor,
    now: () => now,
    snapshot: () => {
      throw new Error('not for these operations')
    },
    database: db.app,
    origin: 'https://hilfe.example.de',
  }
})

const mailOf = async (id: string) =>
  (
    await db.owner
      .selectFrom('people.account')
      .select('mail')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).mail

describe('a new mail address', () => {
  it('is told to the old and the new one, and links on their way lead nowhere', async () => {
    const account = await insertAccount(db.app, { mail: 'alt@example.org', now })
    const path = await db.app
      .transaction()
      .execute((tx) => createLink(tx, { account, kind: 'newPassword', now }))
    const outcome = await execute(changeMail, door, { account, mail: 'neu@example.org' })
    expect(outcome.ok).toBe(true)
    expect(await mailOf(account)).toBe('neu@example.org')
    const mails = await db.owner
      .selectFrom('platform.mail')
      .select(['recipient', 'body'])
      .where('template', '=', 'people.mailChanged')
      .execute()
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
      'alt@example.org',
      'neu@example.org',
    ])
    for (const { body } of mails) expect(body).toContain('neu@example.org')
    const token = path.split('/').at(-1)!
    const found = await db.app
      .transaction()
      .execute((tx) => findLink(tx, { token, kind: 'newPassword', now }))
    expect(found).toBeUndefined()
  })

  it('is nobody else’s, whatever its case, and the form says so', async () => {
    await insertAccount(db.app, { mail: 'vergeben@example.org', now })
    const account = await insertAccount(db.app, { mail: 'frei@example.org', now })
    const outcome = await execute(changeMail, door, { account, mail: 'Vergeben@Example.org' })
    expect(outcome).toMatchObject({ ok: false, failure: { issues: [{ field: 'mail' }] } })
    expect(await mailOf(account)).toBe('frei@example.org')
  })

  it('and a reset of the second factor need two administrators, in either order', async () => {
    const other = {
      ...door,
      actor: (await signedInAs(db.app, { roles: ['administrator'], now })).me.actor,
    }
    const refused = { ok: false, failure: { kind: 'conflict', reason: 'fourEyes' } }
    const account = await insertAccount(db.app, { mail: 'opfer@example.org', now })
    expect((await execute(changeMail, door, { account, mail: 'boese@example.org' })).ok).toBe(true)
    expect(await execute(resetSecondFactor, door, { account })).toEqual(refused)
    expect((await execute(resetSecondFactor, other, { account })).ok).toBe(true)

    const second = await insertAccount(db.app, { mail: 'zweites@example.org', now })
    expect((await execute(resetSecondFactor, door, { account: second })).ok).toBe(true)
    const next = { account: second, mail: 'auch-boese@example.org' }
    expect(await execute(changeMail, door, next)).toEqual(refused)
    const later = { ...door, now: () => new Date(now.getTime() + 15 * 24 * 3_600_000) }
    expect((await execute(changeMail, later, next)).ok).toBe(true)
  })

  it('is entered by somebody else than its owner', async () => {
    const account = administrator.me.account.id
    const outcome = await execute(changeMail, door, { account, mail: 'selbst@example.org' })
    expect(outcome).toEqual({ ok: false, failure: { kind: 'notAllowed' } })
  })
})

describe('an administrator who signs somebody out', () => {
  it('ends all sessions of that person, and no others', async () => {
    const person = await signedInAs(db.app, { now })
    const bystander = await signedInAs(db.app, { now })
    const account = person.me.account.id
    const outcome = await execute(endAccountSessions, door, { account })
    expect(outcome).toEqual({ ok: true, value: { ended: 1 } })
    expect((await findSession(db.app, person.token, now)).state).toBe('ended')
    expect((await findSession(db.app, bystander.token, now)).state).toBe('signedIn')
  })
})
