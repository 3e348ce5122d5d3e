import { mayAlight, mayBoard } from './gtfs/stopTimes.ts'
import { type LinkedRun, linkRuns, type Run, runsOfDay } from './runs.ts'
import type { Timetable } from './timetable.ts'

/**
 * Who rides. For wheelchairs nobody may know whether a stop or vehicle can be used: the best case trusts that it
 * can, the worst that it cannot.
 */
export type RiderAccess = 'any' | 'wheelchairBest' | 'wheelchairWorst'

export interface DayChoice {
  /** Days since 1 January 1970. */
  readonly day: number
  readonly access?: RiderAccess
  /** Seconds of that day: rides that end before `from` or begin after `until` are left out. */
  readonly from?: number
  readonly until?: number
}

/**
 * One day's rides, as search wants them. A lane is a pattern whose trips never overtake one another: the first that
 * one can board is the first to arrive. Trips of the day before that run past midnight and those of the next
 * morning are among them, in seconds of this day.
 */
export interface DayTimetable {
  readonly stops: number
  readonly lanes: number
  /** Calls of lane l: firstCall[l] … firstCall[l + 1] − 1. */
  readonly firstCall: Uint32Array
  readonly stop: Uint32Array
  readonly doors: Uint8Array
  /** Rides of lane l: firstRide[l] … firstRide[l + 1] − 1, in order of time. */
  readonly firstRide: Uint32Array
  /** Times of lane l's rides, ride after ride, begin at firstTime[l]. */
  readonly firstTime: Uint32Array
  readonly arrival: Int32Array
  readonly departure: Int32Array
  /** Calls at stop s: firstServing[s] … firstServing[s + 1] − 1. */
  readonly firstServing: Uint32Array
  readonly servingLane: Uint32Array
  /** Position of the call in its lane. */
  readonly servingPosition: Uint32Array
  /** The trips that a ride consists of, more than one where passengers stay seated from one into the next. */
  readonly tripsOfRide: readonly (readonly RidePart[])[]
}

export interface RidePart {
  readonly trip: number
  /** Position in the ride at which this trip's calls begin. */
  readonly firstPosition: number
}

interface Lane {
  readonly stops: readonly number[]
  readonly doors: readonly number[]
  readonly rides: LinkedRun[]
}

/** Long enough for a journey that begins late in the evening. */
const defaultUntil = 36 * 3600

export function timetableOfDay(timetable: Timetable, choice: DayChoice): DayTimetable {
  const { from = 0, until = defaultUntil, access = 'any' } = choice
  const isUsable = usableFor(access)
  const runs: Run[] = runsOfDay(timetable, choice.day, from, until).filter(({ trip }) =>
    isUsable(timetable.trips.wheelchair[trip] ?? 0),
  )
  const lanes = lanesOf(linkRuns(timetable, runs), (stop, doors) =>
    isUsable(timetable.stops.wheelchair[stop] ?? 0) ? doors : doors & ~(mayBoard | mayAlight),
  )
  return flatten(lanes, timetable.stops.id.length)
}

function usableFor(access: RiderAccess): (wheelchair: number) => boolean {
  if (access === 'any') return () => true
  return access === 'wheelchairBest'
    ? (wheelchair) => wheelchair !== 2
    : (wheelchair) => wheelchair === 1
}

function lanesOf(
  rides: readonly LinkedRun[],
  doorsFor: (stop: number, doors: number) => number,
): Lane[] {
  const byCourse = new Map<string, LinkedRun[]>()
  for (const ride of rides) {
    const members = byCourse.get(ride.course)
    if (members) members.push(ride)
    else byCourse.set(ride.course, [ride])
  }
  return [...byCourse.values()].flatMap((members) => {
    const [{ stops, doors }] = members as [LinkedRun, ...LinkedRun[]]
    const usable = doors.map((value, index) => doorsFor(stops[index] ?? 0, value))
    return withoutOvertaking(members).map((lane) => ({ stops, doors: usable, rides: lane }))
  })
}

/** Parts rides of one course so that within a part none is ahead of an earlier one anywhere. */
function withoutOvertaking(rides: LinkedRun[]): LinkedRun[][] {
  rides.sort((a, b) => compareTimes(a.departure, b.departure) || compareTimes(a.arrival, b.arrival))
  const parts: LinkedRun[][] = []
  for (const ride of rides) {
    const part = parts.find((members) => {
      const last = members.at(-1)
      return (
        last &&
        isNeverAhead(last.departure, ride.departure) &&
        isNeverAhead(last.arrival, ride.arrival)
      )
    })
    if (part) part.push(ride)
    else parts.push([ride])
  }
  return parts
}

function compareTimes(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((time, index) => time !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

const isNeverAhead = (earlier: readonly number[], later: readonly number[]) =>
  later.every((time, index) => time >= (earlier[index] ?? 0))

function flatten(lanes: readonly Lane[], stops: number): DayTimetable {
  const firstCall = new Uint32Array(lanes.length + 1)
  const firstRide = new Uint32Array(lanes.length + 1)
  const firstTime = new Uint32Array(lanes.length + 1)
  for (const [index, { stops: course, rides }] of lanes.entries()) {
    firstCall[index + 1] = (firstCall[index] ?? 0) + course.length
    firstRide[index + 1] = (firstRide[index] ?? 0) + rides.length
    firstTime[index + 1] = (firstTime[index] ?? 0) + rides.length * course.length
  }
  const rides = lanes.flatMap((lane) => lane.rides)
  const stop = Uint32Array.from(lanes.flatMap((lane) => lane.stops))
  return {
    stops,
    lanes: lanes.length,
    firstCall,
    stop,
    doors: Uint8Array.from(lanes.flatMap(({ doors }) => doors)),
    firstRide,
    firstTime,
    arrival: Int32Array.from(rides.flatMap(({ arrival }) => arrival)),
    departure: Int32Array.from(rides.flatMap(({ departure }) => departure)),
    ...serving(stop, firstCall, stops),
    tripsOfRide: rides.map(({ parts }) => parts),
  }
}

function serving(stop: Uint32Array, firstCall: Uint32Array, stops: number) {
  const firstServing = new Uint32Array(stops + 1)
  for (const s of stop) firstServing[s + 1] = (firstServing[s + 1] ?? 0) + 1
  for (let s = 0; s < stops; s++)
    firstServing[s + 1] = (firstServing[s + 1] ?? 0) + (firstServing[s] ?? 0)
  const next = firstServing.slice()
  const servingLane = new Uint32Array(stop.length)
  const servingPosition = new Uint32Array(stop.length)
  for (let lane = 0; lane + 1 < firstCall.length; lane++) {
    const first = firstCall[lane] ?? 0
    for (let call = first; call < (firstCall[lane + 1] ?? 0); call++) {
      const s = stop[call] ?? 0
      const at = next[s] ?? 0
      next[s] = at + 1
      servingLane[at] = lane
      servingPosition[at] = call - first
    }
  }
  return { firstServing, servingLane, servingPosition }
}
