import type { Connections } from './connections.ts'
import type { DayTimetable } from './day.ts'
import { mayAlight, mayBoard } from './gtfs/stopTimes.ts'
import { never } from './timetable.ts'

/**
 * Labels of a search in rounds (RAPTOR: Delling, Pajor, Werneck 2012). Layer k, at k × stops, holds what can be had
 * with at most k rides.
 */
export interface Labels {
  readonly maxRides: number
  /** Seconds of the day at which one alights at a stop. */
  readonly alighted: Int32Array
  /** Seconds of the day at which one can board at a stop, come on foot or having changed there. */
  readonly ready: Int32Array
  readonly scratch: Scratch
}

interface Scratch {
  /** First position in a lane at which this round may board, or −1. */
  readonly laneFrom: Int32Array
  readonly lanes: Uint32Array
  /** Stops at which boarding became possible sooner. */
  readonly marked: Uint32Array
  readonly isMarked: Uint8Array
  readonly improved: Uint32Array
  readonly isImproved: Uint8Array
}

/** How each label came about, to tell a journey. */
export interface Trace {
  /** Of `alighted`: times row (first time of the ride), where boarded and where left, and the lane. */
  readonly ride: Int32Array
  readonly lane: Int32Array
  readonly boardedAt: Int32Array
  readonly leftAt: Int32Array
  /** Of `ready`: stop from which one walked, or the stop itself, or −1 for the way from the door. */
  readonly walkedFrom: Int32Array
}

export function createLabels({ stops, lanes }: DayTimetable, maxRides: number): Labels {
  const size = (maxRides + 1) * stops
  return {
    maxRides,
    alighted: new Int32Array(size).fill(never),
    ready: new Int32Array(size).fill(never),
    scratch: {
      laneFrom: new Int32Array(lanes).fill(-1),
      lanes: new Uint32Array(lanes),
      marked: new Uint32Array(stops),
      isMarked: new Uint8Array(stops),
      improved: new Uint32Array(stops),
      isImproved: new Uint8Array(stops),
    },
  }
}

export const createTrace = ({ stops }: DayTimetable, maxRides: number): Trace => {
  const size = (maxRides + 1) * stops
  return {
    ride: new Int32Array(size).fill(-1),
    lane: new Int32Array(size).fill(-1),
    boardedAt: new Int32Array(size).fill(-1),
    leftAt: new Int32Array(size).fill(-1),
    walkedFrom: new Int32Array(size).fill(-1),
  }
}

/** A stop and the seconds that it takes to get there from the door, or from there to the door. */
export interface StopWay {
  readonly stop: number
  readonly seconds: number
}

/**
 * Improves labels by leaving the door at `departure`. Labels of later departures stay: whoever can leave now can
 * wait. Arrivals after `horizon` are not followed. Each ride is reached by one way on foot at most.
 */
export function searchRounds(
  day: DayTimetable,
  { first, stop: footStop, seconds, change }: Connections,
  labels: Labels,
  access: readonly StopWay[],
  departure: number,
  horizon: number,
  trace?: Trace,
): void {
  const { firstCall, stop, doors, firstRide, firstTime, arrival, departure: leaves } = day
  const { firstServing, servingLane, servingPosition, stops } = day
  const { alighted, ready, maxRides } = labels
  const { laneFrom, lanes, marked, isMarked, improved, isImproved } = labels.scratch
  let marks = 0

  // Sets `ready` of a layer and, as fewer rides are also at most more, of those above.
  function makeReady(at: number, layer: number, time: number, from: number): void {
    for (let k = layer, index = layer * stops + at; k <= maxRides; k++, index += stops) {
      if ((ready[index] as number) <= time) break
      ready[index] = time
      if (trace) trace.walkedFrom[index] = from
    }
    if (isMarked[at] === 0) {
      isMarked[at] = 1
      marked[marks++] = at
    }
  }

  for (const way of access) {
    const time = departure + way.seconds
    if (time <= horizon && time < (ready[way.stop] ?? 0)) makeReady(way.stop, 0, time, -1)
  }

  for (let round = 1; round <= maxRides && marks > 0; round++) {
    const here = round * stops
    const before = here - stops
    let queued = 0
    for (let m = 0; m < marks; m++) {
      const s = marked[m] as number
      isMarked[s] = 0
      const past = firstServing[s + 1] as number
      for (let e = firstServing[s] as number; e < past; e++) {
        const lane = servingLane[e] as number
        const position = servingPosition[e] as number
        const from = laneFrom[lane] as number
        if (from < 0) {
          lanes[queued++] = lane
          laneFrom[lane] = position
        } else if (position < from) laneFrom[lane] = position
      }
    }
    marks = 0
    let improvements = 0

    for (let q = 0; q < queued; q++) {
      const lane = lanes[q] as number
      const call0 = firstCall[lane] as number
      const length = (firstCall[lane + 1] as number) - call0
      const time0 = firstTime[lane] as number
      const rides = (firstRide[lane + 1] as number) - (firstRide[lane] as number)
      let ride = rides
      let row = -1
      let boardedAt = -1
      for (let i = laneFrom[lane] as number; i < length; i++) {
        const s = stop[call0 + i] as number
        const door = doors[call0 + i] as number
        if (row >= 0 && (door & mayAlight) !== 0) {
          const time = arrival[row + i] as number
          if (time < (alighted[here + s] as number) && time <= horizon) {
            for (let k = round, index = here + s; k <= maxRides; k++, index += stops) {
              if ((alighted[index] as number) <= time) break
              alighted[index] = time
              if (trace) {
                trace.ride[index] = row
                trace.lane[index] = lane
                trace.boardedAt[index] = boardedAt
                trace.leftAt[index] = i
              }
            }
            if (isImproved[s] === 0) {
              isImproved[s] = 1
              improved[improvements++] = s
            }
          }
        }
        if ((door & mayBoard) === 0 || ride === 0) continue
        const time = ready[before + s] as number
        if (time > (leaves[time0 + (ride - 1) * length + i] as number)) continue
        // The first ride that leaves here at `time` or later.
        let low = 0
        let high = ride - 1
        while (low < high) {
          const middle = (low + high) >> 1
          if ((leaves[time0 + middle * length + i] as number) >= time) high = middle
          else low = middle + 1
        }
        ride = low
        row = time0 + ride * length
        boardedAt = i
      }
      laneFrom[lane] = -1
    }

    for (let m = 0; m < improvements; m++) {
      const s = improved[m] as number
      isImproved[s] = 0
      const time = alighted[here + s] as number
      const wait = change[s] as number
      if (wait >= 0 && time + wait < (ready[here + s] as number))
        makeReady(s, round, time + wait, s)
      const past = first[s + 1] as number
      for (let f = first[s] as number; f < past; f++) {
        const to = footStop[f] as number
        const reached = time + (seconds[f] as number)
        if (reached < (ready[here + to] as number) && reached <= horizon)
          makeReady(to, round, reached, s)
      }
    }
  }
  for (let m = 0; m < marks; m++) isMarked[marked[m] as number] = 0
}
