import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { localisedTextShape } from '../domain/localised.ts'
import { cityPart } from '../snapshot/part.ts'
import {
  agesShape,
  levelNoteShape,
  noteAges,
  noteResidents,
  noteSource,
  residentsShape,
  sourceShape,
} from './shapes.ts'

const topicsShape = z.array(z.object({ id: z.string(), title: localisedTextShape })).catch([])

/** The city: its levels, its residents, its topics. */
export const showCity = operation({
  name: 'city.showCity',
  effect: 'readPublic',
  permission: 'public',
  summary: 'The city: levels and how many areas each has, residents by age, topics, sources.',
  input: z.strictObject({}),
  output: z.object({
    id: z.string(),
    name: z.string(),
    state: z.string().describe('Land, ISO 3166-2 without the country: NW, BE.'),
    locales: z.array(z.string()),
    demo: z.boolean().describe('A made-up city.'),
    levels: z.array(
      levelNoteShape.extend({
        areas: z.number().describe('How many areas hold today.'),
        vintages: z
          .array(
            z.object({
              from: z.string().nullable(),
              until: z.string().nullable(),
              areas: z.number(),
            }),
          )
          .describe('Spans of time with the same areas, oldest first.'),
      }),
    ),
    topics: z.array(z.object({ id: z.string(), title: localisedTextShape })),
    residents: residentsShape.nullable(),
    residentsSeries: z.array(residentsShape).describe('All years, oldest first.'),
    ages: agesShape.nullable(),
    sources: z.array(sourceShape),
  }),
  run({ snapshot }) {
    const city = snapshot.get(cityPart)
    const { id, name, state, locales, demo, words } = city.facts
    const everywhere = city.residents.city
    return done({
      id,
      name,
      state,
      locales,
      demo,
      levels: city.levels.map(({ id, one, many }) => ({
        id,
        one,
        many,
        areas: city.areasOn(id).length,
        vintages: city
          .vintages(id)
          .map(({ from, until, areas }) => ({ from, until, areas: areas.length })),
      })),
      topics: topicsShape.parse(words.topics),
      residents: noteResidents(city.residents.latest(everywhere), city),
      residentsSeries: city.residents
        .series(everywhere)
        .flatMap((figure) => noteResidents(figure, city) ?? []),
      ages: noteAges(city, everywhere),
      sources: city.sources.flatMap((source) => noteSource(source) ?? []),
    })
  },
})
