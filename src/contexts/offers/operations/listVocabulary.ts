import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { intlLocale } from '../../../platform/texts/index.ts'
import { inLocale, vocabulary } from '../domain/vocabulary.ts'
import { offersPart } from '../snapshot/part.ts'
import { localeShape } from './shapes.ts'

const typeShape = z.object({
  id: z.string(),
  name: z.string(),
  explanation: z.string(),
  offers: z.int().describe('How many offers of this type there are now.'),
})

export const listOfferTypes = operation({
  name: 'offers.listOfferTypes',
  effect: 'readPublic',
  permission: 'public',
  summary: 'All kinds of help with an explanation and the number of offers, by name.',
  input: z.strictObject({ locale: localeShape }),
  output: z.object({ types: z.array(typeShape) }),
  run({ snapshot }, { locale }) {
    const live = snapshot.get(offersPart)
    const types = [...vocabulary.types.values()].map(({ id, name, explanation }) => ({
      id,
      name: inLocale(name, locale),
      explanation: inLocale(explanation, locale),
      offers: live.ofType(id).length,
    }))
    const order = new Intl.Collator(intlLocale(locale))
    return done({ types: types.sort((a, b) => order.compare(a.name, b.name)) })
  },
})

export const listLifeSituations = operation({
  name: 'offers.listLifeSituations',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Life situations in a person’s own words, each with the kinds of help that fit.',
  input: z.strictObject({ locale: localeShape }),
  output: z.object({
    situations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        explanation: z.string(),
        main: z.boolean().describe('One of the few broad ones, for the first page.'),
        offers: z.int().describe('How many different offers fit.'),
        types: z.array(typeShape),
      }),
    ),
  }),
  run({ snapshot }, { locale }) {
    const live = snapshot.get(offersPart)
    const situations = [...vocabulary.situations.values()].map((situation) => ({
      id: situation.id,
      name: inLocale(situation.name, locale),
      explanation: inLocale(situation.explanation, locale),
      main: situation.main ?? false,
      offers: new Set(situation.types.flatMap((type) => live.ofType(type))).size,
      types: situation.types.flatMap((id) => {
        const type = vocabulary.types.get(id)
        if (!type) return []
        return [
          {
            id,
            name: inLocale(type.name, locale),
            explanation: inLocale(type.explanation, locale),
            offers: live.ofType(id).length,
          },
        ]
      }),
    }))
    return done({ situations })
  },
})
