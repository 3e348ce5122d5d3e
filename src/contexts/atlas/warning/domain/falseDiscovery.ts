/** Which of many tests still tell something, when it is told how many were made. */
export interface Discoveries {
  /** In the order of the tests. */
  kept: boolean[]
  count: number
  /** The largest chance that was still kept; 0 where none was. */
  threshold: number
  /** How many of all these tests chance alone would be expected to bring below the threshold. */
  expectedByChance: number
}

/**
 * Keeps so many tests that of those kept, on average at most the share `rate` is by chance.
 *
 * Source: Benjamini and Hochberg 1995, “Controlling the false discovery rate”, JRSS B 57, 289–300. It holds
 * where tests depend on each other positively, too, as those of neighbouring areas and of parts of one
 * whole mostly do (Benjamini and Yekutieli 2001, Annals of Statistics 29, 1165–1188).
 *
 * @param chances probability of each outcome by chance, 0 … 1
 * @param rate above 0, below 1
 */
export function falseDiscoveries(chances: readonly number[], rate: number): Discoveries {
  if (!(rate > 0 && rate < 1)) throw new RangeError(`Not a rate: ${rate}`)
  for (const chance of chances)
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`Not a chance: ${chance}`)
  const sorted = chances.toSorted((a, b) => a - b)
  const last = sorted.findLastIndex((chance, at) => chance <= (rate * (at + 1)) / sorted.length)
  const threshold = sorted[last]
  if (threshold === undefined)
    return { kept: chances.map(() => false), count: 0, threshold: 0, expectedByChance: 0 }
  const kept = chances.map((chance) => chance <= threshold)
  const count = kept.filter(Boolean).length
  return { kept, count, threshold, expectedByChance: rate * count }
}
