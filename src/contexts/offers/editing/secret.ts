import type { OfferRecord } from '../domain/offer.ts'
import { publicOffer, sitesOf } from '../domain/publicOffer.ts'
import { placeTeller, withoutTelling } from '../domain/secretPlace.ts'
import { vocabulary } from '../domain/vocabulary.ts'

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

/** The record without the place itself, for those who may know it; they see words that tell it, to take them out. */
export function withoutPlace(record: OfferRecord): OfferRecord {
  const { site: _site, moreSites: _more, accessNotes: _notes, ...open } = record
  return { ...open, site: { protected: true } }
}

/** The record for those who are not to know the place: without a word that tells it. */
export const withoutWordOfPlace = (record: OfferRecord): OfferRecord =>
  publicOffer({
    record,
    protected: true,
    openedOn: null,
    seenOn: null,
    source: null,
    updatedOn: '',
  }).record

/** Fields that a secret place could be read from: histories name them, never what they hold. */
export const tellsPlace = (field: string): boolean =>
  /^(site|moreSites|accessNotes)(\.|$)/.test(field)

/** The fields of a record whose words name its secret place. */
export function fieldsThatTell(record: OfferRecord): string[] {
  const tells = placeTeller(sitesOf(record), record)
  const found = Object.entries(record.texts).flatMap(([locale, { name }]) =>
    tells(name) ? [`texts.${locale}.name`] : [],
  )
  withoutTelling(record, tells, (field) => found.push(formField(field)))
  return [...new Set(found)]
}

/** Forms name lists and times as a whole. */
const formField = (field: string) => /^(networks|funding|closure|hours)\./.exec(field)?.[1] ?? field
