import type { PublicOffer } from '../../src/contexts/offers/domain/publicOffer.ts'
import { vocabulary } from '../../src/contexts/offers/domain/vocabulary.ts'

/** An offer as other search engines get it: its own texts, and all names and words of its types. */
export interface Document {
  id: number
  name: string
  types: string
  words: string
  text: string
}

const wordsOfTypes = new Map<string, { names: string; words: string }>(
  [...vocabulary.types.values()].map(({ id, name, words }) => [
    id,
    { names: Object.values(name).join(' . '), words: Object.values(words).flat().join(' . ') },
  ]),
)

export function documentOf({ record }: PublicOffer, id: number): Document {
  const texts = Object.values(record.texts)
  const types = record.types.flatMap((type) => wordsOfTypes.get(type) ?? [])
  return {
    id,
    name: [...texts.map(({ name }) => name), record.organisation?.name].join(' . '),
    types: types.map(({ names }) => names).join(' . '),
    words: types.map(({ words }) => words).join(' . '),
    text: texts
      .flatMap((text) => [text.summary, text.description, text.whatHappens])
      .filter(Boolean)
      .join(' '),
  }
}
