import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Every form of a page that knows who is asking carries a token that only this server can make from a cookie
 * that only this browser has: another site can make a browser send a form, but not with the right token.
 */
export const formTokenFor = (cookie: string): string =>
  createHmac('sha256', cookie).update('nahbei form').digest('base64url')

export function isFormToken(token: string | null, cookie: string): boolean {
  const right = Buffer.from(formTokenFor(cookie))
  const given = Buffer.from(token ?? '')
  return given.length === right.length && timingSafeEqual(given, right)
}

/** Names of the hidden fields that `Form` adds. */
export const tokenField = '_formular'
export const onceField = '_einmal'
