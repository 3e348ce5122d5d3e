import { createHash, randomBytes } from 'node:crypto'

/** A secret for a cookie or a link: 256 random bits. Only its hash is ever kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Such a secret needs no slow hash: it cannot be guessed. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
