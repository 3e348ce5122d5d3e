import { errors, type JWTPayload, jwtVerify } from 'jose'
import type { Provider } from './provider.ts'
import type { Logout } from './sealed.ts'

const event = 'http://schemas.openid.net/event/backchannel-logout'
/** Signatures that only the provider can make. */
const algorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
]
/** A logout is sent at once; an older token is somebody's copy. */
const mostSeconds = 10 * 60
const toleranceSeconds = 30

/**
 * Checks a logout token as OpenID Connect Back-Channel Logout 1.0, 2.6 says. Whether it was taken before is for
 * the operation to say. Gives undefined where the provider's keys cannot be had.
 */
export async function readLogoutToken(
  { config, keys }: Provider,
  token: string,
  now: Date,
): Promise<Logout | undefined> {
  const { issuer } = config.serverMetadata()
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms,
      issuer,
      audience: config.clientMetadata().client_id,
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
      maxTokenAge: mostSeconds,
      clockTolerance: toleranceSeconds,
      currentDate: now,
    })
    // Another kind of token of the same provider must not pass for this one.
    const typed = protectedHeader.typ?.toLowerCase() ?? 'jwt'
    if (!['jwt', 'logout+jwt', 'application/logout+jwt'].includes(typed)) return refused
    return logoutOf(payload, issuer, now)
  } catch (error) {
    return saysNo(error) ? refused : undefined
  }
}

const refused: Logout = { result: 'refused' }

function logoutOf(payload: JWTPayload, issuer: string, now: Date): Logout {
  const { jti, sub, sid, events } = payload
  const ends =
    typeof events === 'object' &&
    events !== null &&
    event in events &&
    isObject(events[event as never])
  if (!ends || 'nonce' in payload || !isWord(jti)) return refused
  if (sub !== undefined && !isWord(sub)) return refused
  if (sid !== undefined && !isWord(sid)) return refused
  if (sub === undefined && sid === undefined) return refused
  return {
    result: 'verified',
    issuer,
    tokenId: jti,
    subject: sub ?? null,
    session: sid ?? null,
    // As long as it could be taken, its id has to be kept.
    expiresAt: new Date(now.getTime() + (mostSeconds + 2 * toleranceSeconds) * 1000).toISOString(),
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null
const isWord = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\p{Cc}]{1,500}$/u.test(value) && value.isWellFormed()

/** A fault of the token, not of the way to the keys. */
const saysNo = (error: unknown) =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  error.code !== errors.JOSEError.code
