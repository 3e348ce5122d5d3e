import { z } from 'zod'
import { type Call, done, operation } from '../../../../platform/operation/index.ts'
import { queueNotice } from '../../mails/index.ts'
import { awaitedIn, takeCode, takeRecoveryCode } from '../account.ts'
import { knownDevice } from '../devices.ts'
import { finishSignIn, signedInShape } from '../finish.ts'
import { browserShape, busy, publicLimits, secretShape, throttled, typedCode } from '../shapes.ts'
import { recoveryCodesLeft } from '../store.ts'
import { codeTries, countTry, waitBefore } from '../tries.ts'

/** The second step, with whichever code the person has. */

const input = z.strictObject({
  session: secretShape.describe('The secret of the session that waits for it.'),
  code: typedCode,
  ...browserShape,
})
const noSession = z
  .object({ result: z.literal('noSession') })
  .describe('The time for the second step is over: to be begun again.')
const wrong = z.object({ result: z.literal('wrong') })

export const confirmSecondFactor = operation({
  name: 'people.confirmSecondFactor',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  secretOutput: true,
  limits: publicLimits,
  summary:
    'Takes a one-time code of the account’s app, and completes the session under a new secret.',
  input,
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('signedIn'), ...signedInShape }),
    wrong,
    noSession,
    throttled,
  ]),
  async run(call, typed) {
    const checked = await checkCode(call, typed, (which) => takeCode(call.tx, which))
    if (checked.result !== 'right') return done(checked)
    const browser = await finishSignIn(call, checked.awaited, typed)
    return done({ result: 'signedIn' as const, ...browser })
  },
})

export const signInWithRecoveryCode = operation({
  name: 'people.signInWithRecoveryCode',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  secretOutput: true,
  limits: publicLimits,
  summary:
    'Takes one of the account’s recovery codes in place of a one-time code, and tells its owner.',
  input,
  output: z.discriminatedUnion('result', [
    z.object({
      result: z.literal('signedIn'),
      ...signedInShape,
      left: z.number().int().describe('How many recovery codes can still be used.'),
    }),
    wrong,
    noSession,
    throttled,
  ]),
  async run(call, typed) {
    const refused = busy()
    if (refused) return refused
    const checked = await checkCode(call, typed, (which) => takeRecoveryCode(call.tx, which))
    if (checked.result !== 'right') return done(checked)
    const { awaited } = checked
    const left = await recoveryCodesLeft(call.tx, awaited.account)
    const browser = await finishSignIn(call, awaited, { ...typed, quiet: true })
    await queueNotice(call, awaited.account, { kind: 'recoveryCodeUsed', left })
    return done({ result: 'signedIn' as const, ...browser, left })
  },
})

/** Whether the code is right, with everything that has to be counted and put on record. */
async function checkCode(
  call: Call<'write'>,
  typed: z.output<typeof input>,
  take: (which: { account: string; code: string; now: Date }) => Promise<boolean>,
) {
  const { tx, now, sender } = call
  const awaited = await awaitedIn(tx, typed.session, now)
  if (!awaited) {
    call.about('unknown', { result: 'noSession' })
    return { result: 'noSession' as const }
  }
  const { account } = awaited
  const device = await knownDevice(tx, { account, token: typed.knownDevice })
  const tries = codeTries({ tx, now, of: account, sender, device })
  const wait = await waitBefore(tries)
  // Not even looked at: a right one is not used up.
  const right = wait ? false : await take({ account, code: typed.code, now })
  const tooMany = wait ?? (await countTry(tries, right))
  if (tooMany) {
    call.about(account, { result: 'throttled' })
    return { result: 'throttled' as const, retryAfterSeconds: tooMany }
  }
  call.about(account, { result: right ? 'signedIn' : 'wrong' })
  return right ? { result: 'right' as const, awaited } : { result: 'wrong' as const }
}
