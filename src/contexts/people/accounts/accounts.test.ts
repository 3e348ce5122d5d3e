import { beforeAll, describe, expect, it } from 'vitest'
import { insertAccount, signedInAs } from '../../../../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { type Actor, type Door, execute, operator } from '../../../platform/operation/index.ts'
import type { Role } from '../domain/roles.ts'
import { findSession } from '../session/sessions.ts'
import { findLink } from '../signIn/links.ts'
import { countAccounts } from './countAccounts.ts'
import { deactivateAccount } from './deactivateAccount.ts'
import { endMembership } from './endMembership.ts'
import { grantRole } from './grantRole.ts'
import { inviteAccount } from './inviteAccount.ts'
import { inviteAgain } from './inviteAgain.ts'
import { listAccounts } from './listAccounts.ts'
import { resetSecondFactor } from './resetSecondFactor.ts'
import { showAccount } from './showAccount.ts'

const now = new Date('2026-06-01T10:00:00Z')
let db: TestDatabase
/** Without anybody; with two administrators; with a long list. */
let empty: TestDatabase
let alone: TestDatabase
let there: TestDatabase
beforeAll(async () => {
  ;[db, empty, alone, there] = await Promise.all([
    testDatabase(),
    testDatabase(),
    testDatabase(),
    testDatabase(),
  ])
})

const door = (actor: Actor): Door => ({
  city: db.city,
  actor,
  now: () => now,
  snapshot: () => {
    throw new Error('not for these operations')
  },
  database: db.app,
  origin: 'https://hilfe.example.de',
})
const administrator = (options: Parameters<typeof signedInAs>[1] = {}) =>
  signedInAs(db.app, { roles: ['administrator'], now, ...options })
const mailsTo = (recipient: string) =>
  db.owner.selectFrom('platform.mail').selectAll().where('recipient', '=', recipient).execute()
const membershipsOf = (account: string) =>
  db.owner
    .selectFrom('people.membership')
    .selectAll()
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .execute()
const auditOf = (operation: string, subject: string) =>
  db.owner
    .selectFrom('platform.audit')
    .selectAll()
    .where('operation', '=', operation)
    .where('subject', '=', subject)
    .execute()
/** A role beside those an account was made with. */
async function holds(account: string, role: Role): Promise<string> {
  const rows = await membershipsOf(account)
  return rows.find((row) => row.role === role)!.id
}

describe('the first administrator of a city', () => {
  it('is invited with one command, which makes the office and gives the link', async () => {
    const outcome = await execute(
      inviteAccount,
      { ...door(operator('root')), database: empty.app },
      { name: 'Kim Beispiel', mail: 'kim@stadt.example', roles: ['administrator'] },
    )
    expect(outcome).toMatchObject({ ok: true, value: { result: 'invited' } })
    const { link = '', account } = outcome.ok ? outcome.value : { account: '' }
    expect(link).toMatch(/^https:\/\/hilfe\.example\.de\/einladung\/[\w-]{43}$/)
    const found = await empty.app
      .transaction()
      .execute((tx) => findLink(tx, { token: link.split('/').at(-1)!, kind: 'invitation', now }))
    expect(found?.account).toBe(account)
    const offices = await empty.app
      .selectFrom('people.organisation')
      .select(['id', 'name', 'kind'])
      .execute()
    expect(offices).toEqual([{ id: 'stadtverwaltung', name: 'Stadtverwaltung', kind: 'office' }])
    // The next one joins the same office.
    await execute(
      inviteAccount,
      { ...door(operator('root')), database: empty.app },
      { name: 'Toni Beispiel', mail: 'toni@stadt.example', roles: ['auditor'] },
    )
    expect(await empty.app.selectFrom('people.organisation').select('id').execute()).toHaveLength(1)
  })
})

describe('inviting', () => {
  it('sends a mail with the link, and gives administrators no link', async () => {
    const { me } = await administrator()
    const outcome = await execute(inviteAccount, door(me.actor), {
      name: '  Alex Muster ',
      mail: 'alex@example.org',
      organisation: 'stadt',
      roles: ['planner', 'auditor'],
      until: '2026-12-31',
    })
    expect(outcome).toEqual({
      ok: true,
      value: { account: expect.any(String), result: 'invited' },
    })
    const account = outcome.ok ? outcome.value.account : ''
    expect((await mailsTo('alex@example.org'))[0]).toMatchObject({
      template: 'people.invitation',
      body: expect.stringContaining('https://hilfe.example.de/einladung/'),
    })
    expect(await membershipsOf(account)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          role: 'planner',
          given_by: me.account.id,
          valid_until: '2026-12-31',
        }),
        expect.objectContaining({ role: 'auditor', valid_from: '2026-06-01' }),
      ]),
    )
    const [row] = await auditOf('people.inviteAccount', account)
    expect(row?.detail).toEqual({ organisation: 'stadt', roles: 'planner auditor' })
    expect(JSON.stringify(row)).not.toContain('alex')
  })

  it('adds the role where the mail has an account, however it is written', async () => {
    const { me } = await administrator()
    const account = await insertAccount(db.app, {
      now,
      mail: 'Schon@Da.example',
      organisation: 'verein-a',
      kind: 'provider',
      roles: ['provider'],
    })
    const input = {
      name: 'Wer Auch Immer',
      mail: 'schon@da.EXAMPLE',
      organisation: 'stadt',
      roles: ['reader' as const],
    }
    const first = await execute(inviteAccount, door(me.actor), input)
    expect(first).toEqual({ ok: true, value: { account, result: 'added' } })
    const second = await execute(inviteAccount, door(me.actor), input)
    expect(second).toEqual({ ok: true, value: { account, result: 'unchanged' } })
    expect(await membershipsOf(account)).toHaveLength(2)
    const mails = await mailsTo('Schon@Da.example')
    expect(mails, 'one for what was added').toMatchObject([
      {
        template: 'people.roleAdded',
        body: expect.stringContaining('Organisation stadt'),
      },
    ])
    expect(mails[0]?.body).toContain('https://hilfe.example.de/arbeit')
    const kept = await execute(showAccount, door(me.actor), { account })
    expect(kept).toMatchObject({ ok: true, value: { name: 'Kim Beispiel' } })
  })

  it('of two who invite the same person at once makes one account', async () => {
    const { me } = await administrator()
    const input = {
      name: 'Ein Mensch',
      mail: 'einmal@example.org',
      organisation: 'stadt',
      roles: ['reader' as const],
    }
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => execute(inviteAccount, door(me.actor), input)),
    )
    const accounts = new Set(outcomes.map((one) => one.ok && one.value.account))
    expect(accounts.size).toBe(1)
    expect(await membershipsOf([...accounts][0] as string)).toHaveLength(1)
  })

  it.each([
    [{ mail: 'a@b.example\nBcc: alle@example.org' }, 'mail'],
    [{ name: 'Zwei\r\nZeilen' }, 'name'],
    [{ name: '   ' }, 'name'],
    [{ roles: [] }, 'roles'],
    [{ roles: ['provider' as const] }, 'roles'],
    [{ organisation: 'gibt-es-nicht' }, 'organisation'],
    [{ until: '2026-05-31' }, 'until'],
  ])('names what does not fit: %j', async (wrong, field) => {
    const { me } = await administrator()
    const right = {
      name: 'Gut',
      mail: 'gut@example.org',
      organisation: 'stadt',
      roles: ['reader' as const],
    }
    const outcome = await execute(inviteAccount, door(me.actor), { ...right, ...wrong })
    expect(outcome).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [expect.objectContaining({ field })] },
    })
  })

  it('is for administrators of the city, and says nothing about mails to others', async () => {
    const provider = await signedInAs(db.app, {
      organisation: 'verein-b',
      kind: 'provider',
      roles: ['provider'],
      now,
    })
    const input = { name: 'x', organisation: 'verein-b', roles: ['reader' as const] }
    for (const mail of ['schon@da.example', 'niemand@example.org'])
      expect(await execute(inviteAccount, door(provider.me.actor), { ...input, mail })).toEqual({
        ok: false,
        failure: { kind: 'notAllowed' },
      })
  })

  it('does not give the one who invites a role', async () => {
    const { me } = await administrator({ mail: 'selbst@example.org' })
    const outcome = await execute(inviteAccount, door(me.actor), {
      name: 'Ich',
      mail: 'SELBST@example.org',
      organisation: 'stadt',
      roles: ['auditor'],
    })
    expect(outcome).toEqual({ ok: false, failure: { kind: 'notAllowed' } })
    expect(await membershipsOf(me.account.id)).toHaveLength(1)
    expect(await auditOf('people.inviteAccount', me.account.id)).toMatchObject([
      { outcome: 'refused', actor_id: me.account.id },
    ])
  })

  it('again ends the first link', async () => {
    const root = door(operator('root'))
    const input = {
      name: 'Neu',
      mail: 'neu@example.org',
      organisation: 'stadt',
      roles: ['reader' as const],
    }
    const first = await execute(inviteAccount, root, input)
    if (!first.ok) throw new Error('not invited')
    const again = await execute(inviteAgain, root, { account: first.value.account })
    if (!again.ok) throw new Error('not invited again')
    const stands = (link = '') =>
      db.app
        .transaction()
        .execute((tx) => findLink(tx, { token: link.split('/').at(-1)!, kind: 'invitation', now }))
    expect(await stands(first.value.link)).toBeUndefined()
    expect(await stands(again.value.link)).toBeDefined()
    expect(await mailsTo('neu@example.org')).toHaveLength(2)
    const active = await insertAccount(db.app, { now })
    expect(await execute(inviteAgain, root, { account: active })).toMatchObject({
      failure: { kind: 'conflict', reason: 'notInvited' },
    })
  })
})

describe('roles', () => {
  it('are given where the kind of organisation has them, once', async () => {
    const { me } = await administrator()
    const account = await insertAccount(db.app, { now })
    const give = (organisation: string, role: Role) =>
      execute(grantRole, door(me.actor), { account, organisation, role })
    expect((await give('stadt', 'auditor')).ok).toBe(true)
    const told = () => mailsTo(`${account}@example.org`)
    expect(await told()).toMatchObject([{ template: 'people.roleAdded' }])
    expect(await give('stadt', 'auditor')).toMatchObject({ failure: { kind: 'invalid' } })
    expect(await give('stadt', 'provider')).toMatchObject({ failure: { kind: 'invalid' } })
    expect(await give('nirgends', 'reader')).toMatchObject({ failure: { kind: 'invalid' } })
    expect(await told(), 'nothing was given').toHaveLength(1)
    const self = await execute(grantRole, door(me.actor), {
      account: me.account.id,
      organisation: 'stadt',
      role: 'auditor',
    })
    expect(self).toEqual({ ok: false, failure: { kind: 'notAllowed' } })
    const nobody = await execute(grantRole, door(me.actor), {
      account: '00000000-0000-4000-8000-000000000000',
      organisation: 'stadt',
      role: 'reader',
    })
    expect(nobody).toEqual({ ok: false, failure: { kind: 'notFound', what: 'account' } })
  })

  it('given to somebody who is still invited come with the invitation', async () => {
    const { me } = await administrator()
    const invited = { mail: 'wartet@example.org', organisation: 'stadt', name: 'Kim Beispiel' }
    const first = await execute(inviteAccount, door(me.actor), { ...invited, roles: ['reader'] })
    const account = first.ok ? first.value.account : ''
    const again = await execute(inviteAccount, door(me.actor), { ...invited, roles: ['planner'] })
    expect(again).toMatchObject({ value: { result: 'added' } })
    const given = { account, organisation: 'stadt', role: 'editor' as const }
    expect((await execute(grantRole, door(me.actor), given)).ok).toBe(true)
    expect(await mailsTo(invited.mail)).toMatchObject([{ template: 'people.invitation' }])
  })

  it('that end are worth nothing from the next request on', async () => {
    const { me } = await administrator()
    const planner = await signedInAs(db.app, { roles: ['planner'], now })
    const membership = await holds(planner.me.account.id, 'planner')
    expect((await execute(endMembership, door(me.actor), { membership })).ok).toBe(true)
    const found = await findSession(db.app, planner.token, now)
    if (found.state !== 'signedIn') throw new Error('signed out')
    expect(found.me.organisations).toEqual([])
    expect([...found.me.actor.permissions]).toEqual([])
    const again = await execute(endMembership, door(me.actor), { membership })
    expect(again).toEqual({ ok: false, failure: { kind: 'notFound', what: 'membership' } })
  })

  it('of the last administrator stay, also when two end each other at the same moment', async () => {
    const options = { roles: ['administrator' as const], now }
    const one = await signedInAs(alone.app, options)
    const two = await signedInAs(alone.app, options)
    const there = (actor: Actor) => ({ ...door(actor), database: alone.app })
    const roleOf = async (account: string) =>
      (
        await alone.owner
          .selectFrom('people.membership')
          .select('id')
          .where('account', '=', account)
          .executeTakeFirstOrThrow()
      ).id
    const [first, second] = [await roleOf(one.me.account.id), await roleOf(two.me.account.id)]
    const outcomes = await Promise.all([
      execute(endMembership, there(one.me.actor), { membership: second }),
      execute(endMembership, there(two.me.actor), { membership: first }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual({
      ok: false,
      failure: { kind: 'conflict', reason: 'lastAdministrator' },
    })
    const left = outcomes[0]?.ok ? one : two
    const own = outcomes[0]?.ok ? first : second
    expect(await execute(endMembership, there(left.me.actor), { membership: own })).toMatchObject({
      failure: { reason: 'lastAdministrator' },
    })
    expect((await execute(endMembership, there(operator('root')), { membership: own })).ok).toBe(
      true,
    )
  })
})

describe('somebody who has left', () => {
  it('is shut out at once and for good; the mail is free again', async () => {
    const { me } = await administrator()
    const leaver = await signedInAs(db.app, { mail: 'geht@example.org', roles: ['editor'], now })
    const { id } = leaver.me.account
    const device = { account: id, device: 'x', created_at: now, seen_at: now }
    await db.owner
      .insertInto('people.known_device')
      .values({ ...device, token_hash: Buffer.from('d1') })
      .execute()
    await db.owner
      .insertInto('people.code_app')
      .values({ id, account: id, secret: Buffer.from('s'), confirmed_at: now, created_at: now })
      .execute()
    const outcome = await execute(deactivateAccount, door(me.actor), { account: id })
    expect(outcome).toEqual({ ok: true, value: { memberships: 1, sessions: 1 } })
    expect(await findSession(db.app, leaver.token, now)).toEqual({ state: 'ended', account: id })
    expect(await membershipsOf(id)).toEqual([])
    for (const table of ['people.known_device', 'people.code_app', 'people.passkey'] as const)
      expect(
        await db.owner.selectFrom(table).selectAll().where('account', '=', id).execute(),
        table,
      ).toEqual([])
    const kept = await execute(showAccount, door(me.actor), { account: id })
    expect(kept).toMatchObject({ ok: true, value: { state: 'left', password: false } })
    expect(await execute(deactivateAccount, door(me.actor), { account: id })).toMatchObject({
      failure: { kind: 'conflict', reason: 'left' },
    })
    const next = await execute(inviteAccount, door(me.actor), {
      name: 'Neue Person',
      mail: 'geht@example.org',
      organisation: 'stadt',
      roles: ['editor'],
    })
    expect(next).toMatchObject({ ok: true, value: { result: 'invited' } })
    expect(next.ok && next.value.account).not.toBe(id)
  })

  it('is never oneself', async () => {
    const { me } = await administrator()
    const outcome = await execute(deactivateAccount, door(me.actor), { account: me.account.id })
    expect(outcome).toEqual({ ok: false, failure: { kind: 'notAllowed' } })
  })
})

describe('a lost second factor', () => {
  it('is taken away by somebody else, who is named; the person hears of it', async () => {
    const { me } = await administrator()
    const person = await signedInAs(db.app, { mail: 'handy@example.org', now })
    const { id } = person.me.account
    await db.owner
      .insertInto('people.code_app')
      .values({ id, account: id, secret: Buffer.from('s'), confirmed_at: now, created_at: now })
      .execute()
    await db.owner
      .insertInto('people.recovery_code')
      .values({ account: id, hash: Buffer.from('h') })
      .execute()
    await db.owner
      .insertInto('people.passkey')
      .values({
        id,
        account: id,
        credential_id: Buffer.from(id),
        public_key: Buffer.from('k'),
        name: 'Handy',
        created_at: now,
      })
      .execute()
    const before = await execute(showAccount, door(me.actor), { account: id })
    expect(before).toMatchObject({
      value: { protection: ['passkey', 'codeApp'], recoveryCodes: 1 },
    })
    expect((await execute(resetSecondFactor, door(me.actor), { account: id })).ok).toBe(true)
    const after = await execute(showAccount, door(me.actor), { account: id })
    expect(after).toMatchObject({ value: { protection: ['passkey'], recoveryCodes: 0 } })
    expect((await findSession(db.app, person.token, now)).state).toBe('ended')
    const [mail] = await mailsTo('handy@example.org')
    expect(mail).toMatchObject({ template: 'people.secondFactorReset' })
    expect(mail?.body).toContain('Ihr Passkey gilt weiter')
    expect(mail?.body).toContain('https://hilfe.example.de/anmelden')
    await execute(resetSecondFactor, door(me.actor), { account: id, passkeys: true })
    const stolen = await execute(showAccount, door(me.actor), { account: id })
    expect(stolen).toMatchObject({ value: { protection: [] } })
    const own = await execute(resetSecondFactor, door(me.actor), { account: me.account.id })
    expect(own).toEqual({ ok: false, failure: { kind: 'notAllowed' } })
  })

  it.each([
    [{ password: 'x' }, 'Dann bekommen Sie eine zweite Mail mit einem Link.'],
    [{ password: 'x', locale: 'en' }, 'Then you get a second mail with a link.'],
    [{}, 'Bitten Sie die Verwaltung, Ihr Konto zu beenden und Sie neu einzuladen.'],
  ])('is told how to sign in from then on (%j)', async (kept, words) => {
    const { me } = await administrator()
    const account = await insertAccount(db.app, { now })
    await db.owner
      .updateTable('people.account')
      .set({ locale: 'de', ...kept })
      .where('id', '=', account)
      .execute()
    expect((await execute(resetSecondFactor, door(me.actor), { account })).ok).toBe(true)
    const [mail] = await mailsTo(`${account}@example.org`)
    expect(mail?.body).toContain(words)
  })
})

describe('the list of accounts', () => {
  it('is filtered, paged and on record', async () => {
    const { me } = await signedInAs(there.app, {
      roles: ['administrator'],
      name: 'Ada Verwaltung',
      now,
    })
    const list = async (input: Parameters<typeof execute>[2]) => {
      const outcome = await execute(listAccounts, { ...door(me.actor), database: there.app }, input)
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
      return outcome.value
    }
    for (let number = 0; number < 60; number++)
      await insertAccount(there.app, {
        now,
        name: `Person ${String(number).padStart(2, '0')}`,
        mail: `p${number}@example.org`,
        organisation: number % 2 ? 'verein' : 'stadt',
        kind: number % 2 ? 'provider' : 'office',
        roles: [number % 2 ? 'provider' : 'planner'],
      })
    await there.owner
      .updateTable('people.account')
      .set({ password: 'x' })
      .where('mail', '=', 'p7@example.org')
      .execute()
    const all = await list({})
    expect(all).toMatchObject({ total: 61, pages: 2 })
    expect(all.accounts[0]).toMatchObject({
      name: 'Ada Verwaltung',
      seenAt: now.toISOString(),
      organisations: [{ id: 'stadt', name: 'Organisation stadt', roles: ['administrator'] }],
    })
    expect((await list({ page: 2 })).accounts).toHaveLength(11)
    expect((await list({ organisation: 'verein' })).total).toBe(30)
    expect((await list({ organisation: 'verein', role: 'planner' })).total).toBe(0)
    expect((await list({ role: 'administrator' })).total).toBe(1)
    expect((await list({ text: 'P12@EXAMPLE' })).accounts.map(({ name }) => name)).toEqual([
      'Person 12',
    ])
    expect((await list({ text: '%' })).total).toBe(0)
    expect((await list({ unprotected: true })).accounts.map(({ name }) => name)).toEqual([
      'Person 07',
    ])
    const counts = await execute(countAccounts, { ...door(me.actor), database: there.app }, {})
    expect(counts).toEqual({
      ok: true,
      value: { active: 61, invited: 0, expired: 0, unprotected: 1 },
    })
    const looks = await there.owner
      .selectFrom('platform.audit')
      .select('detail')
      .where('operation', '=', 'people.listAccounts')
      .execute()
    expect(looks[0]?.detail).toEqual({ found: 61 })
  })

  it('and every account in it are for administrators only', async () => {
    const editor = await signedInAs(db.app, { roles: ['editor', 'planner', 'auditor'], now })
    for (const op of [listAccounts, countAccounts])
      expect(await execute(op as typeof listAccounts, door(editor.me.actor), {})).toEqual({
        ok: false,
        failure: { kind: 'notAllowed' },
      })
    const look = { account: editor.me.account.id }
    expect(await execute(showAccount, door(editor.me.actor), look)).toEqual({
      ok: false,
      failure: { kind: 'notAllowed' },
    })
  })
})
