import { z } from 'zod'
import { done, failed, operation, signedIn } from '../../../platform/operation/index.ts'
import { proveAgain } from '../session/sessions.ts'
import { beginAssertion, takeAssertion } from './assertion.ts'
import { assertionShape, ceremonyShape, limits, optionsShape } from './shapes.ts'
import { passkeysOf } from './store.ts'

/** "Confirm that it is you": asked before something is changed that guards the account. */

export const beginPasskeyProof = operation({
  name: 'people.beginPasskeyProof',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  secretOutput: true,
  limits,
  summary: 'Gives a challenge that only a passkey of the person’s own account can answer.',
  input: z.strictObject({}),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('begun'), ceremony: z.string(), options: optionsShape }),
    z.object({ result: z.enum(['impossible', 'noPasskey']) }),
  ]),
  async run(call) {
    const { actor, tx, about } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    about(actor.id)
    const among = await passkeysOf(tx, actor.id)
    if (among.length === 0) return done({ result: 'noPasskey' as const })
    const begun = await beginAssertion(call, { kind: 'passkeyProof', account: actor.id, among })
    return done(begun ? { result: 'begun' as const, ...begun } : { result: 'impossible' as const })
  },
})

export const finishPasskeyProof = operation({
  name: 'people.finishPasskeyProof',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  secretOutput: true,
  limits,
  summary:
    'Notes that the person has just proved who they are, and gives their session a new secret.',
  input: z.strictObject({ ceremony: ceremonyShape, answer: assertionShape }),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('proved'), token: z.string() }),
    z.object({ result: z.enum(['wrong', 'copied', 'expired']) }),
  ]),
  async run(call, { ceremony, answer }) {
    const { actor, tx, now, about } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    about(actor.id)
    const which = { kind: 'passkeyProof', account: actor.id, ceremony, answer } as const
    const answered = await takeAssertion(call, which)
    if (answered.result === 'expired') return done(answered)
    if (answered.result === 'wrong') {
      about(actor.id, { result: answered.why })
      return done({ result: 'wrong' as const })
    }
    about(actor.id, { result: answered.result, passkey: answered.passkey.id })
    if (answered.result === 'copied') return done({ result: 'copied' as const })
    const token = await proveAgain(tx, actor.session, now)
    return done({ result: 'proved' as const, token })
  },
})
