import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import {
  type Bent,
  createPasskey,
  type SoftwarePasskey,
  signWith,
} from '../../../../tests/builders/authenticator.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { type Actor, type Door, execute } from '../../../platform/operation/index.ts'
import type { SignedIn } from '../index.ts'
import { beginSession, findSession } from '../session/sessions.ts'
import {
  beginPasskeyRegistration,
  finishPasskeyRegistration,
  listPasskeys,
  removePasskey,
  renamePasskey,
} from './ownPasskeys.ts'
import { beginPasskeyProof, finishPasskeyProof } from './proof.ts'
import { beginPasskeySignIn, finishPasskeySignIn } from './signIn.ts'

let db: TestDatabase
let publicly: Door
/** The day of the tests' door. */
const start = new Date('2025-06-01T10:00:00Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

beforeAll(async () => {
  db = await testDatabase()
  publicly = await publicDoor(db.app, [])
})

const as = (actor: Actor, now = start): Door => ({ ...publicly, actor, now: () => now })

/** The value of an operation that was carried out. */
async function value<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; failure: object }>) {
  const settled = await outcome
  if (!settled.ok) throw new Error(JSON.stringify(settled.failure))
  return settled.value
}

async function begunRegistration(door: Door) {
  const begun = await value(execute(beginPasskeyRegistration, door, {}))
  if (begun.result !== 'begun') throw new Error(begun.result)
  return begun
}

async function register(me: SignedIn, bent: Bent = {}, name = 'Mein Schlüssel') {
  const door = as(me.actor)
  const { ceremony, options } = await begunRegistration(door)
  const { passkey, answer } = createPasskey(options, bent)
  const input = { ceremony, answer, name }
  return { passkey, input, ...(await value(execute(finishPasskeyRegistration, door, input))) }
}

/** Somebody who is signed in and has a passkey. */
async function withPasskey(): Promise<{ me: SignedIn; token: string; passkey: SoftwarePasskey }> {
  const person = await signedInAs(db.app, { now: start })
  const { passkey, result } = await register(person.me)
  expect(result).toBe('registered')
  return { ...person, passkey }
}

async function begunSignIn(door = publicly) {
  const begun = await value(execute(beginPasskeySignIn, door, {}))
  if (begun.result !== 'begun') throw new Error(begun.result)
  return begun
}

async function signIn(passkey: SoftwarePasskey, bent: Bent = {}, door = publicly) {
  const { ceremony, options } = await begunSignIn(door)
  const input = { ceremony, answer: signWith(passkey, options, bent), device: 'Firefox, Linux' }
  return { input, done: await value(execute(finishPasskeySignIn, door, input)) }
}

const auditOf = (subject: string) =>
  db.owner
    .selectFrom('platform.audit')
    .select(['operation', 'detail'])
    .where('subject', '=', subject)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()

describe('a new passkey', () => {
  it('is asked for with the person proving themselves to it, and can be found without a name', async () => {
    const { me } = await signedInAs(db.app, { now: start })
    const { options } = await begunRegistration(as(me.actor))
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
  })

  it('is kept, listed, and told by mail in the language of the account', async () => {
    const { me } = await signedInAs(db.app, { now: start, mail: 'neu@example.org' })
    expect((await register(me)).result).toBe('registered')
    const { passkeys } = await value(execute(listPasskeys, as(me.actor), {}))
    expect(passkeys).toMatchObject([{ name: 'Mein Schlüssel', backedUp: false }])
    const mail = await db.owner
      .selectFrom('platform.mail')
      .select(['template', 'body'])
      .where('recipient', '=', 'neu@example.org')
      .executeTakeFirstOrThrow()
    expect(mail).toMatchObject({
      template: 'people.passkeyAdded',
    })
    expect(mail.body).toContain('Mein Schlüssel')
    const { detail } = await auditOf(me.account.id)
    expect(detail).toEqual({ result: 'registered', passkey: passkeys[0]?.id })
  })

  it.each<[string, Bent]>([
    ['from another origin', { origin: 'http://localhost.example:3000' }],
    ['for another host', { rpId: 'example.org' }],
    ['whose person was not verified', { userVerified: false }],
    ['with another challenge', { challenge: 'bm90IHRoaXM' }],
  ])('is refused %s', async (_, bent) => {
    const { me } = await signedInAs(db.app, { now: start })
    expect((await register(me, bent)).result).toBe('wrong')
    expect((await value(execute(listPasskeys, as(me.actor), {}))).passkeys).toEqual([])
  })

  it.each(['android-key', 'packed', 'tpm', 'unheard-of'])(
    'is kept whatever its device says of its maker (%s): that is not looked at, no address in it asked',
    async (attestation) => {
      const { me } = await signedInAs(db.app, { now: start })
      expect((await register(me, { attestation })).result).toBe('registered')
    },
  )

  it('is not taken twice, and not by somebody else’s challenge', async () => {
    const { me } = await signedInAs(db.app, { now: start })
    const { input } = await register(me)
    const again = await value(execute(finishPasskeyRegistration, as(me.actor), input))
    expect(again.result).toBe('expired')
    const other = await signedInAs(db.app, { now: start })
    const { ceremony, options } = await begunRegistration(as(me.actor))
    const { answer } = createPasskey(options)
    const stolen = { ceremony, answer, name: '' }
    expect(
      (await value(execute(finishPasskeyRegistration, as(other.me.actor), stolen))).result,
    ).toBe('expired')
  })

  it('needs proof of who asks, a quarter of an hour after signing in', async () => {
    const { me } = await withPasskey()
    const begun = await value(execute(beginPasskeyRegistration, as(me.actor, later(16)), {}))
    expect(begun.result).toBe('proofNeeded')
    // Who has nothing but a password is on the way to a second factor.
    const bare = await signedInAs(db.app, { now: start })
    const first = await value(execute(beginPasskeyRegistration, as(bare.me.actor, later(16)), {}))
    expect(first.result).toBe('begun')
  })

  it('cannot be made where the site has no host name', async () => {
    const { me } = await signedInAs(db.app, { now: start })
    for (const origin of ['http://192.0.2.7:3000', 'https://[2001:db8::1]', 'http://stadt.example'])
      expect(
        (await value(execute(beginPasskeyRegistration, { ...as(me.actor), origin }, {}))).result,
      ).toBe('impossible')
  })
})

describe('signing in by passkey', () => {
  it('reveals no account before, and begins a full session after', async () => {
    const { me, passkey } = await withPasskey()
    const { options } = await begunSignIn()
    expect(options).toMatchObject({ userVerification: 'required', rpId: 'localhost' })
    expect(options.allowCredentials).toEqual([])
    const { done } = await signIn(passkey)
    if (done.result !== 'signedIn') throw new Error(done.result)
    const found = await findSession(db.app, done.token, start)
    expect(found).toMatchObject({
      state: 'signedIn',
      me: { account: { id: me.account.id }, session: { method: 'passkey' } },
    })
    const { operation, detail } = await auditOf(me.account.id)
    expect(operation).toBe('people.finishPasskeySignIn')
    expect(detail).toMatchObject({ result: 'right' })
  })

  it('remembers the device, the same one under the same secret', async () => {
    const { passkey } = await withPasskey()
    const { done } = await signIn(passkey)
    if (done.result !== 'signedIn') throw new Error(done.result)
    const { ceremony, options } = await begunSignIn()
    const answer = signWith(passkey, options)
    const known = done.knownDevice
    const input = { ceremony, answer, device: 'Firefox, Linux', known }
    const again = await value(execute(finishPasskeySignIn, publicly, input))
    expect(again).toMatchObject({ result: 'signedIn', knownDevice: known })
  })

  it('hears an answer once', async () => {
    const { passkey } = await withPasskey()
    const { input, done } = await signIn(passkey)
    expect(done.result).toBe('signedIn')
    const replayed = await value(execute(finishPasskeySignIn, publicly, input))
    expect(replayed.result).toBe('expired')
    // An old answer to a new challenge.
    const { ceremony } = await begunSignIn()
    const moved = await value(execute(finishPasskeySignIn, publicly, { ...input, ceremony }))
    expect(moved.result).toBe('wrong')
  })

  it('hears an answer within five minutes', async () => {
    const { passkey } = await withPasskey()
    const { ceremony, options } = await begunSignIn()
    const answer = signWith(passkey, options)
    const late = { ...publicly, now: () => later(6) }
    const input = { ceremony, answer, device: 'x' }
    expect((await value(execute(finishPasskeySignIn, late, input))).result).toBe('expired')
  })

  it.each<[string, Bent]>([
    ['from another origin', { origin: 'http://localhost:3001' }],
    ['for another host', { rpId: 'example.org' }],
    ['whose person was not verified', { userVerified: false }],
    ['that names another owner', { userHandle: Buffer.alloc(16).toString('base64url') }],
  ])('refuses an answer %s, on record', async (_, bent) => {
    const { me, passkey } = await withPasskey()
    expect((await signIn(passkey, bent)).done).toEqual({ result: 'wrong' })
    expect((await auditOf(me.account.id)).detail).toEqual({ result: 'signature' })
  })

  it('refuses a forged signature', async () => {
    const { passkey } = await withPasskey()
    const stranger = await withPasskey()
    const forged = { ...stranger.passkey, id: passkey.id, userHandle: passkey.userHandle }
    expect((await signIn(forged)).done).toEqual({ result: 'wrong' })
  })

  it('refuses a passkey whose counter goes back: there are two of it', async () => {
    const { me, passkey } = await withPasskey()
    expect((await signIn(passkey, { counter: 9 })).done.result).toBe('signedIn')
    expect((await signIn(passkey, { counter: 9 })).done).toEqual({ result: 'copied' })
    expect((await signIn(passkey, { counter: 4 })).done).toEqual({ result: 'copied' })
    expect((await auditOf(me.account.id)).detail).toMatchObject({ result: 'copied' })
    expect((await signIn(passkey, { counter: 10 })).done.result).toBe('signedIn')
  })

  it('takes passkeys that do not count', async () => {
    const { me } = await signedInAs(db.app, { now: start })
    const { passkey } = await register(me, { counter: 0 })
    for (const _ of [1, 2])
      expect((await signIn(passkey, { counter: 0 })).done.result).toBe('signedIn')
  })

  it('answers an unknown passkey and that of somebody who left alike', async () => {
    const { me, passkey } = await withPasskey()
    const unknown = { ...passkey, id: Buffer.from(randomUUID()).toString('base64url') }
    expect((await signIn(unknown)).done).toEqual({ result: 'wrong' })
    await db.owner
      .updateTable('people.account')
      .set({ state: 'left' })
      .where('id', '=', me.account.id)
      .execute()
    expect((await signIn(passkey)).done).toEqual({ result: 'wrong' })
    expect((await auditOf(me.account.id)).detail).toEqual({ result: 'left' })
  })

  it('is slowed down for one sender, not for others', async () => {
    const flood = { ...publicly, sender: 'flood' }
    for (let count = 0; count < 300; count += 1) await value(execute(beginPasskeySignIn, flood, {}))
    expect(await execute(beginPasskeySignIn, flood, {})).toMatchObject({
      failure: { kind: 'tooMany' },
    })
    const other = { ...publicly, sender: 'somebody' }
    expect((await value(execute(beginPasskeySignIn, other, {}))).result).toBe('begun')
  })
})

describe('proving oneself anew by passkey', () => {
  async function prove(actor: Actor, passkey: SoftwarePasskey, bent: Bent = {}) {
    const door = as(actor, later(30))
    const begun = await value(execute(beginPasskeyProof, door, {}))
    if (begun.result !== 'begun') throw new Error(begun.result)
    const { ceremony, options } = begun
    const input = { ceremony, answer: signWith(passkey, options, bent) }
    return { options, done: await value(execute(finishPasskeyProof, door, input)) }
  }

  it('makes the session fresh under a new secret', async () => {
    const { me, token, passkey } = await withPasskey()
    const { options, done } = await prove(me.actor, passkey)
    expect(options.allowCredentials).toMatchObject([{ id: passkey.id }])
    if (done.result !== 'proved') throw new Error(done.result)
    expect(await findSession(db.app, token, later(30))).toEqual({ state: 'none' })
    const found = await findSession(db.app, done.token, later(30))
    if (found.state !== 'signedIn') throw new Error(found.state)
    expect(found.me.session).toMatchObject({ id: me.session.id, freshAt: later(30) })
  })

  it('is refused with somebody else’s passkey, and without verification', async () => {
    const { me, token, passkey } = await withPasskey()
    const stranger = await withPasskey()
    expect((await prove(me.actor, stranger.passkey)).done).toEqual({ result: 'wrong' })
    expect((await auditOf(me.account.id)).detail).toEqual({ result: 'somebodyElse' })
    const unverified = await prove(me.actor, passkey, { userVerified: false })
    expect(unverified.done).toEqual({ result: 'wrong' })
    expect((await findSession(db.app, token, later(30))).state).toBe('signedIn')
  })

  it('does not take an answer that was meant for signing in', async () => {
    const { me, passkey } = await withPasskey()
    const { ceremony, options } = await begunSignIn()
    const input = { ceremony, answer: signWith(passkey, options) }
    const proof = await value(execute(finishPasskeyProof, as(me.actor), input))
    expect(proof.result).toBe('expired')
  })

  it('says so where there is no passkey', async () => {
    const { me } = await signedInAs(db.app, { now: start })
    expect(await value(execute(beginPasskeyProof, as(me.actor), {}))).toEqual({
      result: 'noPasskey',
    })
  })
})

describe('looking after one’s passkeys', () => {
  const idOf = async (me: SignedIn) =>
    (await value(execute(listPasskeys, as(me.actor), {}))).passkeys[0]!.id

  it('gives them another name', async () => {
    const { me } = await withPasskey()
    const id = await idOf(me)
    await value(execute(renamePasskey, as(me.actor), { id, name: ' Diensthandy ' }))
    const { passkeys } = await value(execute(listPasskeys, as(me.actor), {}))
    expect(passkeys[0]?.name).toBe('Diensthandy')
    expect(await execute(renamePasskey, as(me.actor), { id, name: ' ' })).toMatchObject({
      failure: { kind: 'invalid', issues: [{ field: 'name' }] },
    })
  })

  it('reaches nobody else’s, which look as if they were not there', async () => {
    const { me } = await withPasskey()
    const id = await idOf(me)
    const { me: stranger } = await withPasskey()
    const nowhere = { ok: false, failure: { kind: 'notFound', what: 'passkey' } }
    for (const one of [id, randomUUID()]) {
      const renamed = await execute(renamePasskey, as(stranger.actor), { id: one, name: 'meiner' })
      expect(renamed).toEqual(nowhere)
      expect(await execute(removePasskey, as(stranger.actor), { id: one })).toEqual(nowhere)
    }
    const { passkeys } = await value(execute(listPasskeys, as(me.actor), {}))
    expect(passkeys[0]?.name).toBe('Mein Schlüssel')
    // On record, though.
    const refusals = await db.owner
      .selectFrom('platform.audit')
      .select(['operation', 'reason'])
      .where('actor_id', '=', stranger.account.id)
      .where('outcome', '=', 'refused')
      .execute()
    expect(refusals).toEqual([
      { operation: 'people.renamePasskey', reason: 'policy' },
      { operation: 'people.removePasskey', reason: 'policy' },
    ])
  })

  it('never removes the last way in', async () => {
    const { me } = await withPasskey()
    const id = await idOf(me)
    const last = { ok: false, failure: { kind: 'conflict', reason: 'lastWayIn' } }
    expect(await execute(removePasskey, as(me.actor), { id })).toEqual(last)
    // A password is no way in without codes beside it.
    const account = me.account.id
    await db.owner
      .updateTable('people.account')
      .set({ password: 'hash' })
      .where('id', '=', account)
      .execute()
    expect(await execute(removePasskey, as(me.actor), { id })).toEqual(last)
    await db.owner
      .insertInto('people.code_app')
      .values({
        id: randomUUID(),
        account,
        secret: Buffer.from('x'),
        confirmed_at: start,
        created_at: start,
      })
      .execute()
    expect(await execute(removePasskey, as(me.actor), { id })).toMatchObject({ ok: true })
    const removed = await db.owner
      .selectFrom('platform.mail')
      .select('recipient')
      .where('template', '=', 'people.passkeyRemoved')
      .execute()
    expect(removed).toContainEqual({ recipient: me.account.mail })
  })

  it('removes one of two; of two removed at once, one stays', async () => {
    const { me } = await withPasskey()
    await register(me, {}, 'Zweiter')
    const { passkeys } = await value(execute(listPasskeys, as(me.actor), {}))
    const outcomes = await Promise.all(
      passkeys.map(({ id }) => execute(removePasskey, as(me.actor), { id })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await value(execute(listPasskeys, as(me.actor), {}))).passkeys).toHaveLength(1)
  })

  it('ends what is open elsewhere with the passkey it removes, as on a device that was lost', async () => {
    const { me } = await withPasskey()
    await register(me, {}, 'Zweiter')
    const account = me.account.id
    const elsewhere = await db.app
      .transaction()
      .execute((tx) =>
        beginSession(tx, { account, stage: 'full', method: 'passkey', device: 'Test', now: start }),
      )
    expect((await findSession(db.app, elsewhere.token, start)).state).toBe('signedIn')
    await value(execute(removePasskey, as(me.actor), { id: await idOf(me) }))
    expect((await findSession(db.app, elsewhere.token, start)).state).toBe('ended')
    const own = await db.owner
      .selectFrom('people.session')
      .select('ended_at')
      .where('id', '=', me.session.id)
      .executeTakeFirst()
    expect(own).toEqual({ ended_at: null })
  })

  it('needs proof of who asks before it removes one', async () => {
    const { me } = await withPasskey()
    const id = await idOf(me)
    const removal = await value(execute(removePasskey, as(me.actor, later(16)), { id }))
    expect(removal.result).toBe('proofNeeded')
  })

  it('is for people who are signed in', async () => {
    for (const op of [listPasskeys, beginPasskeyRegistration, beginPasskeyProof])
      expect(await execute(op as typeof listPasskeys, publicly, {})).toEqual({
        ok: false,
        failure: { kind: 'notAllowed' },
      })
  })
})
