import { randomStream } from '../chance/random.ts'
import { csvLine } from '../csv.ts'
import type { StreetPiece } from '../map/streets.ts'
import type { Town } from '../map/town.ts'
import type { TownNetwork } from '../network/network.ts'
import { distance } from '../network/sketch.ts'
import { exceptions, validity, weekdays } from './calendar.ts'
import { type Band, bands, departures, type Service } from './departures.ts'
import { backwards, type Leg, layLines, type TransitLine } from './lines.ts'
import { type Call, type Stop, stopBook } from './stops.ts'

/** The texts of a GTFS feed by file name. Source: https://gtfs.org/documentation/schedule/reference/ */
export type Feed = ReadonlyMap<string, string>

/** The timetable of the made-up city: trams, buses, a night and a school line. */
export function makeFeed(town: Town, network: TownNetwork, pieces: readonly StreetPiece[]): Feed {
  const random = randomStream(town.plan.seed, 'timetable')
  const lines = layLines(town, network)
  const book = stopBook(town, network, lines, pieces, random)
  const sheets = { trips: [] as string[], times: [] as string[], frequencies: [] as string[] }
  for (const [nth, line] of lines.entries())
    for (const direction of [0, 1] as const) {
      const course = direction === 0 ? line.course : backwards(line.course)
      writeDirection({ line, nth, direction, course, calls: book.callsOf(course) }, sheets)
    }
  const stops = book.stops()
  return new Map([
    ['agency.txt', sheet(agencyHead, [agency])],
    ['feed_info.txt', sheet(infoHead, [info])],
    ['routes.txt', sheet(routeHead, lines.map(routeLine))],
    ['stops.txt', sheet(stopHead, stops.map(stopLine))],
    ['calendar.txt', sheet(calendarHead, calendarLines())],
    ['calendar_dates.txt', sheet('service_id,date,exception_type', exceptionLines())],
    ['trips.txt', sheet(tripHead, sheets.trips)],
    [
      'stop_times.txt',
      sheet('trip_id,arrival_time,departure_time,stop_id,stop_sequence,timepoint', sheets.times),
    ],
    [
      'frequencies.txt',
      sheet('trip_id,start_time,end_time,headway_secs,exact_times', sheets.frequencies),
    ],
    [
      'transfers.txt',
      sheet('from_stop_id,to_stop_id,transfer_type,min_transfer_time', transferLines(stops)),
    ],
  ])
}

const agencyHead = 'agency_id,agency_name,agency_url,agency_timezone,agency_lang'
const agency = csvLine(
  [
    'mvb',
    'Musterstädter Verkehrsbetriebe (erfunden)',
    'https://www.mvb.example',
    'Europe/Berlin',
    'de',
  ],
  ',',
)
const infoHead =
  'feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date,feed_version'
const info = csvLine(
  [
    'Musterstadt (erfunden)',
    'https://www.musterstadt.example',
    'de',
    compact(validity.from),
    compact(validity.until),
    '1',
  ],
  ',',
)
const routeHead = 'route_id,agency_id,route_short_name,route_long_name,route_type'
const stopHead =
  'stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,platform_code,wheelchair_boarding'
const calendarHead = `service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date`
const tripHead = 'route_id,service_id,trip_id,trip_headsign,direction_id,wheelchair_accessible'

const sheet = (head: string, lines: readonly string[]) => `${head}\n${lines.join('')}`

function compact(day: string): string {
  return day.replaceAll('-', '')
}

const routeLine = ({ name, kind, rhythm }: TransitLine) =>
  csvLine(
    [
      `l${name}`,
      'mvb',
      name,
      rhythm === 'night'
        ? 'Nachtbus'
        : rhythm === 'school'
          ? 'Schulbus'
          : kind === 'tram'
            ? 'Straßenbahn'
            : 'Bus',
      kind === 'tram' ? '0' : '3',
    ],
    ',',
  )

const stopLine = ({ id, name, lat, lon, station, parent, platform, wheelchair }: Stop) =>
  csvLine(
    [
      id,
      name,
      String(lat),
      String(lon),
      station ? '1' : '0',
      parent ?? '',
      station ? '' : (platform ?? ''),
      wheelchair ?? '',
    ],
    ',',
  )

const calendarLines = () =>
  Object.entries(weekdays).map(([service, days]) =>
    csvLine([service, ...days, compact(validity.from), compact(validity.until)], ','),
  )

const exceptionLines = () =>
  exceptions().map(({ service, day, runs }) =>
    csvLine([service, compact(day), runs ? '1' : '2'], ','),
  )

interface Direction {
  readonly line: TransitLine
  readonly nth: number
  readonly direction: 0 | 1
  readonly course: readonly Leg[]
  readonly calls: readonly Call[]
}

interface Sheets {
  readonly trips: string[]
  readonly times: string[]
  readonly frequencies: string[]
}

function writeDirection(of: Direction, sheets: Sheets) {
  const { line, nth, direction } = of
  const entries = Object.entries(bands[line.rhythm]) as [Service, readonly Band[]][]
  const shift = nth * 7 + direction * 4
  for (const [service, some] of entries) {
    if (line.rhythm === 'headway') writeHeadway(of, service, some, sheets)
    else for (const minute of departures(some, shift)) writeTrip(of, service, minute, sheets)
  }
}

function writeTrip(of: Direction, service: Service, minute: number, sheets: Sheets): string {
  const { line, direction, calls, nth } = of
  const id = String(sheets.trips.length + 1)
  // On some vehicles of the thin lines nobody knows whether a wheelchair comes in.
  const wheelchair = line.rhythm === 'thin' && (minute + nth) % 4 === 0 ? '' : '1'
  const headsign = calls.at(-1)!.stop.name
  sheets.trips.push(
    csvLine([`l${line.name}`, service, id, headsign, String(direction), wheelchair], ','),
  )
  let last = 0
  calls.forEach(({ stop, metres, great }, k) => {
    const ends = k === 0 || k === calls.length - 1
    const told = ends || great || !line.sparse
    last = Math.max(last, minute + Math.round(runningMinutes(line, metres, k)))
    const time = told ? clock(last * 60) : ''
    sheets.times.push(`${id},${time},${time},${stop.id},${k + 1},${told ? 1 : 0}\n`)
  })
  return id
}

/** The ring runs so often that its timetable names no minutes, only how long one waits at most. */
function writeHeadway(of: Direction, service: Service, some: readonly Band[], sheets: Sheets) {
  const id = writeTrip(of, service, 5 * 60, sheets)
  for (const { from, until, every } of some)
    sheets.frequencies.push(`${id},${clock(from * 60)},${clock(until * 60)},${every * 60},0\n`)
}

/** Trams run at 25 km/h, buses at 22 km/h, and stand 20 s at every stop. */
const runningMinutes = ({ kind }: TransitLine, metres: number, stops: number) =>
  (metres / (kind === 'tram' ? 7 : 6.1) + 20 * stops) / 60

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** Between the platforms of a station: a minute and a half, and more where they lie farther apart. */
function transferLines(stops: readonly Stop[]): string[] {
  const platforms = new Map<string, Stop[]>()
  for (const stop of stops)
    if (stop.parent) platforms.set(stop.parent, [...(platforms.get(stop.parent) ?? []), stop])
  return [...platforms.values()].flatMap((some) =>
    some.flatMap((a) =>
      some
        .filter((b) => b !== a)
        .map((b) => {
          const seconds = 60 + Math.round(distance(a.x, a.y, b.x, b.y) / 0.8 / 10) * 10
          return `${a.id},${b.id},2,${seconds}\n`
        }),
    ),
  )
}
