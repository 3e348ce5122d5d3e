import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { beginSession } from '../session/sessions.ts'
import { rememberDevice } from '../signIn/devices.ts'
import { beginAssertion, takeAssertion } from './assertion.ts'
import { assertionShape, ceremonyShape, limits, optionsShape } from './shapes.ts'

/** Signing in by passkey: whoever has it and unlocks it needs neither name nor password. */

export const beginPasskeySignIn = operation({
  name: 'people.beginPasskeySignIn',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  secretOutput: true,
  limits,
  summary: 'Gives a challenge that any passkey of this site can answer.',
  input: z.strictObject({}),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('begun'), ceremony: z.string(), options: optionsShape }),
    z.object({ result: z.enum(['impossible']) }),
  ]),
  async run(call) {
    const begun = await beginAssertion(call, { kind: 'passkeySignIn', among: [] })
    return done(begun ? { result: 'begun' as const, ...begun } : { result: 'impossible' as const })
  },
})

export const finishPasskeySignIn = operation({
  name: 'people.finishPasskeySignIn',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  secretOutput: true,
  limits,
  summary: 'Begins a session for whose passkey answered the challenge.',
  input: z.strictObject({
    ceremony: ceremonyShape,
    answer: assertionShape,
    device: z.string().max(100).describe('As a person would call it: "Firefox, Windows".'),
    known: z.string().max(100).optional().describe('What marks this browser as a known device.'),
  }),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('signedIn'), token: z.string(), knownDevice: z.string() }),
    z.object({ result: z.enum(['wrong', 'copied', 'expired']) }),
  ]),
  async run(call, { ceremony, answer, device, known }) {
    const { tx, now, about } = call
    const answered = await takeAssertion(call, { kind: 'passkeySignIn', ceremony, answer })
    if (answered.result === 'expired') return done(answered)
    if (answered.result === 'wrong') {
      about(answered.account ?? 'unknown', { result: answered.why })
      return done({ result: 'wrong' as const })
    }
    const { id, account } = answered.passkey
    about(account, { result: answered.result, passkey: id })
    if (answered.result === 'copied') return done({ result: 'copied' as const })
    const method = 'passkey'
    const session = await beginSession(tx, { account, stage: 'full', method, device, now })
    const knownDevice = await rememberDevice(call, { account, device, token: known })
    return done({ result: 'signedIn' as const, token: session.token, knownDevice })
  },
})
