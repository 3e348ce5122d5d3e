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
} from '../../city/index.ts'
import type { Indicator } from '../domain/indicator.ts'
import { indicatorIdShape } from '../operations/shapes.ts'
import type { AtlasLive } from '../snapshot/live.ts'
import { atlasPart } from '../snapshot/part.ts'
import { estimate } from './estimate.ts'
import { type Piece, piecesOn } from './pieces.ts'

const pointShape = z.object({
  period: periodShape,
  state: z
    .enum(['estimated', 'protected'])
    .describe('"protected": a figure it would be made of is, so there is no estimate.'),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  basis: z
    .enum(['area', 'residents'])
    .nullable()
    .describe('Whether areas were divided by their people or only by their ground.'),
  splitShare: z
    .number()
    .nullable()
    .describe('Part of the people here whose areas had to be split, 0 … 1.'),
  quality: z
    .enum(['whole', 'good', 'fair', 'rough'])
    .nullable()
    .describe('By `splitShare`: at most 5 %, at most 25 %, at most 60 %, more.'),
  sources: z.number().describe('Areas of that time that went in.'),
})
type Point = z.infer<typeof pointShape>

/** Figures of other times on the borders of one area: estimates, never part of its own series. */
export const estimateArea = operation({
  name: 'atlas.estimateArea',
  effect: 'readPublic',
  permission: 'public',
  summary: 'What figures of areas of another time say on the borders of an area, as estimates.',
  input: z.strictObject({
    level: levelIdShape,
    id: areaIdShape,
    indicator: indicatorIdShape.optional().describe('Left out: all.'),
  }),
  output: z.object({
    area: areaNoteShape,
    estimates: z
      .array(
        z.object({
          indicator: z.string(),
          title: localisedTextShape,
          points: z
            .array(pointShape)
            .describe('Periods in which this area does not hold, oldest first.'),
        }),
      )
      .describe('Indicators with at least one estimate, or one that protection forbids.'),
    impossible: z
      .array(z.string())
      .describe(
        'Ids of indicators that cannot be carried over: classes, and those that do not add up.',
      ),
  }),
  run({ snapshot }, { level, id, indicator: asked }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const area = city.area(level, id)
    if (!area) return notFound('area')
    const one = asked === undefined ? undefined : atlas.indicator(asked)
    if (asked !== undefined && !one) return notFound('indicator')
    const indicators = one ? [one] : atlas.indicators
    const pieces = new Map<string, Piece[] | undefined>()
    const estimates = indicators.map((indicator) => ({
      indicator: indicator.id,
      title: indicator.title,
      points: pointsOf(city, atlas, area, indicator, pieces),
    }))
    return done({
      area: noteArea(area),
      estimates: estimates.filter(({ points }) => points.length > 0),
      impossible: indicators
        .filter(({ kind, combine }) => kind === 'class' || combine === 'none')
        .map((indicator) => indicator.id),
    })
  },
})

/** @param kept pieces by day, made once for all indicators */
function pointsOf(
  city: CityLive,
  atlas: AtlasLive,
  area: Area,
  indicator: Indicator,
  kept: Map<string, Piece[] | undefined>,
): Point[] {
  return atlas.columns(indicator).flatMap((column): Point[] => {
    // What is told of this very area, also that it is protected, is never told a second time.
    if (atlas.reading(column, area.ordinal).state !== 'unknown') return []
    if (!kept.has(column.day)) kept.set(column.day, piecesOn(city, area, column.day))
    const pieces = kept.get(column.day)
    if (!pieces) return []
    const found = estimate(indicator, pieces, (ordinal) => atlas.reading(column, ordinal))
    const period = notePeriod(column)
    if (found.state === 'estimated') return [{ period, ...found }]
    return found.state === 'protected' ? [{ period, ...withheld, state: 'protected' }] : []
  })
}

const withheld = {
  value: null,
  numerator: null,
  denominator: null,
  basis: null,
  splitShare: null,
  quality: null,
  sources: 0,
}
