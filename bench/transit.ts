/**
 * How long do travel times from one door to every stop take, for each minute of 90? On a town's streets and timetable,
 * and whether the earliest arrivals are those of looking at every trip.
 *
 *   npm run bench:transit -- [datei.osm.pbf] [fahrplan.zip] [tag]
 */
import { createReadStream, existsSync } from 'node:fs'
import { stopsOnStreets } from '../src/cli/network/stops.ts'
import { readTimetable } from '../src/cli/network/timetable.ts'
import {
  buildNetwork,
  type Connections,
  connectionsFor,
  crowFootpaths,
  dayOfDate,
  decodeTimetable,
  doorAt,
  encodeTimetable,
  footwaysOf,
  graphOf,
  never,
  oneToAll,
  persons,
  type StopWay,
  streetFootpaths,
  type Timetable,
  timetableOfDay,
  walksFrom,
} from '../src/kernels/routing/index.ts'
import { seeded } from './reach/seeded.ts'

const streets = process.argv[2] ?? '../shared/data/heidelberg/heidelberg.osm.pbf'
const feed = process.argv[3] ?? '../shared/data/heidelberg/vrn_gtfs_2022.zip'
const date = process.argv[4] ?? '2022-10-11'
const limit = 15
const window = { from: 480, minutes: 90 }
const cap = 7200
const homes = 300
/** 15 minutes to a stop, 10 between two, in decimetres. */
const [accessCap, changeCap] = [900 * 10 * persons.adult, 600 * 10 * persons.adult]

if (existsSync(streets) && existsSync(feed)) await measure()
else console.log(`${streets} or ${feed} is not there: nothing measured.`)

async function measure(): Promise<void> {
  const day = dayOfDate(date)
  if (day === undefined) throw new Error(`${date} is no day`)
  const { network } = await buildNetwork(createReadStream(streets))
  const timetable = decodeTimetable(encodeTimetable((await readTimetable(feed, network)).timetable))
  const graph = graphOf(network, 'foot')
  const footways = footwaysOf(network, graph)
  const stops = stopsOnStreets(timetable, network, graph).map(
    (place) => place && doorAt(footways, place),
  )
  const started = performance.now()
  const footpaths = streetFootpaths(
    ...([footways, stops, changeCap, crowFootpaths(timetable, changeCap / 10)] as const),
  )
  const footpathTime = performance.now() - started
  const rides = timetableOfDay(timetable, { day, from: 480 * 60, until: 570 * 60 + cap })
  const connections = connectionsFor(timetable, footpaths, persons.adult)
  console.log(
    `${timetable.stops.id.length} stops, ${rides.tripsOfRide.length} rides, ${footpaths.stop.length} footpaths (${footpathTime.toFixed(0)} ms)`,
  )
  const doors = accessOf(homes)
  for (const access of doors.slice(0, 60)) oneToAll(rides, connections, access, { window, cap })
  const times = doors.map((access) => {
    const start = performance.now()
    oneToAll(rides, connections, access, { window, cap })
    return performance.now() - start
  })
  times.sort((a, b) => a - b)
  tell('median', times[times.length >> 1]!)
  tell('99th percentile', times[Math.ceil(times.length * 0.99) - 1]!)
  compare(doors.slice(0, 20))

  function accessOf(count: number): StopWay[][] {
    const random = seeded(3)
    const found: StopWay[][] = []
    while (found.length < count) {
      const segment = Math.floor(random() * network.segments.from.length)
      const door = doorAt(footways, { segment, along: 0, away: 0 })
      const access = [...walksFrom(footways, door, stops, accessCap)].flatMap((weight, stop) =>
        weight <= accessCap ? [{ stop, seconds: Math.ceil(weight / 10 / persons.adult) }] : [],
      )
      if (access.length > 0) found.push(access)
    }
    return found
  }

  function compare(some: readonly StopWay[][]): void {
    const trips = tripsOfDay(timetable, day!)
    let [asked, different] = [0, 0]
    for (const access of some) {
      const { seconds } = oneToAll(rides, connections, access, { window, cap })
      for (let minute = 0; minute < window.minutes; minute++) {
        const departure = (window.from + minute) * 60
        const plain = plainly(trips, connections, access, departure, stops.length)
        for (const [stop, arrival] of plain.entries()) {
          const expected = arrival - departure <= cap ? arrival - departure : never
          asked++
          if (seconds[stop * window.minutes + minute] !== expected) different++
        }
      }
    }
    console.log(`Beside looking at every trip: ${different} of ${asked} arrivals differ`)
    if (different > 0) process.exitCode = 1
  }
}

function tell(name: string, milliseconds: number): void {
  const verdict = milliseconds <= limit ? 'holds' : 'DOES NOT HOLD'
  console.log(
    `One to all, ${window.minutes} departures, ${name}: ${milliseconds.toFixed(2)} ms of at most ${limit}: ${verdict}`,
  )
}

interface PlainCall {
  readonly stop: number
  readonly doors: number
  readonly arrival: number
  readonly departure: number
}

/** Calls of each trip of the day, of the day before and of the next, straight from the feed's own arrays. */
function tripsOfDay({ patterns, trips, services, frequencies }: Timetable, day: number) {
  if (frequencies.trip.length + trips.inSeatFrom.length > 0)
    console.log(
      'The plain search knows neither frequencies nor staying seated: differences are its own.',
    )
  const found: PlainCall[][] = []
  for (let pattern = 0; pattern < patterns.route.length; pattern++)
    for (let trip = patterns.firstTrip[pattern]!; trip < patterns.firstTrip[pattern + 1]!; trip++)
      for (const shift of [-1, 0, 1]) {
        const column = day + shift - services.firstDay
        if (column < 0 || column >= services.days) continue
        if (services.runs[trips.service[trip]! * services.days + column] !== 1) continue
        const first = patterns.firstCall[pattern]!
        found.push(
          Array.from({ length: patterns.firstCall[pattern + 1]! - first }, (_, at) => ({
            ...{ stop: patterns.stop[first + at]!, doors: patterns.doors[first + at]! },
            arrival: trips.arrival[trips.firstTime[trip]! + at]! + shift * 86_400,
            departure: trips.departure[trips.firstTime[trip]! + at]! + shift * 86_400,
          })),
        )
      }
  return found
}

/** Earliest arrivals by going along every trip, ride after ride, five at most. */
function plainly(
  trips: readonly (readonly PlainCall[])[],
  { first, stop, seconds, change }: Connections,
  access: readonly StopWay[],
  departure: number,
  stops: number,
): number[] {
  let ready = new Array<number>(stops).fill(Infinity)
  for (const way of access) ready[way.stop] = Math.min(ready[way.stop]!, departure + way.seconds)
  const arrived = ready.slice()
  for (let ride = 1; ride <= 5; ride++) {
    const alighted = new Array<number>(stops).fill(Infinity)
    for (const calls of trips) {
      let aboard = false
      for (const call of calls) {
        if (aboard && call.doors & 2)
          alighted[call.stop] = Math.min(alighted[call.stop]!, call.arrival)
        if (call.doors & 1 && ready[call.stop]! <= call.departure) aboard = true
      }
    }
    const then = ready.slice()
    for (const [at, time] of alighted.entries()) {
      arrived[at] = Math.min(arrived[at]!, time)
      if (change[at]! >= 0) then[at] = Math.min(then[at]!, time + change[at]!)
      for (let way = first[at]!; way < first[at + 1]!; way++)
        then[stop[way]!] = Math.min(then[stop[way]!]!, time + seconds[way]!)
    }
    ready = then
    for (let at = 0; at < stops; at++) arrived[at] = Math.min(arrived[at]!, ready[at]!)
  }
  return arrived
}
