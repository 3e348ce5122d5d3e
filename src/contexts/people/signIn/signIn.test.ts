import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { beforeAll, describe, expect, it } from 'vitest'
import { insertAccount, signedInAs } from '../../../../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { type Door, execute, type Outcome, publicActor } from '../../../platform/operation/index.ts'
import { findSession } from '../session/sessions.ts'
import {
  acceptInvitation,
  beginCodeApp,
  beginFirstCodeApp,
  changePassword,
  checkNewPasswordLink,
  confirmFirstCodeApp,
  confirmNewCodeApp,
  confirmSecondFactor,
  endOwnSession,
  newRecoveryCodes,
  proveIdentity,
  requestNewPassword,
  setNewPassword,
  showInvitation,
  showOwnAccount,
  signIn,
  signInWithRecoveryCode,
  signOutEverywhere,
} from './index.ts'
import { createLink } from './links.ts'

let db: TestDatabase
let clock: Date

beforeAll(async () => {
  db = await testDatabase()
  // Members join an hour after each other, so that counts of one test say nothing to the next.
  clock = new Date('2026-06-01T08:00:00Z')
})

const minutes = (count: number) => {
  clock = new Date(clock.getTime() + count * 60_000)
}
const door = (more: Partial<Door> = {}): Door => ({
  city: 'test',
  actor: publicActor,
  now: () => clock,
  snapshot: () => {
    throw new Error('nobody asks for the snapshot here')
  },
  database: db.app,
  sender: 'owner',
  origin: 'https://hilfe.example.org',
  ...more,
})
function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}
const device = 'Firefox, Windows'
const goodPassword = 'sieben Kraniche trinken Tee'

async function invited() {
  const account = await insertAccount(db.app, { now: clock, name: 'Kim Beispiel' })
  await db.owner
    .updateTable('people.account')
    .set({ state: 'invited' })
    .where('id', '=', account)
    .execute()
  const path = await db.app
    .transaction()
    .execute((tx) => createLink(tx, { account, kind: 'invitation', now: clock }))
  return { account, token: path.slice('/einladung/'.length), mail: `${account}@example.org` }
}

const codeOf = (text: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(text) }).generate({
    timestamp: clock.getTime() + steps * 30_000,
  })

/** Somebody who has password and code app, and what their browser holds. */
async function member() {
  minutes(60)
  const { account, token, mail } = await invited()
  const accepted = value(
    await execute(acceptInvitation, door(), {
      token,
      name: 'Kim Beispiel',
      locale: 'de',
      password: goodPassword,
      device,
    }),
  )
  const begun = value(await execute(beginFirstCodeApp, door(), { session: accepted.session }))
  if (begun.result !== 'begun') throw new Error(begun.result)
  const done = value(
    await execute(confirmFirstCodeApp, door(), {
      session: accepted.session,
      code: codeOf(begun.text),
      device,
    }),
  )
  if (done.result !== 'signedIn') throw new Error(done.result)
  minutes(1)
  return { account, mail, secret: begun.text, ...done, waiting: accepted.session }
}

const tryPassword = async (
  mail: string,
  password: string,
  more: Partial<Door> = {},
  known?: string,
) =>
  value(
    await execute(signIn, door(more), {
      mail,
      password,
      device,
      ...(known ? { knownDevice: known } : {}),
    }),
  )

async function firstStep(mail: string, on = device): Promise<string> {
  const done = value(await execute(signIn, door(), { mail, password: goodPassword, device: on }))
  if (done.result !== 'secondFactor') throw new Error(done.result)
  return done.session
}

async function actorOf(session: string) {
  const found = await findSession(db.app, session, clock)
  if (found.state !== 'signedIn') throw new Error(found.state)
  return found.me.actor
}

const stateOf = async (session: string) => (await findSession(db.app, session, clock)).state

const mailsTo = (mail: string) =>
  db.owner
    .selectFrom('platform.mail')
    .select(['template', 'subject', 'body'])
    .where('recipient', '=', mail)
    .orderBy('created_at')
    .execute()

describe('an invitation', () => {
  it('is looked at as often as anybody likes, and taken once', async () => {
    const { token } = await invited()
    const input = {
      token,
      name: 'Kim Beispiel',
      locale: 'de' as const,
      password: goodPassword,
      device,
    }
    for (let i = 0; i < 3; i++)
      expect(value(await execute(showInvitation, door(), { token }))).toMatchObject({
        name: 'Kim Beispiel',
        organisations: ['Organisation stadt'],
      })
    const [first, second] = await Promise.all([
      execute(acceptInvitation, door(), input),
      execute(acceptInvitation, door(), input),
    ])
    expect([first.ok, second.ok].sort()).toEqual([false, true])
    expect((await execute(showInvitation, door(), { token })).ok).toBe(false)
  })

  it('ends after seven days and when there is a newer one', async () => {
    const { account, token } = await invited()
    await db.app
      .transaction()
      .execute((tx) => createLink(tx, { account, kind: 'invitation', now: clock }))
    expect((await execute(showInvitation, door(), { token })).ok).toBe(false)
    const other = await invited()
    minutes(7 * 24 * 60 + 1)
    expect((await execute(showInvitation, door(), { token: other.token })).ok).toBe(false)
  })

  it.each([
    ['zu kurz', 'tooShort'],
    ['passwort1234', 'common'],
    ['Kim.Beispiel.2026', 'ownWords'],
    ['qwertzuiop123', 'row'],
    ['hallohallohallo', 'repeat'],
    ['Sommer2024!!', 'easy'],
    ['x'.repeat(129), 'tooLong'],
  ])('takes no password that is easily guessed: %s', async (password, problem) => {
    const { token } = await invited()
    const outcome = await execute(acceptInvitation, door(), {
      token,
      name: 'Kim Beispiel',
      locale: 'de',
      password,
      device,
    })
    expect(outcome).toMatchObject({
      ok: false,
      failure: { issues: [{ field: 'password', problem }] },
    })
    expect((await execute(showInvitation, door(), { token })).ok).toBe(true)
  })

  it('opens nothing before the second factor is set up', async () => {
    const { token, mail } = await invited()
    const { session } = value(
      await execute(acceptInvitation, door(), {
        token,
        name: 'Kim B.',
        locale: 'en',
        password: goodPassword,
        device,
      }),
    )
    expect(await stateOf(session)).toBe('secondFactor')
    // Whoever has the password alone cannot make their app the one that counts.
    expect(await tryPassword(mail, goodPassword)).toEqual({ result: 'mailSent' })
    const [link] = await mailsTo(mail)
    expect(link?.body).toContain('https://hilfe.example.org/neues-passwort/')
  })
})

describe('signing in', () => {
  it('takes password and code, each under a new secret', async () => {
    const { mail, secret, waiting, session } = await member()
    expect(await stateOf(waiting)).toBe('none')
    expect(await stateOf(session)).toBe('signedIn')
    const second = await firstStep(mail.toUpperCase())
    expect(await stateOf(second)).toBe('secondFactor')
    const done = value(
      await execute(confirmSecondFactor, door(), { session: second, code: codeOf(secret), device }),
    )
    expect(done.result).toBe('signedIn')
    expect(await stateOf(second)).toBe('none')
  })

  it('says the same of a wrong password and of a mail that nobody has', async () => {
    const { mail } = await member()
    expect(await tryPassword(mail, 'falsch, ganz falsch')).toEqual({ result: 'wrong' })
    expect(await tryPassword('niemand@example.org', goodPassword)).toEqual({ result: 'wrong' })
  })

  it('does not let anybody in who has left', async () => {
    const { mail, account, session } = await member()
    await db.owner
      .updateTable('people.account')
      .set({ state: 'left' })
      .where('id', '=', account)
      .execute()
    expect(await tryPassword(mail, goodPassword)).toEqual({ result: 'wrong' })
    expect(await stateOf(session)).toBe('ended')
  })

  it('puts wrong tries on record by account, without what was typed', async () => {
    const { mail, account } = await member()
    await tryPassword(mail, 'falsch, ganz falsch')
    const rows = await db.owner
      .selectFrom('platform.audit')
      .select(['operation', 'detail'])
      .where('subject', '=', account)
      .where('operation', '=', 'people.signIn')
      .execute()
    expect(rows.map(({ detail }) => detail)).toEqual([{ result: 'wrong' }])
  })

  it('takes a code once, also of two who come at once', async () => {
    const { mail, secret } = await member()
    const sessions = [await firstStep(mail), await firstStep(mail)]
    const code = codeOf(secret)
    const results = await Promise.all(
      sessions.map(async (session) =>
        value(await execute(confirmSecondFactor, door(), { session, code, device })),
      ),
    )
    expect(results.map(({ result }) => result).sort()).toEqual(['signedIn', 'wrong'])
  })

  it('takes the code before and the one after, and none that is older than the last', async () => {
    const { mail, secret } = await member()
    const tryStep = async (steps: number) => {
      const input = { session: await firstStep(mail), code: codeOf(secret, steps), device }
      return value(await execute(confirmSecondFactor, door(), input)).result
    }
    expect(await tryStep(-2)).toBe('wrong')
    expect(await tryStep(2)).toBe('wrong')
    expect(await tryStep(1)).toBe('signedIn')
    expect(await tryStep(0)).toBe('wrong')
  })

  it('waits ten minutes for the code, not longer', async () => {
    const { mail, secret } = await member()
    const session = await firstStep(mail)
    minutes(11)
    const input = { session, code: codeOf(secret), device }
    expect(value(await execute(confirmSecondFactor, door(), input)).result).toBe('noSession')
  })

  it('tells of a new device, not of a known one', async () => {
    const { mail, secret, knownDevice } = await member()
    const again = async (known?: string) => {
      minutes(1)
      const session = await firstStep(mail)
      const input = { session, code: codeOf(secret), device, knownDevice: known }
      const done = value(await execute(confirmSecondFactor, door(), input))
      if (done.result !== 'signedIn') throw new Error(done.result)
      return done.knownDevice
    }
    expect(await again(knownDevice)).toBe(knownDevice)
    expect(await mailsTo(mail)).toEqual([])
    await again()
    expect((await mailsTo(mail)).map(({ template }) => template)).toEqual(['people.newDevice'])
  })
})

describe('whoever guesses', () => {
  it('is stopped after ten tries, even with the right password, and told when to come again', async () => {
    const { mail } = await member()
    const attacker = { sender: 'attacker' }
    for (let i = 0; i < 10; i++)
      expect((await tryPassword(mail, `geraten Nummer ${i}`, attacker)).result).toBe('wrong')
    const stopped = await tryPassword(mail, goodPassword, attacker)
    expect(stopped.result).toBe('throttled')
    expect(stopped).toHaveProperty('retryAfterSeconds')
    minutes(16)
    expect((await tryPassword(mail, goodPassword, attacker)).result).toBe('secondFactor')
  })

  it('learns nothing about mails by being stopped', async () => {
    minutes(60)
    const attacker = { sender: 'attacker' }
    for (let i = 0; i < 10; i++) await tryPassword('niemand@example.org', 'x'.repeat(12), attacker)
    expect((await tryPassword('niemand@example.org', 'x', attacker)).result).toBe('throttled')
  })

  it('cannot go through many accounts', async () => {
    minutes(60)
    const attacker = { sender: 'attacker' }
    for (let i = 0; i < 30; i++) await tryPassword(`${i}@example.org`, 'Sommer 2026', attacker)
    expect((await tryPassword('31@example.org', 'Sommer 2026', attacker)).result).toBe('throttled')
  })

  it('does not lock the owner out: not on their device, not at another place', async () => {
    const { mail, knownDevice } = await member()
    for (let i = 0; i < 12; i++) await tryPassword(mail, `geraten ${i}`, { sender: 'attacker' })
    expect((await tryPassword(mail, goodPassword, { sender: 'elsewhere' })).result).toBe(
      'secondFactor',
    )
    // From many places: all strange devices wait, the owner's own does not.
    for (let i = 0; i < 60; i++)
      await tryPassword(mail, `geraten ${i}`, { sender: `bot ${Math.floor(i / 9)}` })
    expect((await tryPassword(mail, goodPassword, { sender: 'elsewhere' })).result).toBe(
      'throttled',
    )
    expect((await tryPassword(mail, goodPassword, {}, knownDevice)).result).toBe('secondFactor')
  })

  it('is stopped at codes, too, and the right code is not used up by that', async () => {
    const { mail, secret, knownDevice } = await member()
    const session = await firstStep(mail)
    const attacker = door({ sender: 'attacker' })
    const guess = async (code: string) =>
      value(await execute(confirmSecondFactor, attacker, { session, code, device })).result
    for (let i = 0; i < 10; i++) expect(await guess('000000')).toBe('wrong')
    expect(await guess(codeOf(secret))).toBe('throttled')
    const input = { session, code: codeOf(secret), device, knownDevice }
    expect(value(await execute(confirmSecondFactor, door(), input)).result).toBe('signedIn')
  })
})

describe('recovery codes', () => {
  it('stand in for the phone once each, and the owner hears of it', async () => {
    const { mail, recoveryCodes } = await member()
    expect(new Set(recoveryCodes).size).toBe(10)
    const [code = ''] = recoveryCodes
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `
    const use = async () =>
      value(
        await execute(signInWithRecoveryCode, door(), {
          session: await firstStep(mail),
          code: typed,
          device,
        }),
      )
    expect(await use()).toMatchObject({ result: 'signedIn', left: 9 })
    expect(await use()).toEqual({ result: 'wrong' })
    expect((await mailsTo(mail)).map(({ template }) => template)).toEqual([
      'people.recoveryCodeUsed',
    ])
  })

  it('lie in the database so that nobody can read them', async () => {
    const { recoveryCodes } = await member()
    const rows = await db.owner.selectFrom('people.recovery_code').select('hash').execute()
    for (const { hash } of rows)
      for (const code of recoveryCodes) expect(hash.toString('latin1')).not.toContain(code)
  })

  it('are all replaced by new ones', async () => {
    const { mail, session, recoveryCodes } = await member()
    const own = door({ actor: await actorOf(session) })
    const renewed = value(await execute(newRecoveryCodes, own, {}))
    expect(renewed.result).toBe('renewed')
    expect(await stateOf(session)).toBe('none')
    const input = { session: await firstStep(mail), code: recoveryCodes[0] ?? '', device }
    expect(value(await execute(signInWithRecoveryCode, door(), input)).result).toBe('wrong')
  })
})

describe('a forgotten password', () => {
  it('is answered the same for everybody, and by mail only for who has an account', async () => {
    const { mail } = await member()
    expect(await execute(requestNewPassword, door(), { mail })).toEqual({ ok: true, value: {} })
    const unknown = await execute(requestNewPassword, door(), { mail: 'niemand@example.org' })
    expect(unknown).toEqual({ ok: true, value: {} })
    expect((await mailsTo(mail)).map(({ template }) => template)).toEqual(['people.newPassword'])
    expect(await mailsTo('niemand@example.org')).toEqual([])
  })

  it('sends no more than three mails in an hour', async () => {
    const { mail } = await member()
    for (let i = 0; i < 5; i++) await execute(requestNewPassword, door(), { mail })
    expect(await mailsTo(mail)).toHaveLength(3)
  })

  it('is replaced by a link, which works once, ends all sessions and still asks for the code', async () => {
    const { mail, session, secret } = await member()
    await execute(requestNewPassword, door(), { mail })
    const [mailed] = await mailsTo(mail)
    const token = /neues-passwort\/([\w-]+)/.exec(mailed?.body ?? '')?.[1] ?? ''
    expect(value(await execute(checkNewPasswordLink, door(), { token }))).toEqual({ mail })
    const password = 'acht Reiher lesen Zeitung'
    const set = value(await execute(setNewPassword, door(), { token, password, device }))
    expect(await stateOf(session)).toBe('ended')
    expect(await stateOf(set.session)).toBe('secondFactor')
    expect((await execute(setNewPassword, door(), { token, password, device })).ok).toBe(false)
    expect(await tryPassword(mail, goodPassword)).toEqual({ result: 'wrong' })
    const input = { session: set.session, code: codeOf(secret), device }
    expect(value(await execute(confirmSecondFactor, door(), input)).result).toBe('signedIn')
    expect((await mailsTo(mail)).map(({ template }) => template)).toContain(
      'people.passwordChanged',
    )
  })

  it('is not answered after an hour, nor by a link of another kind', async () => {
    const { mail } = await member()
    await execute(requestNewPassword, door(), { mail })
    const [mailed] = await mailsTo(mail)
    const token = /neues-passwort\/([\w-]+)/.exec(mailed?.body ?? '')?.[1] ?? ''
    expect((await execute(showInvitation, door(), { token })).ok).toBe(false)
    minutes(61)
    expect((await execute(checkNewPasswordLink, door(), { token })).ok).toBe(false)
  })
})

describe('one’s own account', () => {
  it('asks for a new proof before anything changes that guards it', async () => {
    const { session, secret } = await member()
    minutes(16)
    const own = door({ actor: await actorOf(session) })
    const password = 'acht Reiher lesen Zeitung'
    const change = { current: goodPassword, password }
    expect(value(await execute(changePassword, own, change))).toEqual({ result: 'proveFirst' })
    expect(value(await execute(newRecoveryCodes, own, {}))).toEqual({ result: 'proveFirst' })
    expect(value(await execute(beginCodeApp, own, {}))).toEqual({ result: 'proveFirst' })
    const half = { password: goodPassword, code: '000000' }
    expect(value(await execute(proveIdentity, own, half))).toEqual({ result: 'wrong' })
    const proof = { password: goodPassword, code: codeOf(secret) }
    const proved = value(await execute(proveIdentity, own, proof))
    if (proved.result !== 'proved') throw new Error(proved.result)
    expect(await stateOf(session)).toBe('none')
    const fresh = door({ actor: await actorOf(proved.session) })
    expect(value(await execute(changePassword, fresh, change)).result).toBe('changed')
  })

  it('gets a new password only with the old one, and ends all other sessions with it', async () => {
    const { mail, session, secret } = await member()
    const input = { session: await firstStep(mail), code: codeOf(secret), device }
    const other = value(await execute(confirmSecondFactor, door(), input))
    if (other.result !== 'signedIn') throw new Error(other.result)
    const own = door({ actor: await actorOf(session) })
    const password = 'acht Reiher lesen Zeitung'
    const wrong = await execute(changePassword, own, { current: 'falsch', password })
    expect(value(wrong)).toEqual({ result: 'wrong' })
    const done = value(await execute(changePassword, own, { current: goodPassword, password }))
    if (done.result !== 'changed') throw new Error(done.result)
    expect(await stateOf(done.session)).toBe('signedIn')
    expect(await stateOf(session)).toBe('none')
    expect(await stateOf(other.session)).toBe('ended')
  })

  it('gets another code app, after which the old one counts no more', async () => {
    const { mail, session, secret } = await member()
    const own = door({ actor: await actorOf(session) })
    const begun = value(await execute(beginCodeApp, own, {}))
    if (begun.result !== 'begun') throw new Error(begun.result)
    expect(begun.text).not.toBe(secret)
    expect(value(await execute(beginCodeApp, own, {}))).toEqual(begun)
    const code = codeOf(begun.text)
    expect(value(await execute(confirmNewCodeApp, own, { code })).result).toBe('replaced')
    minutes(1)
    const tryWith = async (text: string) => {
      const input = { session: await firstStep(mail), code: codeOf(text), device }
      return value(await execute(confirmSecondFactor, door(), input)).result
    }
    expect(await tryWith(secret)).toBe('wrong')
    expect(await tryWith(begun.text)).toBe('signedIn')
    expect((await mailsTo(mail)).map(({ template }) => template)).toContain(
      'people.codeAppReplaced',
    )
  })

  it('shows where it is in use, and signs out there or everywhere', async () => {
    const { mail, session, secret } = await member()
    const phone = 'Chrome, Android'
    const waiting = await firstStep(mail, phone)
    const input = { session: waiting, code: codeOf(secret), device: phone }
    const other = value(await execute(confirmSecondFactor, door(), input))
    if (other.result !== 'signedIn') throw new Error(other.result)
    const own = door({ actor: await actorOf(session) })
    const { sessions } = value(await execute(showOwnAccount, own, {}))
    expect(sessions.map(({ device, current }) => [device, current]).sort()).toEqual([
      ['Chrome, Android', false],
      ['Firefox, Windows', true],
    ])
    const strange = sessions.find(({ current }) => !current)
    await execute(endOwnSession, own, { session: strange?.id ?? '' })
    expect(await stateOf(other.session)).toBe('ended')
    expect(value(await execute(signOutEverywhere, own, {}))).toEqual({ ended: 1 })
    expect(await stateOf(session)).toBe('ended')
  })

  it('ends nobody else’s session, and does not tell whether there is one', async () => {
    const { session } = await member()
    const stranger = await signedInAs(db.app, { now: clock })
    const own = door({ actor: await actorOf(session) })
    const theirs = stranger.me.session.id
    const notYours = await execute(endOwnSession, own, { session: theirs })
    const notThere = await execute(endOwnSession, own, { session: randomUUID() })
    expect(notYours).toEqual(notThere)
    expect(await stateOf(stranger.token)).toBe('signedIn')
  })
})
