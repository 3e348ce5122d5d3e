/**
 * Everything a timetable feed says about when vehicles run, in flat arrays over shared memory: threads read it
 * without a copy. A pattern is one course of one line: the same stops in the same order, with the same doors. Times
 * are seconds since the service day began (noon less twelve hours; more than 86,400 after midnight).
 */
export interface Timetable {
  readonly stops: TransitStops
  readonly routes: readonly TransitRoute[]
  readonly patterns: Patterns
  readonly trips: Trips
  readonly frequencies: Frequencies
  readonly services: Services
  readonly transfers: Transfers
}

export interface TransitRoute {
  readonly id: string
  /** What people call it: `24`. */
  readonly name: string
  readonly agency: string
  /** GTFS route type: 0 tram, 1 underground, 2 rail, 3 bus, 4 ferry …, or extended (700 …). */
  readonly type: number
}

/** Stops that a trip calls at; stations without calls of their own are not among them. */
export interface TransitStops {
  readonly id: readonly string[]
  readonly name: readonly string[]
  readonly platform: readonly string[]
  /** Position of the first stop of the same station. */
  readonly station: Uint32Array
  /** Ten-millionths of a degree (WGS 84), `noPlace` where the feed does not tell. */
  readonly lon: Int32Array
  readonly lat: Int32Array
  /** 0 nobody knows, 1 wheelchairs can board, 2 they cannot. */
  readonly wheelchair: Uint8Array
}

export const noPlace = -0x80000000

export interface Patterns {
  readonly route: Uint32Array
  /** Calls of pattern p: firstCall[p] … firstCall[p + 1] − 1. */
  readonly firstCall: Uint32Array
  readonly stop: Uint32Array
  /** Bits of `gtfs/stopTimes.ts`: mayBoard, mayAlight, boardOnRequest, alightOnRequest. */
  readonly doors: Uint8Array
  /** Trips of pattern p: firstTrip[p] … firstTrip[p + 1] − 1, by first departure. */
  readonly firstTrip: Uint32Array
}

export interface Trips {
  readonly id: readonly string[]
  readonly headsign: readonly string[]
  readonly service: Uint32Array
  /** 0 nobody knows, 1 has room for a wheelchair, 2 has none. */
  readonly wheelchair: Uint8Array
  /** Times of trip t at its pattern's calls begin at firstTime[t]. */
  readonly firstTime: Uint32Array
  readonly arrival: Int32Array
  readonly departure: Int32Array
  /** Passengers of inSeatFrom[i] stay seated into inSeatTo[i]. */
  readonly inSeatFrom: Uint32Array
  readonly inSeatTo: Uint32Array
}

/** Trips that run every so many seconds from a start until before an end; their own times are a model only. */
export interface Frequencies {
  readonly trip: Uint32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly headway: Int32Array
}

export interface Services {
  readonly id: readonly string[]
  /** Days since 1 January 1970 of the first column. */
  readonly firstDay: number
  readonly days: number
  /** 1 where service s runs on day d: runs[s × days + d − firstDay]. */
  readonly runs: Uint8Array
}

/** What the feed says of changing from a stop to another or, with from = to, at one stop. */
export interface Transfers {
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Seconds that it takes at least, or `asWalked`, or `impossibleChange`. */
  readonly seconds: Int32Array
}

export const asWalked = -1
export const impossibleChange = -2

/** A time that never comes. */
export const never = 0x7fffffff

/** Whether a service runs on a day (days since 1 January 1970). */
export function runsOn(services: Services, service: number, day: number): boolean {
  const column = day - services.firstDay
  if (column < 0 || column >= services.days) return false
  return services.runs[service * services.days + column] === 1
}
