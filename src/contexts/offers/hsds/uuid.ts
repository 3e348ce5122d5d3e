import { createHash } from 'node:crypto'

/** HSDS asks for UUIDs: an id that is none becomes one by its name, always the same. */

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text)
}

/** Drawn once, so that names of ours meet nobody else’s. */
const NAMESPACE = Buffer.from('6f3c1c1e5b0a4f0e9d3b7a52c8e4d917', 'hex')

/** UUID version 5 of a name (RFC 9562 section 5.5). */
export function uuidOf(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** A given id where it is a UUID, else one by name. */
export const givenOr = (given: string | undefined, name: string): string =>
  given !== undefined && isUuid(given) ? given : uuidOf(name)
