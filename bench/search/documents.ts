import type { PublicOffer } from '../../src/contexts/offers/domain/publicOffer.ts'
import { vocabulary } from '../../src/contexts/offers/domain/vocabulary.ts'

/** An offer as other search engines get it: its own texts, and the names and words of its types. */
export interface Document {
  id: number
  name: string
  types: string
  words: string
  text: string
}

const wordsOfTypes = new Map<string, { names: string; german: string; words: string }>(
  [...vocabulary.types.values()].map(({ id, name, words }) => [
    id,
    {
      names: Object.values(name).join(' . '),
      german: words.de.join(' . '),
      words: Object.values(words).flat().join(' . '),
    },
  ]),
)

/** With the words of all languages, or the German ones only: sixty thousand times all would not fit into memory elsewhere. */
export function documentOf(
  { record }: PublicOffer,
  id: number,
  words: 'words' | 'german' = 'words',
): Document {
  const texts = Object.values(record.texts)
  const types = record.types.flatMap((type) => wordsOfTypes.get(type) ?? [])
  return {
    id,
    name: [...texts.map(({ name }) => name), record.organisation?.name].join(' . '),
    types: types.map(({ names }) => names).join(' . '),
    words: types.map((type) => type[words]).join(' . '),
    text: texts
      .flatMap((text) => [text.summary, text.description, text.whatHappens])
      .filter(Boolean)
      .join(' '),
  }
}
