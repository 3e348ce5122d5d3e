import { z } from 'zod'
import type { Transaction } from '../../../../platform/db/database.ts'
import {
  type Call,
  done,
  failed,
  operation,
  signedIn,
} from '../../../../platform/operation/index.ts'
import { readFacts } from '../../../city/index.ts'
import { queueNotice } from '../../mails/index.ts'
import { enrolmentLimitMs, proveAgain } from '../../session/sessions.ts'
import { endSessions } from '../../session/store.ts'
import { awaitedIn, hasSecondFactor, isFresh, renewRecoveryCodes } from '../account.ts'
import { describeSecret, newCodeSecret, stepOf } from '../codes/codeApp.ts'
import { finishSignIn, signedInShape } from '../finish.ts'
import { browserShape, publicLimits, secretShape, throttled, typedCode } from '../shapes.ts'
import {
  confirmCodeApp,
  confirmedCodeApp,
  insertPendingCodeApp,
  pendingCodeApp,
  readAccount,
  recoveryCodesLeft,
} from '../store.ts'
import { codeTries, countTry, sessionTries, type Tries, waitBefore } from '../tries.ts'

/** Setting up the app that makes one-time codes: the first one on the way in, and another one later. */

const shownSecret = z.object({
  result: z.literal('begun'),
  address: z.string().describe('For the QR code: otpauth://…'),
  text: z.string().describe('The same secret to type, in base 32.'),
})
const recoveryCodes = z
  .array(z.string())
  .describe('To be written down: they are never shown again.')
const over = z
  .object({ result: z.literal('over') })
  .describe('Nothing is being set up here, or not any more.')
const wrong = z.object({ result: z.literal('wrong') })
const proveFirst = z
  .object({ result: z.literal('proveFirst') })
  .describe('The person has to prove again who they are.')

export const beginFirstCodeApp = operation({
  name: 'people.beginFirstCodeApp',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  secretOutput: true,
  limits: publicLimits,
  summary: 'Gives the secret for the code app of an account that has no second factor yet.',
  input: z.strictObject({ session: secretShape }),
  output: z.discriminatedUnion('result', [shownSecret, over]),
  async run(call, { session }) {
    const awaited = await enrolling(call, session)
    if (!awaited) return done({ result: 'over' as const })
    return done(await beginFor(call, awaited.account))
  },
})

export const confirmFirstCodeApp = operation({
  name: 'people.confirmFirstCodeApp',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  secretOutput: true,
  limits: publicLimits,
  summary: 'Takes the first code of the app, gives recovery codes and completes the session.',
  input: z.strictObject({ session: secretShape, code: typedCode, ...browserShape }),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('signedIn'), ...signedInShape, recoveryCodes }),
    wrong,
    over,
    throttled,
  ]),
  async run(call, input) {
    const { tx, now, sender } = call
    const awaited = await enrolling(call, input.session)
    if (!awaited) return done({ result: 'over' as const })
    const { account } = awaited
    const tries = codeTries({ tx, now, of: account, sender })
    const confirmed = await confirm(call, { account, code: input.code, tries })
    if (confirmed.result !== 'confirmed') return done(confirmed)
    const codes = await renewRecoveryCodes(tx, account)
    const browser = await finishSignIn(call, awaited, { ...input, quiet: true })
    return done({ result: 'signedIn' as const, ...browser, recoveryCodes: codes })
  },
})

export const beginCodeApp = operation({
  name: 'people.beginCodeApp',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  secretOutput: true,
  summary: 'Gives the secret for another code app of one’s own.',
  input: z.strictObject({}),
  output: z.discriminatedUnion('result', [shownSecret, proveFirst]),
  async run(call) {
    const { actor, tx, now } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    call.about(actor.id)
    if (!(await isFresh(tx, actor, now))) return done({ result: 'proveFirst' as const })
    return done(await beginFor(call, actor.id))
  },
})

export const confirmNewCodeApp = operation({
  name: 'people.confirmNewCodeApp',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  secretOutput: true,
  summary:
    'Takes the first code of the new app, which from then on counts alone; ends other sessions.',
  input: z.strictObject({ code: typedCode }),
  output: z.discriminatedUnion('result', [
    z.object({
      result: z.literal('replaced'),
      session: z.string(),
      recoveryCodes: recoveryCodes.describe('New ones, if there were none left; otherwise empty.'),
    }),
    wrong,
    over,
    throttled,
    proveFirst,
  ]),
  async run(call, { code }) {
    const { actor, tx, now } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    call.about(actor.id)
    if (!(await isFresh(tx, actor, now))) return done({ result: 'proveFirst' as const })
    const account = actor.id
    const before = await confirmedCodeApp(tx, account)
    const tries = sessionTries({ tx, session: actor.session, now })
    const confirmed = await confirm(call, { account, code, tries })
    if (confirmed.result !== 'confirmed') return done(confirmed)
    const left = await recoveryCodesLeft(tx, account)
    const codes = left === 0 ? await renewRecoveryCodes(tx, account) : []
    const session = await proveAgain(tx, actor.session, now)
    await endSessions(tx, { account, butNot: actor.session, because: 'codeAppReplaced', now })
    await queueNotice(call, account, { kind: before ? 'codeAppReplaced' : 'codeAppAdded' })
    return done({ result: 'replaced' as const, session, recoveryCodes: codes })
  },
})

/** A session on its way in whose account has nothing beside its password. */
async function enrolling(call: Call<'write'>, session: string) {
  const awaited = await awaitedIn(call.tx, session, call.now)
  if (!awaited || (await hasSecondFactor(call.tx, awaited.account))) {
    call.about(awaited?.account ?? 'unknown', { result: 'over' })
    return undefined
  }
  call.about(awaited.account)
  return awaited
}

const since = (now: Date) => new Date(now.getTime() - enrolmentLimitMs)

/** The page may be loaded again: then the secret is the same, as somebody may have scanned it. */
async function beginFor({ tx, now }: Call<'write'>, account: string) {
  const pending = await pendingCodeApp(tx, account, since(now))
  const secret = pending?.secret ?? newCodeSecret()
  if (!pending) await insertPendingCodeApp(tx, { account, secret, now })
  return { result: 'begun' as const, ...describeSecret(secret, await namesFor(tx, account)) }
}

async function namesFor(tx: Transaction, account: string) {
  const owner = await readAccount(tx, account)
  return { city: (await readFacts(tx)).name, mail: owner?.mail ?? '' }
}

async function confirm(
  call: Call<'write'>,
  which: { account: string; code: string; tries: Tries },
) {
  const { tx, now } = call
  const { account, tries } = which
  const pending = await pendingCodeApp(tx, account, since(now))
  if (!pending) return { result: 'over' as const }
  const wait = await waitBefore(tries)
  const step = wait ? undefined : stepOf(which.code, pending.secret, now)
  const tooMany = wait ?? (await countTry(tries, step !== undefined))
  const result = tooMany ? 'throttled' : step === undefined ? 'wrong' : 'confirmed'
  call.about(account, { result })
  if (tooMany) return { result: 'throttled' as const, retryAfterSeconds: tooMany }
  if (step === undefined) return { result: 'wrong' as const }
  await confirmCodeApp(tx, { id: pending.id, account, step, now })
  return { result: 'confirmed' as const }
}
