import { z } from 'zod'
import { quantile } from '../../../kernels/stats/index.ts'
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
import { type RankRange, rankRanges } from '../domain/rankRange.ts'
import { type Interval, intervalOf, keptWith, standingOf } from '../domain/significance.ts'
import { countAbove, countBelow } from '../domain/statistics.ts'
import type { AtlasLive, LiveColumn } from '../snapshot/live.ts'
import { atlasPart } from '../snapshot/part.ts'
import { levelChance, ownCityValue } from './levelChance.ts'
import {
  cityValue,
  cityValueShape,
  indicatorShape,
  intervalShape,
  noteIndicator,
  noteStatistics,
  readingShape,
  standingShape,
  statisticsShape,
} from './shapes.ts'

const rowShape = z.object({
  indicator: indicatorShape,
  period: periodShape.describe('The latest period that tells something of this area.'),
  ...readingShape.shape,
  interval: intervalShape.nullable(),
  city: cityValueShape.nullable(),
  standing: standingShape.nullable(),
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
  rankRange: z
    .object({ best: z.number(), worst: z.number() })
    .nullable()
    .describe('Between which places chance leaves the area; 1 is the highest value.'),
  statistics: statisticsShape,
  middleHalf: intervalShape
    .nullable()
    .describe('From the lower to the upper quartile of the areas of the level.'),
  series: z
    .array(
      z.object({
        period: periodShape,
        ...readingShape.shape,
        interval: intervalShape.nullable(),
        city: cityValueShape.nullable(),
      }),
    )
    .describe('All periods that tell something of this very area, oldest first.'),
  change: z
    .enum(['rose', 'fell', 'similar'])
    .nullable()
    .describe('From the first to the last value: sure only where their intervals lie apart.'),
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
          sure: z
            .boolean()
            .describe(
              'Whether chance is ruled out. Where not, tell values, not "higher" or "more".',
            ),
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
        sure: fact.sure,
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
  const interval = intervalOf(indicator, reading)
  const series = columns.map((column) => {
    const reading = atlas.reading(column, area.ordinal)
    return {
      period: notePeriod(column),
      ...reading,
      interval: intervalOf(indicator, reading),
      city: isCount ? null : cityValue(atlas, indicator, column, area.level),
    }
  })
  return {
    indicator: noteIndicator(indicator, city, latest.source),
    period: notePeriod(latest),
    ...reading,
    interval,
    city: beside,
    standing: standingIn(interval, ownCityValue(atlas, indicator, latest)),
    // A part of the city has fewer of everything: counts are told as shares, not as more or less.
    comparison:
      reading.value === null || !beside || indicator.combine === 'sum'
        ? null
        : compare(reading.value, beside.value, spread),
    rank:
      reading.value === null
        ? null
        : { above: countAbove(sorted, reading.value), below: countBelow(sorted, reading.value) },
    rankRange: rankRangeOf(atlas, indicator, latest, area),
    statistics: noteStatistics(atlas, latest, area.level),
    middleHalf:
      sorted.length < leastForHalf
        ? null
        : { lower: quantile(sorted, 0.25), upper: quantile(sorted, 0.75) },
    series,
    change: changeOf(series),
  }
}

/** Of fewer areas, half of them is no half. */
const leastForHalf = 4

const standingIn = (interval: Interval | null, city: number | null) =>
  interval && city !== null ? standingOf(interval, city) : null

/** Made for a whole level at once, and kept as long as the snapshot. */
function rankRangeOf(
  atlas: AtlasLive,
  indicator: Indicator,
  column: LiveColumn,
  area: Area,
): RankRange | null {
  const ranges = keptWith(atlas, `ranks ${column.at} ${area.level}`, () => {
    const { intervals } = levelChance(atlas, indicator, column, area.level)
    const withValue = atlas
      .areas(column, area.level)
      .map(({ ordinal }, at) => ({ ordinal, interval: intervals[at] ?? null }))
      .filter(({ ordinal }) => atlas.reading(column, ordinal).value !== null)
    const ranges = rankRanges(withValue.map(({ interval }) => interval))
    return new Map(withValue.map(({ ordinal }, at) => [ordinal, ranges[at] ?? null]))
  })
  return ranges.get(area.ordinal) ?? null
}

function changeOf(series: Row['series']): Row['change'] {
  const told = series.filter(({ value }) => value !== null)
  const [first, last] = [told[0]?.interval, told.at(-1)?.interval]
  if (told.length < 2 || !first || !last) return null
  if (last.lower > first.upper) return 'rose'
  return last.upper < first.lower ? 'fell' : 'similar'
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
  const standing = standingIn(
    intervalOf(indicator, atlas.reading(latest, area.ordinal)),
    ownCityValue(atlas, indicator, latest),
  )
  if (standing) found.standing = standing
  const known = columns.filter((column) => atlas.reading(column, area.ordinal).value !== null)
  const before = atlas.reading(known[0]!, area.ordinal)
  if (before.value !== null && spread)
    found.change = {
      inSpreads: (value - before.value - cityChange(atlas, known[0]!, latest)) / spread,
      years: Number(latest.until.slice(0, 4)) - Number(known[0]!.until.slice(0, 4)),
      ...sureness(
        intervalOf(indicator, before),
        intervalOf(indicator, atlas.reading(latest, area.ordinal)),
      ),
    }
  return found
}

/** What the whole city did is nothing that stands out here. 0 where it is not known. */
function cityChange(atlas: AtlasLive, first: LiveColumn, last: LiveColumn): number {
  const [before, after] = [first, last].map(
    (column) => atlas.reading(column, atlas.wholeCity).value,
  )
  return before == null || after == null ? 0 : after - before
}

const sureness = (before: Interval | null, after: Interval | null): { sure?: boolean } =>
  before && after ? { sure: after.lower > before.upper || after.upper < before.lower } : {}
