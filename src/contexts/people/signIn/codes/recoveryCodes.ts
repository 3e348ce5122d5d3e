import { randomInt } from 'node:crypto'
import { slowHash } from '../passwords/hash.ts'

/**
 * Ten codes on paper for the day the phone is gone. Each has 50 bits and works once. They are kept like
 * passwords (ASVS 5.0, 6.5.2), salted with the account's random id, so that one hash finds the right row.
 */
const howMany = 10
const half = 5
/** Without letters that are read as others (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 'K7QF2-9MXAB' */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: howMany }, () => `${letters(half)}-${letters(half)}`)

const letters = (count: number) =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('')

/** As somebody copies it from paper: small letters, blanks, an O for a zero. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[0-9A-Z]{10}$/.test(code) ? `${code.slice(0, half)}-${code.slice(half)}` : undefined
}

export const recoveryHash = (code: string, account: string): Promise<Buffer> =>
  slowHash(code, Buffer.from(account.replaceAll('-', ''), 'hex'))
