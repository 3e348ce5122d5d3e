/**
 * Who gets where in what time, under a cap: the sites that demand point i reaches are at places first[i] …
 * first[i + 1] − 1. What is not listed is out of reach.
 */
export interface TravelTimes {
  /** One longer than the demand points. */
  readonly first: Uint32Array
  readonly site: Uint32Array
  readonly seconds: Float32Array
}

/**
 * Lays out the times of each demand point.
 *
 * @param reached for each demand point the sites within reach and their seconds
 */
export function travelTimes(
  reached: readonly (readonly { site: number; seconds: number }[])[],
): TravelTimes {
  const first = new Uint32Array(reached.length + 1)
  reached.forEach((sites, point) => {
    first[point + 1] = first[point]! + sites.length
  })
  const all = reached.flat()
  return {
    first,
    site: Uint32Array.from(all, ({ site }) => site),
    seconds: Float32Array.from(all, ({ seconds }) => seconds),
  }
}
