import { createLocalPlane } from './localPlane.ts'
import {
  type BoundingBox,
  type PolygonalGeometry,
  type Position,
  polygonsOf,
  type Ring,
} from './position.ts'

const MEAN_EARTH_RADIUS_METRES = 6371008.8
const RADIANS = Math.PI / 180

/** West, south, east, north of all given geometries; `undefined` when there is no position. */
export function boundingBox(
  geometry: PolygonalGeometry | Iterable<PolygonalGeometry>,
): BoundingBox | undefined {
  let west = Infinity
  let south = Infinity
  let east = -Infinity
  let north = -Infinity
  for (const one of 'type' in geometry ? [geometry] : geometry) {
    for (const rings of polygonsOf(one)) {
      for (const [lon, lat] of rings[0] ?? []) {
        if (lon < west) west = lon
        if (lon > east) east = lon
        if (lat < south) south = lat
        if (lat > north) north = lat
      }
    }
  }
  return west > east ? undefined : [west, south, east, north]
}

interface RingMoments {
  doubleArea: number
  /** First moments, six times: divide by three times the double area for the centroid. */
  x: number
  y: number
}

function ringMoments(ring: Ring, planeX: (lon: number) => number, planeY: (lat: number) => number) {
  const moments: RingMoments = { doubleArea: 0, x: 0, y: 0 }
  const first = ring[0]
  if (!first) return moments
  let previousX = planeX(first[0])
  let previousY = planeY(first[1])
  for (const [lon, lat] of ring) {
    const x = planeX(lon)
    const y = planeY(lat)
    const cross = previousX * y - x * previousY
    moments.doubleArea += cross
    moments.x += (previousX + x) * cross
    moments.y += (previousY + y) * cross
    previousX = x
    previousY = y
  }
  return moments
}

/**
 * Area on the WGS84 ellipsoid in square metres: the planar area after an equal-area projection
 * (Lambert, cylindrical; see localPlane.ts). Edges are straight in that projection, which for edges
 * shorter than 10 km changes less than 0.01 %. Holes count negative, whatever their direction.
 */
export function areaSquareMetres(geometry: PolygonalGeometry): number {
  const box = boundingBox(geometry)
  if (!box) return 0
  const plane = createLocalPlane((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
  let area = 0
  for (const rings of polygonsOf(geometry)) {
    rings.forEach((ring, index) => {
      const ringArea = Math.abs(ringMoments(ring, plane.x, plane.y).doubleArea) / 2
      area += index === 0 ? ringArea : -ringArea
    })
  }
  return area
}

/**
 * The centre of mass, in degrees. It may lie outside the shape (use `labelPoint` to write a name).
 * A shape without area gives the middle of its bounding box, no positions at all `undefined`.
 */
export function centroid(geometry: PolygonalGeometry): Position | undefined {
  const box = boundingBox(geometry)
  if (!box) return undefined
  const middle: Position = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  // At city scale a degree is as long anywhere in the shape: no need to leave degrees.
  let doubleArea = 0
  let x = 0
  let y = 0
  for (const rings of polygonsOf(geometry)) {
    rings.forEach((ring, index) => {
      const moments = ringMoments(
        ring,
        (lon) => lon - middle[0],
        (lat) => lat - middle[1],
      )
      const sign = moments.doubleArea > 0 === (index === 0) ? 1 : -1
      doubleArea += sign * moments.doubleArea
      x += sign * moments.x
      y += sign * moments.y
    })
  }
  if (!(doubleArea > 0)) return middle
  return [middle[0] + x / (3 * doubleArea), middle[1] + y / (3 * doubleArea)]
}

/** Great-circle distance in metres (haversine on the mean sphere; within 0.5 % of the ellipsoid). */
export function distanceMetres(from: Position, to: Position): number {
  const sineLat = Math.sin(((to[1] - from[1]) * RADIANS) / 2)
  const sineLon = Math.sin(((to[0] - from[0]) * RADIANS) / 2)
  const h =
    sineLat * sineLat + Math.cos(from[1] * RADIANS) * Math.cos(to[1] * RADIANS) * sineLon * sineLon
  return 2 * MEAN_EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)))
}
