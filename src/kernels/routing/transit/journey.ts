import type { Connections } from './connections.ts'
import type { DayTimetable } from './day.ts'
import { alightOnRequest, boardOnRequest } from './gtfs/stopTimes.ts'
import { defaultCap, defaultMaxRides } from './oneToAll.ts'
import { createLabels, createTrace, type StopWay, searchRounds, type Trace } from './rounds.ts'
import { never, type Timetable, type TransitRoute } from './timetable.ts'

/** A way on foot. Stops are positions in the timetable, −1 is the door one comes from or goes to. */
export interface Walk {
  readonly kind: 'walk'
  readonly from: number
  readonly to: number
  readonly departure: number
  readonly arrival: number
}

export interface Ride {
  readonly kind: 'ride'
  readonly line: TransitRoute
  readonly headsign: string
  readonly trip: string
  readonly from: number
  readonly to: number
  /** Seconds of the day. */
  readonly departure: number
  readonly arrival: number
  /** How many stops further one gets off. */
  readonly stops: number
  /** Has to be asked for by phone or from the driver. */
  readonly isOnRequest: boolean
}

export interface Journey {
  readonly legs: readonly (Walk | Ride)[]
  /** When to leave the door: as late as the first ride allows. Seconds of the day. */
  readonly departure: number
  readonly arrival: number
  /** Rides less one; 0 where one walks all the way. */
  readonly changes: number
}

export interface JourneyRequest {
  readonly access: readonly StopWay[]
  readonly egress: readonly StopWay[]
  /** Seconds on foot all the way, `never` if too far. */
  readonly direct: number
  /** Seconds of the day. */
  readonly departure: number
  readonly maxRides?: number
  readonly cap?: number
}

/** The journey that arrives first and, of those, has the fewest rides; undefined where none arrives. */
export function journeyAt(
  timetable: Timetable,
  day: DayTimetable,
  connections: Connections,
  request: JourneyRequest,
): Journey | undefined {
  const { access, egress, direct, departure, maxRides = defaultMaxRides } = request
  const labels = createLabels(day, maxRides)
  const trace = createTrace(day, maxRides)
  const horizon = departure + (request.cap ?? defaultCap)
  searchRounds(day, connections, labels, access, departure, horizon, trace)
  let arrival = direct === never ? never : departure + direct
  let found: { layer: number; way: StopWay } | undefined
  for (let layer = 1; layer <= maxRides; layer++)
    for (const way of egress) {
      const atStop = layer * day.stops + way.stop
      const best = Math.min(labels.alighted[atStop] ?? never, labels.ready[atStop] ?? never)
      if (best === never || best + way.seconds >= arrival) continue
      arrival = best + way.seconds
      found = { layer, way }
    }
  if (found) {
    const tracing = { timetable, day, labels, trace, access }
    return told(legsBack(tracing, found.layer, found.way, arrival))
  }
  if (arrival === never) return undefined
  return told([{ kind: 'walk', from: -1, to: -1, departure, arrival }])
}

interface Tracing {
  readonly timetable: Timetable
  readonly day: DayTimetable
  readonly labels: ReturnType<typeof createLabels>
  readonly trace: Trace
  readonly access: readonly StopWay[]
}

function legsBack(t: Tracing, last: number, way: StopWay, arrival: number): (Walk | Ride)[] {
  const { labels, trace, day } = t
  const legs: (Walk | Ride)[] = []
  let stop = way.stop
  let index = last * day.stops + stop
  legs.push({ kind: 'walk', from: stop, to: -1, departure: arrival - way.seconds, arrival })
  let isOnFoot = (labels.ready[index] ?? never) < (labels.alighted[index] ?? never)
  for (let layer = last; layer >= 0; ) {
    if (isOnFoot) {
      const from = trace.walkedFrom[index] ?? -1
      const ready = labels.ready[index] ?? never
      if (from < 0) {
        const seconds = Math.min(...t.access.filter((a) => a.stop === stop).map((a) => a.seconds))
        legs.push({ kind: 'walk', from: -1, to: stop, departure: ready - seconds, arrival: ready })
        break
      }
      const left = labels.alighted[layer * day.stops + from] ?? never
      if (from !== stop)
        legs.push({ kind: 'walk', from, to: stop, departure: left, arrival: ready })
      stop = from
      index = layer * day.stops + stop
    }
    const ride = rideAt(t, index)
    legs.push(ride)
    stop = ride.from
    isOnFoot = true
    // A label may stand in a layer above its own: go down to where boarding here first was as early.
    layer--
    index = layer * day.stops + stop
  }
  return legs.reverse()
}

function rideAt({ timetable, day, trace }: Tracing, index: number): Ride {
  const lane = trace.lane[index] ?? 0
  const row = trace.ride[index] ?? 0
  const board = trace.boardedAt[index] ?? 0
  const leave = trace.leftAt[index] ?? 0
  const call = day.firstCall[lane] ?? 0
  const length = (day.firstCall[lane + 1] ?? 0) - call
  const ride = (day.firstRide[lane] ?? 0) + (row - (day.firstTime[lane] ?? 0)) / length
  const parts = day.tripsOfRide[ride] ?? []
  const trip = parts.findLast(({ firstPosition }) => firstPosition <= board)?.trip ?? 0
  const doors = [day.doors[call + board] ?? 0, day.doors[call + leave] ?? 0] as const
  return {
    kind: 'ride',
    line: lineOf(timetable, trip),
    headsign: timetable.trips.headsign[trip] ?? '',
    trip: timetable.trips.id[trip] ?? '',
    from: day.stop[call + board] ?? 0,
    to: day.stop[call + leave] ?? 0,
    departure: day.departure[row + board] ?? 0,
    arrival: day.arrival[row + leave] ?? 0,
    stops: leave - board,
    isOnRequest: (doors[0] & boardOnRequest) !== 0 || (doors[1] & alightOnRequest) !== 0,
  }
}

function lineOf({ patterns, routes }: Timetable, trip: number): TransitRoute {
  let low = 0
  let high = patterns.route.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((patterns.firstTrip[middle] ?? 0) <= trip) low = middle
    else high = middle - 1
  }
  return routes[patterns.route[low] ?? 0] ?? { id: '', name: '', agency: '', type: 3 }
}

/** Nobody waits at the stop for what can be waited for at home: the first walk ends when the first ride leaves. */
function told(legs: (Walk | Ride)[]): Journey {
  const [first, second] = legs
  if (first?.kind === 'walk' && second?.kind === 'ride') {
    const later = second.departure - first.arrival
    legs[0] = { ...first, departure: first.departure + later, arrival: second.departure }
  }
  return {
    legs,
    departure: legs[0]?.departure ?? 0,
    arrival: legs.at(-1)?.arrival ?? 0,
    changes: Math.max(0, legs.filter(({ kind }) => kind === 'ride').length - 1),
  }
}
