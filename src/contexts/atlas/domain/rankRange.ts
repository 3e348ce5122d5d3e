import type { Interval } from './significance.ts'
import { countAbove, countBelow } from './statistics.ts'

/** Between which places an area lies among the areas of its level; 1 is the highest value. */
export interface RankRange {
  best: number
  worst: number
}

/**
 * How sure the place of each area is: an area surely comes behind those whose interval lies wholly above its
 * own, and before those whose interval lies wholly below; between these, its place may be any. Comparison of
 * each pair of intervals as in Klein, Wright, Wieczorek, "A joint confidence region for an overall ranking of
 * populations", JRSS C 69 (2020), with the intervals that the values have anyway: sure for one area looked
 * at, not for all of them at once.
 *
 * @param intervals of the areas with a value; null where there is none
 * @returns null for all if one has no interval: its place would not be sure against anything
 */
export function rankRanges(intervals: readonly (Interval | null)[]): (RankRange | null)[] {
  const known = intervals.filter((one) => one !== null)
  if (known.length < intervals.length) return intervals.map(() => null)
  const lowers = Float64Array.from(known, ({ lower }) => lower).sort()
  const uppers = Float64Array.from(known, ({ upper }) => upper).sort()
  return known.map(({ lower, upper }) => ({
    best: 1 + countAbove(lowers, upper),
    worst: known.length - countBelow(uppers, lower),
  }))
}
