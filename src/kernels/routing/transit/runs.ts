import { mayAlight, mayBoard } from './gtfs/stopTimes.ts'
import { runsOn, type Timetable } from './timetable.ts'

/** A trip as it runs on one day. */
export interface Run {
  readonly trip: number
  readonly pattern: number
  /** Seconds to add to the trip's times. */
  readonly shift: number
  /** Which service day it belongs to, against the day asked for: −1, 0 or 1. */
  readonly serviceDay: number
}

const daySeconds = 86_400

/** Runs with a part between `from` and `until` (seconds of the day), of that day and both its neighbours. */
export function runsOfDay(timetable: Timetable, day: number, from: number, until: number): Run[] {
  const { patterns, trips, services } = timetable
  const repeats = repeatsOfTrips(timetable)
  const runs: Run[] = []
  for (let pattern = 0; pattern < patterns.route.length; pattern++) {
    const length = (patterns.firstCall[pattern + 1] ?? 0) - (patterns.firstCall[pattern] ?? 0)
    for (
      let trip = patterns.firstTrip[pattern] ?? 0;
      trip < (patterns.firstTrip[pattern + 1] ?? 0);
      trip++
    ) {
      const first = trips.firstTime[trip] ?? 0
      const begins = trips.departure[first] ?? 0
      const ends = trips.arrival[first + length - 1] ?? 0
      for (const serviceDay of [-1, 0, 1]) {
        if (!runsOn(services, trips.service[trip] ?? 0, day + serviceDay)) continue
        for (const repeat of repeats.get(trip) ?? [0]) {
          const shift = serviceDay * daySeconds + repeat
          if (begins + shift <= until && ends + shift >= from)
            runs.push({ trip, pattern, shift, serviceDay })
        }
      }
    }
  }
  return runs
}

/**
 * Seconds by which each run of a trip with a frequency is later than the trip's own times. Where only the headway
 * is known (exact_times 0) the first run is taken to leave at the start, too: over a window of departures waiting
 * then comes out right on the whole, though each single wait is a guess.
 */
function repeatsOfTrips({ frequencies, trips }: Timetable): Map<number, number[]> {
  const repeats = new Map<number, number[]>()
  for (const [index, trip] of frequencies.trip.entries()) {
    const own = trips.departure[trips.firstTime[trip] ?? 0] ?? 0
    const list = repeats.get(trip) ?? []
    const end = frequencies.end[index] ?? 0
    const headway = Math.max(1, frequencies.headway[index] ?? 1)
    for (let start = frequencies.start[index] ?? 0; start < end; start += headway)
      list.push(start - own)
    repeats.set(trip, list)
  }
  return repeats
}

/** A run, or several that passengers ride through without leaving the vehicle. */
export interface LinkedRun {
  /** The same for all with the same calls. */
  readonly course: string
  readonly stops: readonly number[]
  readonly doors: readonly number[]
  readonly arrival: readonly number[]
  readonly departure: readonly number[]
  readonly parts: readonly { readonly trip: number; readonly firstPosition: number }[]
}

/**
 * Joins runs whose passengers stay seated (transfer type 4). A trip goes on as one other at most; where a feed names
 * several for one day, the first stands. Both must belong to the same service day.
 */
export function linkRuns(timetable: Timetable, runs: readonly Run[]): LinkedRun[] {
  const { inSeatFrom, inSeatTo } = timetable.trips
  if (inSeatFrom.length === 0) return runs.map((run) => single(timetable, run))
  const byKey = new Map(runs.map((run) => [keyOf(run.trip, run.serviceDay), run]))
  const next = new Map<Run, Run>()
  const hasPrevious = new Set<Run>()
  for (const [index, from] of inSeatFrom.entries())
    for (const serviceDay of [-1, 0, 1]) {
      const a = byKey.get(keyOf(from, serviceDay))
      const b = byKey.get(keyOf(inSeatTo[index] ?? 0, serviceDay))
      if (!a || !b || next.has(a) || hasPrevious.has(b) || !follows(timetable, a, b)) continue
      next.set(a, b)
      hasPrevious.add(b)
    }
  return runs
    .filter((run) => !hasPrevious.has(run))
    .map((run) => {
      let whole = single(timetable, run)
      for (let after = next.get(run); after; after = next.get(after))
        whole = join(whole, single(timetable, after))
      return whole
    })
}

const keyOf = (trip: number, serviceDay: number) => trip * 3 + serviceDay

/** Time orders the chain, so it cannot be a circle. */
function follows(timetable: Timetable, a: Run, b: Run): boolean {
  const ends = single(timetable, a).departure.at(-1) ?? 0
  const begins = single(timetable, b).arrival[0] ?? 0
  const isLater = (single(timetable, b).arrival.at(-1) ?? 0) > ends
  return a !== b && begins >= ends && isLater
}

function single({ patterns, trips }: Timetable, { trip, pattern, shift }: Run): LinkedRun {
  const firstCall = patterns.firstCall[pattern] ?? 0
  const pastCall = patterns.firstCall[pattern + 1] ?? 0
  const first = trips.firstTime[trip] ?? 0
  const past = first + pastCall - firstCall
  return {
    course: String(pattern),
    stops: [...patterns.stop.subarray(firstCall, pastCall)],
    doors: [...patterns.doors.subarray(firstCall, pastCall)],
    arrival: Array.from(trips.arrival.subarray(first, past), (time) => time + shift),
    departure: Array.from(trips.departure.subarray(first, past), (time) => time + shift),
    parts: [{ trip, firstPosition: 0 }],
  }
}

/** At the seam one cannot be said to alight from the second trip or to board the first: doors stay each its own. */
const join = (a: LinkedRun, b: LinkedRun): LinkedRun => ({
  course: `${a.course}+${b.course}`,
  stops: [...a.stops, ...b.stops],
  doors: [
    ...a.doors.map((doors, index) => (index === a.doors.length - 1 ? doors & ~mayBoard : doors)),
    ...b.doors.map((doors, index) => (index === 0 ? doors & ~mayAlight : doors)),
  ],
  arrival: [...a.arrival, ...b.arrival],
  departure: [...a.departure, ...b.departure],
  parts: [
    ...a.parts,
    ...b.parts.map(({ trip, firstPosition }) => ({
      trip,
      firstPosition: firstPosition + a.stops.length,
    })),
  ],
})
