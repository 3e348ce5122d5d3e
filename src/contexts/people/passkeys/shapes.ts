import { z } from 'zod'

/**
 * What a browser's `PublicKeyCredential.toJSON()` gives (WebAuthn Level 3, § 5.1). Bounds are generous:
 * credential ids have at most 1023 bytes, keys and signatures of any kind stay far below the rest.
 */
const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]*$/)

const credential = {
  id: base64url(1400).min(1),
  rawId: base64url(1400).min(1),
  type: z.literal('public-key'),
}

export const registrationShape = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8000),
    attestationObject: base64url(40_000),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
})
export type RegistrationAnswer = z.output<typeof registrationShape>

export const assertionShape = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8000),
    authenticatorData: base64url(8000),
    signature: base64url(8000),
    userHandle: base64url(200).nullish(),
  }),
})
export type AssertionAnswer = z.output<typeof assertionShape>

/** The secret in the browser's `ceremony` cookie. */
export const ceremonyShape = z.string().max(100)

/** What a browser's `parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` read. */
export const optionsShape = z.record(z.string(), z.unknown())

/** How somebody calls one of their passkeys. */
export const passkeyName = z.string().max(60)

export const ceremonySeconds = 5 * 60
/** How long the browser waits for the person: as long as the ceremony stands. */
export const timeout = ceremonySeconds * 1000

/**
 * A passkey cannot be guessed; this keeps anybody from filling the database with challenges. A whole town
 * hall may stand behind one address.
 */
export const limits = [{ most: 300, seconds: 15 * 60 }] as const
