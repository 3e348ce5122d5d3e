import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import {
  COSEALG,
  decodeAttestationObject,
  isoBase64URL,
  isoCBOR,
} from '@simplewebauthn/server/helpers'
import type { RelyingParty } from './relyingParty.ts'
import type { AssertionAnswer, RegistrationAnswer } from './shapes.ts'

/** Kinds of keys that are taken, the preferred first: Ed25519, ECDSA on P-256, RSA for older Windows. */
export const algorithms = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256]

interface Expected {
  challenge: string
  party: RelyingParty
}

/**
 * We ask for no word of a device's maker (attestation) and must not look at one that comes all the same: its
 * certificates are of the sender's making, and name addresses that the library would ask for revoked ones.
 */
function withoutAttestation(attestationObject: string): string {
  const authData = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject)).get('authData')
  return isoBase64URL.fromBuffer(
    isoCBOR.encode(
      new Map<string, string | Uint8Array | Map<string, string>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', authData],
      ]),
    ),
  )
}

/** What is kept of a new passkey; undefined where anything about the answer is not as it must be. */
export async function verifiedRegistration(answer: RegistrationAnswer, expected: Expected) {
  try {
    const attestationObject = withoutAttestation(answer.response.attestationObject)
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...answer,
        response: { ...answer.response, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.party.origin,
      expectedRPID: expected.party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified) return undefined
    const { credential, credentialBackedUp } = registrationInfo
    return {
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      backedUp: credentialBackedUp,
    }
  } catch {
    // The library throws for everything that a forged or broken answer can have wrong with it.
    return undefined
  }
}

export type VerifiedAssertion =
  | { result: 'right'; counter: number; backedUp: boolean }
  | { result: 'wrong' }
  /** Rightly signed, but with a counter that was seen before: there are two of a key that should be one. */
  | { result: 'copied' }

/** Whether this passkey answered this challenge, here, and its person proved themselves to it. */
export async function verifiedAssertion(
  answer: AssertionAnswer,
  expected: Expected,
  passkey: { publicKey: Buffer; counter: number },
): Promise<VerifiedAssertion> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...answer,
        response: { ...answer.response, userHandle: answer.response.userHandle ?? undefined },
        clientExtensionResults: {},
      },
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.party.origin,
      expectedRPID: expected.party.id,
      // Its counter is compared below: only behind a right signature does it say that a key was copied.
      credential: { id: answer.id, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
      requireUserVerification: true,
    })
    if (!verified) return { result: 'wrong' }
    const { newCounter, credentialBackedUp } = authenticationInfo
    // Passkeys that are kept in step between devices do not count; theirs stays 0.
    const counts = newCounter > 0 || passkey.counter > 0
    if (counts && newCounter <= passkey.counter) return { result: 'copied' }
    return { result: 'right', counter: newCounter, backedUp: credentialBackedUp }
  } catch {
    return { result: 'wrong' }
  }
}
