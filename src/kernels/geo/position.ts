/** A place on earth: longitude and latitude in degrees, WGS84, in GeoJSON order (RFC 7946). */
export type Position = [lon: number, lat: number]

/** A closed ring: the first position is repeated as the last one. */
export type Ring = Position[]

/** Rings of one polygon: the shell first, then its holes. */
export type PolygonRings = Ring[]

export interface Polygon {
  type: 'Polygon'
  coordinates: PolygonRings
}

export interface MultiPolygon {
  type: 'MultiPolygon'
  coordinates: PolygonRings[]
}

export type PolygonalGeometry = Polygon | MultiPolygon

/** A polygon as a file gives it: positions may have a height, be too short or not finite. */
export type RawPolygonalGeometry =
  | { type: 'Polygon'; coordinates: readonly (readonly (readonly number[])[])[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly (readonly number[])[])[])[] }

/** An area with its id, as boundaries, maps and crosswalks take it. */
export interface AreaShape {
  id: string
  geometry: PolygonalGeometry
}

/** West, south, east, north in degrees, as in RFC 7946. */
export type BoundingBox = [west: number, south: number, east: number, north: number]

/** The polygons of either kind of geometry, without copying. */
export function polygonsOf(geometry: PolygonalGeometry): PolygonRings[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** Twice the signed area in the units of the ring: positive when counterclockwise. */
export function signedDoubleArea(ring: Ring): number {
  const first = ring[0]
  if (!first) return 0
  const [originX, originY] = first
  let sum = 0
  let previousX = 0
  let previousY = 0
  for (const [lon, lat] of ring) {
    // Relative to the first vertex: absolute degrees would cancel away small rings.
    const x = lon - originX
    const y = lat - originY
    sum += previousX * y - x * previousY
    previousX = x
    previousY = y
  }
  return sum
}
