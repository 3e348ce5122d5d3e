import { z } from 'zod'
import { done, notFound, operation } from '../../../../platform/operation/index.ts'
import {
  areaNoteShape,
  cityPart,
  levelIdShape,
  localisedTextShape,
  noteArea,
  notePeriod,
  periodShape,
} from '../../../city/index.ts'
import { atlasPart } from '../../snapshot/part.ts'
import { fewestTrendPoints } from '../domain/trendTest.ts'
import { falseDiscoveryRate, type WatchedSeries, watchLevel } from '../watch.ts'

const directions = ['rising', 'falling'] as const
const verdicts = ['worse', 'better', 'neutral'] as const

const signalShape = z.object({
  indicator: z.object({
    id: z.string(),
    title: localisedTextShape,
    topic: z.string().nullable(),
    unit: z.string(),
    decimals: z.number(),
    direction: z.enum(['higherIsBetter', 'lowerIsBetter', 'neutral']),
  }),
  area: areaNoteShape.nullable().describe('null: the whole city.'),
  direction: z.enum(directions),
  verdict: z.enum(verdicts).describe('What the direction means, as the indicator says it.'),
  certainty: z
    .enum(['secured', 'noticeable'])
    .describe(
      'A trend that stands when all tests are counted, or only a level that was left (CUSUM).',
    ),
  chance: z.number().describe('How likely so steep a trend is by chance.'),
  basis: z.enum(['counts', 'scatter']).describe('From what chance was reckoned.'),
  slope: z.number().describe('Change of the value per year.'),
  since: periodShape.describe(
    'Since when it moves: where its level was left, else the first value.',
  ),
  shifted: z.boolean().describe('Whether it left its level, as the cumulative sum says.'),
  city: z
    .enum(['like', 'stronger', 'weaker', 'against', 'alone'])
    .nullable()
    .describe('Its slope beside the city’s; "alone": the city has no secured trend of its own.'),
  points: z.array(z.object({ period: periodShape, value: z.number() })).describe('Oldest first.'),
})

/** What moved beyond chance. For planners; it reads nothing but what is public. */
export const listSignals = operation({
  name: 'atlas.listSignals',
  effect: 'readPublic',
  permission: 'atlas:read',
  summary: 'Early warning: which indicators moved where beyond chance, and how many were tested.',
  input: z.strictObject({
    level: levelIdShape
      .optional()
      .describe('Left out: the finest level with series that are long enough.'),
    wholeCity: z.boolean().optional().describe('The whole city in place of areas.'),
    topic: z.string().max(63).optional(),
    direction: z.enum(directions).optional(),
    verdict: z.enum(verdicts).optional(),
    certainty: z.enum(['secured']).optional().describe('Only what is secured.'),
    apart: z.boolean().optional().describe('Only what moves otherwise than the whole city.'),
  }),
  output: z.object({
    level: z.string().nullable().describe('null: the whole city.'),
    levels: z
      .array(z.object({ id: z.string(), tests: z.number() }))
      .describe('Largest areas first.'),
    tests: z.number().describe('Trend tests made on this level, before any filter.'),
    tooShort: z.number().describe('Series with too few values to test.'),
    fewestPoints: z.number(),
    rate: z.number().describe('Of what is told as secured, on average so many are by chance.'),
    secured: z.number(),
    expectedByChance: z.number().describe('How many of the secured ones chance would bring.'),
    watchedPoints: z.number().describe('Values watched for a shift of level.'),
    expectedFalseAlarms: z.number(),
    signals: z.array(signalShape).describe('What got worse first, then by certainty.'),
  }),
  run({ snapshot }, { level: asked, wholeCity, ...filter }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    if (asked !== undefined && !city.level(asked)) return notFound('level')
    const levels = city.levels.map(({ id }) => ({
      id,
      tests: watchLevel(city, atlas, id).series.length,
    }))
    const level = wholeCity
      ? null
      : (asked ?? levels.findLast(({ tests }) => tests > 0)?.id ?? null)
    const { series, tooShort, trends, watchedPoints, expectedFalseAlarms } = watchLevel(
      city,
      atlas,
      level,
    )
    const ofCity = watchLevel(city, atlas, null).series
    const signals = series
      .filter(({ secured, shift }) => secured || shift !== undefined)
      .map((one) => noteSignal(one, ofCity))
      .filter((one) => matches(one, filter))
      .sort(
        (a, b) =>
          verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
          Number(b.certainty === 'secured') - Number(a.certainty === 'secured') ||
          a.chance - b.chance,
      )
    return done({
      ...{ level, levels, tests: series.length, tooShort, watchedPoints, expectedFalseAlarms },
      fewestPoints: fewestTrendPoints,
      rate: falseDiscoveryRate,
      secured: trends.count,
      expectedByChance: trends.expectedByChance,
      signals,
    })
  },
})

type Signal = z.infer<typeof signalShape>

function matches(
  signal: Signal,
  filter: {
    topic?: string
    direction?: string
    verdict?: string
    certainty?: string
    apart?: boolean
  },
): boolean {
  const { topic, direction, verdict, certainty, apart } = filter
  return (
    (topic === undefined || signal.indicator.topic === topic) &&
    (direction === undefined || signal.direction === direction) &&
    (verdict === undefined || signal.verdict === verdict) &&
    (certainty === undefined || signal.certainty === certainty) &&
    (!apart || isApart(signal))
  )
}

const isApart = ({ city }: Signal) => city === 'stronger' || city === 'against' || city === 'alone'

function noteSignal(series: WatchedSeries, ofCity: readonly WatchedSeries[]): Signal {
  const { indicator, area, points, trend, secured, shift } = series
  const direction = secured ? trend.direction : (shift?.direction ?? trend.direction)
  const { id, title, topic, unit, decimals } = indicator
  // A level left the other way long ago does not tell since when it moves now.
  const since = shift?.direction === direction ? shift.since : 0
  return {
    indicator: { id, title, topic, unit, decimals, direction: indicator.direction },
    area: area && noteArea(area),
    direction,
    verdict: verdictOf(indicator.direction, direction),
    certainty: secured ? 'secured' : 'noticeable',
    chance: trend.chance,
    basis: trend.basis,
    slope: trend.slope,
    since: notePeriod(points[since]!.column),
    shifted: shift?.direction === direction,
    city: area && secured ? besideCity(series, ofCity) : null,
    points: points.map(({ column, value }) => ({ period: notePeriod(column), value })),
  }
}

function verdictOf(good: WatchedSeries['indicator']['direction'], moves: 'rising' | 'falling') {
  if (good === 'neutral') return 'neutral'
  return (good === 'higherIsBetter') === (moves === 'rising') ? 'better' : 'worse'
}

/** So much steeper is told as stronger, so much flatter as weaker. */
const muchSteeper = 1.5

/** Sums of the city are larger than those of its parts: their slopes cannot be set beside each other. */
function besideCity({ indicator, trend }: WatchedSeries, ofCity: readonly WatchedSeries[]) {
  if (indicator.combine === 'sum') return null
  const city = ofCity.find((one) => one.indicator === indicator)
  if (!city) return null
  if (!city.secured) return 'alone'
  const ratio = trend.slope / city.trend.slope
  if (ratio < 0) return 'against'
  if (ratio > muchSteeper) return 'stronger'
  return ratio < 1 / muchSteeper ? 'weaker' : 'like'
}
