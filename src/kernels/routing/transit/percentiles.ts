import type { TravelTimes } from './oneToAll.ts'
import type { StopWay } from './rounds.ts'
import { never } from './timetable.ts'

/** What to expect of a travel time over a window of departures, in seconds; `never` where too many do not arrive. */
export interface Expected {
  /** Half of the departures take no longer. */
  readonly median: number
  /** Nine of ten departures take no longer: whoever has to be there reckons with this. */
  readonly p90: number
}

/** By nearest rank: the smallest value that at least this share of all values does not exceed. */
function rank(sorted: Int32Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? never
}

function expectedOf(values: Int32Array): Expected {
  values.sort()
  return { median: rank(values, 0.5), p90: rank(values, 0.9) }
}

/** Median and 90th percentile at each stop. A departure that does not arrive counts as one that takes forever. */
export function expectedAtStops({ stops, minutes, seconds }: TravelTimes): {
  median: Int32Array
  p90: Int32Array
} {
  const median = new Int32Array(stops)
  const p90 = new Int32Array(stops)
  const values = new Int32Array(minutes)
  for (let stop = 0; stop < stops; stop++) {
    values.set(seconds.subarray(stop * minutes, (stop + 1) * minutes))
    const expected = expectedOf(values)
    median[stop] = expected.median
    p90[stop] = expected.p90
  }
  return { median, p90 }
}

/**
 * At a place: each departure goes on from whichever stop nearby is best for it, or walks all the way (`direct`
 * seconds, `never` if too far).
 */
export function expectedAtPlace(
  { minutes, seconds }: TravelTimes,
  egress: readonly StopWay[],
  direct: number,
): Expected {
  const values = new Int32Array(minutes).fill(direct)
  for (const way of egress) {
    const first = way.stop * minutes
    for (let minute = 0; minute < minutes; minute++) {
      const atStop = seconds[first + minute] as number
      if (atStop === never) continue
      const time = atStop + way.seconds
      if (time < (values[minute] as number)) values[minute] = time
    }
  }
  return expectedOf(values)
}
