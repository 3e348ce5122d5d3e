import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits: it needs no slow hash, and only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
