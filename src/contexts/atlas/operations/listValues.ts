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
import { atlasPart } from '../snapshot/part.ts'
import {
  indicatorIdShape,
  indicatorShape,
  noteIndicator,
  periodKeyShape,
  readingShape,
} from './shapes.ts'

/** Every value of an indicator, to be taken along. */
export const listValues = operation({
  name: 'atlas.listValues',
  effect: 'readPublic',
  permission: 'public',
  summary: 'All values of an indicator, of all areas and periods, or of one level or period.',
  input: z.strictObject({
    id: indicatorIdShape,
    level: levelIdShape.optional(),
    period: periodKeyShape.optional(),
  }),
  output: z.object({
    indicator: indicatorShape,
    values: z.array(
      z.object({
        period: periodShape,
        area: areaNoteShape.nullable().describe('null: the whole city.'),
        ...readingShape.shape,
      }),
    ),
  }),
  run({ snapshot }, { id, level, period }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const indicator = atlas.indicator(id)
    if (!indicator) return notFound('indicator')
    const columns = atlas
      .columns(indicator)
      .filter((column) => period === undefined || column.key === period)
    const values = columns.flatMap((column) => {
      const when = notePeriod(column)
      const whole = { period: when, area: null, ...atlas.reading(column, atlas.wholeCity) }
      const levels = atlas.levels(column).filter((one) => level === undefined || one === level)
      const areas = levels.flatMap((one) =>
        atlas.areas(column, one).map((area) => ({
          period: when,
          area: noteArea(area),
          ...atlas.reading(column, area.ordinal),
        })),
      )
      return whole.state === 'unknown' || level !== undefined ? areas : [whole, ...areas]
    })
    return done({ indicator: noteIndicator(indicator, city, columns.at(-1)?.source), values })
  },
})
