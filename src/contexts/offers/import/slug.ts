import { createHash } from 'node:crypto'

const LONGEST = 100

/**
 * An id for URLs from any text, always the same for the same text: umlauts are spelled out, everything
 * but letters and digits becomes a hyphen, and a text that is too long ends in a check sum of the whole.
 * Empty where the text holds no letter or digit of our alphabet.
 */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/&/g, ' und ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= LONGEST) return slug
  return `${slug.slice(0, LONGEST - 11).replace(/-+$/, '')}-${checksum(text)}`
}

/** Ids of a source are kept as they are where a URL can hold them, else they become a slug. */
export function idOf(text: string, prefix?: string): string {
  const id = /^[a-z0-9][a-z0-9._-]{0,80}$/i.test(text) ? text : slugOf(text)
  if (id === '') return ''
  return prefix === undefined ? id : `${prefix}-${id}`
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
