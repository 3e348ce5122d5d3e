import type { Part } from '../map/part.ts'
import type { Town } from '../map/town.ts'
import { cheapest } from '../network/cheapest.ts'
import type { MainRoad } from '../network/mains.ts'
import type { TownNetwork } from '../network/network.ts'
import { distance, lengthOf, reversed } from '../network/sketch.ts'

/** How often a line runs; see `frequency.ts`. */
export type Rhythm = 'dense' | 'usual' | 'thin' | 'headway' | 'night' | 'school'

/** A line of the made-up city's transport. */
export interface TransitLine {
  readonly name: string
  readonly kind: 'tram' | 'bus'
  readonly rhythm: Rhythm
  /** Crossroads it passes, in order; a ring ends where it began. */
  readonly course: readonly Leg[]
  /** Some of its timetable gives the minutes of larger stops only. */
  readonly sparse?: boolean
}

/** A piece of a line's way along one road. */
export interface Leg {
  readonly from: number
  readonly to: number
  readonly line: readonly number[]
  readonly road: MainRoad
}

/** Trams through the centre, buses on the other radial roads and the rings, night and school lines. */
export function layLines(town: Town, network: TownNetwork): TransitLine[] {
  const { mains, station } = network
  const { rims, rings, centre } = mains
  const hub = nearestCrossroads(network, station.x, station.y)
  const via = (...places: number[]) =>
    places.slice(1).flatMap((to, k) => legs(mains.roads, places[k]!, to))
  const half = Math.floor(rims.length / 2)
  const across = Array.from({ length: half }, (_, k) => [rims[k]!, rims[k + half]!] as const)
  const lines: TransitLine[] = across.map(([from, to], k) => ({
    name: String(k + 1),
    kind: k < 2 ? 'tram' : 'bus',
    rhythm: k < 2 ? 'dense' : k % 2 === 0 ? 'usual' : 'thin',
    course: k % 2 === 0 ? via(from, hub, centre, to) : via(from, centre, hub, to),
    ...(k === 3 ? { sparse: true } : {}),
  }))
  rings.forEach((ring, k) => {
    if (ring.length < 4) return
    lines.push({
      name: String(30 + k),
      kind: 'bus',
      rhythm: k === 0 ? 'headway' : k === 1 ? 'usual' : 'thin',
      course: via(...ring, ring[0]!),
      ...(k === 2 ? { sparse: true } : {}),
    })
  })
  lines.push(...feeders(town, network, hub, lines, via))
  const [first, second] = [across[0], across.at(-1)]
  if (first)
    lines.push({ name: 'N1', kind: 'bus', rhythm: 'night', course: via(first[0], hub, first[1]) })
  if (second && second !== first)
    lines.push({ name: 'N2', kind: 'bus', rhythm: 'night', course: via(second[0], hub, second[1]) })
  const ring = rings.at(-1)
  if (ring && ring.length > 4)
    lines.push({
      name: 'E1',
      kind: 'bus',
      rhythm: 'school',
      course: via(ring[0]!, ring[Math.floor(ring.length / 3)]!, hub),
    })
  return lines.filter(({ course }) => course.length > 2)
}

/** Buses to quarters that no line comes near to, two such quarters to a line through the centre. */
function feeders(
  town: Town,
  network: TownNetwork,
  hub: number,
  lines: readonly TransitLine[],
  via: (...places: number[]) => Leg[],
): TransitLine[] {
  const { mains } = network
  const served = new Set(lines.flatMap(({ course }) => course.map(({ to }) => to)))
  const far = (part: Part) => {
    for (const v of served) if (distance(part.x, part.y, mains.x(v), mains.y(v)) < 650) return false
    return true
  }
  const out: TransitLine[] = []
  const settled = town.parts.filter((part) => part.reach > 0.15)
  for (let part = settled.find(far); part && out.length < town.parts.length; ) {
    const start = nearestCrossroads(network, part.x, part.y)
    const { x, y } = part
    const rest = settled.filter((other) => other !== part && far(other))
    // Opposite ends make one line.
    const other = rest.toSorted((a, b) => a.x * x + a.y * y - (b.x * x + b.y * y))[0]
    const end = other ? nearestCrossroads(network, other.x, other.y) : mains.centre
    const course = start === end ? [] : via(start, hub, end)
    const before = served.size
    for (const { from, to } of course) served.add(from).add(to)
    if (course.length > 2 && served.size > before)
      out.push({
        name: String(11 + out.length),
        kind: 'bus',
        rhythm: out.length % 2 === 0 ? 'usual' : 'thin',
        course,
      })
    const done = new Set([part, other])
    settled.splice(0, settled.length, ...settled.filter((one) => !done.has(one)))
    part = settled.find(far)
  }
  return out
}

/** The crossroads of great roads that is nearest to a place. */
export function nearestCrossroads({ mains }: TownNetwork, px: number, py: number): number {
  const great = mains.roads.filter(
    ({ roadClass, bridge }) =>
      !bridge && (roadClass === 'primary' || roadClass === 'secondary' || roadClass === 'tertiary'),
  )
  return great
    .flatMap(({ from, to }) => [from, to])
    .reduce((best, v) =>
      distance(px, py, mains.x(v), mains.y(v)) < distance(px, py, mains.x(best), mains.y(best))
        ? v
        : best,
    )
}

/** How much dearer than its length a road is to a bus; the narrow ones it avoids. */
const dearness = { primary: 1, secondary: 1, tertiary: 1.3, local: 2.5, rural: 2, oldTown: 1.4 }

function legs(roads: readonly MainRoad[], from: number, to: number): Leg[] {
  let at = from
  return cheapest(roads, from, to, (road) => lengthOf(road.line) * dearness[road.roadClass]).map(
    (road) => {
      const ahead = road.from === at
      const leg = {
        from: at,
        to: ahead ? road.to : road.from,
        line: ahead ? road.line : reversed(road.line),
        road,
      }
      at = leg.to
      return leg
    },
  )
}

/** The same line the other way. */
export const backwards = (course: readonly Leg[]): Leg[] =>
  course
    .toReversed()
    .map(({ from, to, line, road }) => ({ from: to, to: from, line: reversed(line), road }))
