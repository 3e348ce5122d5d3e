import type { Geometry, Position } from 'geojson'
import {
  type CoordinatePlausibility,
  centroid,
  coordinatePlausibility,
  createTransform,
  type Transform,
} from '../../kernels/geo/index.ts'
import { parseNumber } from '../records/index.ts'
import type { Findings, Place } from './findings.ts'
import type { SectionRow } from './section.ts'

/** Where a row’s coordinates stand: two columns, or else its geometry. */
export interface CoordinateOptions {
  x?: string
  y?: string
  decimal?: ',' | '.'
  thousands?: string
}

export type Coordinates =
  | { kind: 'none' }
  /** `x`, `y` as the file has them; `lon`, `lat` in degrees (WGS 84), to the centimetre. */
  | { kind: 'at'; lon: number; lat: number; x: number; y: number }
  /** German reason, with what stands in the file. */
  | { kind: 'bad'; reason: string; column: string; value: string }

const REASONS: Record<Exclude<CoordinatePlausibility, 'plausible'>, string> = {
  swappedAxes:
    'Länge und Breite sind vertauscht: x ist die Länge (in Deutschland 5 bis 16), y die Breite (47 bis 56).',
  projectedMetres:
    'Das sind keine Grad. Sind es Meter, nennen Sie das Koordinatensystem (crs), zum Beispiel EPSG:25832.',
  nullIsland: 'Die Koordinaten sind 0, 0: Das steht meist für „unbekannt“.',
  outsideCentralEurope: 'Der Ort liegt weit außerhalb. Stimmt das Koordinatensystem (crs)?',
  notFinite: 'Die Koordinaten passen nicht zum Koordinatensystem (crs).',
}

/** Eastings and northings land far away when they are swapped, and where they should when turned back. */
const SWAPPED_METRES = 'Ostwert und Nordwert sind vertauscht: x ist der Ostwert, y der Nordwert.'

/** Why a position in degrees (WGS 84) cannot be one in or near Germany; undefined where it can. */
export function implausiblePosition(lon: number, lat: number): string | undefined {
  const plausibility = coordinatePlausibility(lon, lat)
  return plausibility === 'plausible' ? undefined : REASONS[plausibility]
}

/** From coordinates in a system, one transform per system. */
export function createTransforms(): (crs: string) => Transform {
  const known = new Map<string, Transform>()
  return (crs) => {
    const made = known.get(crs) ?? createTransform(crs)
    known.set(crs, made)
    return made
  }
}

/**
 * Reads where a row is, in degrees. Columns win over the geometry; of a geometry that is no point the
 * middle counts. An unknown coordinate system is a `bad` of every row that has coordinates.
 */
export function compileCoordinates(options: CoordinateOptions): (row: SectionRow) => Coordinates {
  const { x, y } = options
  const transforms = createTransforms()
  if (x === undefined || y === undefined) {
    return (row) => {
      const point = row.geometry && middleOf(row.geometry)
      return point ? placed(row.crs, point, transforms, 'geometry', point.join(' / ')) : none
    }
  }
  return (row) => {
    const texts = [row.text(x), row.text(y)]
    if (texts.every((text) => text === undefined)) return none
    const [easting, northing] = texts.map((text) => coordinate(text, options))
    const value = texts.map((text) => text ?? '').join(' / ')
    if (easting === undefined || northing === undefined) {
      return {
        kind: 'bad',
        reason: 'Die Koordinaten sind keine Zahlen.',
        column: `${x}, ${y}`,
        value,
      }
    }
    return placed(row.crs, [easting, northing], transforms, `${x}, ${y}`, value)
  }
}

const none: Coordinates = { kind: 'none' }

/** Coordinates are seldom grouped, so `52.522` is no riddle here and a comma may stand for the point. */
function coordinate(text: string | undefined, options: CoordinateOptions): number | undefined {
  if (text === undefined) return undefined
  if (options.thousands === undefined && /^[-−+]?\d+([.,]\d*)?$/.test(text)) {
    return Number(text.replace('−', '-').replace(',', '.'))
  }
  const parsed = parseNumber(text, options)
  return parsed.kind === 'number' ? parsed.value : undefined
}

function placed(
  crs: string,
  [x, y]: Position,
  transforms: (crs: string) => Transform,
  column: string,
  value: string,
): Coordinates {
  let transform: Transform
  try {
    transform = transforms(crs)
  } catch {
    const reason = `Das Koordinatensystem „${crs.slice(0, 60)}“ ist nicht bekannt.`
    return { kind: 'bad', reason, column, value }
  }
  const [lon, lat] = transform(x!, y!)
  const plausibility = coordinatePlausibility(lon, lat)
  if (plausibility !== 'plausible') {
    const turned = coordinatePlausibility(...transform(y!, x!)) === 'plausible'
    const reason = turned && plausibility !== 'swappedAxes' ? SWAPPED_METRES : REASONS[plausibility]
    return { kind: 'bad', reason, column, value }
  }
  return { kind: 'at', lon: toCentimetre(lon), lat: toCentimetre(lat), x: x!, y: y! }
}

/** More than seven decimals are noise of the projection and would count as a change. */
function toCentimetre(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}

function middleOf(geometry: Geometry): Position | undefined {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates
    case 'MultiPoint':
      return geometry.coordinates[0]
    case 'LineString':
      return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]
    case 'MultiLineString':
      return geometry.coordinates[0]?.[Math.floor(geometry.coordinates[0].length / 2)]
    case 'GeometryCollection':
      return geometry.geometries[0] && middleOf(geometry.geometries[0])
    default:
      return centroid(flat(geometry))
  }
}

/** Positions without height, as the geometry kernel takes them. */
function flat(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon) {
  const ring = (positions: Position[]) => positions.map(([x, y]) => [x!, y!] as [number, number])
  return geometry.type === 'Polygon'
    ? { type: geometry.type, coordinates: geometry.coordinates.map(ring) }
    : { type: geometry.type, coordinates: geometry.coordinates.map((rings) => rings.map(ring)) }
}

/** Sees when the coordinates of a part are wrong as a whole, and not some rows of it. */
export class CoordinateTally {
  private good = 0
  private bad = 0
  private first: (Place & { value: string; reason: string }) | undefined

  count(row: Place, coordinates: Coordinates): void {
    if (coordinates.kind === 'at') this.good++
    if (coordinates.kind !== 'bad') return
    this.bad++
    const { column, value, reason } = coordinates
    this.first ??= { file: row.file, column, value, reason }
  }

  /** Refuses the part where most coordinates cannot be: then it is the mapping that is wrong. */
  refuseIfMost(findings: Findings): void {
    if (!this.first || this.bad <= this.good) return
    const { reason, ...at } = this.first
    const many = `${this.bad} von ${this.bad + this.good} Koordinaten sind unbrauchbar.`
    findings.refuse({ ...at, reason: `${many} ${reason}` })
  }
}
