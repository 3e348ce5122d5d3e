import { isMailAddress } from '../../../platform/mail/index.ts'
import { claimAt, type RoleMap, rolesFromClaims } from './roleMap.ts'
import type { Answer } from './sealed.ts'

/** What verified claims say of a person, in our words. */
export function answerOf(map: RoleMap, claims: Record<string, unknown>): Answer {
  const issuer = textOf(claims.iss, 500)
  // OpenID Connect Core 1.0, 2: at most 255 characters.
  const subject = textOf(claims.sub, 255)
  if (!issuer || !subject) return { result: 'refused', reason: 'failed' }
  // Where the provider itself says that nobody has checked it, it may be anybody's.
  const mail = claims.email_verified === false ? null : mailOf(claimAt(claims, map.mail))
  if (!isFromHere(map, mail)) return { result: 'refused', reason: 'mail' }
  return {
    result: 'verified',
    identity: {
      issuer,
      subject,
      session: textOf(claims.sid, 500),
      name: textOf(claimAt(claims, map.name), 200),
      mail,
      mailVerified: claims.email_verified === true,
      provedAt: momentOf(claims.auth_time),
      roles: rolesFromClaims(map, claims),
      linkByVerifiedMail: map.linkByVerifiedMail,
    },
  }
}

function isFromHere({ mailDomains }: RoleMap, mail: string | null): boolean {
  if (!mailDomains) return true
  const domain = mail?.split('@').at(-1)?.toLowerCase()
  return mailDomains.some((one) => one.toLowerCase() === domain)
}

/** A text that can be kept and shown, or null. */
function textOf(value: unknown, most: number): string | null {
  if (typeof value !== 'string' || !value.isWellFormed()) return null
  const text = value.trim()
  return text.length > 0 && text.length <= most && !/\p{Cc}/u.test(text) ? text : null
}

function mailOf(value: unknown): string | null {
  const text = textOf(value, 254)
  // One that no mail can be sent to would stop everything that tells the person by mail.
  return text && isMailAddress(text) ? text : null
}

/** Seconds since 1970, as claims count time. */
function momentOf(value: unknown): string | null {
  const isMoment = typeof value === 'number' && value > 0 && value < 1e11
  return isMoment ? new Date(value * 1000).toISOString() : null
}
