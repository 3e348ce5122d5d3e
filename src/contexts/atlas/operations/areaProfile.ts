import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import {
  type Area,
  areaIdShape,
  areaNoteShape,
  type CityLive,
  cityPart,
  levelIdShape,
  localisedTextShape,
  noteArea,
  notePeriod,
  periodShape,
  validOnShape,
} from '../../city/index.ts'
import { compare } from '../domain/comparison.ts'
import type { Indicator } from '../domain/indicator.ts'
import { type Candidate, notableFacts } from '../domain/notable.ts'
import { countAbove, countBelow } from '../domain/statistics.ts'
import type { AtlasLive, LiveColumn } from '../snapshot/live.ts'
import { atlasPart } from '../snapshot/part.ts'
import {
  cityValue,
  cityValueShape,
  indicatorShape,
  noteIndicator,
  noteStatistics,
  readingShape,
  statisticsShape,
} from './shapes.ts'

const rowShape = z.object({
  indicator: indicatorShape,
  period: periodShape.describe('The latest period that tells something of this area.'),
  ...readingShape.shape,
  city: cityValueShape.nullable(),
  comparison: z
    .enum(['muchLower', 'lower', 'same', 'higher', 'muchHigher'])
    .nullable()
    .describe(
      'Against the city, by how far areas of the level usually differ. null for counts that add up.',
    ),
  rank: z
    .object({ above: z.number(), below: z.number() })
    .nullable()
    .describe('How many areas of the level have a higher, and a lower value.'),
  statistics: statisticsShape,
  series: z
    .array(
      z.object({ period: periodShape, ...readingShape.shape, city: cityValueShape.nullable() }),
    )
    .describe('All periods that tell something of this very area, oldest first.'),
})
type Row = z.infer<typeof rowShape>

/** Every indicator of one area, beside the city. */
export const areaProfile = operation({
  name: 'atlas.areaProfile',
  effect: 'readPublic',
  permission: 'public',
  summary: 'All indicators of an area: latest value, the city’s value, place among areas, series.',
  input: z.strictObject({
    level: levelIdShape,
    id: areaIdShape,
    validOn: validOnShape.optional(),
  }),
  output: z.object({
    area: areaNoteShape,
    rows: z.array(rowShape).describe('In the order of the pack.'),
    silent: z
      .array(z.object({ id: z.string(), title: localisedTextShape }))
      .describe('Indicators that tell nothing of this area.'),
    notable: z
      .array(
        z.object({
          kind: z.enum(['position', 'change']),
          indicator: z.string(),
          side: z.enum(['high', 'low']).nullable(),
          share: z
            .number()
            .nullable()
            .describe('kind "position": higher (or lower) than this share of the other areas.'),
        }),
      )
      .describe('What stands out, most first. Observations, nothing about causes.'),
  }),
  run({ snapshot }, { level, id, validOn }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const area = city.area(level, id, validOn)
    if (!area) return notFound('area')
    const profiles = atlas.indicators.map((indicator) => ({
      indicator,
      columns: atlas
        .columns(indicator)
        .filter((column) => atlas.reading(column, area.ordinal).state !== 'unknown'),
    }))
    const told = profiles.filter(({ columns }) => columns.length > 0)
    const facts = notableFacts(
      told.map(({ indicator, columns }) => candidate(atlas, area, indicator, columns)),
      mostFacts,
    )
    return done({
      area: noteArea(area),
      rows: told.map(({ indicator, columns }) => rowOf(city, atlas, area, indicator, columns)),
      silent: profiles
        .filter(({ columns }) => columns.length === 0)
        .map(({ indicator: { id, title } }) => ({ id, title })),
      notable: facts.map((fact) => ({
        kind: fact.kind,
        indicator: fact.indicator,
        side: fact.kind === 'position' ? fact.side : null,
        share: fact.kind === 'position' ? fact.share : null,
      })),
    })
  },
})

const mostFacts = 3

function rowOf(
  city: CityLive,
  atlas: AtlasLive,
  area: Area,
  indicator: Indicator,
  columns: readonly LiveColumn[],
): Row {
  const latest = columns.at(-1)!
  const reading = atlas.reading(latest, area.ordinal)
  const beside = cityValue(atlas, indicator, latest, area.level)
  const { sorted, spread } = atlas.statistics(latest, area.level)
  // An area has fewer people than its city: that is no finding, and the city's line would flatten its own.
  const isCount = indicator.combine === 'sum'
  return {
    indicator: noteIndicator(indicator, city, latest.source),
    period: notePeriod(latest),
    ...reading,
    city: beside,
    // A part of the city has fewer of everything: counts are told as shares, not as more or less.
    comparison:
      reading.value === null || !beside || indicator.combine === 'sum'
        ? null
        : compare(reading.value, beside.value, spread),
    rank:
      reading.value === null
        ? null
        : { above: countAbove(sorted, reading.value), below: countBelow(sorted, reading.value) },
    statistics: noteStatistics(atlas, latest, area.level),
    series: columns.map((column) => ({
      period: notePeriod(column),
      ...atlas.reading(column, area.ordinal),
      city: isCount ? null : cityValue(atlas, indicator, column, area.level),
    })),
  }
}

/** Below ten areas, "higher than nine in ten" would be a manner of speaking. */
const leastForPosition = 10

function candidate(
  atlas: AtlasLive,
  area: Area,
  indicator: Indicator,
  columns: readonly LiveColumn[],
): Candidate {
  const latest = columns.at(-1)!
  const { value } = atlas.reading(latest, area.ordinal)
  const { id, topic, direction } = indicator
  const found: Candidate = { indicator: id, topic, judged: direction !== 'neutral' }
  // Counts grow with the area itself: being large is no news.
  if (value === null || indicator.kind === 'class' || indicator.combine === 'sum') return found
  const { sorted, spread } = atlas.statistics(latest, area.level)
  const beside = cityValue(atlas, indicator, latest, area.level)
  const others = sorted.length - 1
  if (sorted.length >= leastForPosition)
    found.shares = {
      below: countBelow(sorted, value) / others,
      above: countAbove(sorted, value) / others,
    }
  if (beside) found.comparison = compare(value, beside.value, spread)
  const first = columns[0]!
  const before = atlas.reading(first, area.ordinal).value
  if (before !== null && spread)
    found.change = {
      inSpreads: (value - before) / spread,
      years: Number(latest.until.slice(0, 4)) - Number(first.until.slice(0, 4)),
    }
  return found
}
