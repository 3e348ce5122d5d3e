import type { OfferRecordInput } from '../domain/offer.ts'
import { idTells, placeTeller, withoutTelling } from '../domain/secretPlace.ts'
import type { RowReport } from './report.ts'

type Site = NonNullable<OfferRecordInput['site']>

/**
 * Sees to it that what is left of an offer with a protected site does not tell the place in words: what
 * names the place is left out, and an offer whose name or id does so is refused. The report says where,
 * never what.
 *
 * @param sites as the source has them, before their places were taken away
 */
export function withoutSecretPlace<T extends OfferRecordInput>(
  offer: T,
  sites: readonly Site[],
  report: RowReport,
): T | undefined {
  if (idTells(offer.id, sites)) {
    report.reject(
      'Die Kennung nennt den geheimen Ort. Geben Sie mit „id“ eine Kennung an, die nichts verrät.',
      'id',
    )
    return undefined
  }
  const tells = placeTeller(sites, offer)
  for (const [locale, { name }] of Object.entries(offer.texts))
    if (tells(name)) {
      report.reject('Der Name nennt den geheimen Ort.', `texts.${locale}.name`)
      return undefined
    }
  return withoutTelling(offer, tells, (field) =>
    report.reject(`${reasonFor(field)} Das Angebot wird ohne diese Angabe übernommen.`, field),
  )
}

function reasonFor(field: string): string {
  if (field === 'organisation') return 'Der Träger nennt den geheimen Ort.'
  if (field.startsWith('texts.')) return 'Der Text nennt den geheimen Ort.'
  return 'Diese Angabe nennt den geheimen Ort.'
}
