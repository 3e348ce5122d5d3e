import { z } from 'zod'
import {
  type CityLive,
  localisedTextShape,
  notePeriod,
  noteSource,
  periodShape,
  sourceShape,
} from '../../../city/index.ts'
import type { ComputedPart, IndexBook, Source } from '../book.ts'
import type { IndexDefinition, IndexPart } from '../domain/definition.ts'

/** Words that the operations on indices answer with. */

export const indexIdShape = z
  .string()
  .max(63)
  .describe('Id of an index, as atlas.listIndices lists them.')
export const editionIdShape = z
  .string()
  .max(63)
  .optional()
  .describe('An edition of the index. Left out: the latest one.')

const partShape = z.object({
  title: localisedTextShape.nullable(),
  cutBy: z
    .enum(['sd', 'quantile', 'value'])
    .describe('What classes are cut by: standard deviations, shares of the areas, or the index.'),
  changeOver: z.number().nullable().describe('Years over which changes are added up, if so.'),
  classes: z
    .array(
      z.object({
        code: z.number(),
        title: localisedTextShape,
        upTo: z.number().nullable().describe('As the recipe says it; null for the last class.'),
      }),
    )
    .describe('From the lowest index to the highest.'),
})

export const editionShape = z.object({ id: z.string(), period: periodShape })

export const indexShape = z
  .object({
    id: z.string(),
    title: localisedTextShape,
    description: localisedTextShape.nullable(),
    topic: z.string().nullable(),
    level: z.string().describe('The areas that are set against each other.'),
    method: z
      .enum(['zScores', 'minMax', 'rank'])
      .describe('How indicators are made comparable before they are added up.'),
    minResidents: z.number().nullable().describe('Areas with fewer residents get no class.'),
    source: sourceShape.nullable().describe('Whose rule it follows.'),
    status: partShape,
    dynamics: partShape.nullable(),
    editions: z.array(editionShape).describe('Oldest first.'),
  })
  .describe('An index of several indicators: its recipe.')
export type IndexNote = z.infer<typeof indexShape>

export function noteIndex(definition: IndexDefinition, book: IndexBook, city: CityLive): IndexNote {
  const { id, title, description, topic, level, method, minResidents } = definition
  return {
    ...{ id, title, description, topic, level, method, minResidents },
    source: noteSource(city.source(definition.source)),
    status: notePart(definition.status),
    dynamics: definition.dynamics && notePart(definition.dynamics),
    editions: book.editions(definition).map(noteEdition),
  }
}

const notePart = ({ title, cutBy, changeOver, classes }: IndexPart) => ({
  ...{ title, cutBy, changeOver },
  classes: classes.map(({ code, title, upTo }) => ({ code, title, upTo: upTo ?? null })),
})

export const noteEdition = ({
  id,
  column,
}: {
  id: string
  column: { from: string; until: string }
}) => ({
  id,
  period: notePeriod(column),
})

export const stateShape = z
  .enum(['classed', 'protected', 'unknown', 'fewResidents'])
  .describe(
    'Whether the area has a class; else why not: an indicator is kept secret or not known, or too few people live there.',
  )

/** What an indicator does in an index, and how its values are spread over the areas. */
export const stepShape = z.object({
  indicator: z.string(),
  title: localisedTextShape,
  unit: z.string(),
  decimals: z.number(),
  weight: z.number(),
  share: z.number().describe('Of all weights, 0 … 1.'),
  direction: z.enum(['raises', 'lowers']).describe('What a high value does to the index.'),
  period: periodShape,
  before: periodShape.nullable().describe('Where a change goes in: since when.'),
  count: z.number().describe('Areas that are counted.'),
  mean: z.number(),
  sd: z.number().describe('Population standard deviation over these areas.'),
  minimum: z.number(),
  maximum: z.number(),
  flat: z.boolean().describe('All areas have the same value: it tells none apart.'),
})

export function noteStep({ sources, result }: ComputedPart, at: number): z.infer<typeof stepShape> {
  const source = sources[at]!
  const { spread, share, flat } = result.steps[at]!
  const { of, weight, direction, column, before } = source
  return {
    indicator: of.id,
    title: of.title,
    unit: of.unit,
    decimals: of.decimals,
    ...{ weight, share, direction, flat },
    period: notePeriod(column),
    before: before ? notePeriod(before) : null,
    ...spread,
  }
}

export const figuresShape = z
  .object({
    counted: z.number().describe('Areas with a class.'),
    steps: z.array(stepShape),
    mean: z.number().describe('Of the sums.'),
    sd: z.number().describe('Population standard deviation of the sums.'),
    cuts: z
      .array(z.number())
      .describe('Where classes end, upwards; standard deviations where cut by them, else sums.'),
    classes: z.array(z.object({ code: z.number(), title: localisedTextShape, count: z.number() })),
  })
  .describe('What an index is made of, over all areas.')
export type FiguresNote = z.infer<typeof figuresShape>

export function noteFigures(computed: ComputedPart): FiguresNote {
  const { part, sources, result } = computed
  return {
    counted: result.counted.reduce((sum, one) => sum + one, 0),
    steps: sources.map((_, at) => noteStep(computed, at)),
    mean: result.spread.mean,
    sd: result.spread.sd,
    cuts: result.cuts,
    classes: part.classes.map(({ code, title }, place) => ({
      ...{ code, title },
      count: result.classes.reduce((sum, one) => sum + (one === place ? 1 : 0), 0),
    })),
  }
}

export const outcomeShape = z.object({
  value: z.number().describe('What the classes are cut by.'),
  sum: z.number(),
  standardised: z.number().describe('The sum in standard deviations from the mean of the sums.'),
  class: z.number().describe('Code of the class.'),
})

/** null where the area has no class in this part. */
export function noteOutcome(
  { part, result }: ComputedPart,
  at: number,
): z.infer<typeof outcomeShape> | null {
  if (!result.counted[at]) return null
  return {
    value: result.cut[at]!,
    sum: result.sums[at]!,
    standardised: result.standardised[at]!,
    class: part.classes[result.classes[at]!]!.code,
  }
}
/** A number of an area, or nothing where there is none to show. */
export const valueAt = ({ values }: Source, at: number): number | null =>
  Number.isFinite(values[at]!) ? values[at]! : null
