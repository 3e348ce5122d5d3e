import { z } from 'zod'
import {
  type CityLive,
  localisedTextShape,
  noteSource,
  type SourceNote,
  sourceShape,
} from '../../city/index.ts'
import { formulaShape } from '../domain/formula.ts'
import type { Indicator } from '../domain/indicator.ts'
import { ruleShape } from '../domain/protection.ts'
import type { AtlasLive, LiveColumn, Reading } from '../snapshot/live.ts'

/** Words that several operations of the atlas answer with. */

export const indicatorIdShape = z
  .string()
  .max(63)
  .describe('Id of an indicator, as atlas.listIndicators lists them.')

export const periodKeyShape = z
  .string()
  .max(40)
  .describe('A period: 2021, 2021-Q2, 2021-06, 2021-12-31 or first..last.')

export const indicatorShape = z
  .object({
    id: z.string(),
    topic: z.string().nullable(),
    title: localisedTextShape,
    description: localisedTextShape.nullable(),
    unit: z.string().describe('Stands behind the value: "%", "je 1.000".'),
    decimals: z.number(),
    direction: z
      .enum(['higherIsBetter', 'lowerIsBetter', 'neutral'])
      .describe('Which way is good, if either.'),
    kind: z.enum(['number', 'class']),
    classes: z.array(z.object({ code: z.number(), title: localisedTextShape })),
    numerator: localisedTextShape.nullable(),
    denominator: localisedTextShape.nullable(),
    combine: z
      .enum(['sum', 'residents', 'ratio', 'none'])
      .describe('How larger areas get values that the source does not give.'),
    statistic: z
      .enum(['proportion', 'rate', 'count', 'mean', 'none'])
      .describe('What chance does to a value; "none" has no interval.'),
    protection: ruleShape,
    release: z
      .object({ number: z.number(), on: z.string() })
      .describe('The last release that had something new of it, and its day.'),
    method: localisedTextShape.nullable(),
    licence: z.string().nullable(),
    date: z.string().nullable(),
    source: sourceShape.nullable(),
    formula: formulaShape.nullable().describe('Made of released figures of other indicators.'),
    breaks: z
      .array(z.object({ on: z.string(), words: localisedTextShape }))
      .describe('Days from which on it is counted in another way, oldest first.'),
  })
  .describe('What is observed, with its method, source and licence.')
export type IndicatorNote = z.infer<typeof indicatorShape>

/** @param columnSource where the values of one period come from, if the indicator itself does not say */
export function noteIndicator(
  indicator: Indicator,
  city: CityLive,
  columnSource: string | null = null,
): IndicatorNote {
  const { ordinal: _ordinal, per: _per, sourceText: _text, ...words } = indicator
  const source = sourceOf(indicator, city, columnSource)
  return {
    ...words,
    method: indicator.method ?? source?.method ?? null,
    licence: indicator.licence ?? source?.licence ?? null,
    date: indicator.date ?? source?.date ?? null,
    source,
  }
}

/** Where the figures of an indicator come from, by the pack’s list of sources or in a planner’s words. */
export function sourceOf(
  { id, source, sourceText, licence, date }: Indicator,
  city: CityLive,
  columnSource: string | null,
): SourceNote | null {
  if (sourceText === null) return noteSource(city.source(source ?? columnSource))
  const nothing = { publisher: null, url: null, method: null }
  return { id, title: sourceText, licence, date, ...nothing }
}

const stateShape = z
  .enum(['known', 'computed', 'protected', 'unknown'])
  .describe('From the source, computed here from smaller areas, kept secret, or not known.')

export const readingShape = z.object({
  state: stateShape,
  value: z.number().nullable(),
  numerator: z.number().nullable().describe('What is counted above the line, if known.'),
  denominator: z.number().nullable().describe('What it is set against, if known.'),
})

export const intervalShape = z
  .object({ lower: z.number(), upper: z.number() })
  .describe('Within which values chance leaves the figure, in its unit.')

export const standingShape = z
  .enum(['higher', 'similar', 'lower'])
  .describe(
    'The area’s interval against the city’s own value: all of it above, around it, all of it below.',
  )

export const cityValueShape = z
  .object({
    value: z.number(),
    basis: z
      .enum(['source', 'computed', 'median'])
      .describe('From the source, computed here, or the middle one of the areas of the level.'),
  })
  .describe('What the value of an area is compared with.')
export type CityValue = z.infer<typeof cityValueShape>

export const statisticsShape = z
  .object({
    known: z.number().describe('Areas with a value.'),
    protected: z.number(),
    unknown: z.number(),
    minimum: z.number().nullable(),
    maximum: z.number().nullable(),
    median: z.number().nullable(),
  })
  .describe('The areas of one level together.')

export function noteStatistics(atlas: AtlasLive, column: LiveColumn, level: string) {
  const { known, protected: secrets, unknown, ...rest } = atlas.statistics(column, level)
  const orNull = (value: number) => (known > 0 ? value : null)
  return {
    known,
    protected: secrets,
    unknown,
    minimum: orNull(rest.minimum),
    maximum: orNull(rest.maximum),
    median: orNull(rest.median),
  }
}

const leastForMedian = 3

/**
 * The city’s own value; without one, the median of the level’s areas, which it says. Counts that add up
 * have no stand-in: the city’s would be a sum, and a median beside it looks like a collapse.
 */
export function cityValue(
  atlas: AtlasLive,
  { kind, combine }: Indicator,
  column: LiveColumn,
  level: string,
): CityValue | null {
  const reading: Reading = atlas.reading(column, atlas.wholeCity)
  if (reading.value !== null)
    return { value: reading.value, basis: reading.state === 'known' ? 'source' : 'computed' }
  if (kind === 'class' || combine === 'sum' || reading.state === 'protected') return null
  const { known, median } = atlas.statistics(column, level)
  return known >= leastForMedian ? { value: median, basis: 'median' } : null
}
