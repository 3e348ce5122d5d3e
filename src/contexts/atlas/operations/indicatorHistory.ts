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
import type { AtlasLive } from '../snapshot/live.ts'
import { atlasPart } from '../snapshot/part.ts'
import {
  cityValue,
  cityValueShape,
  indicatorIdShape,
  indicatorShape,
  noteIndicator,
} from './shapes.ts'

const historyShape = z.object({
  indicator: indicatorShape,
  level: z.string(),
  levels: z.array(z.string()).describe('Levels with a course to show.'),
  periods: z.array(periodShape).describe('Oldest first.'),
  city: z.array(cityValueShape.nullable()).describe('By period.'),
  areas: z
    .array(
      areaNoteShape.extend({
        above: z.string().nullable().describe('Name of the area above.'),
        values: z.array(z.number().nullable()).describe('By period; null: none to show.'),
        protected: z.array(z.boolean()).describe('By period: there is a value that is not shown.'),
      }),
    )
    .describe('By name.'),
})

/** One indicator through time, each area of a level by itself. */
export const indicatorHistory = operation({
  name: 'atlas.indicatorHistory',
  effect: 'readPublic',
  permission: 'public',
  summary: 'An indicator through time: every area of a level by itself, and the city.',
  input: z.strictObject({
    id: indicatorIdShape,
    level: levelIdShape.optional().describe('Left out: the finest level of few enough areas.'),
  }),
  output: historyShape,
  run({ snapshot }, { id, level }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const indicator = atlas.indicator(id)
    if (!indicator) return notFound('indicator')
    const columns = atlas.columns(indicator)
    const latest = columns.at(-1)
    if (!latest) return notFound('period')
    const levels = atlas.levels(latest)
    const few = levels.filter((one) => atlas.areas(latest, one).length <= mostAreas)
    const shown = level ?? few.at(-1) ?? levels[0]
    if (shown === undefined || !levels.includes(shown)) return notFound('level')
    return done({
      indicator: noteIndicator(indicator, city, latest.source),
      level: shown,
      levels,
      periods: columns.map(notePeriod),
      city: columns.map((column) => cityBeside(atlas, indicator, column, shown)),
      areas: atlas.areas(latest, shown).map((area) => {
        const readings = columns.map((column) => atlas.reading(column, area.ordinal))
        return {
          ...noteArea(area),
          above: area.parent === null ? null : (city.areas[area.parent]?.name ?? null),
          values: readings.map(({ value }) => value),
          protected: readings.map(({ state }) => state === 'protected'),
        }
      }),
    })
  },
})

const mostAreas = 60

/** A count of the whole is no yardstick for a part. */
const cityBeside = (
  atlas: AtlasLive,
  indicator: Indicator,
  column: Parameters<typeof cityValue>[2],
  level: string,
) => (indicator.combine === 'sum' ? null : cityValue(atlas, indicator, column, level))
