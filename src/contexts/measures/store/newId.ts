import { randomBytes } from 'node:crypto'

/** 'neubau-kita-nord-3fa2': says what it is; stands in addresses as long as the record does. */
export function newId(title: string, otherwise: string): string {
  const name = title
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${name || otherwise}-${randomBytes(2).toString('hex')}`
}
