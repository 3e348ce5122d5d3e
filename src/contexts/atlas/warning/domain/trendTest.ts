import {
  fewestTrendPoints,
  normalTail,
  proportionTrend,
  studentTails,
  type Trend,
  trend,
} from '../../../../kernels/stats/index.ts'
import type { Statistic } from '../../domain/indicator.ts'
import {
  type CountedSeries,
  countedSeries,
  pooledLevel,
  type SeriesPoint,
  varianceOf,
} from './series.ts'

/** What a trend test of one series says. */
export interface TrendTest {
  /** How likely so steep a line is by chance; 1 where one point alone makes it. */
  chance: number
  direction: 'rising' | 'falling'
  /** Change of the value per year. */
  slope: number
  /** Whether chance was reckoned from counts, too, or from the scatter about the line alone. */
  basis: 'counts' | 'scatter'
}

export { fewestTrendPoints }

/**
 * Tests whether a series rises or falls, by the kernel’s trend test (OHID, Fingertips “Recent trends”).
 *
 * Where counts are known, chance is reckoned twice: from the counts (the χ² test for trend; Poisson for
 * rates) and from the scatter of the points about their line (Student’s t). The larger of both is told:
 * many of the people counted this year were counted last year, too, and large numbers alone would make
 * every wobble a certainty.
 *
 * @returns undefined for fewer than five points, or where time does not pass
 */
export function testTrend(
  points: readonly SeriesPoint[],
  statistic: Statistic,
): TrendTest | undefined {
  const line = trend(points.map(({ at, value }) => ({ at, value })))
  if (!line) return undefined
  const direction = line.slope < 0 ? 'falling' : 'rising'
  const counted = countedSeries(points, statistic)
  const ofCounts = counted && countedTrend(counted)
  const basis = ofCounts ? 'counts' : 'scatter'
  const slope = line.slope
  const sure = line.robust && (!ofCounts || agree(line, ofCounts))
  if (!sure) return { chance: 1, direction, slope, basis }
  const byScatter = studentTails(points.length - 2, Math.sqrt(line.chiSquare))
  const byCounts = ofCounts ? 2 * normalTail(Math.sqrt(ofCounts.chiSquare)) : 0
  return { chance: Math.min(1, Math.max(byScatter, byCounts)), direction, slope, basis }
}

const agree = (line: Trend, counted: Trend) =>
  counted.robust && Math.sign(counted.slope) === Math.sign(line.slope)

function countedTrend({ statistic, counts }: CountedSeries): Trend | undefined {
  if (statistic === 'proportion') return proportionTrend(counts)
  const level = pooledLevel(counts)
  return trend(
    counts.map(({ at, x, n }) => ({ at, value: x / n, variance: varianceOf(statistic, level, n) })),
  )
}
