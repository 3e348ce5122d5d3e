import type { ServiceDays } from './gtfs/calendar.ts'
import type { FeedFrequency } from './gtfs/frequencies.ts'
import type { FeedRoute } from './gtfs/routes.ts'
import type { FeedStop } from './gtfs/stops.ts'
import type { Call } from './gtfs/stopTimes.ts'
import type { FeedTransfers } from './gtfs/transfers.ts'
import type { FeedTrip } from './gtfs/trips.ts'
import { shared } from './sharedArrays.ts'
import {
  asWalked,
  type Frequencies,
  impossibleChange,
  noPlace,
  type Services,
  type Timetable,
  type Transfers,
  type TransitStops,
} from './timetable.ts'

export interface Feed {
  readonly stops: ReadonlyMap<string, FeedStop>
  readonly routes: ReadonlyMap<string, FeedRoute>
  readonly services: ServiceDays
  readonly trips: ReadonlyMap<string, FeedTrip>
  readonly calls: ReadonlyMap<string, readonly Call[]>
  readonly frequencies: readonly FeedFrequency[]
  readonly transfers: FeedTransfers
}

interface Pattern {
  readonly route: string
  readonly calls: readonly Call[]
  readonly trips: { trip: FeedTrip; calls: readonly Call[] }[]
}

/** A feed with all its references by position. Stops, lines and trips that nothing uses are left out. */
export function compileTimetable(feed: Feed): Timetable {
  const patterns = patternsOf(feed)
  const stopIds = [...new Set(patterns.flatMap(({ calls }) => calls.map(({ stop }) => stop)))]
  stopIds.sort()
  const stopAt = positions(stopIds)
  const routeIds = [...new Set(patterns.map(({ route }) => route))]
  const routeAt = positions(routeIds)
  const serviceIds = [...feed.services.keys()]
  const serviceAt = positions(serviceIds)
  const runs = patterns.flatMap(({ trips }) => trips)
  const tripAt = positions(runs.map(({ trip }) => trip.id))
  const calls = patterns.flatMap((pattern) => pattern.calls)
  const { arrival, departure, firstTime } = timesOf(runs)
  const seated = feed.transfers.inSeat.flatMap(({ from, to }) => {
    const [a, b] = [tripAt.get(from), tripAt.get(to)]
    return a === undefined || b === undefined ? [] : [[a, b] as const]
  })
  return {
    stops: stopsOf(stopIds, feed.stops),
    routes: routeIds.flatMap((id) => feed.routes.get(id) ?? []),
    patterns: {
      route: shared(
        Uint32Array,
        patterns.map(({ route }) => routeAt.get(route) ?? 0),
      ),
      firstCall: shared(Uint32Array, starts(patterns.map((pattern) => pattern.calls.length))),
      stop: shared(
        Uint32Array,
        calls.map(({ stop }) => stopAt.get(stop) ?? 0),
      ),
      doors: shared(
        Uint8Array,
        calls.map(({ doors }) => doors),
      ),
      firstTrip: shared(Uint32Array, starts(patterns.map(({ trips }) => trips.length))),
    },
    trips: {
      id: runs.map(({ trip }) => trip.id),
      headsign: runs.map(({ trip }) => trip.headsign),
      service: shared(
        Uint32Array,
        runs.map(({ trip }) => serviceAt.get(trip.service) ?? 0),
      ),
      wheelchair: shared(
        Uint8Array,
        runs.map(({ trip }) => trip.wheelchair),
      ),
      firstTime,
      arrival,
      departure,
      inSeatFrom: shared(
        Uint32Array,
        seated.map(([from]) => from),
      ),
      inSeatTo: shared(
        Uint32Array,
        seated.map(([, to]) => to),
      ),
    },
    frequencies: frequenciesOf(feed.frequencies, tripAt),
    services: servicesOf(serviceIds, feed.services),
    transfers: transfersOf(feed, stopIds, stopAt),
  }
}

const positions = (ids: readonly string[]): Map<string, number> =>
  new Map(ids.map((id, index) => [id, index]))

/** Where each part begins when parts of these lengths stand one after the other, and where the last ends. */
function starts(lengths: readonly number[]): number[] {
  const first = [0]
  for (const length of lengths) first.push((first.at(-1) ?? 0) + length)
  return first
}

function patternsOf({ trips, calls }: Feed): Pattern[] {
  const patterns = new Map<string, Pattern>()
  for (const [id, list] of calls) {
    const trip = trips.get(id)
    if (!trip) continue
    const course = list.map(({ stop, doors }) => [stop, doors])
    const key = JSON.stringify([trip.route, course])
    const pattern = patterns.get(key) ?? { route: trip.route, calls: list, trips: [] }
    pattern.trips.push({ trip, calls: list })
    patterns.set(key, pattern)
  }
  const departs = (list: readonly Call[]) => list[0]?.departure ?? 0
  for (const { trips: members } of patterns.values())
    members.sort((a, b) => departs(a.calls) - departs(b.calls))
  return [...patterns.values()]
}

function timesOf(runs: Pattern['trips']) {
  const first = starts(runs.map(({ calls }) => calls.length))
  const arrival = shared(Int32Array, first.at(-1) ?? 0)
  const departure = shared(Int32Array, first.at(-1) ?? 0)
  let at = 0
  for (const { calls } of runs)
    for (const call of calls) {
      arrival[at] = call.arrival
      departure[at++] = call.departure
    }
  return { arrival, departure, firstTime: shared(Uint32Array, first) }
}

function stopsOf(ids: readonly string[], all: ReadonlyMap<string, FeedStop>): TransitStops {
  const stops = ids.flatMap((id) => all.get(id) ?? [])
  const firstOfStation = new Map<string, number>()
  for (const [index, { station }] of stops.entries())
    if (!firstOfStation.has(station)) firstOfStation.set(station, index)
  const place = (degrees: number | undefined) =>
    degrees === undefined ? noPlace : Math.round(degrees * 1e7)
  return {
    id: stops.map(({ id }) => id),
    name: stops.map(({ name }) => name),
    platform: stops.map(({ platform }) => platform),
    station: shared(
      Uint32Array,
      stops.map(({ station }) => firstOfStation.get(station) ?? 0),
    ),
    lon: shared(
      Int32Array,
      stops.map(({ lon }) => place(lon)),
    ),
    lat: shared(
      Int32Array,
      stops.map(({ lat }) => place(lat)),
    ),
    wheelchair: shared(
      Uint8Array,
      stops.map(({ wheelchair }) => wheelchair),
    ),
  }
}

function frequenciesOf(all: readonly FeedFrequency[], tripAt: Map<string, number>): Frequencies {
  const kept = all.filter(({ trip }) => tripAt.has(trip))
  return {
    trip: shared(
      Uint32Array,
      kept.map(({ trip }) => tripAt.get(trip) ?? 0),
    ),
    start: shared(
      Int32Array,
      kept.map(({ start }) => start),
    ),
    end: shared(
      Int32Array,
      kept.map(({ end }) => end),
    ),
    headway: shared(
      Int32Array,
      kept.map(({ headway }) => headway),
    ),
  }
}

function servicesOf(ids: readonly string[], all: ServiceDays): Services {
  let firstDay = Number.POSITIVE_INFINITY
  let lastDay = Number.NEGATIVE_INFINITY
  for (const days of all.values())
    for (const day of days) {
      firstDay = Math.min(firstDay, day)
      lastDay = Math.max(lastDay, day)
    }
  if (firstDay > lastDay) return { id: ids, firstDay: 0, days: 0, runs: shared(Uint8Array, 0) }
  const days = lastDay - firstDay + 1
  const runs = shared(Uint8Array, ids.length * days)
  for (const [index, id] of ids.entries())
    for (const day of all.get(id) ?? []) runs[index * days + day - firstDay] = 1
  return { id: ids, firstDay, days, runs }
}

/** Transfers by stop: one that names a station holds for all its stops. */
function transfersOf(feed: Feed, ids: readonly string[], stopAt: Map<string, number>): Transfers {
  const ofStation = new Map<string, number[]>()
  for (const [index, id] of ids.entries()) {
    const station = feed.stops.get(id)?.station ?? id
    ofStation.set(station, [...(ofStation.get(station) ?? []), index])
  }
  const stopsNamed = (id: string): number[] => {
    const stop = stopAt.get(id)
    return stop === undefined ? (ofStation.get(id) ?? []) : [stop]
  }
  const all = feed.transfers.transfers.flatMap(({ from, to, seconds }) => {
    const code = seconds === 'walk' ? asWalked : seconds === 'never' ? impossibleChange : seconds
    return stopsNamed(from).flatMap((a) => stopsNamed(to).map((b) => [a, b, code] as const))
  })
  return {
    from: shared(
      Uint32Array,
      all.map(([from]) => from),
    ),
    to: shared(
      Uint32Array,
      all.map(([, to]) => to),
    ),
    seconds: shared(
      Int32Array,
      all.map(([, , seconds]) => seconds),
    ),
  }
}
