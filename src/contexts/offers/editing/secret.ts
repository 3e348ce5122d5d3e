import type { OfferRecord, Site } from '../domain/offer.ts'
import { sitesOf } from '../domain/publicOffer.ts'
import { vocabulary } from '../domain/vocabulary.ts'
import { placeTeller } from '../import/secretPlace.ts'

/** Places that must never be shown, while the record with the address is worked on. */

/** Asked as generously as by `publicOffer`: the row, a site and the types each suffice. */
export const isSecret = (record: OfferRecord, marked = false): boolean =>
  marked || sitesOf(record).some((site) => site.protected) || hasSecretType(record)

/** A kind of help whose places are always kept secret. */
export const hasSecretType = ({ types }: Pick<OfferRecord, 'types'>): boolean =>
  types.some((type) => vocabulary.types.get(type)?.protected)

/** Once secret, a place stays so, whatever is saved; only `revealPlace` ends it. */
export function keepSecret(record: OfferRecord, secret: boolean): OfferRecord {
  return secret ? { ...record, site: { ...record.site, protected: true } } : record
}

/** The record as everybody may see it who is not to know the place. */
export function withoutPlace(record: OfferRecord): OfferRecord {
  const { site: _site, moreSites: _more, accessNotes: _notes, ...open } = record
  return { ...open, site: { protected: true } }
}

/** Fields that a secret place could be read from: histories name them, never what they hold. */
export const tellsPlace = (field: string): boolean =>
  /^(site|moreSites|accessNotes)(\.|$)/.test(field)

/** The fields of a record whose words name its secret place. */
export function fieldsThatTell(record: OfferRecord): string[] {
  const tellers = sitesOf(record)
    .filter(({ street, postalCode }: Site) => street || postalCode)
    .map(placeTeller)
  const tells = (value: unknown): boolean =>
    typeof value === 'string'
      ? tellers.some((teller) => teller(value))
      : typeof value === 'object' && value !== null && Object.values(value).some(tells)
  const found: string[] = []
  for (const [locale, text] of Object.entries(record.texts))
    for (const [name, words] of Object.entries(text))
      if (tells(words)) found.push(`texts.${locale}.${name}`)
  for (const key of ['organisation', 'website', 'email', 'networks', 'funding', 'closure'] as const)
    if (tells(record[key])) found.push(key)
  if (tells(record.hours)) found.push('hours')
  if (tells(record.cost?.note)) found.push('cost.note')
  return found
}
