import {
  buildTextIndex,
  isLanguage,
  type TextIndexPlain,
  type WeighedText,
} from '../../../kernels/search/index.ts'
import { type PublicOffer, sitesOf } from '../domain/publicOffer.ts'
import { vocabulary } from '../domain/vocabulary.ts'

/** How much a hit in each text counts. Types are found through the vocabulary, not here. */
const weights = {
  name: 1,
  organisation: 0.85,
  place: 0.5,
  network: 0.5,
  summary: 0.45,
  description: 0.25,
}
/** From this weight on a hit is one in a name: of the offer, its organisation, its place. */
export const leastNameWeight = 0.5

export function indexOffers(offers: readonly PublicOffer[]): TextIndexPlain {
  return buildTextIndex(textsOfAll(offers), germanWords())
}

/** The vocabulary teaches how compounds are split. */
function* germanWords(): Iterable<string> {
  for (const { name, words } of vocabulary.types.values())
    for (const text of [name.de, name.leicht, ...words.de]) yield text
}

function* textsOfAll(offers: readonly PublicOffer[]): Iterable<WeighedText[]> {
  for (const offer of offers) yield textsOf(offer)
}

function textsOf(offer: PublicOffer): WeighedText[] {
  const { record } = offer
  const texts: WeighedText[] = []
  const add = (weight: number, text: string | undefined, locale = 'de') => {
    if (text) texts.push({ text, weight, language: isLanguage(locale) ? locale : 'de' })
  }
  for (const [locale, text] of Object.entries(record.texts)) {
    add(weights.name, text.name, locale)
    add(weights.summary, text.summary, locale)
    // Easy language says the same in fewer words; translations are found by their names and summaries.
    if (locale !== 'de') continue
    add(weights.description, text.description)
    add(weights.description, text.whatHappens)
  }
  add(weights.organisation, record.organisation?.name)
  for (const network of record.networks ?? []) add(weights.network, network)
  // A protected place has no site left to index.
  if (!offer.isProtected)
    for (const site of sitesOf(record)) {
      add(weights.place, site.name)
      add(weights.place, site.street)
      add(weights.place, site.postalCode)
    }
  return texts
}
