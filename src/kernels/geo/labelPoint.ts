import { localPlaneOf } from './localPlane.ts'
import { boundingBox, centroid } from './measure.ts'
import { type PolygonalGeometry, type PolygonRings, type Position, polygonsOf } from './position.ts'

/** Edges of a polygon in plane metres: x1, y1, x2, y2 of each. */
function planeEdges(
  rings: PolygonRings,
  planeX: (lon: number) => number,
  planeY: (lat: number) => number,
) {
  const edges: number[] = []
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [lon1, lat1] = ring[i - 1]!
      const [lon2, lat2] = ring[i]!
      edges.push(planeX(lon1), planeY(lat1), planeX(lon2), planeY(lat2))
    }
  }
  return Float64Array.from(edges)
}

/** Distance to the nearest edge, positive inside and negative outside. */
function signedDistance(edges: Float64Array, x: number, y: number): number {
  let nearestSquared = Infinity
  let inside = false
  for (let i = 0; i < edges.length; i += 4) {
    const x1 = edges[i]!
    const y1 = edges[i + 1]!
    const dx = edges[i + 2]! - x1
    const dy = edges[i + 3]! - y1
    if (y1 > y !== y1 + dy > y && x < (dx * (y - y1)) / dy + x1) inside = !inside
    const lengthSquared = dx * dx + dy * dy
    const along =
      lengthSquared > 0
        ? Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / lengthSquared))
        : 0
    const offX = x1 + along * dx - x
    const offY = y1 + along * dy - y
    const squared = offX * offX + offY * offY
    if (squared < nearestSquared) nearestSquared = squared
  }
  return inside ? Math.sqrt(nearestSquared) : -Math.sqrt(nearestSquared)
}

interface Candidate {
  x: number
  y: number
  halfSize: number
  distance: number
  /** No point of the square can be farther from the border than this. */
  limit: number
}

const MIDDLE_IS_GOOD_ENOUGH = 0.9

/**
 * The point of a polygon farthest from its border (pole of inaccessibility), found by a grid of
 * squares of which only those are quartered that could still hold a better point than the best.
 * After the idea of Garcia-Castellanos and Lombardo (2007), doi:10.1080/14702540801897809.
 */
function poleOfInaccessibility(edges: Float64Array, precision: number, start: [number, number]) {
  let west = Infinity
  let south = Infinity
  let east = -Infinity
  let north = -Infinity
  for (let i = 0; i < edges.length; i += 2) {
    west = Math.min(west, edges[i]!)
    east = Math.max(east, edges[i]!)
    south = Math.min(south, edges[i + 1]!)
    north = Math.max(north, edges[i + 1]!)
  }
  const square = (x: number, y: number, halfSize: number): Candidate => {
    const distance = signedDistance(edges, x, y)
    return { x, y, halfSize, distance, limit: distance + halfSize * Math.SQRT2 }
  }
  const middle = square(start[0], start[1], 0)
  let best = middle
  const halfSize = Math.min(east - west, north - south) / 2
  if (!(halfSize > precision / 100)) return best
  let level: Candidate[] = []
  for (let x = west; x < east; x += 2 * halfSize)
    for (let y = south; y < north; y += 2 * halfSize)
      level.push(square(x + halfSize, y + halfSize, halfSize))
  while (level.length > 0) {
    for (const candidate of level) if (candidate.distance > best.distance) best = candidate
    const promising = level.filter((candidate) => candidate.limit - best.distance > precision)
    level = promising.flatMap(({ x, y, halfSize: size }) => {
      const half = size / 2
      return [
        square(x - half, y - half, half),
        square(x + half, y - half, half),
        square(x - half, y + half, half),
        square(x + half, y + half, half),
      ]
    })
  }
  // A name looks best in the middle, as long as it has about as much room there.
  return middle.distance >= MIDDLE_IS_GOOD_ENOUGH * best.distance ? middle : best
}

/**
 * Where to write an area's name or put its symbol: the centre of mass where it has room
 * enough, else the inner point farthest from the border of the part with the most room, to within
 * 1 % of the shape's extent. Always inside, unlike the centroid.
 * `undefined` only for a geometry without positions.
 */
export function labelPoint(geometry: PolygonalGeometry): Position | undefined {
  const box = boundingBox(geometry)
  const middle = centroid(geometry)
  if (!box || !middle) return undefined
  const plane = localPlaneOf(box)
  const width = plane.x(box[2]) - plane.x(box[0])
  const height = plane.y(box[3]) - plane.y(box[1])
  const precision = Math.max(width, height) / 100
  let best: { x: number; y: number; distance: number } | undefined
  for (const rings of polygonsOf(geometry)) {
    const edges = planeEdges(rings, plane.x, plane.y)
    if (edges.length === 0) continue
    const pole = poleOfInaccessibility(edges, precision, [plane.x(middle[0]), plane.y(middle[1])])
    if (!best || pole.distance > best.distance) best = pole
  }
  if (!best) return middle
  return [plane.lon(best.x), plane.lat(best.y)]
}
