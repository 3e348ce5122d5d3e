import type { Geometry, Position } from 'geojson'
import {
  type MultiPolygon,
  type RepairKind,
  repairPolygonal,
  type Transform,
} from '../../../kernels/geo/index.ts'
import { implausiblePosition } from '../../../platform/import/coordinates.ts'

export type ReadGeometry =
  | { kind: 'polygon'; geometry: MultiPolygon; repairs: RepairKind[] }
  | { kind: 'bad'; reason: string }
  /** The coordinates as a whole are not where they should be, so nothing of the file can be right. */
  | { kind: 'misplaced'; reason: string }

type Rings = Position[][]

/** A centimetre: more decimals are noise of the projection and would count as a change. */
const precision = 1e7

/** Transforms an area’s geometry to WGS 84 and repairs its rings. */
export function readAreaGeometry(geometry: Geometry, transform: Transform): ReadGeometry {
  const polygons = polygonsOf(geometry)
  if (!polygons)
    return { kind: 'bad', reason: `Die Geometrie ist keine Fläche (${geometry.type}).` }
  const coordinates = polygons.map((rings) =>
    rings.map((ring) => ring.map((position) => toDegrees(position, transform))),
  )
  const first = coordinates[0]?.[0]?.[0]
  const reason = first && implausiblePosition(first[0], first[1])
  if (reason !== undefined) return { kind: 'misplaced', reason }
  const repaired = repairPolygonal({ type: 'MultiPolygon', coordinates })
  if (!repaired.geometry) return { kind: 'bad', reason: 'Die Geometrie umschließt keine Fläche.' }
  return { kind: 'polygon', geometry: repaired.geometry, repairs: repaired.repairs }
}

function toDegrees([x = Number.NaN, y = Number.NaN]: Position, transform: Transform) {
  const [lon, lat] = transform(x, y)
  return [Math.round(lon * precision) / precision, Math.round(lat * precision) / precision] as const
}

/** The polygons of an areal geometry, also of a collection of such; undefined for points and lines. */
function polygonsOf(geometry: Geometry): Rings[] | undefined {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  if (geometry.type === 'MultiPolygon') return geometry.coordinates
  if (geometry.type !== 'GeometryCollection') return undefined
  const parts = geometry.geometries.map(polygonsOf)
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.flat() : undefined
}

const repairWords: Record<RepairKind, string> = {
  nonFinite: 'Punkte ohne Zahlen weggelassen',
  closedRing: 'Ring geschlossen',
  duplicatePoints: 'doppelte Punkte weggelassen',
  tooFewPoints: 'Ring ohne Fläche weggelassen',
  orientation: 'Umlaufsinn gewendet',
  selfIntersection: 'Grenze, die sich selbst kreuzt, neu gezogen',
  holeOutsideShell: 'Loch außerhalb der Fläche neu gezogen',
  overlappingParts: 'überlappende Teile vereinigt',
  beyondRepair: 'unlesbare Teile weggelassen',
}

/** How points are listed, not where the border runs: reported as a count, not area by area. */
const harmless = new Set<RepairKind>(['orientation', 'duplicatePoints'])

export const repairText = (repairs: readonly RepairKind[]): string | undefined => {
  const told = repairs.filter((kind) => !harmless.has(kind)).map((kind) => repairWords[kind])
  return told.length > 0 ? `${told.join(', ')}.` : undefined
}
