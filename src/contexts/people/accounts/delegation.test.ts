import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { type Actor, type Door, execute } from '../../../platform/operation/index.ts'
import { findSession } from '../session/sessions.ts'
import { deactivateAccount } from './deactivateAccount.ts'
import { delegate } from './delegate.ts'
import { endDelegation } from './endDelegation.ts'
import { listCoverChoices } from './listCoverChoices.ts'
import { listDelegations } from './listDelegations.ts'

const now = new Date('2026-06-01T10:00:00Z')
const later = new Date('2026-06-15T10:00:00Z')
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})

const door = (actor: Actor, at = now): Door => ({
  city: db.city,
  actor,
  now: () => at,
  snapshot: () => {
    throw new Error('not for these operations')
  },
  database: db.app,
})
const planner = (name: string) => signedInAs(db.app, { roles: ['planner'], name, now })
const reader = (name: string) => signedInAs(db.app, { roles: ['reader'], name, now })
async function ownRole(actor: Actor): Promise<string> {
  const outcome = await execute(listCoverChoices, door(actor), {})
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value.roles[0]!.membership
}
async function mailsTo(recipient: string): Promise<string[]> {
  const rows = await db.owner
    .selectFrom('platform.mail')
    .select('template')
    .where('recipient', '=', recipient)
    .execute()
  return rows.map(({ template }) => template)
}
const june = { from: '2026-06-08', until: '2026-06-19' }

async function covered() {
  const giver = await planner('Gina Gibt')
  const taker = await reader('Theo Nimmt')
  const membership = await ownRole(giver.me.actor)
  const to = taker.me.account.id
  const outcome = await execute(delegate, door(giver.me.actor), { membership, to, ...june })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return { giver, taker, membership, delegation: outcome.value.delegation }
}
async function rolesAt(token: string, at: Date) {
  // The session as it is, looked at on another day.
  await db.owner
    .updateTable('people.session')
    .set({ seen_at: at, expires_at: new Date(at.getTime() + 1000) })
    .execute()
  const found = await findSession(db.app, token, at)
  return found.state === 'signedIn' ? (found.me.acting?.roles ?? []).toSorted() : []
}

describe('leave cover', () => {
  it('gives the colleague the role for the days, and tells both', async () => {
    const { giver, taker } = await covered()
    expect(await rolesAt(taker.token, now)).toEqual(['reader'])
    expect(await rolesAt(taker.token, later)).toEqual(['planner', 'reader'])
    expect(await rolesAt(taker.token, new Date('2026-06-20T10:00:00Z'))).toEqual(['reader'])
    const seenBy = (actor: Actor) => execute(listDelegations, door(actor, later), {})
    const line = { ...june, running: true, role: 'planner', by: { name: 'Gina Gibt' } }
    expect(await seenBy(giver.me.actor)).toMatchObject({ value: { given: [line], taken: [] } })
    expect(await seenBy(taker.me.actor)).toMatchObject({ value: { given: [], taken: [line] } })
    const mails = await db.owner
      .selectFrom('platform.mail')
      .select(['template', 'body'])
      .where('recipient', '=', taker.me.account.mail)
      .execute()
    expect(mails).toMatchObject([{ template: 'people.coverBegins' }])
    expect(mails[0]?.body).toContain('vom 8. Juni 2026 bis 19. Juni 2026')
  })

  it('ends with the role it covers', async () => {
    const { giver, taker } = await covered()
    const { me } = await signedInAs(db.app, { roles: ['administrator'], now })
    await execute(deactivateAccount, door(me.actor), { account: giver.me.account.id })
    expect(await rolesAt(taker.token, later)).toEqual(['reader'])
  })

  it('is ended by either, at once, and by nobody else', async () => {
    for (const who of ['giver', 'taker'] as const) {
      const cover = await covered()
      const { delegation } = cover
      const stranger = await planner('Sven Fremd')
      expect(await execute(endDelegation, door(stranger.me.actor), { delegation })).toEqual({
        ok: false,
        failure: { kind: 'notFound', what: 'delegation' },
      })
      expect((await execute(endDelegation, door(cover[who].me.actor), { delegation })).ok).toBe(
        true,
      )
      expect(await rolesAt(cover.taker.token, later)).toEqual(['reader'])
      const other = who === 'giver' ? cover.taker : cover.giver
      expect(await mailsTo(other.me.account.mail)).toContain('people.coverEnds')
      expect(await mailsTo(cover[who].me.account.mail)).not.toContain('people.coverEnds')
    }
  })

  it('names what does not fit', async () => {
    const giver = await planner('Gina Gibt')
    const taker = await planner('Theo Nimmt')
    const outside = await signedInAs(db.app, {
      organisation: 'verein',
      kind: 'provider',
      roles: ['provider'],
      now,
    })
    const membership = await ownRole(giver.me.actor)
    const to = taker.me.account.id
    const right = { membership, to, ...june }
    const fieldOf = async (change: Partial<typeof right>) => {
      const outcome = await execute(delegate, door(giver.me.actor), { ...right, ...change })
      if (outcome.ok) return 'ok'
      const { failure } = outcome
      return failure.kind === 'invalid' ? failure.issues[0]?.field : failure.kind
    }
    expect(await fieldOf({ to: giver.me.account.id })).toBe('to')
    expect(await fieldOf({ to: outside.me.account.id })).toBe('to')
    expect(await fieldOf({ from: '2026-05-31' })).toBe('from')
    expect(await fieldOf({ until: '2026-06-07' })).toBe('until')
    expect(await fieldOf({ until: '2026-12-09' })).toBe('until')
    expect(await fieldOf({ membership: await ownRole(taker.me.actor) })).toBe('notFound')
    expect(await fieldOf({ until: '2026-12-08' })).toBe('ok')
    expect(await fieldOf({}), 'the same days again').toBe('to')
  })

  it('cannot be passed on', async () => {
    const { taker } = await covered()
    const third = await planner('Drita Dritte')
    const [held] = await db.owner
      .selectFrom('people.membership')
      .select('id')
      .where('account', '=', taker.me.account.id)
      .where('source', '=', 'delegation')
      .execute()
    // With the rights of a planner, as on a day of the cover.
    const actor = { ...taker.me.actor, permissions: new Set(['people:delegate']) }
    const outcome = await execute(delegate, door(actor, later), {
      membership: held!.id,
      to: third.me.account.id,
      from: '2026-06-16',
      until: '2026-06-17',
    })
    expect(outcome).toEqual({ ok: false, failure: { kind: 'notFound', what: 'membership' } })
    const choices = await execute(listCoverChoices, door(actor, later), {})
    expect(choices).toMatchObject({ value: { roles: [{ role: 'reader' }] } })
  })
})
