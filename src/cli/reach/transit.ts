import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Connections,
  calendarOf,
  connectionsFor,
  createSnapper,
  crowFootpaths,
  type DayTimetable,
  type Door,
  dateOfDay,
  dayOfDate,
  decodeNetwork,
  decodeTimetable,
  doorAt,
  expectedAtPlace,
  type Footways,
  footwaysOf,
  graphOf,
  impassable,
  never,
  oneToAll,
  persons,
  type StopWay,
  streetFootpaths,
  type Timetable,
  timetableOfDay,
  tripsOn,
  UnreadableTimetable,
  walksFrom,
  walksTo,
} from '../../kernels/routing/index.ts'
import { Failed } from '../failed.ts'
import { STREETS_FILE, TIMETABLE_FILE } from '../network/files.ts'
import { stopsOnStreets, WITHIN } from '../network/stops.ts'
import type { ListedPlace } from './places.ts'

/** Longest ways on foot to the first stop and from the last one, and between two rides, in seconds. */
const LONGEST_ACCESS = 15 * 60
const LONGEST_CHANGE = 10 * 60

/** When people leave: each minute of a window on one day. */
export interface Departures {
  /** Days since 1 January 1970. */
  readonly day: number
  /** Minute of the day. */
  readonly from: number
  readonly minutes: number
}

export interface TransitQuestion {
  readonly k: number
  readonly capSeconds: number
  /** Walking, metres per second. */
  readonly speed: number
  readonly departures: Departures
}

/** The sources nearest to one target by public transport or on foot, whichever is quicker at each departure. */
export interface TransitLine {
  readonly target: string
  readonly category: string
  readonly sources: readonly {
    readonly id: string
    /** Half of the departures take no longer, door to door. */
    readonly seconds: number
    /** Nine of ten take no longer; null where that is beyond the cap. */
    readonly p90: number | null
  }[]
}

/** Streets, the rides of one day, and how one person changes between them. */
export interface Transit {
  readonly footways: Footways
  readonly day: DayTimetable
  readonly connections: Connections
  readonly stops: readonly (Door | undefined)[]
}

/** Reads the network of a folder with its timetable. Throws `Failed` where it has none, or none for that day. */
export async function openTransit(folder: string, question: TransitQuestion): Promise<Transit> {
  const timetable = await openTimetable(folder)
  const network = decodeNetwork(await readFile(join(folder, STREETS_FILE)))
  return transitOn(timetable, footwaysOf(network, graphOf(network, 'foot')), question)
}

async function openTimetable(folder: string): Promise<Timetable> {
  const again = `npx nahbei network build STADT.osm.pbf --gtfs FAHRPLAN.zip --out ${folder}`
  const bytes = await readFile(join(folder, TIMETABLE_FILE)).catch(() => undefined)
  if (!bytes)
    throw new Failed(
      `In ${folder} liegt kein Fahrplan (${TIMETABLE_FILE}). Bauen Sie das Netz mit Fahrplan: ${again}`,
    )
  try {
    return decodeTimetable(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableTimetable)) throw error
    throw new Failed(
      `${join(folder, TIMETABLE_FILE)} ist nicht zu lesen. Bauen Sie das Netz neu mit: ${again}`,
    )
  }
}

function transitOn(
  timetable: Timetable,
  footways: Footways,
  { capSeconds, speed, departures }: TransitQuestion,
): Transit {
  refuseWithoutService(timetable, departures.day)
  const from = departures.from * 60
  const until = from + departures.minutes * 60 + capSeconds
  const day = timetableOfDay(timetable, { day: departures.day, from, until })
  const stops = stopsOnStreets(timetable, footways.network, footways.graph).map(
    (place) => place && doorAt(footways, place),
  )
  const longest = weightIn(LONGEST_CHANGE, speed)
  const footpaths = streetFootpaths(
    ...([footways, stops, longest, crowFootpaths(timetable, longest / 10)] as const),
  )
  return { footways, day, stops, connections: connectionsFor(timetable, footpaths, speed) }
}

function refuseWithoutService(timetable: Timetable, day: number): void {
  if (tripsOn(timetable, day) > 0) return
  const days = calendarOf(timetable)
  const told = days
    ? `Er gilt von ${dateOfDay(days.first)} bis ${dateOfDay(days.last)}. Wählen Sie mit --date einen anderen Tag.`
    : 'Er gilt an keinem Tag.'
  throw new Failed(`Am ${dateOfDay(day)} fährt nach diesem Fahrplan nichts. ${told}`)
}

/** Answers for each target and category, targets in their order, categories in that of the sources. */
export function* transitLines(
  transit: Transit,
  sources: readonly ListedPlace[],
  targets: readonly ListedPlace[],
  question: TransitQuestion,
): Generator<TransitLine> {
  const { k, capSeconds } = question
  const sites = doorsOf(transit.footways, sources)
  const egress = sites.map((door) => (door ? stopWaysTo(transit, door, question.speed) : []))
  const categories = [...Map.groupBy(sources.keys(), (index) => sources[index]!.category)]
  for (const [index, home] of doorsOf(transit.footways, targets).entries()) {
    const { id, category: wanted } = targets[index]!
    const timesTo = home && timesFrom(transit, home, sites, egress, question)
    for (const [category, list] of categories) {
      if (wanted !== '' && wanted !== category) continue
      const near = list
        .map((source) => ({ id: sources[source]!.id, ...(timesTo?.(source) ?? unreached) }))
        .filter(({ seconds }) => seconds <= capSeconds)
        .sort((a, b) => a.seconds - b.seconds)
        .slice(0, k)
        .map((one) => ({ ...one, p90: one.p90 <= capSeconds ? one.p90 : null }))
      yield { target: id, category, sources: near }
    }
  }
}

const unreached = { seconds: Number.POSITIVE_INFINITY, p90: Number.POSITIVE_INFINITY }

function timesFrom(
  { footways, day, connections, stops }: Transit,
  home: Door,
  sites: readonly (Door | undefined)[],
  egress: readonly (readonly StopWay[])[],
  { capSeconds, speed, departures }: TransitQuestion,
) {
  const cap = weightIn(Math.max(LONGEST_ACCESS, capSeconds), speed)
  const walks = walksFrom(footways, home, [...stops, ...sites], cap)
  const access = stopWaysOf(walks.subarray(0, stops.length), speed)
  const times = oneToAll(day, connections, access, { window: departures, cap: capSeconds })
  return (site: number) => {
    const walk = walks[stops.length + site]!
    const direct = walk === impassable ? Number.POSITIVE_INFINITY : secondsOf(walk, speed)
    const { median, p90 } = expectedAtPlace(
      ...([times, egress[site]!, walk === impassable ? never : Math.ceil(direct)] as const),
    )
    // Timetables count in whole seconds; whoever walks does not wait for the next one.
    return { seconds: Math.min(median, tenths(direct)), p90: Math.min(p90, tenths(direct)) }
  }
}

function doorsOf(footways: Footways, places: readonly ListedPlace[]): (Door | undefined)[] {
  const snapper = createSnapper(footways.network, footways.graph)
  return places.map(({ lon, lat }) => {
    const found = snapper.snap(lon, lat, WITHIN)
    return found.kind === 'snapped' ? doorAt(footways, found.place) : undefined
  })
}

function stopWaysTo({ footways, stops }: Transit, door: Door, speed: number): StopWay[] {
  return stopWaysOf(walksTo(footways, door, stops, weightIn(LONGEST_ACCESS, speed)), speed)
}

function stopWaysOf(walks: Uint32Array, speed: number): StopWay[] {
  const longest = weightIn(LONGEST_ACCESS, speed)
  return [...walks].flatMap((weight, stop) =>
    weight <= longest ? [{ stop, seconds: Math.ceil(secondsOf(weight, speed)) }] : [],
  )
}

const weightIn = (seconds: number, speed: number) => Math.floor(seconds * 10 * speed)
const secondsOf = (weight: number, speed: number) => weight / 10 / speed
const tenths = (seconds: number) => Math.round(seconds * 10) / 10

export interface TransitOptions {
  readonly k: number
  readonly cap: number
  readonly speed?: number
  readonly date?: string
  readonly depart?: string
  readonly window?: number
}

/** What was asked for, from what was typed. Throws `Failed`. */
export function transitQuestionOf(options: TransitOptions): TransitQuestion {
  const { k, cap, speed = persons.adult, date, depart = '08:00', window = 60 } = options
  if (date === undefined)
    throw new Failed('Zu --profile transit gehört ein Tag: --date JJJJ-MM-TT, etwa 2026-11-24.')
  const day = dayOfDate(date)
  if (day === undefined)
    throw new Failed(`--date: „${date}“ ist kein Tag. Schreiben Sie ihn so: 2026-11-24.`)
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(depart)
  if (!clock)
    throw new Failed(`--depart: „${depart}“ ist keine Uhrzeit. Schreiben Sie sie so: 08:00.`)
  const from = Number(clock[1]) * 60 + Number(clock[2])
  return { k, capSeconds: cap, speed, departures: { day, from, minutes: window } }
}
