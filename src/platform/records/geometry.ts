import type { Geometry } from 'geojson'

/** How deep the coordinates of each type are nested: 0 is a position. */
const DEPTHS = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
])

const DEEPEST_COLLECTION = 4

/**
 * Checks the form of a GeoJSON geometry (RFC 7946 section 3.1): type, nesting, finite numbers.
 * Whether rings close or cross is not judged here. Gives a German reason where the form is wrong.
 */
export function readGeometry(
  value: unknown,
  depth = 0,
): { geometry: Geometry } | { reason: string } {
  if (typeof value !== 'object' || value === null)
    return { reason: 'Die Geometrie ist kein Objekt.' }
  const type = 'type' in value ? value.type : undefined
  if (type === 'GeometryCollection') return readCollection(value, depth)
  const nesting = typeof type === 'string' ? DEPTHS.get(type) : undefined
  if (nesting === undefined) return { reason: `Die Geometrie-Art „${String(type)}“ gibt es nicht.` }
  if (!('coordinates' in value) || !hasPositions(value.coordinates, nesting)) {
    return { reason: `Die Koordinaten passen nicht zur Geometrie-Art „${String(type)}“.` }
  }
  // Type and nesting were checked just above, which the compiler cannot follow.
  return { geometry: value as Geometry }
}

function readCollection(value: object, depth: number): { geometry: Geometry } | { reason: string } {
  const parts = 'geometries' in value ? value.geometries : undefined
  if (!Array.isArray(parts) || depth >= DEEPEST_COLLECTION) {
    return { reason: 'Die Geometrie-Sammlung ist nicht lesbar.' }
  }
  const geometries: Geometry[] = []
  for (const part of parts) {
    const read = readGeometry(part, depth + 1)
    if ('reason' in read) return read
    geometries.push(read.geometry)
  }
  return { geometry: { type: 'GeometryCollection', geometries } }
}

function hasPositions(value: unknown, nesting: number): boolean {
  if (!Array.isArray(value)) return false
  if (nesting > 0) return value.every((part) => hasPositions(part, nesting - 1))
  return value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1])
}
