import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import {
  type Area,
  areaNoteShape,
  type CityLive,
  cityPart,
  localisedTextShape,
  noteArea,
  notePeriod,
  periodShape,
} from '../../city/index.ts'
import type { Indicator } from '../domain/indicator.ts'
import { intervalOf, standingOf } from '../domain/significance.ts'
import { ownCityValue } from '../operations/levelChance.ts'
import {
  cityValueShape,
  indicatorShape,
  intervalShape,
  noteIndicator,
  readingShape,
  standingShape,
} from '../operations/shapes.ts'
import type { AtlasLive, LiveColumn } from '../snapshot/live.ts'
import { atlasPart } from '../snapshot/part.ts'
import { sureDifferences } from './differences.ts'

export const fewestCompared = 2
export const mostCompared = 5

const cellShape = z.object({
  ...readingShape.shape,
  interval: intervalShape.nullable(),
  standing: standingShape.nullable(),
})

const rowShape = z.object({
  indicator: indicatorShape,
  period: periodShape.describe('The latest period that tells of the most of these areas.'),
  cells: z.array(cellShape).describe('One for each area, in their order.'),
  city: cityValueShape.nullable().describe('The city’s own value; no median stands in for it.'),
  comparable: z
    .enum(['yes', 'size', 'single'])
    .describe(
      '"size": a count, which tells how large an area is. "single": fewer than two areas have a value then.',
    ),
  differences: z
    .array(z.object({ higher: z.number(), lower: z.array(z.number()) }))
    .nullable()
    .describe(
      'Which area (its place in the list) is higher than which beyond chance. null: that cannot be said.',
    ),
})

/** Two to five areas side by side, of any levels and times. */
export const compareAreas = operation({
  name: 'atlas.compareAreas',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'Two to five areas side by side: every indicator, and which differences are beyond chance.',
  input: z.strictObject({
    areas: z
      .array(
        z
          .string()
          .max(264)
          .regex(/^[^/]+\/[^/]+$/),
      )
      .min(fewestCompared)
      .max(mostCompared)
      .describe('Each as level/id or level/slug: "bezirk/01", "bezirk/02-suedstadt".'),
  }),
  output: z.object({
    areas: z.array(
      areaNoteShape.extend({ current: z.boolean().describe('Whether it still holds.') }),
    ),
    sameLevel: z.boolean(),
    related: z
      .array(z.object({ part: z.number(), whole: z.number() }))
      .describe(
        'Areas that lie in another one of the list, or hold the same ground at another time.',
      ),
    rows: z
      .array(rowShape)
      .describe('Indicators that tell of at least one of them, as the pack has them.'),
    silent: z.array(z.object({ id: z.string(), title: localisedTextShape })),
  }),
  run({ snapshot }, { areas: asked }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const areas: Area[] = []
    for (const place of asked) {
      const [level = '', id = ''] = place.split('/')
      const area = city.area(level, id)
      if (!area) return notFound('area')
      if (!areas.includes(area)) areas.push(area)
    }
    const related = relatedOf(city, areas)
    const told = atlas.indicators.map((indicator) => ({
      indicator,
      column: latestFor(atlas, indicator, areas),
    }))
    return done({
      areas: areas.map((area) => ({ ...noteArea(area), current: city.isCurrent(area) })),
      sameLevel: areas.every(({ level }) => level === areas[0]?.level),
      related,
      rows: told.flatMap(({ indicator, column }) =>
        column ? [rowOf(city, atlas, indicator, column, areas, related)] : [],
      ),
      silent: told
        .filter(({ column }) => !column)
        .map(({ indicator: { id, title } }) => ({ id, title })),
    })
  },
})

/** The latest of the periods that tell something of the most of the areas. */
function latestFor(atlas: AtlasLive, indicator: Indicator, areas: readonly Area[]) {
  let best: { column: LiveColumn; tells: number } | undefined
  for (const column of atlas.columns(indicator)) {
    const tells = areas.filter(
      ({ ordinal }) => atlas.reading(column, ordinal).state !== 'unknown',
    ).length
    if (tells > 0 && tells >= (best?.tells ?? 0)) best = { column, tells }
  }
  return best?.column
}

function rowOf(
  city: CityLive,
  atlas: AtlasLive,
  indicator: Indicator,
  column: LiveColumn,
  areas: readonly Area[],
  related: readonly Related[],
): z.infer<typeof rowShape> {
  const own = ownCityValue(atlas, indicator, column)
  const cells = areas.map(({ ordinal }) => {
    const reading = atlas.reading(column, ordinal)
    const interval = intervalOf(indicator, reading)
    const standing = interval && own !== null ? standingOf(interval, own) : null
    return { ...reading, interval, standing }
  })
  const isSize = indicator.combine === 'sum' || indicator.statistic === 'count'
  const known = cells.filter(({ value }) => value !== null).length
  const whole = atlas.reading(column, atlas.wholeCity)
  return {
    indicator: noteIndicator(indicator, city, column.source),
    period: notePeriod(column),
    cells,
    city:
      whole.value === null
        ? null
        : { value: whole.value, basis: whole.state === 'known' ? 'source' : 'computed' },
    comparable: known < fewestCompared ? 'single' : isSize ? 'size' : 'yes',
    differences: isSize
      ? null
      : sureDifferences(
          cells.map(({ interval }) => interval),
          (a, b) =>
            related.some(
              ({ part, whole }) => (part === a && whole === b) || (part === b && whole === a),
            ),
        ),
  }
}

interface Related {
  part: number
  whole: number
}

function relatedOf(city: CityLive, areas: readonly Area[]): Related[] {
  return areas.flatMap((one, part) => {
    const wholes = new Set([
      ...city.above(one),
      ...city.successors(one).map(({ to }) => city.areas[to]),
    ])
    return areas.flatMap((other, whole) =>
      other !== one && wholes.has(other) ? [{ part, whole }] : [],
    )
  })
}
