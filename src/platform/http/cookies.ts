import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'

/**
 * Cookies by what they are for. None is set on public pages.
 * - `session`: the secret of a session
 * - `visit`: ties the forms of the sign-in pages to the browser that asked for them
 * - `device`: a device somebody has signed in on before
 * - `kept`: opens the form that waits for its writer's return
 * - `ceremony`: what this browser is in the middle of (a passkey, a way to the identity provider and back)
 */
export type CookieName = 'session' | 'visit' | 'device' | 'kept' | 'ceremony'

export interface CookieChange {
  name: CookieName
  /** Undefined takes the cookie away. */
  value: string | undefined
  /** How long the browser keeps it; without it, until the browser is closed. */
  seconds?: number
}

const names: Record<CookieName, string> = {
  session: 'nahbei-sitzung',
  visit: 'nahbei-besuch',
  device: 'nahbei-geraet',
  kept: 'nahbei-formular',
  ceremony: 'nahbei-vorgang',
}

/** With `__Host-` a browser takes it over HTTPS only, from this very host, for this very host. */
const fullName = (name: CookieName, secure: boolean) => (secure ? '__Host-' : '') + names[name]

export function readCookie(context: Context, name: CookieName, secure: boolean) {
  const value = getCookie(context, fullName(name, secure))
  // Ours are base64url; anything else was never ours.
  return value && /^[\w.-]{1,400}$/.test(value) ? value : undefined
}

/** A `Set-Cookie` header. `Lax`, so that links in mails and the way back from the identity provider work. */
export function cookieHeader({ name, value, seconds }: CookieChange, secure: boolean): string {
  const parts = [`${fullName(name, secure)}=${value ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (secure) parts.push('Secure')
  if (value === undefined) parts.push('Max-Age=0')
  else if (seconds !== undefined) parts.push(`Max-Age=${seconds}`)
  return parts.join('; ')
}
