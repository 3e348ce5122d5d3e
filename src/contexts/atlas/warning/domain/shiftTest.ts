import { cusum } from '../../../../kernels/stats/index.ts'
import { type CountedSeries, pooledLevel, varianceOf } from './series.ts'

/** A level that a series has left. */
export interface Shift {
  direction: 'rising' | 'falling'
  /** Place of the first point that belongs to the shift. */
  since: number
}

/**
 * After how many points there is a false alarm on average while nothing is amiss: with a thousand points
 * watched, one.
 */
export const pointsPerFalseAlarm = 1000
/** Changes of one standard deviation are looked for. */
const shiftLookedFor = 1

/** The first half of a series says what is usual, the second half is watched. */
export const basePoints = ({ length }: { length: number }): number => Math.ceil(length / 2)

/**
 * How much more the first half of a series scatters than chance would let it: squares in variances over
 * degrees of freedom, 1 on average. Undefined where it has no such chance (0 % or 100 %).
 */
export function dispersionOf({ statistic, counts }: CountedSeries): number | undefined {
  const base = counts.slice(0, basePoints(counts))
  const level = pooledLevel(base)
  const squares = base.map(({ x, n }) => (x / n - level) ** 2 / varianceOf(statistic, level, n))
  const sum = squares.reduce((total, one) => total + one, 0)
  return Number.isFinite(sum) && base.length > 1 ? sum / (base.length - 1) : undefined
}

/**
 * Whether the second half of a series has left the level of the first, and still is away from it: the
 * kernel’s CUSUM (Page 1954) over standard deviations.
 *
 * The deviation is that of the counts and of the level, which is itself only estimated from the first half,
 * widened by the dispersion of the indicator in all areas together (as Spiegelhalter 2005 does for funnel
 * plots, “Funnel plots for comparing institutional performance”, Statistics in Medicine 24, 1185–1202).
 *
 * @param dispersion from 1
 */
export function testShift(series: CountedSeries, dispersion: number): Shift | undefined {
  const { statistic, counts } = series
  const from = basePoints(counts)
  const base = counts.slice(0, from)
  const level = pooledLevel(base)
  const persons = base.reduce((sum, { n }) => sum + n, 0)
  const points = counts.slice(from).map(({ at, x, n }) => ({
    at,
    observed: x / n,
    expected: level,
    deviation: Math.sqrt(
      dispersion * (varianceOf(statistic, level, n) + varianceOf(statistic, level, persons)),
    ),
  }))
  if (!points.every(({ deviation }) => deviation > 0) || !mayAlarm(points)) return undefined
  const { steps } = cusum(points, {
    distribution: 'normal',
    shift: shiftLookedFor,
    averageRunLength: pointsPerFalseAlarm,
  })
  const last = steps.at(-1)
  if (!last || last.signal === 'none') return undefined
  const { signal } = last
  const calm = steps.findLastIndex((step) => step[signal] === 0)
  return { direction: signal === 'up' ? 'rising' : 'falling', since: from + calm + 1 }
}

/** No threshold for so rare an alarm is lower; making charts takes long, and most series are calm. */
const lowestThreshold = 3

function mayAlarm(points: { observed: number; expected: number; deviation: number }[]): boolean {
  const beyond = points.map(
    ({ observed, expected, deviation }) =>
      Math.abs(observed - expected) / deviation - shiftLookedFor / 2,
  )
  return beyond.reduce((sum, one) => sum + Math.max(0, one), 0) > lowestThreshold
}
