import { z } from 'zod'
import { type Call, done, operation } from '../../../../platform/operation/index.ts'
import { queueSignInLink } from '../../mails/index.ts'
import { beginSession } from '../../session/sessions.ts'
import { hasSecondFactor } from '../account.ts'
import { knownDevice } from '../devices.ts'
import { createLink, mayMailLink } from '../links.ts'
import { hashPassword, verifyPassword } from '../passwords/hash.ts'
import { browserShape, busy, publicLimits, throttled, typedPassword } from '../shapes.ts'
import { type AccountRow, keepPassword, readAccountByMail } from '../store.ts'
import { countTry, passwordTries, waitBefore } from '../tries.ts'

/** The first step: mail and password. The answer is the same whether or not somebody has that mail. */
export const signIn = operation({
  name: 'people.signIn',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  secretOutput: true,
  limits: publicLimits,
  summary: 'Takes mail and password, and begins a session that waits for the second factor.',
  input: z.strictObject({
    mail: z.string().max(320),
    password: typedPassword,
    ...browserShape,
  }),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('secondFactor'), session: z.string() }),
    z.object({ result: z.literal('wrong') }),
    z
      .object({ result: z.literal('mailSent') })
      .describe(
        'The account has no second factor yet: whoever sets one up must have its mail, too.',
      ),
    throttled,
  ]),
  async run(call, input) {
    const { tx, now, sender } = call
    const mail = input.mail.trim()
    const account = await readAccountByMail(tx, mail)
    const about = (result: string) => call.about(account?.id ?? 'unknown', { result })
    const device =
      account && (await knownDevice(tx, { account: account.id, token: input.knownDevice }))
    // As it is kept: however many ways there are to write an address, its tries are counted together.
    const of = (account?.mail ?? mail).toLowerCase()
    const tries = passwordTries({ tx, now, of, sender, device })
    const wait = await waitBefore(tries)
    if (wait) {
      about('throttled')
      return done({ result: 'throttled' as const, retryAfterSeconds: wait })
    }
    const refused = busy()
    if (refused) return refused
    const active = account?.state === 'active' ? account : undefined
    const verdict = await verifyPassword(input.password, active?.password ?? null)
    const tooMany = await countTry(tries, verdict.right)
    if (tooMany) {
      about('throttled')
      return done({ result: 'throttled' as const, retryAfterSeconds: tooMany })
    }
    if (!active || !verdict.right) {
      about('wrong')
      return done({ result: 'wrong' as const })
    }
    if (verdict.stale)
      await keepPassword(tx, { account: active.id, password: await hashPassword(input.password) })
    if (!(await hasSecondFactor(tx, active.id))) {
      about('mailSent')
      await mailLink(call, active)
      return done({ result: 'mailSent' as const })
    }
    about('secondFactor')
    const { token } = await beginSession(tx, {
      account: active.id,
      stage: 'secondFactor',
      method: 'password',
      device: input.device,
      now,
    })
    return done({ result: 'secondFactor' as const, session: token })
  },
})

/**
 * A password alone must not be enough to set a second factor up: whoever has stolen it would make theirs the
 * one that counts. The link proves the mail, and leads on to the second factor.
 */
async function mailLink(call: Call<'write'>, { id }: AccountRow): Promise<void> {
  if (!(await mayMailLink(call, id))) return
  const path = await createLink(call.tx, { account: id, kind: 'newPassword', now: call.now })
  await queueSignInLink(call, id, path)
}
