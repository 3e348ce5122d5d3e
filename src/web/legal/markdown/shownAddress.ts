import { plainText } from './entities.ts'

const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address to link to, or nothing where a link is not allowed: http(s), mail, phone, and paths of
 * this site, which stay in the reader’s language. Everything else (`javascript:`, `data:`, relative
 * paths, which would lead nowhere) becomes plain words.
 */
export function shownAddress(address: string, link: (path: string) => string): string | undefined {
  // Browsers leave out control characters and read entities before they look at the scheme.
  const plain = [...plainText(address).trim()]
    .filter((character) => character >= ' ' && character !== '\u007f')
    .join('')
  if (/^\/(?![/\\])/.test(plain)) return link(plain)
  if (!URL.canParse(plain)) return undefined
  return allowed.has(new URL(plain).protocol) ? plain : undefined
}
