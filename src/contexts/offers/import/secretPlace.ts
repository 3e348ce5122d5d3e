import { nameKey } from '../../../platform/records/index.ts'
import type { OfferRecordInput, OfferText } from '../domain/offer.ts'
import type { RowReport } from './report.ts'
import { slugOf } from './slug.ts'

/** Shorter names of streets occur within other words. */
const shortestStreet = 5

/**
 * Sees to it that what is left of an offer with a protected site does not tell the place in words: a
 * text that names the site's street or postal code is left out, and an offer whose name or id does so is
 * refused. The report says where, never what.
 *
 * @param site the site as the source has it, before its place was taken away
 */
export function withoutSecretPlace<T extends OfferRecordInput>(
  offer: T,
  site: OfferRecordInput['site'],
  report: RowReport,
): T | undefined {
  if (!site?.protected) return offer
  const tells = placeTeller(site)
  if (tells(offer.id) || idTells(offer.id, site)) {
    report.reject(
      'Die Kennung nennt den geheimen Ort. Geben Sie mit „id“ eine Kennung an, die nichts verrät.',
      'id',
    )
    return undefined
  }
  const texts: OfferRecordInput['texts'] = {}
  for (const [locale, text] of Object.entries(offer.texts)) {
    if (tells(text.name)) {
      report.reject('Der Name nennt den geheimen Ort.', `texts.${locale}.name`)
      return undefined
    }
    texts[locale] = withoutTelling(text, locale, tells, report)
  }
  const { organisation } = offer
  if (!organisation || !tells(organisation.name)) return { ...offer, texts }
  report.reject(`Der Träger nennt den geheimen Ort. ${without}`, 'organisation')
  return { ...offer, texts, organisation: undefined }
}

const without = 'Das Angebot wird ohne diese Angabe übernommen.'

type Site = NonNullable<OfferRecordInput['site']>
type Teller = (text: string | undefined) => boolean

/** Tells whether a text names the street or the postal code of a place. */
export function placeTeller({ street, postalCode }: Pick<Site, 'street' | 'postalCode'>): Teller {
  const key = nameKey(street ?? '')
  const code = /\d{5}/.exec(postalCode ?? '')?.[0]
  return (text = '') =>
    (key.length >= shortestStreet && nameKey(text).includes(key)) ||
    (code !== undefined && new RegExp(`(?<!\\d)${code}(?!\\d)`).test(text))
}

/** Ids that were made of an address spell its street as a slug. */
function idTells(id: string, { street }: Site): boolean {
  const slug = slugOf(street ?? '')
  return slug.length >= shortestStreet && id.toLowerCase().includes(slug)
}

function withoutTelling(
  text: OfferText,
  locale: string,
  tells: Teller,
  report: RowReport,
): OfferText {
  const kept: OfferText = { ...text }
  for (const field of [
    'summary',
    'description',
    'howToStart',
    'whatHappens',
    'bring',
    'hours',
  ] as const) {
    if (!tells(text[field])) continue
    delete kept[field]
    report.reject(`Der Text nennt den geheimen Ort. ${without}`, `texts.${locale}.${field}`)
  }
  return kept
}
