import type { Random } from '../chance/random.ts'
import { toLonLat } from '../map/place.ts'
import type { StreetPiece } from '../map/streets.ts'
import type { Town } from '../map/town.ts'
import type { TownNetwork } from '../network/network.ts'
import { distance, lengthOf, slice } from '../network/sketch.ts'
import { type Leg, nearestCrossroads, type TransitLine } from './lines.ts'

/** A row of stops.txt. */
export interface Stop {
  readonly id: string
  readonly name: string
  readonly lon: number
  readonly lat: number
  readonly x: number
  readonly y: number
  readonly station: boolean
  readonly parent?: string
  readonly platform?: string
  /** As in GTFS: 1 yes, 2 no; left out where nobody knows. */
  readonly wheelchair?: '1' | '2'
}

/** A stop of one direction of a line, with the metres from the line's start. */
export interface Call {
  readonly stop: Stop
  readonly metres: number
  /** Of those that a sparse timetable names. */
  readonly great: boolean
}

/** Least metres from one stop to the next. */
const spacing = 330

/**
 * Hands out the stops of lines, the same one to all lines that stop at a crossroads in the same
 * direction. Where several lines meet, the platforms belong to a station.
 */
export function stopBook(
  town: Town,
  network: TownNetwork,
  lines: readonly TransitLine[],
  pieces: readonly StreetPiece[],
  random: Random,
) {
  const stops = new Map<string, Stop>()
  const places = new Map<string, { name: string; index: number }>()
  const hub = nearestCrossroads(network, network.station.x, network.station.y)
  const linesAt = new Map<number, Set<string>>()
  for (const line of lines)
    for (const { from, to } of line.course)
      for (const v of [from, to]) linesAt.set(v, (linesAt.get(v) ?? new Set()).add(line.name))
  const name = namer(town, network, pieces, hub)

  const at = (key: string, many: boolean, place: Spot): Stop => {
    let known = places.get(key)
    if (!known) {
      known = { name: name(key, place), index: places.size + 1 }
      places.set(key, known)
      if (many) stops.set(`s${known.index}`, stationOf(known, place, random))
    }
    const side = sideOf(place.dx, place.dy)
    const id = `${many ? `s${known.index}` : `h${known.index}`}${side}`
    const found = stops.get(id)
    if (found) return found
    const stop: Stop = {
      ...placed(place.x + place.dy * 7, place.y - place.dx * 7),
      id,
      name: known.name,
      station: false,
      platform: side,
      ...(many ? { parent: `s${known.index}` } : {}),
      ...access(random),
    }
    stops.set(id, stop)
    return stop
  }
  const callsOf = (course: readonly Leg[]): Call[] => {
    const calls: Call[] = []
    let along = 0
    let since = Number.POSITIVE_INFINITY
    const call = (key: string, many: boolean, leg: Leg, metres: number) => {
      const stop = at(key, many, spotOn(leg, metres))
      since = -metres
      // Where a line turns back, it stops once.
      if (calls.at(-1)?.stop.name === stop.name) return
      calls.push({ stop, metres: along + metres, great: many })
    }
    course.forEach((leg, k) => {
      const length = lengthOf(leg.line)
      const many = (linesAt.get(leg.from)?.size ?? 0) > 1
      if (k === 0 || leg.from === hub || since >= (many ? 200 : spacing))
        if (length > 40) call(`v${leg.from}`, many, leg, Math.min(18, length / 2))
      if (length > 2 * spacing && !leg.road.bridge)
        call(`m${Math.min(leg.from, leg.to)}-${Math.max(leg.from, leg.to)}`, false, leg, length / 2)
      along += length
      since += length
    })
    const last = course.at(-1)!
    const end = spotOn(last, lengthOf(last.line) - 12)
    const terminus = at(`v${last.to}`, (linesAt.get(last.to)?.size ?? 0) > 1, end)
    if (calls.at(-1)!.stop.name === terminus.name) calls.pop()
    calls.push({ stop: terminus, metres: along, great: true })
    return calls
  }
  return { callsOf, stops: () => [...stops.values()] }
}

/** A place on a line's way, and the way it leads on, of length 1. */
interface Spot {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

function spotOn({ line }: Leg, metres: number): Spot {
  const piece = slice(line, Math.max(0, metres - 4), metres + 4)
  const [x, y] = piece as [number, number]
  const norm = distance(x, y, piece.at(-2)!, piece.at(-1)!) || 1
  return { x, y, dx: (piece.at(-2)! - x) / norm, dy: (piece.at(-1)! - y) / norm }
}

/** A platform for each of four directions: A to the east, B to the north, C to the west, D to the south. */
const sideOf = (dx: number, dy: number) =>
  Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 'A' : 'C') : dy > 0 ? 'B' : 'D'

function placed(x: number, y: number) {
  const [lon, lat] = toLonLat(x, y)
  return { x, y, lon, lat }
}

function stationOf(known: { name: string; index: number }, place: Spot, random: Random): Stop {
  return {
    ...placed(place.x, place.y),
    id: `s${known.index}`,
    name: known.name,
    station: true,
    ...access(random),
  }
}

/** Most stops are known to be without steps; of some nobody knows, a few are not. */
function access(random: Random): Pick<Stop, 'wheelchair'> {
  const draw = random.next()
  return draw < 0.66 ? { wheelchair: '1' } : draw < 0.74 ? { wheelchair: '2' } : {}
}

/** Stops are called after the nearest street, and after the quarter too where the street has several. */
function namer(
  town: Town,
  { mains }: TownNetwork,
  pieces: readonly StreetPiece[],
  hub: number,
): (key: string, place: Spot) => string {
  const used = new Set<string>()
  const quarters = town.quarters.filter((quarter) => !quarter.until)
  const quarterOf = new Map(quarters.flatMap((q) => q.parts.map((part) => [part, q.name] as const)))
  return (key, { x, y }) => {
    const fixed =
      key === `v${hub}` ? 'Hauptbahnhof' : key === `v${mains.centre}` ? 'Rathausplatz' : undefined
    const nearest = pieces.reduce((a, b) =>
      distance(x, y, b.x, b.y) < distance(x, y, a.x, a.y) ? b : a,
    )
    const quarter = quarterOf.get(nearest.part)!
    const tries = [
      ...(fixed ? [fixed] : []),
      nearest.street,
      `${quarter}, ${nearest.street}`,
      quarter,
      ...Array.from({ length: 9 }, (_, k) => `${quarter}, ${nearest.street} ${k + 2}`),
    ]
    const name = tries.find((one) => !used.has(one)) ?? `${nearest.street} (${key})`
    used.add(name)
    return name
  }
}
