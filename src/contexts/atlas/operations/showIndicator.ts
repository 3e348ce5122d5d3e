import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import {
  areaNoteShape,
  cityPart,
  levelIdShape,
  noteArea,
  notePeriod,
  periodShape,
} from '../../city/index.ts'
import type { Indicator } from '../domain/indicator.ts'
import { countAbove } from '../domain/statistics.ts'
import type { AtlasLive, LiveColumn } from '../snapshot/live.ts'
import { atlasPart } from '../snapshot/part.ts'
import {
  cityValue,
  cityValueShape,
  indicatorIdShape,
  indicatorShape,
  noteIndicator,
  noteStatistics,
  periodKeyShape,
  readingShape,
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
  }),
  output: z.object({
    indicator: indicatorShape,
    level: z.string(),
    period: periodShape,
    day: z.string().describe('A day on which the areas shown hold.'),
    levels: z.array(z.string()).describe('Levels with values in this period.'),
    periods: z.array(periodShape).describe('Periods with values, oldest first.'),
    city: cityValueShape.nullable(),
    statistics: statisticsShape,
    areas: z
      .array(
        areaNoteShape.extend({
          above: z.string().nullable().describe('Name of the area above.'),
          ...readingShape.shape,
          rank: z.number().nullable().describe('1 is the highest value.'),
        }),
      )
      .describe('Highest value first; areas without a value last.'),
    series: z
      .array(
        z.object({
          period: periodShape,
          city: cityValueShape.nullable(),
          minimum: z.number().nullable(),
          maximum: z.number().nullable(),
        }),
      )
      .describe('The city and the span of the areas of this level, oldest first.'),
  }),
  run({ snapshot }, { id, level, period }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const indicator = atlas.indicator(id)
    if (!indicator) return notFound('indicator')
    const chosen = choose(atlas, indicator, level, period)
    if (!chosen) return notFound('period')
    const { column, level: shown } = chosen
    const { sorted } = atlas.statistics(column, shown)
    const areas = atlas.areas(column, shown).map((area) => {
      const reading = atlas.reading(column, area.ordinal)
      const rank = reading.value === null ? null : countAbove(sorted, reading.value) + 1
      const above = area.parent === null ? null : (city.areas[area.parent]?.name ?? null)
      return { ...noteArea(area), above, ...reading, rank }
    })
    return done({
      indicator: noteIndicator(indicator, city, column.source),
      level: shown,
      period: notePeriod(column),
      day: column.day,
      levels: atlas.levels(column),
      periods: atlas.columns(indicator).map(notePeriod),
      city: cityValue(atlas, indicator, column, shown),
      statistics: noteStatistics(atlas, column, shown),
      // By name within a rank: the list came sorted so, and sorting keeps that.
      areas: areas.sort((a, b) => byRank(a, b)),
      series: seriesOf(atlas, indicator, shown),
    })
  },
})

function seriesOf(atlas: AtlasLive, indicator: Indicator, level: string) {
  return atlas.columns(indicator).map((column) => {
    const { minimum, maximum } = noteStatistics(atlas, column, level)
    const city = cityValue(atlas, indicator, column, level)
    return { period: notePeriod(column), city, minimum, maximum }
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
