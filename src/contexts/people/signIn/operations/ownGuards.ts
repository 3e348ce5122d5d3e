import { z } from 'zod'
import {
  done,
  failed,
  invalid,
  notFound,
  operation,
  signedIn,
} from '../../../../platform/operation/index.ts'
import { queueNotice } from '../../mails/index.ts'
import { proveAgain } from '../../session/sessions.ts'
import { endSessions } from '../../session/store.ts'
import { isFresh, problemOf, renewRecoveryCodes, takeCode } from '../account.ts'
import { endLinks } from '../links.ts'
import { hashPassword, verifyPassword } from '../passwords/hash.ts'
import { busy, throttled, typedCode, typedPassword } from '../shapes.ts'
import { confirmedCodeApp, keepPassword, readAccount } from '../store.ts'
import { countTry, sessionTries, waitBefore } from '../tries.ts'

/** What guards one's own account: changed only by who has just proved who they are. */

const proveFirst = z
  .object({ result: z.literal('proveFirst') })
  .describe('The person has to prove again who they are.')
const wrong = z.object({ result: z.literal('wrong') })

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
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
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
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
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
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
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
