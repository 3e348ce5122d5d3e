import { z } from 'zod'
import { done, notFound, operation } from '../../../../platform/operation/index.ts'
import {
  type Area,
  areaNoteShape,
  cityPart,
  levelIdShape,
  noteArea,
  notePeriod,
  periodShape,
  sourceShape,
} from '../../../city/index.ts'
import {
  indicatorIdShape,
  indicatorShape,
  noteIndicator,
  periodKeyShape,
  readingShape,
} from '../../operations/shapes.ts'
import { atlasPart } from '../../snapshot/part.ts'
import { areasOf, noteColumn } from '../cells.ts'
import { boundsIn, writtenValue } from '../interval.ts'

const numbers = z.array(z.number().nullable())

/**
 * All values of an indicator as columns, for files: 5,000 rows as objects would take ten times as long to
 * check. Not in the API, where `atlas.queryValues` answers in rows.
 */
export const exportValues = operation({
  name: 'atlas.exportValues',
  effect: 'readPublic',
  permission: 'public',
  summary: 'All values of an indicator as columns, from which files are made.',
  only: 'pages',
  input: z.strictObject({
    id: indicatorIdShape,
    level: levelIdShape.optional(),
    period: periodKeyShape.optional(),
  }),
  output: z.object({
    indicator: indicatorShape,
    city: z.object({ id: z.string(), name: z.string() }),
    areas: z.array(areaNoteShape).describe('Every area that has a row, once.'),
    columns: z.array(
      z.object({
        period: periodShape,
        source: sourceShape.nullable(),
        licence: z.string().nullable(),
        date: z.string().nullable(),
        apart: z.boolean().describe('The licence keeps these values apart from all others.'),
        areas: z.array(z.int()).describe('Places in `areas`; −1 is the whole city.'),
        states: z.array(readingShape.shape.state),
        values: numbers,
        numerators: numbers,
        denominators: numbers,
        lower: numbers.describe('95 % interval.'),
        upper: numbers,
      }),
    ),
  }),
  run({ snapshot }, { id, level, period }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const indicator = atlas.indicator(id)
    if (!indicator) return notFound('indicator')
    const chosen = atlas
      .columns(indicator)
      .filter(({ key }) => period === undefined || key === period)
    const places = new Map<number, number>()
    const areas: Area[] = []
    const placeOf = (area: Area | null) => {
      if (!area) return -1
      const known = places.get(area.ordinal)
      if (known !== undefined) return known
      places.set(area.ordinal, areas.length)
      return areas.push(area) - 1
    }
    const columns = chosen.map((column) => {
      const cells = areasOf(atlas, column, level)
      const ordinals = cells.map((area) => area?.ordinal ?? atlas.wholeCity)
      const readings = ordinals.map((ordinal) => atlas.reading(column, ordinal))
      const bounds = ordinals.map(boundsIn(atlas, indicator, column))
      return {
        period: notePeriod(column),
        ...noteColumn(indicator, column, city),
        areas: cells.map(placeOf),
        states: readings.map(({ state }) => state),
        values: readings.map(writtenValue),
        numerators: readings.map(({ numerator }) => numerator),
        denominators: readings.map(({ denominator }) => denominator),
        lower: bounds.map(({ lower }) => lower),
        upper: bounds.map(({ upper }) => upper),
      }
    })
    const { facts } = city
    return done({
      indicator: noteIndicator(indicator, city, chosen.at(-1)?.source),
      city: { id: facts.id, name: facts.name },
      areas: areas.map(noteArea),
      columns,
    })
  },
})
