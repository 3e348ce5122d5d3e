import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { takeTurn } from './turns.ts'

/**
 * Argon2id (RFC 9106), kept in PHC form: '$argon2id$v=19$m=19456,t=2,p=1$salt$hash'. The cost is what OWASP's
 * Password Storage Cheat Sheet asks for at least: 19 MiB, two passes, one lane.
 */
interface Cost {
  /** KiB */
  memory: number
  passes: number
  parallelism: number
}
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const hashLength = 32

const derive = promisify(
  (parameters: Argon2Parameters, back: (error: Error | null, key: Buffer) => void) =>
    argon2('argon2id', parameters, back),
)

/** The hash itself; as slow as `cost` says, a few at a time. */
export const slowHash = (text: string, nonce: Uint8Array, { memory, passes, parallelism } = cost) =>
  takeTurn(() =>
    derive({
      // However a keyboard puts an umlaut together (NIST SP 800-63B, 3.1.1.2).
      message: text.normalize('NFKC'),
      nonce,
      memory,
      passes,
      parallelism,
      tagLength: hashLength,
    }),
  )

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await slowHash(password, salt)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`
}

export interface Verdict {
  right: boolean
  /** Kept at another cost than today's: to be hashed anew. */
  stale: boolean
}

/** Without a hash to compare with, it takes as long and says no: so nobody can tell whether there is an account. */
export async function verifyPassword(password: string, phc: string | null): Promise<Verdict> {
  const kept = phc === null ? undefined : parse(phc)
  if (!kept) {
    await slowHash(password, randomBytes(16))
    return { right: false, stale: false }
  }
  const hash = await slowHash(password, kept.salt, kept.cost)
  return {
    right: hash.length === kept.hash.length && timingSafeEqual(hash, kept.hash),
    stale: JSON.stringify(kept.cost) !== JSON.stringify(cost),
  }
}

function parse(phc: string) {
  const found =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc)
  if (!found) throw new Error('a password is kept in a form that this version does not know')
  const [, memory, passes, parallelism, salt = '', hash = ''] = found
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
