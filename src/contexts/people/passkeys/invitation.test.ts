import { beforeAll, describe, expect, it } from 'vitest'
import { insertAccount } from '../../../../tests/builders/account.ts'
import { type Bent, createPasskey, signWith } from '../../../../tests/builders/authenticator.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { type Door, execute } from '../../../platform/operation/index.ts'
import { findSession } from '../session/sessions.ts'
import { createLink } from '../signIn/links.ts'
import { acceptByPasskey, beginInvitedPasskey } from './invitation.ts'
import { beginPasskeySignIn, finishPasskeySignIn } from './signIn.ts'

let db: TestDatabase
let door: Door
/** The day of the tests' door. */
const now = new Date('2025-06-01T10:00:00Z')
const device = 'Firefox, Linux'

beforeAll(async () => {
  db = await testDatabase()
  door = await publicDoor(db.app, [])
})

/** Somebody with an account that they have yet to make their own. */
async function invited() {
  const account = await insertAccount(db.app, { now })
  await db.owner
    .updateTable('people.account')
    .set({ state: 'invited' })
    .where('id', '=', account)
    .execute()
  const path = await db.app
    .transaction()
    .execute((tx) => createLink(tx, { account, kind: 'invitation', now }))
  return { account, link: path.replace('/einladung/', '') }
}

async function begun(link: string) {
  const outcome = await execute(beginInvitedPasskey, door, { link })
  if (!outcome.ok || outcome.value.result !== 'begun') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

async function accept(link: string, bent: Bent = {}) {
  const { ceremony, options } = await begun(link)
  const { passkey, answer } = createPasskey(options, bent)
  const input = { link, ceremony, answer, locale: 'leicht' as const, device }
  const outcome = await execute(acceptByPasskey, door, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return { passkey, input, done: outcome.value }
}

const accountOf = (id: string) =>
  db.owner
    .selectFrom('people.account')
    .select(['state', 'locale', 'password'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

describe('an invitation that is accepted by passkey', () => {
  it('activates the account without a password, signs in, and the passkey works from then on', async () => {
    const { account, link } = await invited()
    const { passkey, done } = await accept(link)
    if (done.result !== 'signedIn') throw new Error(done.result)
    expect(await findSession(db.app, done.token, now)).toMatchObject({
      state: 'signedIn',
      me: { account: { id: account }, session: { method: 'passkey' } },
    })
    expect(await accountOf(account)).toEqual({ state: 'active', locale: 'leicht', password: null })

    const again = await execute(beginPasskeySignIn, door, {})
    if (!again.ok || again.value.result !== 'begun') throw new Error(JSON.stringify(again))
    const { ceremony, options } = again.value
    const input = { ceremony, answer: signWith(passkey, options), device }
    expect(await execute(finishPasskeySignIn, door, input)).toMatchObject({
      value: { result: 'signedIn' },
    })
  })

  it('is used up by that', async () => {
    const { link } = await invited()
    const { input } = await accept(link)
    const over = { ok: true, value: { result: 'linkOver' } }
    expect(await execute(beginInvitedPasskey, door, { link })).toEqual(over)
    expect(await execute(acceptByPasskey, door, input)).toEqual(over)
  })

  it('stands after an answer that is refused', async () => {
    const { account, link } = await invited()
    expect((await accept(link, { userVerified: false })).done).toEqual({ result: 'wrong' })
    expect((await accept(link, { origin: 'https://evil.example' })).done).toEqual({
      result: 'wrong',
    })
    expect((await accountOf(account)).state).toBe('invited')
    expect((await accept(link)).done.result).toBe('signedIn')
  })

  it('does not take the challenge of another invitation', async () => {
    const one = await invited()
    const other = await invited()
    const { ceremony, options } = await begun(one.link)
    const { answer } = createPasskey(options)
    const input = { link: other.link, ceremony, answer, locale: 'de' as const, device }
    expect(await execute(acceptByPasskey, door, input)).toMatchObject({
      value: { result: 'expired' },
    })
  })

  it('goes once to two who come at the same time', async () => {
    const { link } = await invited()
    const answers = await Promise.all(
      [1, 2].map(async () => {
        const { ceremony, options } = await begun(link)
        return { link, ceremony, answer: createPasskey(options).answer, locale: 'de', device }
      }),
    )
    const outcomes = await Promise.all(
      answers.map((input) => execute(acceptByPasskey, door, input)),
    )
    const results = outcomes.map((outcome) => (outcome.ok ? outcome.value.result : 'failed'))
    expect(results.sort()).toEqual(['linkOver', 'signedIn'])
  })

  it('is over when its days are, and when the person has left', async () => {
    const late = await invited()
    const inAMonth = { ...door, now: () => new Date('2025-07-01T10:00:00Z') }
    const over = { ok: true, value: { result: 'linkOver' } }
    expect(await execute(beginInvitedPasskey, inAMonth, { link: late.link })).toEqual(over)
    const gone = await invited()
    await db.owner
      .updateTable('people.account')
      .set({ state: 'left' })
      .where('id', '=', gone.account)
      .execute()
    expect(await execute(beginInvitedPasskey, door, { link: gone.link })).toEqual(over)
  })
})
