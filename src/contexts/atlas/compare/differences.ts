import type { Interval } from '../domain/significance.ts'

/** One area against those surely below it: places in the list of values. */
export interface SureDifference {
  higher: number
  lower: number[]
}

/**
 * Which values lie apart beyond chance: those whose intervals do not touch. That is stricter than a test of the
 * two at the same confidence (Schenker, Gentleman, "On judging the significance of differences by examining the
 * overlap between confidence intervals", The American Statistician 55, 2001), which suits a table where many
 * pairs are looked at.
 *
 * @param related whether one of two areas is part of the other: they share people, so intervals say nothing
 * @returns null where fewer than two values have an interval; else one entry for each value surely above another
 */
export function sureDifferences(
  intervals: readonly (Interval | null)[],
  related: (a: number, b: number) => boolean,
): SureDifference[] | null {
  const places = intervals.flatMap((interval, at) => (interval ? [at] : []))
  const pairs = places.flatMap((a) => places.filter((b) => a < b).map((b) => [a, b] as const))
  if (!pairs.some(([a, b]) => !related(a, b))) return null
  return places
    .map((higher) => ({
      higher,
      lower: places.filter(
        (other) =>
          other !== higher &&
          !related(higher, other) &&
          intervals[higher]!.lower > intervals[other]!.upper,
      ),
    }))
    .filter(({ lower }) => lower.length > 0)
}
