import { z } from 'zod'
import {
  type AccountActor,
  type Actor,
  done,
  failed,
  invalid,
  notFound,
  notYours,
  operation,
  outdated,
  signedIn,
} from '../../../../platform/operation/index.ts'
import { line } from '../../accounts/shapes.ts'
import { queueNotice } from '../../mails/index.ts'
import { idleLimitMs, proveAgain } from '../../session/sessions.ts'
import { endSessions } from '../../session/store.ts'
import { isFresh, problemOf, renewRecoveryCodes, takeCode } from '../account.ts'
import { endLinks } from '../links.ts'
import { hashPassword, verifyPassword } from '../passwords/hash.ts'
import { mayEndSession } from '../policies.ts'
import { busy, throttled, typedCode, typedPassword } from '../shapes.ts'
import {
  changeDetails,
  confirmedCodeApp,
  keepPassword,
  openSessions,
  readAccount,
  readSessionOwner,
  recoveryCodesLeft,
} from '../store.ts'
import { countTry, sessionTries, waitBefore } from '../tries.ts'

/** What people do with their own account. */

const proveFirst = z
  .object({ result: z.literal('proveFirst') })
  .describe('The person has to prove again who they are.')
const wrong = z.object({ result: z.literal('wrong') })
const notAllowed = () => failed({ kind: 'notAllowed' })
const isAccount = (actor: Actor): actor is AccountActor => actor.kind === 'account'

export const showOwnAccount = operation({
  name: 'people.showOwnAccount',
  effect: 'read',
  permission: signedIn,
  only: 'pages',
  summary: 'Shows one’s own account: who one is, what guards it, where it is in use.',
  input: z.strictObject({}),
  output: z.object({
    name: z.string(),
    mail: z.string(),
    locale: z.string(),
    version: z.number().int(),
    hasPassword: z.boolean(),
    codeAppSince: z.iso.datetime().optional(),
    recoveryCodesLeft: z.number().int(),
    sessions: z.array(
      z.object({
        id: z.string(),
        device: z.string(),
        method: z.enum(['password', 'passkey', 'city']),
        since: z.iso.datetime(),
        lastSeen: z.iso.datetime(),
        current: z.boolean(),
      }),
    ),
  }),
  async run({ actor, tx, now }) {
    if (!isAccount(actor)) return notAllowed()
    const account = await readAccount(tx, actor.id)
    if (!account) return notFound('account')
    const app = await confirmedCodeApp(tx, account.id)
    const seenAfter = new Date(now.getTime() - idleLimitMs)
    const sessions = await openSessions(tx, { account: account.id, now, seenAfter })
    return done({
      name: account.name,
      mail: account.mail,
      locale: account.locale,
      version: account.version,
      hasPassword: account.password !== null,
      ...(app?.confirmedAt ? { codeAppSince: app.confirmedAt.toISOString() } : {}),
      recoveryCodesLeft: await recoveryCodesLeft(tx, account.id),
      sessions: sessions.map(({ id, device, method, createdAt, seenAt }) => ({
        id,
        device,
        method,
        since: createdAt.toISOString(),
        lastSeen: seenAt.toISOString(),
        current: id === actor.session,
      })),
    })
  },
})

export const changeOwnDetails = operation({
  name: 'people.changeOwnDetails',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  summary: 'Changes one’s own name and the language of mails.',
  input: z.strictObject({
    name: line(120),
    locale: z.enum(['de', 'leicht', 'en']),
    version: z.number().int().describe('Which the change is based on.'),
  }),
  output: z.object({}),
  async run(call, change) {
    const { actor, tx } = call
    if (!isAccount(actor)) return notAllowed()
    const trimmed = change.name.trim()
    if (!trimmed) return invalid({ field: 'name', problem: 'required' })
    call.about(actor.id)
    const changed = await changeDetails(tx, { account: actor.id, ...change, name: trimmed })
    if (changed !== undefined) return done({})
    const now = await readAccount(tx, actor.id)
    if (!now) return notFound('account')
    const { version, name, locale } = now
    return outdated({ version, fields: { name, locale } })
  },
})

export const changePassword = operation({
  name: 'people.changePassword',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  secretOutput: true,
  summary: 'Sets another password of one’s own; this session gets a new secret, all others end.',
  input: z.strictObject({ current: typedPassword, password: typedPassword }),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('changed'), session: z.string() }),
    wrong,
    proveFirst,
    throttled,
  ]),
  async run(call, { current, password }) {
    const { actor, tx, now } = call
    if (!isAccount(actor)) return notAllowed()
    const account = await readAccount(tx, actor.id)
    if (!account) return notFound('account')
    if (!(await isFresh(tx, actor, now))) return done({ result: 'proveFirst' as const })
    const problem = await problemOf(tx, account, password)
    if (problem) return invalid({ field: 'password', problem })
    const refused = busy()
    if (refused) return refused
    if (account.password !== null) {
      const tries = sessionTries({ tx, session: actor.session, now })
      const wait = await waitBefore(tries)
      const right = wait ? false : (await verifyPassword(current, account.password)).right
      const tooMany = wait ?? (await countTry(tries, right))
      call.about(actor.id, { result: tooMany ? 'throttled' : right ? 'changed' : 'wrong' })
      if (tooMany) return done({ result: 'throttled' as const, retryAfterSeconds: tooMany })
      if (!right) return done({ result: 'wrong' as const })
    }
    call.about(actor.id, { result: 'changed' })
    const hash = await hashPassword(password)
    await keepPassword(tx, { account: actor.id, password: hash, changedAt: now })
    await endLinks(tx, { account: actor.id, now })
    const others = { account: actor.id, butNot: actor.session }
    await endSessions(tx, { ...others, because: 'passwordChanged', now })
    await queueNotice(call, actor.id, { kind: 'passwordChanged' })
    const session = await proveAgain(tx, actor.session, now)
    return done({ result: 'changed' as const, session })
  },
})

export const newRecoveryCodes = operation({
  name: 'people.newRecoveryCodes',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  secretOutput: true,
  summary: 'Gives new recovery codes in place of all older ones.',
  input: z.strictObject({}),
  output: z.discriminatedUnion('result', [
    z.object({
      result: z.literal('renewed'),
      session: z.string(),
      recoveryCodes: z.array(z.string()).describe('Never shown again.'),
    }),
    proveFirst,
  ]),
  async run(call) {
    const { actor, tx, now } = call
    if (!isAccount(actor)) return notAllowed()
    call.about(actor.id)
    if (!(await isFresh(tx, actor, now))) return done({ result: 'proveFirst' as const })
    const refused = busy()
    if (refused) return refused
    const recoveryCodes = await renewRecoveryCodes(tx, actor.id)
    await queueNotice(call, actor.id, { kind: 'recoveryCodesRenewed' })
    const session = await proveAgain(tx, actor.session, now)
    return done({ result: 'renewed' as const, session, recoveryCodes })
  },
})

export const proveIdentity = operation({
  name: 'people.proveIdentity',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  secretOutput: true,
  summary: 'Takes password and one-time code once more, before what guards the account may change.',
  input: z.strictObject({ password: typedPassword, code: typedCode }),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('proved'), session: z.string() }),
    wrong,
    throttled,
    z
      .object({ result: z.literal('impossible') })
      .describe('The account has no password and code app.'),
  ]),
  async run(call, { password, code }) {
    const { actor, tx, now } = call
    if (!isAccount(actor)) return notAllowed()
    const account = await readAccount(tx, actor.id)
    const app = await confirmedCodeApp(tx, actor.id)
    call.about(actor.id, { result: 'impossible' })
    if (!account?.password || !app) return done({ result: 'impossible' as const })
    const tries = sessionTries({ tx, session: actor.session, now })
    const wait = await waitBefore(tries)
    const refused = busy()
    if (refused) return refused
    // The code is taken only with the right password: a mistyped one does not use it up.
    const right =
      !wait &&
      (await verifyPassword(password, account.password)).right &&
      (await takeCode(tx, { account: actor.id, code, now }))
    const tooMany = wait ?? (await countTry(tries, right))
    call.about(actor.id, { result: tooMany ? 'throttled' : right ? 'proved' : 'wrong' })
    if (tooMany) return done({ result: 'throttled' as const, retryAfterSeconds: tooMany })
    if (!right) return done({ result: 'wrong' as const })
    return done({ result: 'proved' as const, session: await proveAgain(tx, actor.session, now) })
  },
})

export const signOut = operation({
  name: 'people.signOut',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  summary: 'Ends this session.',
  input: z.strictObject({}),
  output: z.object({}),
  async run(call) {
    const { actor, tx, now } = call
    if (!isAccount(actor)) return notAllowed()
    call.about(actor.id)
    await endSessions(tx, { account: actor.id, only: actor.session, because: 'signedOut', now })
    return done({})
  },
})

export const endOwnSession = operation({
  name: 'people.endOwnSession',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  summary: 'Signs one of one’s own devices out.',
  input: z.strictObject({ session: z.uuid() }),
  output: z.object({}),
  async run(call, { session }) {
    const { actor, tx, now } = call
    if (!isAccount(actor)) return notAllowed()
    const owner = await readSessionOwner(tx, session)
    if (!owner) return notFound('session')
    call.about(actor.id, { session })
    if (!mayEndSession.allows(actor, owner)) return notYours('session')
    await endSessions(tx, { account: actor.id, only: session, because: 'signedOutElsewhere', now })
    return done({})
  },
})

export const signOutEverywhere = operation({
  name: 'people.signOutEverywhere',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  summary: 'Ends all of one’s own sessions, this one, too.',
  input: z.strictObject({}),
  output: z.object({ ended: z.number().int() }),
  async run(call) {
    const { actor, tx, now } = call
    if (!isAccount(actor)) return notAllowed()
    const ended = await endSessions(tx, { account: actor.id, because: 'signedOutEverywhere', now })
    call.about(actor.id, { ended })
    return done({ ended })
  },
})
