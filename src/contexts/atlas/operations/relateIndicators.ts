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
import { type RankCorrelation, rankCorrelation } from '../domain/rankCorrelation.ts'
import type { AtlasLive, LiveColumn } from '../snapshot/live.ts'
import { atlasPart } from '../snapshot/part.ts'
import {
  cityValue,
  cityValueShape,
  indicatorIdShape,
  indicatorShape,
  noteIndicator,
  periodKeyShape,
} from './shapes.ts'

const sideShape = z.object({
  indicator: indicatorShape,
  period: periodShape,
  city: cityValueShape.nullable(),
})

/** Two indicators over the areas of a level. */
export const relateIndicators = operation({
  name: 'atlas.relateIndicators',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Two indicators side by side over the areas of a level, with their rank correlation.',
  input: z.strictObject({
    x: indicatorIdShape,
    y: indicatorIdShape,
    level: levelIdShape.optional().describe('Left out: the finest level that both tell of.'),
    period: periodKeyShape
      .optional()
      .describe('Of x; y’s nearest period is taken. Left out: the latest that both tell of.'),
  }),
  output: z.object({
    x: sideShape,
    y: sideShape,
    level: z.string(),
    levels: z.array(z.string()).describe('Levels that both tell of in these periods.'),
    periods: z.array(periodShape).describe('Periods of x, oldest first.'),
    points: z
      .array(areaNoteShape.extend({ x: z.number(), y: z.number() }))
      .describe('Areas of which both are known, by name.'),
    missing: z.number().describe('Areas of the level of which one of both is not to be shown.'),
    correlation: z
      .object({
        coefficient: z.number().describe('Spearman’s, −1 … 1.'),
        lower: z.number(),
        upper: z.number(),
        count: z.number(),
      })
      .nullable()
      .describe('With its 95 % interval; null for fewer than ten areas. It tells of no cause.'),
  }),
  run({ snapshot }, { x, y, level, period }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const [across, up] = [atlas.indicator(x), atlas.indicator(y)]
    if (!across || !up || across.kind === 'class' || up.kind === 'class')
      return notFound('indicator')
    const pair = choosePair(atlas, across, up, level, period)
    if (!pair) return notFound('period')
    const { columns, levels } = pair
    const shown = level ?? levels.at(-1)!
    const note = (indicator: Indicator, column: LiveColumn) => ({
      indicator: noteIndicator(indicator, city, column.source),
      period: notePeriod(column),
      city: cityValue(atlas, indicator, column, shown),
    })
    const related = relate(atlas, columns, shown)
    return done({
      x: note(across, columns[0]),
      y: note(up, columns[1]),
      level: shown,
      levels,
      periods: atlas.columns(across).map(notePeriod),
      ...related,
    })
  },
})

type Pair = readonly [LiveColumn, LiveColumn]

/** The latest period of x (or the one asked for) with areas of which y’s nearest period tells, too. */
function choosePair(
  atlas: AtlasLive,
  x: Indicator,
  y: Indicator,
  level: string | undefined,
  period: string | undefined,
): { columns: Pair; levels: string[] } | undefined {
  const candidates = atlas
    .columns(x)
    .filter(({ key }) => period === undefined || key === period)
    .toReversed()
  for (const column of candidates)
    for (const other of nearestFirst(atlas.columns(y), column)) {
      const columns: Pair = [column, other]
      const levels = atlas.levels(column).filter((one) => hasCommon(atlas, columns, one))
      if (level === undefined ? levels.length > 0 : levels.includes(level))
        return { columns, levels }
    }
  return undefined
}

const daysOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

function nearestFirst(columns: readonly LiveColumn[], { until }: LiveColumn): LiveColumn[] {
  const distance = (column: LiveColumn) => Math.abs(daysOf(column.until) - daysOf(until))
  return columns.toSorted((a, b) => distance(a) - distance(b))
}

const hasCommon = (atlas: AtlasLive, [x, y]: Pair, level: string) =>
  atlas
    .areas(x, level)
    .some(
      ({ ordinal }) =>
        atlas.reading(x, ordinal).value !== null && atlas.reading(y, ordinal).value !== null,
    )

function relate(atlas: AtlasLive, [x, y]: Pair, level: string) {
  const areas = atlas.areas(x, level)
  const points = areas.flatMap((area) => {
    const [across, up] = [atlas.reading(x, area.ordinal), atlas.reading(y, area.ordinal)]
    return across.value === null || up.value === null
      ? []
      : [{ ...noteArea(area), x: across.value, y: up.value }]
  })
  const correlation: RankCorrelation | null = rankCorrelation(
    points.map((point) => point.x),
    points.map((point) => point.y),
  )
  return { points, missing: areas.length - points.length, correlation }
}
