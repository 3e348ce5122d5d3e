import type { Path64, Paths64 } from 'clipper2-ts'
import { type PolygonRings, type Ring, signedDoubleArea } from './position.ts'
import { forEachCandidatePair, meetingOf, segmentsOf } from './segments.ts'
import { liesInside } from './simpleFeature.ts'

/** A directed edge between two grid points, with the polygon's interior on its left. */
interface Edge {
  fromX: number
  fromY: number
  toX: number
  toY: number
  used: boolean
}

const keyOf = (x: number, y: number) => `${x},${y}`

/**
 * Turns the outlines that a clipper returns (whole numbers, interior on the left, possibly touching
 * themselves and each other) into polygons by the OGC rules: wherever outlines touch, the interior
 * is followed around instead of the outline, so that every polygon has one connected interior and
 * rings without a repeated vertex.
 */
export function polygonsOfOutlines(outlines: Paths64): PolygonRings[] {
  const rings = traceInteriors(nodedEdges(outlines)).flatMap(splitAtRepeatedVertices)
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

/** The outlines' edges, cut wherever a vertex of any outline lies on them. */
function nodedEdges(outlines: Paths64): Edge[] {
  const rings = outlines.filter((path) => path.length >= 3).map(closedRing)
  const segments = segmentsOf(rings)
  const cuts = new Map<number, Array<{ x: number; y: number }>>()
  const addCut = (segment: number, x: number, y: number) => {
    const { x1, y1, x2, y2 } = segments
    if ((x === x1[segment] && y === y1[segment]) || (x === x2[segment] && y === y2[segment])) return
    const list = cuts.get(segment) ?? []
    list.push({ x, y })
    cuts.set(segment, list)
  }
  forEachCandidatePair(segments, (a, b) => {
    const meeting = meetingOf(segments, a, b)
    if (meeting.kind !== 'touch') return
    addCut(a, meeting.x, meeting.y)
    addCut(b, meeting.x, meeting.y)
  })
  const edges: Edge[] = []
  for (let segment = 0; segment < segments.count; segment++) {
    let fromX = segments.x1[segment]!
    let fromY = segments.y1[segment]!
    const startX = fromX
    const startY = fromY
    const points = (cuts.get(segment) ?? []).sort(
      (p, q) => Math.hypot(p.x - startX, p.y - startY) - Math.hypot(q.x - startX, q.y - startY),
    )
    points.push({ x: segments.x2[segment]!, y: segments.y2[segment]! })
    for (const { x: toX, y: toY } of points) {
      if (toX === fromX && toY === fromY) continue
      edges.push({ fromX, fromY, toX, toY, used: false })
      fromX = toX
      fromY = toY
    }
  }
  return withoutOpposites(edges)
}

function closedRing(path: Path64): Ring {
  const ring = path.map(({ x, y }): [number, number] => [x, y])
  ring.push(ring[0]!)
  return ring
}

/** Two edges there and back enclose nothing: both go. */
function withoutOpposites(edges: Edge[]): Edge[] {
  const waiting = new Map<string, Edge[]>()
  for (const edge of edges) {
    const back = waiting.get(`${keyOf(edge.toX, edge.toY)} ${keyOf(edge.fromX, edge.fromY)}`)
    const opposite = back?.pop()
    if (opposite) {
      opposite.used = true
      edge.used = true
      continue
    }
    const key = `${keyOf(edge.fromX, edge.fromY)} ${keyOf(edge.toX, edge.toY)}`
    const list = waiting.get(key)
    if (list) list.push(edge)
    else waiting.set(key, [edge])
  }
  return edges.filter(({ used }) => !used)
}

function traceInteriors(edges: Edge[]): Ring[] {
  const leaving = new Map<string, Edge[]>()
  for (const edge of edges) {
    const key = keyOf(edge.fromX, edge.fromY)
    const list = leaving.get(key)
    if (list) list.push(edge)
    else leaving.set(key, [edge])
  }
  const rings: Ring[] = []
  for (const start of edges) {
    if (start.used) continue
    const ring: Ring = [[start.fromX, start.fromY]]
    let edge: Edge | undefined = start
    while (edge && !edge.used) {
      edge.used = true
      ring.push([edge.toX, edge.toY])
      edge = nextAroundInterior(edge, leaving.get(keyOf(edge.toX, edge.toY)) ?? [], start)
    }
    if (ring.length >= 4) rings.push(ring)
  }
  return rings
}

/**
 * With the interior on the left, its border goes on along the first edge that one meets turning
 * clockwise from the way back.
 */
function nextAroundInterior(arrived: Edge, leaving: Edge[], start: Edge): Edge | undefined {
  let best: Edge | undefined
  for (const edge of leaving) {
    if (edge.used && edge !== start) continue
    if (!best || comesFirstClockwise(arrived, edge, best)) best = edge
  }
  return best
}

function comesFirstClockwise(arrived: Edge, a: Edge, b: Edge): boolean {
  const backX = arrived.fromX - arrived.toX
  const backY = arrived.fromY - arrived.toY
  const sectorA = clockwiseSector(backX, backY, a)
  const sectorB = clockwiseSector(backX, backY, b)
  if (sectorA !== sectorB) return sectorA < sectorB
  const turn = (a.toX - a.fromX) * (b.toY - b.fromY) - (a.toY - a.fromY) * (b.toX - b.fromX)
  return turn < 0
}

/** 0: up to half a turn clockwise, 1: exactly half, 2: more than half, 3: the way back itself. */
function clockwiseSector(backX: number, backY: number, edge: Edge): number {
  const x = edge.toX - edge.fromX
  const y = edge.toY - edge.fromY
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
    const key = keyOf(vertex[0], vertex[1])
    const place = places.get(key)
    if (place === undefined) {
      places.set(key, open.length)
      open.push(vertex)
      continue
    }
    const piece = open.splice(place + 1)
    for (const [x, y] of piece) places.delete(keyOf(x, y))
    if (piece.length >= 2) pieces.push([open[place]!, ...piece, open[place]!])
  }
  return pieces
}
