import { type OfferField, offerFields, vocabulary } from '../domain/vocabulary.ts'

/** The vocabulary as somebody who edits an offer chooses from it, in German order. */

export interface Choice {
  id: string
  name: string
}
interface TypeChoice extends Choice {
  field: OfferField
  explanation: string
  /** Everyday words by which people look for it. */
  words: readonly string[]
}

const german = new Intl.Collator('de')
const sorted = <T extends Choice>(choices: T[]): T[] =>
  choices.sort((a, b) => german.compare(a.name, b.name))
const named = (entries: Iterable<{ id: string; name: { de: string } }>): Choice[] =>
  sorted([...entries].map(({ id, name }) => ({ id, name: name.de })))

export const editingWords = {
  fields: offerFields,
  types: sorted(
    [...vocabulary.types.values()].map(
      ({ id, name, field, explanation, words }): TypeChoice => ({
        id,
        name: name.de,
        field,
        explanation: explanation.de,
        words: words.de,
      }),
    ),
  ),
  situations: named(vocabulary.situations.values()),
  targetGroups: named(vocabulary.targetGroups.values()),
  // In the order in which a person comes to a house.
  accessFeatures: [...vocabulary.accessFeatures.values()].map(({ id, name }) => ({
    id,
    name: name.de,
  })),
}
