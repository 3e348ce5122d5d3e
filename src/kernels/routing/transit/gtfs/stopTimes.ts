import { fillBlankTimes } from './blankTimes.ts'
import type { Complain } from './report.ts'
import { type FeedFiles, type Row, rowsOf } from './rows.ts'
import type { FeedStop } from './stops.ts'
import type { FeedTrip } from './trips.ts'
import { numberOf, secondsOfTime } from './values.ts'

/** What passengers may do at a call, as bits. */
export const mayBoard = 1
export const mayAlight = 2
/** Only after a phone call or a word to the driver: the ride exists, but has to be asked for. */
export const boardOnRequest = 4
export const alightOnRequest = 8

/** A call of a trip at a stop. Seconds since the service day began. */
export interface Call {
  readonly stop: string
  arrival: number
  departure: number
  readonly doors: number
}

/** A call as read; a time of −1 is blank. */
export interface RawCall extends Call {
  readonly sequence: number
  /** In the feed's own unit; NaN where blank. */
  readonly distance: number
  readonly line: number
}

const file = 'stop_times.txt'
const columns = ['trip_id', 'stop_id', 'stop_sequence']

/** Calls of each trip in their order, times complete and never going back. */
export async function readStopTimes(
  files: FeedFiles,
  trips: ReadonlyMap<string, FeedTrip>,
  stops: ReadonlyMap<string, FeedStop>,
  complain: Complain,
): Promise<Map<string, Call[]>> {
  const raw = new Map<string, RawCall[]>()
  for await (const row of rowsOf(files, file, columns, complain)) {
    const trip = row.cells.trip_id ?? ''
    const call = readCall(row, trips, stops, complain)
    if (!call) continue
    const calls = raw.get(trip)
    if (calls) calls.push(call)
    else raw.set(trip, [call])
  }
  const calls = new Map<string, Call[]>()
  for (const [trip, list] of raw) {
    const kept = inOrder(list, complain)
    if (kept.length >= 2) calls.set(trip, kept)
    else {
      const line = list[0]?.line ?? 0
      complain({ kind: 'tooFewStops', file, line, column: 'trip_id', value: trip })
    }
  }
  return calls
}

function readCall(
  { line, cells }: Row,
  trips: ReadonlyMap<string, FeedTrip>,
  stops: ReadonlyMap<string, FeedStop>,
  complain: Complain,
): RawCall | undefined {
  const unknown = (column: string, kind: 'unknownReference' | 'badValue') => {
    complain({ kind, file, line, column, value: cells[column] ?? '' })
    return undefined
  }
  const stop = stops.get(cells.stop_id ?? '')
  const sequence = numberOf(cells.stop_sequence)
  if (!trips.has(cells.trip_id ?? '')) return unknown('trip_id', 'unknownReference')
  if (!stop) return unknown('stop_id', 'unknownReference')
  if (sequence === undefined) return unknown('stop_sequence', 'badValue')
  const arrival = timeOr(cells.arrival_time, -1)
  const departure = timeOr(cells.departure_time, -1)
  if (arrival === undefined) return unknown('arrival_time', 'badValue')
  if (departure === undefined) return unknown('departure_time', 'badValue')
  return {
    stop: stop.id,
    arrival: arrival < 0 ? departure : arrival,
    departure: departure < 0 ? arrival : departure,
    doors: doorsOf(cells.pickup_type, cells.drop_off_type),
    sequence,
    distance: numberOf(cells.shape_dist_traveled) ?? Number.NaN,
    line,
  }
}

const timeOr = (text: string | undefined, blank: number): number | undefined =>
  text === undefined || text === '' ? blank : secondsOfTime(text)

/** 0 or blank regular, 1 none, 2 phone the agency, 3 tell the driver. */
function doorsOf(pickup: string | undefined, dropOff: string | undefined): number {
  const isAsked = (type: string | undefined) => type === '2' || type === '3'
  return (
    (pickup === '1' ? 0 : mayBoard) |
    (dropOff === '1' ? 0 : mayAlight) |
    (isAsked(pickup) ? boardOnRequest : 0) |
    (isAsked(dropOff) ? alightOnRequest : 0)
  )
}

function inOrder(list: RawCall[], complain: Complain): RawCall[] {
  list.sort((a, b) => a.sequence - b.sequence || a.line - b.line)
  const wrong = (kind: 'duplicate' | 'backInTime' | 'missingValue', call: RawCall) => {
    const column = kind === 'duplicate' ? 'stop_sequence' : 'arrival_time'
    complain({ kind, file, line: call.line, column, value: call.stop })
    return false
  }
  let latest = -1
  let previous = Number.NaN
  const kept = list.filter((call) => {
    if (call.sequence === previous) return wrong('duplicate', call)
    previous = call.sequence
    if (call.arrival < 0) return true
    if (call.arrival < latest || call.departure < call.arrival) return wrong('backInTime', call)
    latest = call.departure
    return true
  })
  // Before the first and after the last known time there is nothing to reckon a blank one from.
  const isTimed = (call: RawCall) => call.arrival >= 0
  const first = kept.findIndex(isTimed)
  const last = kept.findLastIndex(isTimed)
  for (const [index, call] of kept.entries())
    if (index < first || index > last || first < 0) wrong('missingValue', call)
  const timed = first < 0 ? [] : kept.slice(first, last + 1)
  fillBlankTimes(timed)
  return timed
}
