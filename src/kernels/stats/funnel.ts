import { checkCount, checkShare, type Interval } from './intervals/estimate.ts'
import { gammaTails } from './special/gamma.ts'
import { tailOf, zOf } from './special/normal.ts'
import { crossing } from './special/root.ts'

/** Shares of persons; events per person; events per event expected. */
export type FunnelKind = 'proportion' | 'rate' | 'ratio'

export interface FunnelPoint {
  /** Persons of whom it is true, or events. */
  observed: number
  /** Persons asked, population or person-years, or events expected. */
  size: number
}

export interface FunnelLimit extends Interval {
  confidence: number
  /** Where the value lies: beyond a limit it is not by chance alone. */
  position: 'above' | 'below' | 'within'
}

/**
 * Between which values chance alone leaves an area of this size, if it is like the average.
 *
 * Proportions: θ ± z √(θ (1 − θ) / n), the shares whose Wilson interval touches θ. Rates and ratios: with
 * E = average × size events expected, the counts c with P(X ≥ c | E) and P(X ≤ c | E) equal to half of
 * what lies outside, continued between whole numbers by the gamma function: the counts whose exact Poisson
 * interval touches E. A lower limit of 0 means that no value is low enough.
 *
 * Source: Spiegelhalter 2005, “Funnel plots for comparing institutional performance”, Stat Med 24,
 * 1185–1202; OHID, Fingertips guidance (there Byar’s approximation from ten events on).
 *
 * @param average a share, a rate per one of `size`, or (ratios) usually 1
 * @param size above 0
 */
export function funnelLimits(
  kind: FunnelKind,
  average: number,
  size: number,
  confidence = 0.95,
): Interval {
  if (!(size > 0 && size < Infinity)) throw new RangeError(`No size: ${size}`)
  if (!(average >= 0 && average < Infinity) || (kind === 'proportion' && average > 1))
    throw new RangeError(`No average: ${average}`)
  if (kind === 'proportion') {
    const margin = zOf(confidence) * Math.sqrt((average * (1 - average)) / size)
    return { lower: Math.max(0, average - margin), upper: Math.min(1, average + margin) }
  }
  if (average === 0) return { lower: 0, upper: 0 }
  const { lower, upper } = countLimits(average * size, tailOf(confidence))
  return { lower: lower / size, upper: upper / size }
}

function countLimits(expected: number, tail: number): Interval {
  const width = 10 * Math.sqrt(expected) + 20
  // P(c, E) = P(X ≥ c) falls with c, Q(c + 1, E) = P(X ≤ c) grows.
  const tooMany = (c: number) => logRatio(gammaTails(c, expected).lower, tail)
  const tooFew = (c: number) => logRatio(tail, gammaTails(c + 1, expected).upper)
  const nearest = Math.max(0, expected - width)
  const lower = tooFew(nearest) <= 0 ? 0 : crossing(tooFew, nearest, expected + 1)
  return { lower, upper: crossing(tooMany, expected / 2, expected + width) }
}

/** Kept finite where a tail is too small for a double. */
const logRatio = (a: number, b: number) =>
  Math.log(Math.max(a, Number.MIN_VALUE) / Math.max(b, Number.MIN_VALUE))

/**
 * Every area against the average of all (of a ratio: against 1), with limits at each confidence.
 *
 * @returns the average (per one of `size`), and for each point, in their order, value and limits
 * @throws RangeError for counts that are none, sizes not above 0, shares above 1
 */
export function funnel(
  kind: FunnelKind,
  points: readonly FunnelPoint[],
  confidences: readonly number[] = [0.95, 0.998],
): { average: number; points: { value: number; limits: FunnelLimit[] }[] } {
  for (const { observed, size } of points) {
    if (kind === 'proportion') checkShare(observed, size)
    else checkCount(observed)
    if (!(size > 0)) throw new RangeError(`No size: ${size}`)
  }
  const average = kind === 'ratio' ? 1 : averageOf(points)
  return {
    average,
    points: points.map(({ observed, size }) => {
      const value = observed / size
      const limits = confidences.map((confidence): FunnelLimit => {
        const interval = funnelLimits(kind, average, size, confidence)
        const { lower, upper } = interval
        const position = value > upper ? 'above' : value < lower ? 'below' : 'within'
        return { confidence, lower, upper, position }
      })
      return { value, limits }
    }),
  }
}

function averageOf(points: readonly FunnelPoint[]): number {
  let observed = 0
  let size = 0
  for (const point of points) {
    observed += point.observed
    size += point.size
  }
  return observed / size
}
