/** People within a time of the nearest site, by area. */
export interface Within {
  /** All people of each area. */
  readonly people: Float64Array
  /** Those within each limit: `covered[limit][area]`. */
  readonly covered: readonly Float64Array[]
}

/**
 * Counts the people whose nearest site is within each limit.
 *
 * @param nearest seconds to the nearest site of each demand point; Infinity where none is within reach
 * @param people residents of each demand point
 * @param areaOf area of each demand point, 0 … areas − 1; −1 for none
 * @param limits seconds
 */
export function within(
  nearest: ArrayLike<number>,
  people: ArrayLike<number>,
  areaOf: ArrayLike<number>,
  areas: number,
  limits: readonly number[],
): Within {
  const all = new Float64Array(areas)
  const covered = limits.map(() => new Float64Array(areas))
  for (let point = 0; point < people.length; point++) {
    const area = areaOf[point]!
    if (area < 0) continue
    const count = people[point]!
    all[area] = all[area]! + count
    limits.forEach((limit, place) => {
      if (nearest[point]! <= limit) covered[place]![area] = covered[place]![area]! + count
    })
  }
  return { people: all, covered }
}
