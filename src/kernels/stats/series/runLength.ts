import { gammaTails } from '../special/gamma.ts'
import { normalTail } from '../special/normal.ts'

/** How the steps of a cumulative sum are distributed while nothing is amiss: P(step ≤ x). */
export type StepDistribution = (x: number) => number

/** Steps z − k, z standard normal. */
export const normalSteps =
  (reference: number): StepDistribution =>
  (x) =>
    normalTail(-(x + reference))

/** Steps c − k upward, or k − c downward, c a Poisson count. */
export function poissonSteps(mean: number, reference: number, up: boolean): StepDistribution {
  const atMost = (count: number) => (count < 0 ? 0 : gammaTails(Math.floor(count) + 1, mean).upper)
  // A hair’s breadth, lest rounding puts a whole number on the wrong side of its step.
  const hair = 1e-9
  return up
    ? (x) => atMost(x + reference + hair)
    : (x) => 1 - atMost(Math.ceil(reference - x - hair) - 1)
}

/**
 * How many steps on average until max(0, sum + step) exceeds the threshold, starting at 0: a Markov
 * chain over small ranges of the sum.
 *
 * Source: Brook and Evans 1972, “An approach to the probability distribution of cusum run length”,
 * Biometrika 59, 539–549.
 *
 * @param width of a range; the smaller the nearer, the time grows with the cube of threshold / width
 */
export function averageRunLength(
  steps: StepDistribution,
  threshold: number,
  width: number,
): number {
  const n = Math.floor(threshold / width + 1e-9) + 1
  const below = Float64Array.from({ length: 2 * n }, (_, i) => steps((i - n + 0.5) * width))
  // (I − R) L = 1, R the chances to pass from range to range without exceeding the threshold.
  const rows = Array.from({ length: n }, (_, from) =>
    Float64Array.from({ length: n + 1 }, (_, to) => {
      if (to === n) return 1
      const atMost = below[to - from + n]!
      const chance = to === 0 ? atMost : atMost - below[to - from + n - 1]!
      return (from === to ? 1 : 0) - chance
    }),
  )
  return firstOfSolution(rows)
}

/** Gauss from below; the chances of a row add up to less than one, so no pivot is needed. */
function firstOfSolution(rows: Float64Array[]): number {
  const n = rows.length
  for (let pivot = n - 1; pivot > 0; pivot--) {
    const by = rows[pivot]!
    for (let row = 0; row < pivot; row++) {
      const target = rows[row]!
      const factor = target[pivot]! / by[pivot]!
      if (factor === 0) continue
      for (let column = 0; column < pivot; column++) target[column]! -= factor * by[column]!
      target[n]! -= factor * by[n]!
    }
  }
  return rows[0]![n]! / rows[0]![0]!
}

/** Near enough: the run length follows the threshold in steps anyway where events are counted. */
const halvings = 10

/**
 * The least threshold with at least so long a run, to a thousandth of `start`; almost 0 where any step
 * above the reference is that rare.
 *
 * @param start where to look first
 */
export function thresholdFor(
  length: number,
  runLength: (threshold: number) => number,
  start: number,
): number {
  let high = start
  while (runLength(high) < length) high *= 2
  let low = high === start ? 0 : high / 2
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2
    if (runLength(middle) < length) low = middle
    else high = middle
  }
  return high
}
