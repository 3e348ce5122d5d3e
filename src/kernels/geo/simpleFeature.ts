import type { PolygonRings, Ring } from './position.ts'
import {
  forEachCandidatePair,
  locateInRing,
  meetingOf,
  type Segments,
  segmentsOf,
} from './segments.ts'

export type TopologyFault = 'selfIntersection' | 'holeOutsideShell' | 'overlappingParts'

/** What breaks the rules in a multipolygon, and which of its polygons are involved. */
export interface TopologyFaults {
  kinds: Set<TopologyFault>
  polygons: Set<number>
}

interface RingAddress {
  polygon: number
  isShell: boolean
  ring: Ring
}

/**
 * Checks polygons against the rules of OGC simple features (ISO 19125-1, 6.1.11 and 6.1.14): rings
 * do not touch or cross themselves, holes lie in their shell and not in each other, rings of a
 * polygon meet in single points and leave its interior connected, polygons do not overlap nor share
 * an edge. Rings must be closed, finite, and of at least four positions (see repair.ts). Exact for
 * the given doubles; about O(n log n) for real boundaries. Every faulty polygon is named; once all
 * are, no further kinds are looked for.
 */
export function findTopologyFaults(polygons: readonly PolygonRings[]): TopologyFaults {
  const faults: TopologyFaults = { kinds: new Set(), polygons: new Set() }
  const addresses: RingAddress[] = polygons.flatMap((rings, polygon) =>
    rings.map((ring, index) => ({ polygon, isShell: index === 0, ring })),
  )
  checkMeetings(addresses, faults)
  polygons.forEach((rings, polygon) => {
    if (!faults.polygons.has(polygon)) checkHoles(rings, polygon, faults)
  })
  checkParts(polygons, faults)
  return faults
}

function report(faults: TopologyFaults, kind: TopologyFault, ...polygons: number[]) {
  faults.kinds.add(kind)
  for (const polygon of polygons) faults.polygons.add(polygon)
}

function checkMeetings(addresses: readonly RingAddress[], faults: TopologyFaults) {
  const segments = segmentsOf(addresses.map(({ ring }) => ring))
  const touches = new TouchGraph(addresses.length)
  const polygonCount = (addresses.at(-1)?.polygon ?? -1) + 1
  forEachCandidatePair(segments, (a, b) => {
    const ringA = segments.ring[a]!
    const ringB = segments.ring[b]!
    const { polygon: polygonA, ring } = addresses[ringA]!
    const { polygon: polygonB } = addresses[ringB]!
    const meeting = meetingOf(segments, a, b)
    if (meeting.kind === 'none') return true
    if (ringA === ringB) {
      if (meeting.kind !== 'touch' || !areNeighbours(segments, a, b, ring.length - 1))
        report(faults, 'selfIntersection', polygonA)
    } else if (polygonA !== polygonB) {
      if (meeting.kind !== 'touch') report(faults, 'overlappingParts', polygonA, polygonB)
    } else if (meeting.kind !== 'touch') {
      report(faults, 'selfIntersection', polygonA)
    } else if (touches.closesLoop(ringA, ringB, meeting.x, meeting.y)) {
      report(faults, 'selfIntersection', polygonA)
    }
    return faults.polygons.size < polygonCount
  })
}

function areNeighbours(segments: Segments, a: number, b: number, count: number): boolean {
  const gap = Math.abs(segments.place[a]! - segments.place[b]!)
  return gap === 1 || gap === count - 1
}

/**
 * Rings and the points where they touch, as a graph. Without a cycle the polygon's interior stays
 * in one piece; with one, the rings fence off a part of it.
 */
class TouchGraph {
  private readonly parent: number[]
  private readonly pointNodes = new Map<string, number>()
  private readonly known = new Set<string>()

  constructor(ringCount: number) {
    this.parent = Array.from({ length: ringCount }, (_, index) => index)
  }

  closesLoop(ringA: number, ringB: number, x: number, y: number): boolean {
    const key = `${x},${y}`
    let point = this.pointNodes.get(key)
    if (point === undefined) {
      point = this.parent.length
      this.parent.push(point)
      this.pointNodes.set(key, point)
    }
    const first = this.link(ringA, point)
    const second = this.link(ringB, point)
    return first || second
  }

  private link(ring: number, point: number): boolean {
    const key = `${ring}@${point}`
    if (this.known.has(key)) return false
    this.known.add(key)
    const ringRoot = this.root(ring)
    const pointRoot = this.root(point)
    this.parent[pointRoot] = ringRoot
    return ringRoot === pointRoot
  }

  private root(node: number): number {
    let root = node
    while (this.parent[root] !== root) root = this.parent[root]!
    return root
  }
}

function checkHoles(rings: PolygonRings, polygon: number, faults: TopologyFaults) {
  const [shell, ...holes] = rings
  if (!shell) return
  for (const [index, hole] of holes.entries()) {
    if (!liesInside(hole, shell)) report(faults, 'holeOutsideShell', polygon)
    for (const other of holes.slice(index + 1)) {
      if (liesInside(hole, other) || liesInside(other, hole))
        report(faults, 'selfIntersection', polygon)
    }
  }
}

function checkParts(polygons: readonly PolygonRings[], faults: TopologyFaults) {
  polygons.forEach(([shell], index) => {
    polygons.forEach((other, otherIndex) => {
      const [otherShell, ...otherHoles] = other
      if (index === otherIndex || !shell || !otherShell) return
      if (!liesInside(shell, otherShell)) return
      if (!otherHoles.some((hole) => liesInside(shell, hole)))
        report(faults, 'overlappingParts', index, otherIndex)
    })
  })
}

/** Whether a ring lies in another one, given that they do not cross. */
export function liesInside(inner: Ring, outer: Ring): boolean {
  if (!boxesNest(inner, outer)) return false
  for (const [x, y] of inner) {
    const place = locateInRing(x, y, outer)
    if (place !== 'border') return place === 'inside'
  }
  // Every vertex lies on the other's border: an edge between two of them still has to leave it.
  for (let i = 1; i < inner.length; i++) {
    const [x1, y1] = inner[i - 1]!
    const [x2, y2] = inner[i]!
    const place = locateInRing((x1 + x2) / 2, (y1 + y2) / 2, outer)
    if (place !== 'border') return place === 'inside'
  }
  return false
}

function boxesNest(inner: Ring, outer: Ring): boolean {
  const [west, south, east, north] = extentOf(inner)
  const [outerWest, outerSouth, outerEast, outerNorth] = extentOf(outer)
  return west >= outerWest && east <= outerEast && south >= outerSouth && north <= outerNorth
}

function extentOf(ring: Ring): [number, number, number, number] {
  let west = Infinity
  let south = Infinity
  let east = -Infinity
  let north = -Infinity
  for (const [x, y] of ring) {
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  return [west, south, east, north]
}
