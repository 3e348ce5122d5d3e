import { generateRegistrationOptions } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Call } from '../../../platform/operation/index.ts'
import { beginCeremony, takeCeremony } from '../session/ceremonies.ts'
import { ownerHandle } from './ownerHandle.ts'
import { relyingPartyOf } from './relyingParty.ts'
import { ceremonySeconds, type RegistrationAnswer, timeout } from './shapes.ts'
import { insertPasskey, type NewPasskey, type Owner, passkeysOf } from './store.ts'
import { algorithms, verifiedRegistration } from './verify.ts'

/** Making a passkey: what people who are signed in and people who are invited have in common. */

type Kind = 'passkeyRegistration' | 'passkeyInvitation'
const kept = z.object({ challenge: z.string() })
/** Nobody needs more; without a bound the list that goes to the browser would have none. */
const mostPasskeys = 20

export type Begun =
  | { result: 'begun'; ceremony: string; options: Record<string, unknown> }
  /** The site has no address for which browsers make passkeys. */
  | { result: 'impossible' }
  | { result: 'tooMany' }

export async function beginRegistering(
  { tx, now, origin }: Call<'write'>,
  { kind, owner }: { kind: Kind; owner: Owner },
): Promise<Begun> {
  const party = relyingPartyOf(origin)
  if (!party) return { result: 'impossible' }
  const existing = await passkeysOf(tx, owner.id)
  if (existing.length >= mostPasskeys) return { result: 'tooMany' }
  const options = await generateRegistrationOptions({
    rpName: 'Nahbei',
    rpID: party.id,
    userName: owner.mail,
    userDisplayName: owner.name,
    userID: ownerHandle(owner.id),
    timeout,
    // Which make of key somebody uses is none of our business.
    attestationType: 'none',
    // One that is found without a name being typed, and that proves its person (fingerprint, face, PIN).
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: existing.map(({ credentialId, transports }) => ({
      id: credentialId.toString('base64url'),
      transports,
    })),
    supportedAlgorithmIDs: algorithms,
  })
  const ceremony = await beginCeremony(tx, {
    kind,
    account: owner.id,
    data: { challenge: options.challenge },
    now,
    seconds: ceremonySeconds,
  })
  return { result: 'begun', ceremony, options: JSON.parse(JSON.stringify(options)) }
}

export type Registration =
  | { result: 'right'; passkey: Omit<NewPasskey, 'account' | 'name' | 'now'> }
  | { result: 'wrong' }
  | { result: 'expired' }

/** Takes the challenge out, whatever comes of it, and gives the passkey that answered it. */
export async function takeRegistration(
  { tx, now, origin }: Call<'write'>,
  sent: { kind: Kind; account: string; ceremony: string; answer: RegistrationAnswer },
): Promise<Registration> {
  const { kind, account, answer } = sent
  const ceremony = await takeCeremony(tx, { token: sent.ceremony, kind, now })
  const party = relyingPartyOf(origin)
  if (!ceremony || !party || ceremony.account !== account) return { result: 'expired' }
  const { challenge } = kept.parse(ceremony.data)
  const passkey = await verifiedRegistration(answer, { challenge, party })
  return passkey ? { result: 'right', passkey } : { result: 'wrong' }
}

/** Keeps a passkey; undefined where this very one is kept already. */
export async function keepPasskey(
  { tx, now }: Call<'write'>,
  passkey: Omit<NewPasskey, 'now'>,
): Promise<{ id: string; name: string } | undefined> {
  const name = passkey.name.trim() || 'Passkey'
  const id = await insertPasskey(tx, { ...passkey, name, now })
  return id ? { id, name } : undefined
}
