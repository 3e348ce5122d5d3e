import type { Random } from '../chance/random.ts'
import { turn } from '../map/place.ts'
import type { Town } from '../map/town.ts'
import { type Barriers, promenade } from './barriers.ts'
import { cheapest } from './cheapest.ts'
import { distance, type Line, lengthOf, slice } from './sketch.ts'

/** How weighty a road along the border of two blocks is. */
export type RoadClass = 'primary' | 'secondary' | 'tertiary' | 'local' | 'rural' | 'oldTown'

/** A road along the border of two blocks, or a bridge. */
export interface MainRoad {
  readonly from: number
  readonly to: number
  readonly line: Line
  readonly bridge: boolean
  /** Blocks on both sides; none at a bridge. */
  readonly blocks: readonly number[]
  readonly roadClass: RoadClass
  readonly name: string
}

/** Crossroads are those where three blocks meet; x and y in metres from the centre. */
export interface MainRoads {
  readonly roads: readonly MainRoad[]
  readonly x: (vertex: number) => number
  readonly y: (vertex: number) => number
  readonly centre: number
  /** Ends of the radial roads, all around. */
  readonly rims: readonly number[]
  /** The crossroads of the inner and the outer ring in turn, each a closed walk. */
  readonly rings: readonly (readonly number[])[]
}

type Bare = Omit<MainRoad, 'roadClass' | 'name'>

export function layMains(
  town: Town,
  barriers: Barriers,
  random: Random,
  nextName: () => string,
): MainRoads {
  const { mesh } = town.ground
  const place = (vertex: number) => turn(mesh.vertices[2 * vertex]!, mesh.vertices[2 * vertex + 1]!)
  const x = (vertex: number) => place(vertex)[0]
  const y = (vertex: number) => place(vertex)[1]
  const bare = connected(layBare(town, barriers))
  const vertices = [...new Set(bare.flatMap(({ from, to }) => [from, to]))]
  const nearest = (px: number, py: number) =>
    vertices.reduce((best, v) =>
      distance(px, py, x(v), y(v)) < distance(px, py, x(best), y(best)) ? v : best,
    )
  const centre = nearest(0, 0)
  const weigh = new Map(bare.map((road) => [road, lengthOf(road.line)]))
  const classes = new Map<Bare, RoadClass>()
  const names = new Map<Bare, string>()
  const walk = (from: number, to: number, weight: (road: Bare) => number) =>
    cheapest(bare, from, to, weight)

  const { radius } = town.plan
  const rims: number[] = []
  const spokes = Math.max(6, Math.min(16, Math.round(radius / 650)))
  const radials: { road: Bare; name: string }[][] = []
  for (let k = 0; k < spokes; k++) {
    const [dx, dy] = direction((k + random.between(-0.2, 0.2)) / spokes)
    const rim = nearest(1.2 * radius * dx, 1.2 * radius * dy)
    if (rims.includes(rim)) continue
    rims.push(rim)
    const path = walk(rim, centre, (road) => weigh.get(road)! * (classes.has(road) ? 0.7 : 1))
    const name = radialName(town, x(rim), y(rim), k) ?? nextName()
    radials.push(path.map((road) => ({ road, name })))
    for (const road of path) classes.set(road, k % 2 === 0 ? 'primary' : 'secondary')
  }
  for (const { road, name } of radials.flat()) if (!names.has(road)) names.set(road, name)
  const rings = [0.24, 0.52, 0.8]
    .filter((share) => share * radius > 700)
    .map((share) => {
      const stations = Array.from({ length: 10 }, (_, k) => {
        const [dx, dy] = direction((k + 0.3) / 10)
        return nearest(share * radius * dx, share * radius * dy)
      })
      return ring(stations, share * radius, bare, { x, y }, weigh)
    })
  for (const [nth, roads] of rings.map((one) => one.roads).entries())
    for (const road of roads) {
      if (!classes.has(road)) classes.set(road, nth === 2 ? 'tertiary' : 'secondary')
      if (!names.has(road)) names.set(road, ringName(nth, road, { x, y }))
    }
  for (const road of bare) {
    const away = distance(0, 0, x(road.from), y(road.from))
    if (away < 0.075 * radius && !road.bridge) classes.set(road, 'oldTown')
    else if (!classes.has(road)) classes.set(road, minorClass(town, road, random))
  }
  nameChains(
    bare.filter((road) => !names.has(road)),
    { x, y },
    (road) => weigh.get(road)!,
    (chain) => {
      const name = chain.length === 1 && chain[0]!.bridge ? 'Alte Brücke' : nextName()
      for (const road of chain) names.set(road, name)
    },
  )
  const straight = straighten(
    [...radials.map((r) => r.map(({ road }) => road)), ...rings.map((one) => one.roads)],
    bare,
    place,
  )
  const roads = bare.map((road) => ({
    ...road,
    line: straight.line(road),
    roadClass: classes.get(road)!,
    name: names.get(road)!,
  }))
  return { roads, x: straight.x, y: straight.y, centre, rims, rings: rings.map((one) => one.walk) }
}

/** Roads along all borders on land, cut off at the river, and bridges between some of them. */
function layBare(town: Town, barriers: Barriers): Bare[] {
  const { mesh, borders } = town.ground
  const wet = new Set(borders.filter((b) => b.river).flatMap(({ from, to }) => [from, to]))
  const land = borders
    .filter((border) => !border.river)
    .map(({ from, to, line, left, right }) => ({
      from,
      to,
      line,
      blocks: [left, right],
      north: mesh.north[left] === 1,
    }))
  const ends = land.flatMap((road) =>
    [road.from, road.to].filter((v) => wet.has(v)).map((vertex) => ({ road, vertex })),
  )
  const bridges = chooseBridges(town, ends, barriers)
  const heads = new Set(bridges.flatMap(({ from, to }) => [from, to]))
  const roads: Bare[] = land.map(({ from, to, line, blocks }) => {
    // Where there is no bridge, a road ends on the promenade.
    const end = heads.has(from) || heads.has(to) ? bridgeHead : promenade - 4
    return { from, to, blocks, line: ashore(line, end, barriers), bridge: false }
  })
  return [...roads.filter((road) => lengthOf(road.line) > 20), ...bridges]
}

/** Distance of a bridge's ends to the middle of the river, in metres. */
const bridgeHead = promenade + 16

interface End {
  readonly road: { readonly north: boolean; readonly line: Line }
  readonly vertex: number
}

/** Where two roads end opposite each other on the river, a bridge may be; few are. */
function chooseBridges(town: Town, ends: readonly End[], barriers: Barriers): Bare[] {
  const { mesh } = town.ground
  const { radius } = town.plan
  const along = (vertex: number) => mesh.vertices[2 * vertex]!
  const landing = ({ road }: End) => {
    const line = ashore(road.line, bridgeHead, barriers)
    const first = Math.abs(barriers.riverSide(line[0]!, line[1]!))
    const [ex, ey] = line.slice(-2) as [number, number]
    return first < Math.abs(barriers.riverSide(ex, ey)) ? [line[0]!, line[1]!] : [ex, ey]
  }
  const pairs = ends
    .filter(({ road }) => road.north)
    .flatMap((north) => {
      const south = ends
        .filter(({ road }) => !road.north)
        .reduce<End | undefined>(
          (best, end) =>
            best === undefined ||
            Math.abs(along(end.vertex) - along(north.vertex)) <
              Math.abs(along(best.vertex) - along(north.vertex))
              ? end
              : best,
          undefined,
        )
      return south && Math.abs(along(south.vertex) - along(north.vertex)) < 90
        ? [{ north, south, at: along(north.vertex) }]
        : []
    })
  const chosen: typeof pairs = []
  const wanted = bridgePlaces(radius)
  for (const target of wanted) {
    const free = pairs.filter((pair) => chosen.every((c) => Math.abs(c.at - pair.at) > 450))
    if (free.length === 0) break
    const best = free.reduce((a, b) => (Math.abs(b.at - target) < Math.abs(a.at - target) ? b : a))
    if (Math.abs(best.at - target) < 0.25 * radius) chosen.push(best)
  }
  return chosen.map(({ north, south }) => ({
    from: north.vertex,
    to: south.vertex,
    blocks: [],
    line: [...landing(north), ...landing(south)],
    bridge: true,
  }))
}

/** Places along the river: in the centre, then outwards. */
function bridgePlaces(radius: number): number[] {
  const out = [0]
  for (let at = 0.3 * radius; at < 0.9 * radius; at += Math.max(0.34 * radius, 1500))
    out.push(at, -at)
  return out
}

/** The part of a line that lies so far from the middle of the river, or farther. */
function ashore(line: Line, least: number, { riverSide }: Barriers): Line {
  const whole = lengthOf(line)
  const gap = (along: number) => {
    const [x, y] = slice(line, along, Math.min(whole, along + 0.01))
    return x === undefined ? 0 : Math.abs(riverSide(x, y!))
  }
  let from = 0
  let to = whole
  while (from < whole && gap(from) < least) from += 3
  while (to > from && gap(Math.max(0, to - 0.01)) < least) to -= 3
  return from === 0 && to === whole ? line : slice(line, from, to)
}

/** Points of a unit circle by share of a turn, on a rounded square brought to length 1: exact everywhere. */
export function direction(share: number): [number, number] {
  const turnShare = (((share % 1) + 1) % 1) * 4
  const side = Math.floor(turnShare)
  const t = turnShare - side
  const [ax, ay] = [1 - t, t]
  const norm = Math.sqrt(ax * ax + ay * ay)
  const [ux, uy] = [ax / norm, ay / norm]
  return [
    [ux, uy],
    [-uy, ux],
    [-ux, -uy],
    [uy, -ux],
  ][side] as [number, number]
}

interface Places {
  readonly x: (vertex: number) => number
  readonly y: (vertex: number) => number
}

function ring(
  stations: readonly number[],
  radius: number,
  roads: readonly Bare[],
  { x, y }: Places,
  weigh: ReadonlyMap<Bare, number>,
) {
  const off = (vertex: number) => {
    const away = Math.abs(distance(0, 0, x(vertex), y(vertex)) - radius) / radius
    return 1 + 6 * away
  }
  const walk: number[] = []
  const used: Bare[] = []
  stations.forEach((station, k) => {
    const next = stations[(k + 1) % stations.length]!
    let at = station
    for (const road of cheapest(
      roads,
      station,
      next,
      (one) => weigh.get(one)! * off(one.from) * off(one.to),
    )) {
      walk.push(at)
      at = road.from === at ? road.to : road.from
      used.push(road)
    }
  })
  return { walk, roads: used }
}

function minorClass(town: Town, road: Bare, random: Random): RoadClass {
  const { use } = town.ground
  if (!road.bridge && road.blocks.every((block) => use[block] === 'field')) return 'rural'
  return random.chance(0.3) ? 'tertiary' : 'local'
}

/** After the quarter the road leads to. */
function radialName(town: Town, x: number, y: number, k: number): string | undefined {
  const quarters = town.quarters.filter((quarter) => !quarter.until)
  const away = (parts: readonly number[]) => {
    const part = town.parts[parts[0]!]!
    return distance(x, y, part.x, part.y)
  }
  const nearest = quarters.reduce((a, b) => (away(b.parts) < away(a.parts) ? b : a))
  if (nearest.name.includes(' ') || nearest.name.endsWith('er')) return undefined
  const kind = k % 3 === 2 ? 'Landstraße' : 'Straße'
  return `${nearest.name}${nearest.name.endsWith('e') ? 'r' : 'er'} ${kind}`
}

const sides = ['Ost', 'Nord', 'West', 'Süd'] as const
const ringWords = ['wall', 'ring', 'tangente'] as const

function ringName(nth: number, { from, to }: Bare, { x, y }: Places): string {
  const mx = x(from) + x(to)
  const my = y(from) + y(to)
  const side = Math.abs(mx) > Math.abs(my) ? (mx > 0 ? 0 : 2) : my > 0 ? 1 : 3
  return `${sides[side]}${ringWords[nth]}`
}

/**
 * Great roads run straighter than the borders of blocks: their crossroads move towards the middle of the
 * crossroads before and after, the roads that end there with them, and all corners are rounded off.
 */
function straighten(
  courses: readonly (readonly Bare[])[],
  bare: readonly Bare[],
  place: (vertex: number) => readonly [number, number],
) {
  const fixed = new Set(bare.filter((road) => road.bridge).flatMap(({ from, to }) => [from, to]))
  const neighbours = new Map<number, Set<number>>()
  for (const course of courses)
    for (const { from, to } of course) {
      neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to))
      neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from))
    }
  const moved = new Map<number, readonly [number, number]>()
  const at = (vertex: number) => moved.get(vertex) ?? place(vertex)
  for (let round = 0; round < 4; round++)
    for (const [vertex, others] of neighbours) {
      if (fixed.has(vertex) || others.size !== 2) continue
      const [a, b] = [...others].map(at) as [readonly [number, number], readonly [number, number]]
      const [x, y] = at(vertex)
      const [ox, oy] = place(vertex)
      const tx = x + 0.6 * ((a[0] + b[0]) / 2 - x) - ox
      const ty = y + 0.6 * ((a[1] + b[1]) / 2 - y) - oy
      const shrink = Math.min(1, 160 / (Math.sqrt(tx * tx + ty * ty) || 1))
      moved.set(vertex, [ox + tx * shrink, oy + ty * shrink])
    }
  const shift = (vertex: number) => {
    const [x, y] = at(vertex)
    const [ox, oy] = place(vertex)
    return [x - ox, y - oy] as const
  }
  const great = new Set(courses.flat())
  return {
    x: (vertex: number) => at(vertex)[0],
    y: (vertex: number) => at(vertex)[1],
    line: (road: Bare) => {
      if (road.bridge) return road.line
      const [ax, ay] = shift(road.from)
      const [bx, by] = shift(road.to)
      const points = road.line.length / 2 - 1
      const shifted = road.line.map((value, k) => {
        const t = Math.floor(k / 2) / points
        return value + (k % 2 === 0 ? (1 - t) * ax + t * bx : (1 - t) * ay + t * by)
      })
      return calm(shifted, great.has(road) ? 6 : 2)
    },
  }
}

/** Draws every point towards its neighbours, a few times; the ends stay. */
function calm(line: readonly number[], rounds: number): number[] {
  let out = line.slice()
  for (let round = 0; round < rounds; round++)
    out = out.map((value, k) =>
      k < 2 || k >= out.length - 2 ? value : 0.5 * value + 0.25 * (out[k - 2]! + out[k + 2]!),
    )
  return out
}

/** Leaves only the roads that hang together with most of the others. */
function connected(roads: readonly Bare[]): Bare[] {
  const parent = new Map<number, number>()
  const root = (v: number): number => {
    let at = v
    while (parent.get(at) !== undefined && parent.get(at) !== at) at = parent.get(at)!
    return at
  }
  for (const { from, to } of roads) parent.set(root(from), root(to))
  const size = new Map<number, number>()
  for (const { from } of roads) size.set(root(from), (size.get(root(from)) ?? 0) + 1)
  const largest = [...size].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
  return roads.filter(({ from }) => root(from) === largest)
}

/** Roads that run on straight get one name, up to about a kilometre. */
function nameChains(
  roads: readonly Bare[],
  { x, y }: Places,
  length: (road: Bare) => number,
  name: (chain: readonly Bare[]) => void,
) {
  const at = new Map<number, Bare[]>()
  for (const road of roads)
    for (const v of [road.from, road.to]) at.set(v, [...(at.get(v) ?? []), road])
  const done = new Set<Bare>()
  for (const start of roads) {
    if (done.has(start)) continue
    const chain = [start]
    done.add(start)
    let total = length(start)
    let [before, here] = [start.from, start.to]
    while (total < 900 && !start.bridge) {
      const next = (at.get(here) ?? [])
        .filter((road) => !done.has(road) && !road.bridge)
        .map((road) => ({ road, end: road.from === here ? road.to : road.from }))
        .find(({ end }) => {
          const ax = x(here) - x(before)
          const ay = y(here) - y(before)
          const bx = x(end) - x(here)
          const by = y(end) - y(here)
          const dot = ax * bx + ay * by
          return dot > 0.75 * Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by))
        })
      if (!next) break
      chain.push(next.road)
      done.add(next.road)
      total += length(next.road)
      before = here
      here = next.end
    }
    name(chain)
  }
}
