import type { PerturbationTable } from './design.ts'
import type { Tally } from './tally.ts'

/** A perturbation table made ready for looking up. */
export interface Lookup {
  /** Deviation of a count with this cell key (0 … 2³² − 1). */
  deviation(count: number, key: number): number
}

const range = 2 ** 32

/**
 * Cumulated rows of a perturbation table. Deviations stand in ascending order (as the tables of the R package ptable do),
 * so a cell key below the first share takes the greatest deviation downwards. Shares are exact to 2⁻³².
 */
export function lookupOf(table: PerturbationTable): Lookup {
  const last = table.rows.length - 1
  const width = 2 * table.design.maxDeviation + 1
  const ends = new Float64Array((last + 1) * width).fill(range)
  const deviations = new Int16Array((last + 1) * width)
  for (const [at, row] of table.rows.entries()) {
    let cumulated = 0
    for (const [k, d] of row.deviations.entries()) {
      cumulated += row.probabilities[k]!
      const place = at * width + k
      deviations[place] = d
      ends[place] =
        k === row.deviations.length - 1 ? range : Math.min(range, Math.round(cumulated * range))
    }
  }
  return {
    deviation(count, key) {
      let at = Math.min(count, last) * width
      while (key >= ends[at]!) at++
      return deviations[at]!
    },
  }
}

/** Perturbed counts of a tally. They do not add up: every cell, totals included, is perturbed by itself. */
export function perturb(tally: Pick<Tally, 'counts' | 'keys'>, lookup: Lookup): Uint32Array {
  const { counts, keys } = tally
  const perturbed = new Uint32Array(counts.length)
  for (let cell = 0; cell < counts.length; cell++) {
    const count = counts[cell]!
    perturbed[cell] = count + lookup.deviation(count, keys[cell]!)
  }
  return perturbed
}
