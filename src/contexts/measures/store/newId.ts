import { randomBytes } from 'node:crypto'

/** Words as lower-case letters, digits and -. */
export const idOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')

/** 'neubau-kita-nord-3fa2': says what it is; stands in addresses as long as the record does. */
export const newId = (title: string, otherwise: string): string =>
  `${idOf(title) || otherwise}-${randomBytes(2).toString('hex')}`
