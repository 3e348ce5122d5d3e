import type { TravelTimes } from './travelTimes.ts'

/**
 * How capacity is shared out among those within reach.
 *
 * - `2sfca`, with `stepwise` of several steps E2SFCA: the two-step floating catchment area method (Luo and Wang 2003,
 *   doi 10.1068/b29120; Luo and Qi 2009, doi 10.1016/j.healthplace.2009.06.002). A person who reaches three sites
 *   counts as demand at each of them, so demand is told too high where there is much choice.
 * - `bfca`: the balanced one (Paez, Higgins and Vivona 2019, doi 10.1371/journal.pone.0218773), in which everybody's
 *   demand is split over the sites they reach, and every site's level of service over the points that reach it.
 */
export type CatchmentMethod = '2sfca' | 'bfca'

export interface Catchment {
  /** For each demand point: capacity within reach for each person (2sfca), or the balanced level of service (bfca). */
  readonly access: Float64Array
  /** For each site: people who count as its demand. */
  readonly demand: Float64Array
}

/** A weight that falls by steps: `weights[k]` up to `limits[k]` seconds, 0 beyond the last. */
export function stepwise(
  limits: readonly number[],
  weights: readonly number[] = limits.map(() => 1),
): (seconds: number) => number {
  if (limits.length !== weights.length)
    throw new RangeError(`${limits.length} limits, but ${weights.length} weights`)
  return (seconds) => {
    const step = limits.findIndex((limit) => seconds <= limit)
    return step < 0 ? 0 : weights[step]!
  }
}

/**
 * Shares out what sites hold among the people within their reach.
 *
 * @param people residents of each demand point, not negative
 * @param capacity places, hours or staff of each site, not negative
 * @param weightOf how much of a site counts at so many seconds, from 0 to 1
 */
export function floatingCatchment(
  times: TravelTimes,
  people: ArrayLike<number>,
  capacity: ArrayLike<number>,
  weightOf: (seconds: number) => number,
  method: CatchmentMethod,
): Catchment {
  const { first, site, seconds } = times
  const points = first.length - 1
  if (people.length !== points)
    throw new RangeError(`${points} demand points, but people for ${people.length}`)
  const weight = Float64Array.from(seconds, weightOf)
  const share = method === 'bfca' ? ofPoint(first, weight) : weight
  const demand = new Float64Array(capacity.length)
  const received = new Float64Array(capacity.length)
  for (let point = 0; point < points; point++)
    for (let at = first[point]!; at < first[point + 1]!; at++) {
      const j = site[at]!
      demand[j] = demand[j]! + people[point]! * share[at]!
      received[j] = received[j]! + weight[at]!
    }
  const access = new Float64Array(points)
  for (let point = 0; point < points; point++)
    for (let at = first[point]!; at < first[point + 1]!; at++) {
      const j = site[at]!
      if (demand[j] === 0 || weight[at] === 0) continue
      const level = capacity[j]! / demand[j]!
      const part = method === 'bfca' ? weight[at]! / received[j]! : weight[at]!
      access[point] = access[point]! + level * part
    }
  return { access, demand }
}

/** Weights as shares of all weights of their demand point. */
function ofPoint(first: Uint32Array, weight: Float64Array): Float64Array {
  const share = new Float64Array(weight.length)
  for (let point = 0; point + 1 < first.length; point++) {
    let sum = 0
    for (let at = first[point]!; at < first[point + 1]!; at++) sum += weight[at]!
    if (sum > 0)
      for (let at = first[point]!; at < first[point + 1]!; at++) share[at] = weight[at]! / sum
  }
  return share
}
