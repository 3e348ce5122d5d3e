import type { BorderEdge } from './ground.ts'
import type { GridPoint } from './noding.ts'
import { type PolygonRings, type Ring, signedDoubleArea } from './position.ts'
import { liesInside } from './simpleFeature.ts'

const keyOf = ([x, y]: GridPoint) => `${x},${y}`

/**
 * Turns border edges (ground on the left, meeting in common ends only) into polygons by the OGC
 * rules: wherever borders touch, the ground is followed around instead of the border, so that every
 * polygon has one connected interior and rings without a repeated vertex. Largest polygon first.
 */
export function polygonsOfBorder(edges: readonly BorderEdge[]): PolygonRings[] {
  const rings = traceRings(edges).flatMap(splitAtRepeatedVertices)
  const shells = rings.filter((ring) => signedDoubleArea(ring) > 0)
  const holes = rings.filter((ring) => signedDoubleArea(ring) < 0)
  shells.sort((a, b) => signedDoubleArea(a) - signedDoubleArea(b))
  const polygons = shells.map((shell): PolygonRings => [shell])
  for (const hole of holes) {
    // Shells go from small to large: the first that holds the hole is the innermost.
    polygons.find(([shell]) => shell && liesInside(hole, shell))?.push(hole)
  }
  return polygons.reverse()
}

function traceRings(edges: readonly BorderEdge[]): Ring[] {
  const leaving = new Map<string, BorderEdge[]>()
  for (const edge of edges) {
    const key = keyOf(edge.from)
    const list = leaving.get(key)
    if (list) list.push(edge)
    else leaving.set(key, [edge])
  }
  const used = new Set<BorderEdge>()
  const rings: Ring[] = []
  for (const start of edges) {
    if (used.has(start)) continue
    const ring: Ring = [[...start.from]]
    let edge: BorderEdge | undefined = start
    while (edge) {
      used.add(edge)
      ring.push([...edge.to])
      const choices: BorderEdge[] = leaving.get(keyOf(edge.to)) ?? []
      const next: BorderEdge | undefined = nextAroundGround(edge, choices)
      edge = next && !used.has(next) ? next : undefined
    }
    rings.push(ring)
  }
  return rings
}

/**
 * With the ground on the left, its border goes on along the first edge that one meets turning
 * clockwise from the way back.
 */
function nextAroundGround(
  arrived: BorderEdge,
  choices: readonly BorderEdge[],
): BorderEdge | undefined {
  let best: BorderEdge | undefined
  for (const edge of choices) if (!best || comesFirstClockwise(arrived, edge, best)) best = edge
  return best
}

function comesFirstClockwise(arrived: BorderEdge, a: BorderEdge, b: BorderEdge): boolean {
  const sectorA = clockwiseSector(arrived, a)
  const sectorB = clockwiseSector(arrived, b)
  if (sectorA !== sectorB) return sectorA < sectorB
  const turn =
    (a.to[0] - a.from[0]) * (b.to[1] - b.from[1]) - (a.to[1] - a.from[1]) * (b.to[0] - b.from[0])
  return turn < 0
}

/** 0: up to half a turn clockwise, 1: exactly half, 2: more than half, 3: the way back itself. */
function clockwiseSector(arrived: BorderEdge, edge: BorderEdge): number {
  const backX = arrived.from[0] - arrived.to[0]
  const backY = arrived.from[1] - arrived.to[1]
  const x = edge.to[0] - edge.from[0]
  const y = edge.to[1] - edge.from[1]
  const cross = backX * y - backY * x
  if (cross < 0) return 0
  if (cross > 0) return 2
  return backX * x + backY * y < 0 ? 1 : 3
}

function splitAtRepeatedVertices(ring: Ring): Ring[] {
  const pieces: Ring[] = []
  const open: Ring = []
  const places = new Map<string, number>()
  for (const vertex of ring) {
    const place = places.get(keyOf(vertex))
    if (place === undefined) {
      places.set(keyOf(vertex), open.length)
      open.push(vertex)
      continue
    }
    const piece = open.splice(place + 1)
    for (const other of piece) places.delete(keyOf(other))
    if (piece.length >= 2) pieces.push([open[place]!, ...piece, open[place]!])
  }
  return pieces
}
