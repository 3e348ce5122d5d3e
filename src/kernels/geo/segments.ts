import { orient2d } from 'robust-predicates'

/** Line segments in flat arrays; `ring` and `place` say where each comes from. */
export interface Segments {
  count: number
  x1: Float64Array
  y1: Float64Array
  x2: Float64Array
  y2: Float64Array
  ring: Uint32Array
  /** Index of the segment's first vertex in its ring. */
  place: Uint32Array
}

/** The segments of closed rings (last vertex = first) in any planar coordinates. */
export function segmentsOf(rings: readonly (readonly (readonly [number, number])[])[]): Segments {
  let count = 0
  for (const ring of rings) count += Math.max(0, ring.length - 1)
  const segments: Segments = {
    count,
    x1: new Float64Array(count),
    y1: new Float64Array(count),
    x2: new Float64Array(count),
    y2: new Float64Array(count),
    ring: new Uint32Array(count),
    place: new Uint32Array(count),
  }
  let index = 0
  rings.forEach((ring, ringIndex) => {
    for (let place = 0; place + 1 < ring.length; place++, index++) {
      const from = ring[place]!
      const to = ring[place + 1]!
      segments.x1[index] = from[0]
      segments.y1[index] = from[1]
      segments.x2[index] = to[0]
      segments.y2[index] = to[1]
      segments.ring[index] = ringIndex
      segments.place[index] = place
    }
  })
  return segments
}

/**
 * Calls `visit` once for every pair of segments whose bounding boxes touch or lie no farther than
 * `margin` apart: a sweep from west to east over boxes sorted by their western side. `visit` says
 * whether to go on.
 */
export function forEachCandidatePair(
  { count, x1, y1, x2, y2 }: Segments,
  visit: (a: number, b: number) => boolean,
  margin = 0,
): void {
  const west = new Float64Array(count)
  for (let i = 0; i < count; i++) west[i] = Math.min(x1[i]!, x2[i]!)
  const order = new Uint32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
  order.sort((a, b) => west[a]! - west[b]!)
  const active = new Uint32Array(count)
  let activeCount = 0
  for (const current of order) {
    const currentWest = west[current]! - margin
    const south = Math.min(y1[current]!, y2[current]!) - margin
    const north = Math.max(y1[current]!, y2[current]!) + margin
    let kept = 0
    for (let i = 0; i < activeCount; i++) {
      const other = active[i]!
      const otherX1 = x1[other]!
      const otherX2 = x2[other]!
      if (otherX1 < currentWest && otherX2 < currentWest) continue
      active[kept++] = other
      const otherY1 = y1[other]!
      const otherY2 = y2[other]!
      if ((otherY1 < south && otherY2 < south) || (otherY1 > north && otherY2 > north)) continue
      if (!visit(other, current)) return
    }
    active[kept++] = current
    activeCount = kept
  }
}

export type Meeting =
  | { kind: 'none' | 'crossing' | 'overlap' }
  | { kind: 'touch'; x: number; y: number }

const NONE: Meeting = { kind: 'none' }
const CROSSING: Meeting = { kind: 'crossing' }
const OVERLAP: Meeting = { kind: 'overlap' }

function between(value: number, a: number, b: number): boolean {
  return a < b ? value >= a && value <= b : value >= b && value <= a
}

/**
 * How two segments meet, decided exactly (Shewchuk's adaptive predicates): `crossing` in inner
 * points of both, `overlap` along more than a point, `touch` in one point that is an end of at
 * least one of them.
 */
export function meetingOf(s: Segments, a: number, b: number): Meeting {
  const ax = s.x1[a]!
  const ay = s.y1[a]!
  const bx = s.x2[a]!
  const by = s.y2[a]!
  const cx = s.x1[b]!
  const cy = s.y1[b]!
  const dx = s.x2[b]!
  const dy = s.y2[b]!
  const sideC = orient2d(ax, ay, bx, by, cx, cy)
  const sideD = orient2d(ax, ay, bx, by, dx, dy)
  if ((sideC > 0 && sideD > 0) || (sideC < 0 && sideD < 0)) return NONE
  const sideA = orient2d(cx, cy, dx, dy, ax, ay)
  const sideB = orient2d(cx, cy, dx, dy, bx, by)
  if ((sideA > 0 && sideB > 0) || (sideA < 0 && sideB < 0)) return NONE
  if (sideC === 0 && sideD === 0) return collinearMeeting(ax, ay, bx, by, cx, cy, dx, dy)
  if (sideC === 0) return within(cx, cy, ax, ay, bx, by) ? { kind: 'touch', x: cx, y: cy } : NONE
  if (sideD === 0) return within(dx, dy, ax, ay, bx, by) ? { kind: 'touch', x: dx, y: dy } : NONE
  if (sideA === 0) return within(ax, ay, cx, cy, dx, dy) ? { kind: 'touch', x: ax, y: ay } : NONE
  if (sideB === 0) return within(bx, by, cx, cy, dx, dy) ? { kind: 'touch', x: bx, y: by } : NONE
  return CROSSING
}

function within(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  return between(x, ax, bx) && between(y, ay, by)
}

function collinearMeeting(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): Meeting {
  const west = Math.max(Math.min(ax, bx), Math.min(cx, dx))
  const east = Math.min(Math.max(ax, bx), Math.max(cx, dx))
  const south = Math.max(Math.min(ay, by), Math.min(cy, dy))
  const north = Math.min(Math.max(ay, by), Math.max(cy, dy))
  if (west > east || south > north) return NONE
  if (west < east || south < north) return OVERLAP
  return { kind: 'touch', x: west, y: south }
}

/** Where a point lies relative to a closed ring, decided exactly. */
export function locateInRing(
  x: number,
  y: number,
  ring: readonly (readonly [number, number])[],
): 'inside' | 'outside' | 'border' {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1]!
    const [x2, y2] = ring[i]!
    if ((x === x1 && y === y1) || (x === x2 && y === y2)) return 'border'
    if (y1 > y === y2 > y) {
      if (y1 === y && y2 === y && between(x, x1, x2)) return 'border'
      // An edge that only reaches up to y from below touches at its end, checked above.
      continue
    }
    const side = y1 < y2 ? orient2d(x1, y1, x2, y2, x, y) : orient2d(x2, y2, x1, y1, x, y)
    if (side === 0) return 'border'
    // robust-predicates: positive when the three points turn clockwise, i.e. the point is right
    // of the upward edge; a ray to the east then misses the edge.
    if (side < 0) inside = !inside
  }
  return inside ? 'inside' : 'outside'
}
