import { Secret, TOTP } from 'otpauth'

/** One-time codes of an app (TOTP, RFC 6238): six digits, a new one every thirty seconds. */

const period = 30
/** One step before and one after: clocks differ, and people type slowly. */
const window = 1

/** 160 bits, as RFC 4226 recommends. */
export const newCodeSecret = (): Uint8Array => new Secret({ size: 20 }).bytes

/** The time step whose code this is; undefined where it is none. */
export function stepOf(code: string, secret: Uint8Array, now: Date): number | undefined {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = now.getTime()
  const totp = new TOTP({ secret: secretOf(secret), period })
  const delta = totp.validate({ token, timestamp, window })
  return delta === null ? undefined : totp.counter({ timestamp }) + delta
}

/** What the app is told: as an address for the QR code, and as text to type. */
export function describeSecret(secret: Uint8Array, names: { city: string; mail: string }) {
  const totp = new TOTP({
    issuer: `Nahbei ${names.city}`.trim(),
    label: names.mail,
    secret: secretOf(secret),
    period,
  })
  return { address: totp.toString(), text: totp.secret.base32 }
}

function secretOf(bytes: Uint8Array): Secret {
  const buffer = new ArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return new Secret({ buffer })
}
