import type { PublicOffer } from '../domain/publicOffer.ts'
import { buildTextIndex, type TextIndexPlain, type WeighedText } from './textIndex.ts'

/** How much a hit in each text counts. Types are found through the vocabulary, not here. */
const weights = { name: 1, organisation: 0.8, place: 0.5, summary: 0.45, description: 0.25 }

export function indexOffers(offers: readonly PublicOffer[]): TextIndexPlain {
  return buildTextIndex(offers.map(textsOf))
}

function textsOf({ record }: PublicOffer): WeighedText[] {
  const texts: WeighedText[] = []
  const add = (weight: number, ...parts: (string | undefined)[]) => {
    for (const text of parts) if (text) texts.push({ text, weight })
  }
  for (const text of Object.values(record.texts)) {
    add(weights.name, text.name)
    add(weights.summary, text.summary)
    add(weights.description, text.description, text.whatHappens)
  }
  add(weights.organisation, record.organisation?.name)
  // A protected place has no site left to index.
  add(weights.place, record.site?.name, record.site?.street, record.site?.postalCode)
  return texts
}
