import type { Random } from '../chance/random.ts'
import { turn, turnBack } from '../map/place.ts'
import type { Town } from '../map/town.ts'
import { SegmentGrid } from './segmentGrid.ts'
import { distance, type Line } from './sketch.ts'

/** Half of the river between its banks, in metres. */
export const bank = 34
/** Distance of the promenade to the middle of the river. */
export const promenade = 54

/** What no way crosses but by a bridge, a tunnel or a level crossing. */
export interface Barriers {
  /** Metres from the river's middle; positive on its northern side. */
  riverSide(x: number, y: number): number
  /** A place of the river's middle, at so many metres along its own frame. */
  onRiver(along: number): [number, number]
  /** Corners of the lakes, flat pairs, one ring each. */
  readonly lakes: readonly Line[]
  /** The railway through the city. */
  readonly railway: Line
  /** Whether the straight way between two places would lead through water or over the railway. */
  blocked(ax: number, ay: number, bx: number, by: number): 'river' | 'lake' | 'railway' | undefined
}

export function layBarriers(town: Town, random: Random): Barriers {
  const { mesh, use } = town.ground
  const { river } = mesh
  const course = courseOf(town)
  const riverSide = (x: number, y: number) => {
    const [along, side] = turnBack(x, y)
    return course(along, side)
  }
  const onRiver = (along: number) => turn(along, river.at(along))
  const lakes = use.flatMap((kind, site) =>
    kind === 'water' && mesh.inCity[site] ? [shoreOf(town, site)] : [],
  )
  const railway = layRailway(town, lakes, random)
  const walls = new SegmentGrid<'lake' | 'railway'>(100)
  for (const lake of lakes)
    for (let k = 0; k < lake.length; k += 2) {
      const next = (k + 2) % lake.length
      walls.add([lake[k]!, lake[k + 1]!, lake[next]!, lake[next + 1]!], 'lake')
    }
  for (let k = 2; k < railway.length; k += 2)
    walls.add([railway[k - 2]!, railway[k - 1]!, railway[k]!, railway[k + 1]!], 'railway')
  const blocked: Barriers['blocked'] = (ax, ay, bx, by) => {
    const way = distance(ax, ay, bx, by)
    const start = riverSide(ax, ay)
    const end = riverSide(bx, by)
    if (start > 0 !== end > 0) return 'river'
    if (Math.min(Math.abs(start), Math.abs(end)) < bank + 1.5 * way) {
      const steps = Math.max(1, Math.ceil(way / 15))
      for (let k = 0; k <= steps; k++) {
        const t = k / steps
        const gap = riverSide(ax + t * (bx - ax), ay + t * (by - ay))
        if (Math.abs(gap) < bank || gap > 0 !== start > 0) return 'river'
      }
    }
    return walls.crossing(ax, ay, bx, by)[0]?.value
  }
  return { riverSide, onRiver, lakes, railway, blocked }
}

/** Signed distance to the river's middle by a table of its course, about every ten metres. */
function courseOf(town: Town): (along: number, side: number) => number {
  const { river } = town.ground.mesh
  const step = 10
  const half = Math.ceil((1.7 * town.plan.radius + 2000) / step)
  const middle = Float64Array.from({ length: 2 * half + 1 }, (_, k) => river.at((k - half) * step))
  return (along, side) => {
    const at = Math.max(0, Math.min(2 * half - 1.001, along / step + half))
    const k = Math.floor(at)
    const rise = middle[k + 1]! - middle[k]!
    const slope = rise / step
    return (side - middle[k]! - (at - k) * rise) / Math.sqrt(1 + slope * slope)
  }
}

/** A lake fills most of its block: the block's corners drawn towards its middle and cut off twice. */
function shoreOf(town: Town, site: number): number[] {
  const { mesh } = town.ground
  const corners = [
    ...new Set(mesh.edgesOf[site]!.flatMap((e) => [mesh.edges[e]!.from, mesh.edges[e]!.to])),
  ]
  const [cx, cy] = [mesh.sites[2 * site]!, mesh.sites[2 * site + 1]!]
  const around = corners
    .map((v) => [mesh.vertices[2 * v]! - cx, mesh.vertices[2 * v + 1]! - cy] as const)
    .sort((a, b) => halfTurn(a) - halfTurn(b))
  let ring = around.flatMap(([x, y]) => turn(cx + 0.62 * x, cy + 0.62 * y))
  for (let round = 0; round < 3; round++) ring = cutCorners(ring)
  return ring
}

/** Grows with the angle, without trigonometry: −2 … 2. */
const halfTurn = ([x, y]: readonly [number, number]) => {
  const share = x / (Math.abs(x) + Math.abs(y) || 1)
  return y < 0 ? share - 1 : 1 - share
}

/** Chaikin's corner cutting of a closed ring. */
function cutCorners(ring: Line): number[] {
  const out: number[] = []
  for (let k = 0; k < ring.length; k += 2) {
    const next = (k + 2) % ring.length
    const [ax, ay, bx, by] = [ring[k]!, ring[k + 1]!, ring[next]!, ring[next + 1]!]
    out.push(0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by)
    out.push(0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by)
  }
  return out
}

/**
 * The railway keeps to the southern bank: past the old town in the middle, and along the river's valley
 * towards both rims.
 */
function layRailway(town: Town, lakes: readonly Line[], random: Random): number[] {
  const { river } = town.ground.mesh
  const { radius } = town.plan
  const past = 0.13 * radius * random.between(0.95, 1.1)
  const sway = random.between(-0.06, 0.06) * radius
  const step = 40
  const count = Math.ceil((1.1 * radius) / step)
  const span = Math.max(4, Math.round((0.2 * radius) / step))
  const wanted = (k: number) => {
    const x = k * step
    const share = Math.min(1, Math.abs(x) / (0.6 * radius))
    const outside = river.at(x) - 0.2 * radius + sway * (x / radius)
    // Never nearer to the river than a street with houses on both sides.
    const y = Math.min((1 - share) * -past + share * outside, river.at(x) - 230)
    return round.reduce((side, lake) => Math.min(side, southOf(lake, x, y)), y)
  }
  const round = lakes.map(inRiverFrame)
  const line: number[] = []
  for (let k = -count; k <= count; k++) {
    let sum = 0
    for (let j = -span; j <= span; j++) sum += wanted(k + j)
    line.push(...turn(k * step, sum / (2 * span + 1)))
  }
  return line
}

interface Round {
  readonly x: number
  readonly y: number
  readonly radius: number
}

function inRiverFrame(lake: Line): Round {
  let [x, y] = [0, 0]
  for (let k = 0; k < lake.length; k += 2) {
    x += (2 * lake[k]!) / lake.length
    y += (2 * lake[k + 1]!) / lake.length
  }
  let radius = 0
  for (let k = 0; k < lake.length; k += 2)
    radius = Math.max(radius, distance(x, y, lake[k]!, lake[k + 1]!))
  const [along, side] = turnBack(x, y)
  return { x: along, y: side, radius }
}

/** The railway swings out to the south of a lake that is in its way. */
function southOf({ x: lakeX, y: lakeY, radius }: Round, x: number, y: number): number {
  const shore = lakeY - radius - 150
  if (y < shore || y > lakeY + radius + 150) return y
  const near = Math.max(0, Math.min(1, 2 - Math.abs(x - lakeX) / (radius + 400)))
  return y + near * (shore - y)
}
