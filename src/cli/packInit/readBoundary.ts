import path from 'node:path'
import type { Geometry, Position } from 'geojson'
import { coordinatePlausibility, createTransform } from '../../kernels/geo/index.ts'
import { isProblem, openTable, type RecordRow } from '../../platform/records/index.ts'
import { Failed } from '../failed.ts'

/** What a boundary file holds, as far as a starter pack needs to know. */
export interface Boundary {
  /** Name of the file within its folder. */
  file: string
  columns: string[]
  rows: Pick<RecordRow, 'fields' | 'line'>[]
  /** To be written into the pack; undefined where the file says it, or has WGS 84. */
  crs: string | undefined
  /** Whether `crs` is a guess that a person should look at. */
  crsGuessed: boolean
  /** Longitude and latitude of the middle of everything, in degrees. */
  middle: [lon: number, lat: number]
}

export interface BoundaryOptions {
  crs?: string
  layer?: string
  /** The Land, which tells the usual coordinate system. */
  state?: string
}

/** Reads a boundary file and checks that it holds areas in or near Germany. */
export async function readBoundary(given: string, options: BoundaryOptions): Promise<Boundary> {
  const file = path.basename(given)
  const opened = await openTable(path.dirname(given), { file, layer: options.layer })
  if (!opened.ok)
    throw new Failed(opened.problems.map((one) => `${given}: ${one.message}`).join('\n'))
  const table = opened.value[0]
  if (!table) throw new Failed(`${given}: Die Datei ist leer.`)
  const rows: Boundary['rows'] = []
  const bounds = new Bounds()
  for await (const row of table.rows()) {
    if (isProblem(row)) {
      if (row.fatal) throw new Failed(`${given}: ${row.message}`)
      continue
    }
    if (!isArea(row.geometry)) continue
    rows.push({ fields: row.fields, line: row.line })
    bounds.add(row.geometry)
  }
  const box = bounds.box()
  if (!box) throw new Failed(`${given}: Die Datei enthält keine Flächen (Polygone).`)
  const crs = crsOf(given, box, options, table.crs)
  return { file, columns: table.columns, rows, ...crs }
}

type Area = Extract<Geometry, { type: 'Polygon' | 'MultiPolygon' }>

function isArea(geometry: Geometry | undefined): geometry is Area {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
}

type Box = [minX: number, minY: number, maxX: number, maxY: number]

class Bounds {
  private readonly corners: Box = [Infinity, Infinity, -Infinity, -Infinity]

  add(geometry: Area): void {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    for (const ring of rings) for (const position of ring) this.addPosition(position)
  }

  private addPosition([x, y]: Position): void {
    const box = this.corners
    box[0] = Math.min(box[0], x!)
    box[1] = Math.min(box[1], y!)
    box[2] = Math.max(box[2], x!)
    box[3] = Math.max(box[3], y!)
  }

  box(): Box | undefined {
    return Number.isFinite(this.corners[0]) ? this.corners : undefined
  }
}

/** Länder whose surveys use UTM zone 33. */
const EASTERN = new Set(['BE', 'BB', 'MV', 'SN'])

/** Systems of German surveys, tried where a file has metres and does not say of which. */
function candidates(state: string | undefined): string[] {
  const utm = ['EPSG:25832', 'EPSG:25833']
  if (state !== undefined && EASTERN.has(state)) utm.reverse()
  return [...utm, 'EPSG:31466', 'EPSG:31467', 'EPSG:31468', 'EPSG:31469', 'EPSG:3857', 'EPSG:3035']
}

function crsOf(
  given: string,
  box: Box,
  options: BoundaryOptions,
  fileCrs: string | undefined,
): Pick<Boundary, 'crs' | 'crsGuessed' | 'middle'> {
  const said = options.crs ?? fileCrs ?? 'EPSG:4326'
  const fault = faultOf(box, said)
  if (typeof fault !== 'string') return { crs: options.crs, crsGuessed: false, middle: fault }
  if (fault === 'swappedAxes')
    throw new Failed(
      `${given}: Länge und Breite sind vertauscht. In GeoJSON steht zuerst die Länge.`,
    )
  if (fault !== 'projectedMetres' || options.crs !== undefined || fileCrs !== undefined)
    throw new Failed(
      `${given}: Die Flächen liegen nicht in Deutschland. Stimmt das Koordinatensystem (${said})? Sie können es mit --crs angeben.`,
    )
  for (const crs of candidates(options.state)) {
    const middle = faultOf(box, crs)
    if (typeof middle !== 'string') return { crs, crsGuessed: true, middle }
  }
  throw new Failed(
    `${given}: Das Koordinatensystem ist nicht zu erkennen. Geben Sie es mit --crs an.`,
  )
}

/** The middle of the box in degrees where all of it is plausible; else what is wrong. */
function faultOf([minX, minY, maxX, maxY]: Box, crs: string): [number, number] | string {
  const transform = transformOf(crs)
  const corners = [transform(minX, minY), transform(maxX, maxY)]
  for (const [lon, lat] of corners) {
    const plausibility = coordinatePlausibility(lon, lat)
    if (plausibility !== 'plausible') return plausibility
  }
  return transform((minX + maxX) / 2, (minY + maxY) / 2)
}

function transformOf(crs: string) {
  try {
    return createTransform(crs)
  } catch {
    throw new Failed(`Das Koordinatensystem „${crs.slice(0, 60)}“ ist nicht bekannt.`)
  }
}
