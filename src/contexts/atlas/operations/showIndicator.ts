import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import {
  areaIdShape,
  areaNoteShape,
  type CityLive,
  cityPart,
  levelIdShape,
  noteArea,
  notePeriod,
  periodShape,
} from '../../city/index.ts'
import { type Funnel, funnelOf } from '../domain/funnel.ts'
import type { Indicator } from '../domain/indicator.ts'
import { confidence, intervalOf, keptWith, type LevelChance } from '../domain/significance.ts'
import { countAbove } from '../domain/statistics.ts'
import type { AtlasLive, LiveColumn } from '../snapshot/live.ts'
import { atlasPart } from '../snapshot/part.ts'
import { levelChance } from './levelChance.ts'
import {
  cityValue,
  cityValueShape,
  indicatorIdShape,
  indicatorShape,
  intervalShape,
  noteIndicator,
  noteStatistics,
  periodKeyShape,
  readingShape,
  standingShape,
  statisticsShape,
} from './shapes.ts'

/** One indicator over all areas of a level in one period. */
export const showIndicator = operation({
  name: 'atlas.showIndicator',
  effect: 'readPublic',
  permission: 'public',
  summary: 'An indicator: every area of a level in one period, ranked, and the city through time.',
  input: z.strictObject({
    id: indicatorIdShape,
    level: levelIdShape
      .optional()
      .describe('Left out: the finest level that still makes a readable list.'),
    period: periodKeyShape.optional().describe('Left out: the latest one.'),
    area: areaIdShape.optional().describe('An area of the level whose course is wanted, too.'),
  }),
  output: z.object({
    indicator: indicatorShape,
    level: z.string(),
    period: periodShape,
    day: z.string().describe('A day on which the areas shown hold.'),
    levels: z.array(z.string()).describe('Levels with values in this period.'),
    periods: z
      .array(
        periodShape.extend({ ofLevel: z.boolean().describe('Whether it tells of this level.') }),
      )
      .describe('Periods with values, oldest first.'),
    city: cityValueShape.nullable(),
    cityParts: z
      .object({ numerator: z.number(), denominator: z.number() })
      .nullable()
      .describe('What the city’s value is made of, if known.'),
    statistics: statisticsShape,
    chance: z
      .object({
        confidence: z.number(),
        method: z
          .enum(['wilson', 'byar'])
          .nullable()
          .describe('How intervals are made: Wilson; Byar, exact below ten events.'),
        intervals: z.number().describe('Areas with an interval.'),
        higher: z.number(),
        similar: z.number(),
        lower: z.number(),
      })
      .describe('Intervals of the areas, and how many stand how to the city’s own value.'),
    funnel: z
      .object({
        curve: z.array(z.object({ size: z.number(), inner: intervalShape, outer: intervalShape })),
        within: z.number(),
        beyond95: z.number(),
        beyond998: z.number(),
      })
      .nullable()
      .describe('95 % and 99.8 % limits about the city’s value, by the size of an area.'),
    areas: z
      .array(
        areaNoteShape.extend({
          above: z.string().nullable().describe('Name of the area above.'),
          ...readingShape.shape,
          interval: intervalShape.nullable(),
          standing: standingShape.nullable(),
          funnel: z
            .enum(['within', 'beyond95', 'beyond998'])
            .nullable()
            .describe('Where it lies among values that chance alone would make.'),
          rank: z.number().nullable().describe('1 is the highest value.'),
        }),
      )
      .describe('Highest value first; areas without a value last.'),
    series: z
      .array(
        z.object({
          period: periodShape,
          city: cityValueShape.nullable(),
          interval: intervalShape.nullable().describe('Of the city’s value.'),
          minimum: z.number().nullable(),
          maximum: z.number().nullable(),
        }),
      )
      .describe('The city and the span of the areas of this level, oldest first.'),
    course: z
      .object({
        area: areaNoteShape,
        series: z
          .array(
            z.object({
              period: periodShape,
              ...readingShape.shape,
              interval: intervalShape.nullable(),
            }),
          )
          .describe('Periods that tell something of this very area, oldest first.'),
      })
      .nullable()
      .describe('The area asked for through time.'),
  }),
  run({ snapshot }, { id, level, period, area: asked }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const indicator = atlas.indicator(id)
    if (!indicator) return notFound('indicator')
    const chosen = choose(atlas, indicator, level, period)
    if (!chosen) return notFound('period')
    const { column, level: shown } = chosen
    const course = courseOf(city, atlas, indicator, chosen, asked)
    if (course === undefined) return notFound('area')
    const beside = cityValue(atlas, indicator, column, shown)
    const chance = levelChance(atlas, indicator, column, shown)
    const cityParts = partsOf(atlas, column)
    const funnel = levelFunnel(atlas, indicator, column, shown)
    return done({
      indicator: noteIndicator(indicator, city, column.source),
      level: shown,
      period: notePeriod(column),
      day: column.day,
      levels: atlas.levels(column),
      periods: atlas.columns(indicator).map((one) => ({
        ...notePeriod(one),
        ofLevel: atlas.levels(one).includes(shown),
      })),
      city: beside,
      cityParts,
      statistics: noteStatistics(atlas, column, shown),
      chance: {
        confidence,
        method: methodOf(indicator),
        intervals: chance.intervals.filter((one) => one !== null).length,
        ...chance.counts,
      },
      funnel: funnel && { curve: funnel.curve, ...funnel.counts },
      areas: rankedAreas(city, atlas, column, shown, { chance, funnel }),
      series: seriesOf(atlas, indicator, shown),
      course,
    })
  },
})

const methodOf = ({ statistic, kind }: Indicator): 'wilson' | 'byar' | null => {
  if (kind === 'class' || statistic === 'mean' || statistic === 'none') return null
  return statistic === 'proportion' ? 'wilson' : 'byar'
}

const levelFunnel = (
  atlas: AtlasLive,
  indicator: Indicator,
  column: LiveColumn,
  level: string,
): Funnel | null =>
  keptWith(atlas, `funnel ${column.at} ${level}`, () => {
    const readings = atlas.areas(column, level).map(({ ordinal }) => atlas.reading(column, ordinal))
    return funnelOf(indicator, readings, partsOf(atlas, column))
  })

function partsOf(atlas: AtlasLive, column: LiveColumn) {
  const { numerator, denominator } = atlas.reading(column, atlas.wholeCity)
  return numerator !== null && denominator !== null ? { numerator, denominator } : null
}

function rankedAreas(
  city: CityLive,
  atlas: AtlasLive,
  column: LiveColumn,
  level: string,
  { chance, funnel }: { chance: LevelChance; funnel: Funnel | null },
) {
  const { sorted } = atlas.statistics(column, level)
  const areas = atlas.areas(column, level).map((area, at) => {
    const reading = atlas.reading(column, area.ordinal)
    const above = area.parent === null ? null : (city.areas[area.parent]?.name ?? null)
    return {
      ...noteArea(area),
      above,
      ...reading,
      interval: chance.intervals[at] ?? null,
      standing: chance.standings[at] ?? null,
      funnel: funnel?.places[at] ?? null,
      rank: reading.value === null ? null : countAbove(sorted, reading.value) + 1,
    }
  })
  // By name within a rank: the list came sorted so, and sorting keeps that.
  return areas.sort(byRank)
}

/** The area asked for through time: null where none was, undefined where there is no such area. */
function courseOf(
  city: CityLive,
  atlas: AtlasLive,
  indicator: Indicator,
  { column, level }: { column: LiveColumn; level: string },
  asked: string | undefined,
) {
  if (asked === undefined) return null
  const area = city.area(level, asked, column.day)
  if (!area || !atlas.speaksOf(column, area)) return undefined
  const series = atlas.columns(indicator).flatMap((one) => {
    const reading = atlas.reading(one, area.ordinal)
    if (reading.state === 'unknown') return []
    return [{ period: notePeriod(one), ...reading, interval: intervalOf(indicator, reading) }]
  })
  return { area: noteArea(area), series }
}

function seriesOf(atlas: AtlasLive, indicator: Indicator, level: string) {
  return atlas.columns(indicator).map((column) => {
    const { minimum, maximum } = noteStatistics(atlas, column, level)
    const city = cityValue(atlas, indicator, column, level)
    const interval = intervalOf(indicator, atlas.reading(column, atlas.wholeCity))
    return { period: notePeriod(column), city, interval, minimum, maximum }
  })
}

const last = Number.MAX_SAFE_INTEGER
const byRank = (a: { rank: number | null }, b: { rank: number | null }) =>
  (a.rank ?? last) - (b.rank ?? last)

const readableList = 150

/** The column and level asked for, or the best to begin with. */
function choose(
  atlas: AtlasLive,
  indicator: Indicator,
  level: string | undefined,
  period: string | undefined,
): { column: LiveColumn; level: string } | undefined {
  const columns = atlas
    .columns(indicator)
    .filter((column) => (period === undefined ? true : column.key === period))
  const column = columns.findLast((candidate) => {
    const levels = atlas.levels(candidate)
    return level === undefined ? levels.length > 0 : levels.includes(level)
  })
  if (!column) return undefined
  if (level !== undefined) return { column, level }
  const levels = atlas.levels(column)
  const readable = levels.filter((one) => atlas.areas(column, one).length <= readableList)
  return { column, level: readable.at(-1) ?? levels.at(-1)! }
}
