import type { PerturbationRow } from './design.ts'

/** What a row of a perturbation table does to its count, on average. */
export interface RowSummary {
  count: number
  mean: number
  variance: number
  /** Probability that the count stays. */
  stay: number
  /** Expected absolute deviation. */
  absolute: number
  /** Entropy of the deviation in bits: what stays hidden even from somebody who knows the table and the true count. */
  entropy: number
}

/** Moments, entropy and expected loss of one row. */
export function summaryOf({ count, deviations, probabilities }: PerturbationRow): RowSummary {
  const summary = { count, mean: 0, variance: 0, stay: 0, absolute: 0, entropy: 0 }
  for (const [k, d] of deviations.entries()) {
    const p = probabilities[k]!
    summary.mean += p * d
    summary.variance += p * d * d
    summary.absolute += p * Math.abs(d)
    if (d === 0) summary.stay = p
    if (p > 0) summary.entropy -= p * Math.log2(p)
  }
  summary.variance -= summary.mean ** 2
  return summary
}

/** What perturbing did to the cells of a table. For the statistics office alone. */
export interface Loss {
  cells: number
  /** Cells that stayed as they were, zeros left aside. */
  unchanged: number
  /** Cells above zero. */
  positive: number
  /** Mean absolute deviation of the cells above zero. */
  meanAbsolute: number
  /** Hellinger distance between true and perturbed counts, divided by √(2 Σ true): 0 is the same (as the R package cellKey measures). */
  hellinger: number
}

export function lossOf(counts: Uint32Array, perturbed: Uint32Array): Loss {
  let [unchanged, positive, absolute, squares, total] = [0, 0, 0, 0, 0]
  for (let cell = 0; cell < counts.length; cell++) {
    const [from, to] = [counts[cell]!, perturbed[cell]!]
    if (from === 0) continue
    positive++
    if (from === to) unchanged++
    absolute += Math.abs(to - from)
    squares += (Math.sqrt(to) - Math.sqrt(from)) ** 2
    total += from
  }
  return {
    cells: counts.length,
    unchanged,
    positive,
    meanAbsolute: positive === 0 ? 0 : absolute / positive,
    hellinger: total === 0 ? 0 : Math.sqrt(squares / (2 * total)),
  }
}
