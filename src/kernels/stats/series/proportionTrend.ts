import { checkShare } from '../intervals/estimate.ts'
import { zOf } from '../special/normal.ts'
import { fewestTrendPoints, judged, lineOf, robustly, type Trend } from './trend.ts'

export interface CountedPoint {
  at: number
  /** Persons of whom it is true, and persons asked. */
  x: number
  n: number
}

/**
 * Is there a trend in shares? The χ² test for trend: the slope of x/n over time weighted by n, against
 * the scatter that one and the same share would have everywhere.
 *
 * Source: Cochran 1954, Biometrics 10, 417–451; Armitage 1955, Biometrics 11, 375–386; five points, 99.8 %
 * and robustness as OHID’s Fingertips guidance “Recent trends”. That guidance takes the direction from an
 * unweighted line through logits; here it is that of the tested slope, so that 0 % and 100 % are possible.
 *
 * @returns slope as a share per unit of time; undefined for fewer than five points, where all have the same
 *   time, or where every share is 0 or every one 1
 * @throws RangeError where x is not among n
 */
export function proportionTrend(
  points: readonly CountedPoint[],
  confidence = 0.998,
): Trend | undefined {
  for (const { x, n } of points) checkShare(x, n)
  const weighted = points.map(({ at, x, n }) => ({ at, value: x / n, weight: n }))
  const line = lineOf(weighted)
  if (points.length < fewestTrendPoints || !line) return undefined
  const asked = points.reduce((sum, { n }) => sum + n, 0)
  const share = points.reduce((sum, { x }) => sum + x, 0) / asked
  if (share === 0 || share === 1) return undefined
  const error = Math.sqrt((share * (1 - share)) / line.spread)
  return judged(line.slope, error, zOf(confidence) * error, robustly(weighted, line.slope))
}
