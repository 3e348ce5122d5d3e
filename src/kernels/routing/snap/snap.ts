import { decimetresOfUnit } from '../ground.ts'
import type { Graph, Lines, Network, Snapped } from '../network/network.ts'
import { traitsOf, type WayKind } from '../network/traits.ts'
import { indexLines, type LineIndex } from './lineIndex.ts'
import { usableSegments } from './usable.ts'

/** Where a place meets the network, or why it does not. */
export type SnapOutcome =
  | { readonly kind: 'snapped'; readonly place: Snapped; readonly way: WayKind }
  /** No usable way is near enough. */
  | { readonly kind: 'tooFar' }
  /** Ways are near enough, but water, a railway line or a motorway lies between. */
  | { readonly kind: 'cutOff' }

/** Brings places onto the network as one kind of person uses it. */
export interface Snapper {
  /** Place in degrees (WGS 84); `within`: farthest that the street may be, in decimetres. */
  snap(lon: number, lat: number, within: number): SnapOutcome
}

/** What is the same for every kind of person: where segments and obstacles lie. */
export interface SnapIndex {
  readonly segments: LineIndex
  readonly obstacles: LineIndex
}

const noLines: Lines = {
  ...{ firstPoint: new Uint32Array(1), lon: new Int32Array(0), lat: new Int32Array(0) },
}

export function indexPlaces({ segments, obstacles }: Network): SnapIndex {
  return { segments: indexLines(segments), obstacles: indexLines(obstacles ?? noLines) }
}

/** Decimetres around a place that are looked at first. */
const FIRST_LOOK = 400

export function createSnapper(
  network: Network,
  graph: Graph,
  index: SnapIndex = indexPlaces(network),
): Snapper {
  const usable = usableSegments(network, graph)
  const obstacles = network.obstacles ?? noLines
  return {
    snap(lon, lat, within) {
      if (!Number.isFinite(lon + lat) || !(within >= 0 && within < Infinity))
        throw new RangeError(`no place or no reach: ${lon}, ${lat}, within ${within}`)
      const place: Place = { x: lon * 1e7, y: lat * 1e7, ...decimetresOfUnit(lat * 1e7) }
      let blocked = false
      for (let radius = Math.min(FIRST_LOOK, within); ; radius = Math.min(radius * 4, within)) {
        for (const candidate of candidates(place, radius, network, index.segments, usable)) {
          if (crosses(place, candidate, obstacles, index.obstacles)) blocked = true
          else return snappedAt(candidate, network)
        }
        if (radius >= within) return { kind: blocked ? 'cutOff' : 'tooFar' }
      }
    },
  }
}

/** A place in ten-millionths of a degree, and how many decimetres those are there. */
interface Place {
  readonly x: number
  readonly y: number
  readonly ofLon: number
  readonly ofLat: number
}

/** The nearest point of a straight piece, in ten-millionths of a degree. */
interface Candidate {
  readonly piece: number
  readonly segment: number
  readonly point: number
  /** Share of the piece before the nearest point. */
  readonly share: number
  readonly x: number
  readonly y: number
  readonly distance: number
}

function candidates(
  place: Place,
  radius: number,
  { segments }: Network,
  index: LineIndex,
  usable: Uint8Array,
): Candidate[] {
  const [dx, dy] = [radius / place.ofLon, radius / place.ofLat]
  const found: Candidate[] = []
  for (const piece of index.search(place.x - dx, place.y - dy, place.x + dx, place.y + dy)) {
    const segment = index.lines[piece]!
    if (!usable[segment]) continue
    const candidate = nearestOn(place, piece, segment, index.points[piece]!, segments)
    if (candidate.distance <= radius) found.push(candidate)
  }
  return found.sort((a, b) => a.distance - b.distance || a.piece - b.piece)
}

function nearestOn(
  { x, y, ofLon, ofLat }: Place,
  piece: number,
  segment: number,
  point: number,
  { lon, lat }: Lines,
): Candidate {
  const [startX, startY] = [lon[point]!, lat[point]!]
  const [wide, high] = [(lon[point + 1]! - startX) * ofLon, (lat[point + 1]! - startY) * ofLat]
  const square = wide * wide + high * high
  const dot = (x - startX) * ofLon * wide + (y - startY) * ofLat * high
  const share = square > 0 ? Math.min(Math.max(dot / square, 0), 1) : 0
  const nearestX = startX + share * (lon[point + 1]! - startX)
  const nearestY = startY + share * (lat[point + 1]! - startY)
  const distance = Math.hypot((x - nearestX) * ofLon, (y - nearestY) * ofLat)
  return { piece, segment, point, share, x: nearestX, y: nearestY, distance }
}

function crosses(place: Place, to: Candidate, lines: Lines, index: LineIndex): boolean {
  const [west, east] = [Math.min(place.x, to.x), Math.max(place.x, to.x)]
  const [south, north] = [Math.min(place.y, to.y), Math.max(place.y, to.y)]
  const { lon, lat } = lines
  return index.search(west, south, east, north).some((piece) => {
    const point = index.points[piece]!
    const [ax, ay, bx, by] = [lon[point]!, lat[point]!, lon[point + 1]!, lat[point + 1]!]
    const side = (x: number, y: number) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
    const other = (x: number, y: number) =>
      Math.sign((to.x - place.x) * (y - place.y) - (to.y - place.y) * (x - place.x))
    return side(place.x, place.y) * side(to.x, to.y) < 0 && other(ax, ay) * other(bx, by) <= 0
  })
}

function snappedAt({ segment, point, share, distance }: Candidate, network: Network): SnapOutcome {
  const { firstPoint, lon, lat, length, traits } = network.segments
  const { ofLon, ofLat } = decimetresOfUnit(lat[point]!)
  let [before, whole] = [0, 0]
  for (let at = firstPoint[segment]!; at + 1 < firstPoint[segment + 1]!; at++) {
    const run = Math.hypot((lon[at + 1]! - lon[at]!) * ofLon, (lat[at + 1]! - lat[at]!) * ofLat)
    if (at < point) before += run
    if (at === point) before += run * share
    whole += run
  }
  // The segment's own length is the measure: both ends come out exactly.
  const along = whole > 0 ? Math.round((before / whole) * length[segment]!) : 0
  return {
    kind: 'snapped',
    place: { segment, along, away: Math.round(distance) },
    way: traitsOf(traits[segment]!).kind,
  }
}
