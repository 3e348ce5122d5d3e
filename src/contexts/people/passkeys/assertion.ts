import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Call } from '../../../platform/operation/index.ts'
import { beginCeremony, takeCeremony } from '../session/ceremonies.ts'
import { ownerHandle } from './ownerHandle.ts'
import { relyingPartyOf } from './relyingParty.ts'
import { type AssertionAnswer, ceremonySeconds, timeout } from './shapes.ts'
import { type KeptPasskey, lockPasskey, noteUse } from './store.ts'
import { verifiedAssertion } from './verify.ts'

/** A challenge and the answer to it: what signing in and proving oneself anew have in common. */

type Kind = 'passkeySignIn' | 'passkeyProof'
const kept = z.object({ challenge: z.string() })

/** Options for the browser and the secret for its cookie; undefined where passkeys cannot work. */
export async function beginAssertion(
  { tx, now, origin }: Call<'write'>,
  asked: {
    kind: Kind
    account?: string
    /** Those that may answer; empty for whichever the person has. */
    among: { credentialId: Buffer; transports: string[] }[]
  },
) {
  const party = relyingPartyOf(origin)
  if (!party) return undefined
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    timeout,
    allowCredentials: asked.among.map(({ credentialId, transports }) => ({
      id: credentialId.toString('base64url'),
      transports,
    })),
  })
  const { kind, account } = asked
  const data = { challenge: options.challenge }
  const ceremony = await beginCeremony(tx, { kind, account, data, now, seconds: ceremonySeconds })
  // Through JSON, as it goes to the browser: what is undefined is not there.
  return { ceremony, options: JSON.parse(JSON.stringify(options)) as Record<string, unknown> }
}

export type Answered =
  | { result: 'right'; passkey: KeptPasskey }
  | { result: 'copied'; passkey: KeptPasskey }
  /** `why` is for the record; to whoever asks, all of them look alike. */
  | { result: 'wrong'; why: 'unknown' | 'signature' | 'left' | 'somebodyElse'; account?: string }
  | { result: 'expired' }

/** Takes the challenge out, whatever comes of it: no answer is heard twice. */
export async function takeAssertion(
  { tx, now, origin }: Call<'write'>,
  sent: { kind: Kind; account?: string; ceremony: string; answer: AssertionAnswer },
): Promise<Answered> {
  const { kind, answer } = sent
  const ceremony = await takeCeremony(tx, { token: sent.ceremony, kind, now })
  const party = relyingPartyOf(origin)
  if (!ceremony || !party) return { result: 'expired' }
  const passkey = await lockPasskey(tx, Buffer.from(answer.id, 'base64url'))
  if (!passkey) return { result: 'wrong', why: 'unknown' }
  const { account } = passkey
  if (sent.account && (ceremony.account !== sent.account || account !== sent.account))
    return { result: 'wrong', why: 'somebodyElse', account }
  // WebAuthn Level 3, § 7.2, step 6: where the browser names the owner, it has to be this one.
  const { userHandle } = answer.response
  if (userHandle && userHandle !== ownerHandle(account).toString('base64url'))
    return { result: 'wrong', why: 'signature', account }
  const { challenge } = kept.parse(ceremony.data)
  const verified = await verifiedAssertion(answer, { challenge, party }, passkey)
  if (verified.result === 'copied') return { result: 'copied', passkey }
  if (verified.result === 'wrong') return { result: 'wrong', why: 'signature', account }
  if (passkey.accountState !== 'active') return { result: 'wrong', why: 'left', account }
  const { counter, backedUp } = verified
  await noteUse(tx, passkey.id, { counter, backedUp, now })
  return { result: 'right', passkey }
}
