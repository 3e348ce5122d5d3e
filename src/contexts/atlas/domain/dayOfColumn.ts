import { type Area, holdsOn, type Period } from '../../city/index.ts'

/**
 * A day on which the areas that were observed hold. Mostly the last day of the period; but sources go
 * on reporting about areas of the past (an atlas of 2022 by the borders of 2020).
 */
export function dayOfColumn(
  areas: readonly Area[],
  observed: Period & { areas: readonly number[] },
): string {
  const own = observed.areas.flatMap((ordinal) => areas[ordinal] ?? [])
  const others = own.filter((area) => !holdsOn(area, observed.until))
  if (others.length * 2 <= own.length) return observed.until
  const ends = new Map<string, number>()
  for (const { validFrom, validUntil } of others) {
    const end = validUntil && validUntil < observed.until ? validUntil : validFrom
    if (end) ends.set(end, (ends.get(end) ?? 0) + 1)
  }
  const [mostCommon] = [...ends].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))
  return mostCommon?.[0] ?? observed.until
}
