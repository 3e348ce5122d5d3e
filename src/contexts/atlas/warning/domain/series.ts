import type { Statistic } from '../../domain/indicator.ts'

/** One value of an area’s series. */
export interface SeriesPoint {
  /** Time in years. */
  at: number
  value: number
  /** value = numerator ÷ denominator × per, where both are known. */
  numerator: number | null
  denominator: number | null
}

/** What is counted in a series, so that chance can be reckoned from it. */
export interface CountedSeries {
  statistic: 'proportion' | 'rate' | 'count'
  /** Events or persons, and of how many; of counts, 1. */
  counts: { at: number; x: number; n: number }[]
}

/** The counts behind a series; undefined where not every value has them, or they are no such counts. */
export function countedSeries(
  points: readonly SeriesPoint[],
  statistic: Statistic,
): CountedSeries | undefined {
  if (statistic !== 'proportion' && statistic !== 'rate' && statistic !== 'count') return undefined
  const counts = points.flatMap(({ at, value, numerator, denominator }) => {
    const x = statistic === 'count' ? value : numerator
    const n = statistic === 'count' ? 1 : denominator
    const whole = x !== null && n !== null && x >= 0 && n > 0
    return whole && (statistic !== 'proportion' || x <= n) ? [{ at, x, n }] : []
  })
  const total = counts.reduce((sum, { x }) => sum + x, 0)
  // Where nothing was ever counted there is nothing to compare with.
  return counts.length === points.length && total > 0 ? { statistic, counts } : undefined
}

/** Events or persons per one of n, over several points together. */
export function pooledLevel(counts: CountedSeries['counts']): number {
  const x = counts.reduce((sum, one) => sum + one.x, 0)
  return x / counts.reduce((sum, one) => sum + one.n, 0)
}

/** Variance of x ÷ n about a level: binomial for persons of persons, else Poisson. */
export const varianceOf = (statistic: CountedSeries['statistic'], level: number, n: number) =>
  (statistic === 'proportion' ? level * (1 - level) : level) / n
