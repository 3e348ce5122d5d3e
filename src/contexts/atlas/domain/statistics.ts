import { quantile } from '../../../kernels/stats/index.ts'

/** What the known values of the areas of one level say together. */
export interface LevelStatistics {
  /** Areas with a value, with a secret one, and with none. */
  known: number
  protected: number
  unknown: number
  minimum: number
  maximum: number
  median: number
  /** Robust standard deviation, from the middle half of the values. Undefined below five values. */
  spread: number | undefined
  /** Known values, ascending. */
  sorted: Float64Array
}

const leastForSpread = 5
/** A normal distribution’s middle half is so many standard deviations wide. */
const middleHalf = 1.349

export function statisticsOf(
  values: Float64Array,
  counts: { protected: number; unknown: number },
): LevelStatistics {
  const sorted = values.slice().sort()
  const half = quantile(sorted, 0.75) - quantile(sorted, 0.25)
  const range = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)
  return {
    known: sorted.length,
    ...counts,
    minimum: sorted[0] ?? Number.NaN,
    maximum: sorted.at(-1) ?? Number.NaN,
    median: quantile(sorted, 0.5),
    spread: sorted.length < leastForSpread ? undefined : half > 0 ? half / middleHalf : range / 4,
    sorted,
  }
}

/** How many values lie below, by binary search. */
export function countBelow(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many values lie above. */
export function countAbove(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return sorted.length - low
}
