import { openShp } from 'shapefile'
import { type ByteSource, readAll } from './bytes.ts'
import { nameColumns } from './columns.ts'
import { type DbaseTable, dbaseFields, openDbase } from './dbase.ts'
import { readGeometry } from './geometry.ts'
import { fatalProblem, type RecordProblem, rowProblem, stop } from './problem.ts'
import { crsOfPrj, plainCrs } from './projection.ts'
import type { OpenTable, RecordRow, TableSpec } from './table.ts'

/** Geometry or attributes larger than this belong into tiles, not into a city pack. */
const LARGEST_PART = 300 * 1024 * 1024

/** The files beside the `.shp` that share its name, by ending. */
export interface ShapefileParts {
  shp: ByteSource
  dbf?: ByteSource
  prj?: ByteSource
  cpg?: ByteSource
}

/**
 * Opens a shapefile: geometry from `.shp`, attributes from `.dbf` (encoded as `.cpg` or the spec
 * says), coordinate system from `.prj`. Held in memory, at most 300 MB each.
 */
export async function openShapefile(parts: ShapefileParts, spec: TableSpec): Promise<OpenTable> {
  const { file } = parts.shp
  const shapes = await readAll(parts.shp, LARGEST_PART)
  refuseDamagedShapes(file, shapes)
  const cpg = parts.cpg && (await readAll(parts.cpg, 1024)).toString('latin1').trim()
  const prj = parts.prj && (await readAll(parts.prj, 64 * 1024)).toString('utf8')
  const declared = spec.encoding ?? (cpg === '' ? undefined : cpg)
  const table =
    parts.dbf && openDbase(parts.dbf.file, await readAll(parts.dbf, LARGEST_PART), declared)
  const { columns, doubledColumns } = nameColumns(table?.names ?? [])
  return {
    file,
    format: 'shapefile',
    columns,
    doubledColumns,
    crs:
      spec.crs !== undefined ? plainCrs(spec.crs) : prj === undefined ? undefined : crsOfPrj(prj),
    encoding: table?.encoding ?? 'utf-8',
    placeholders: {},
    notices: [],
    rows: () => shapefileRows(file, shapes, table, columns),
  }
}

function refuseDamagedShapes(file: string, shapes: Buffer): void {
  if (shapes.length < 100 || shapes.readInt32BE(0) !== 9994) {
    throw stop('format', file, 'Das ist keine Shapefile-Geometrie (.shp).')
  }
  // The header counts in words of 16 bits.
  const declared = shapes.readInt32BE(24) * 2
  if (shapes.length < declared) {
    const message = `Die Geometrie ist abgeschnitten: ${shapes.length} statt ${declared} Bytes.`
    throw stop('truncated', file, message)
  }
}

async function* shapefileRows(
  file: string,
  shapes: Buffer,
  table: DbaseTable | undefined,
  columns: string[],
): AsyncGenerator<RecordRow | RecordProblem> {
  const read = await shapeReader(file, shapes)
  let line = 0
  for (let shape = await read(); shape !== 'end'; shape = await read()) {
    line++
    const values =
      table === undefined ? [] : line <= table.count ? table.record(line - 1) : undefined
    if (values === undefined) continue
    const row: RecordRow = { file, line, fields: dbaseFields(columns, values) }
    const geometry = shape === null ? undefined : readGeometry(shape)
    if (geometry && 'reason' in geometry) {
      yield rowProblem('geometry', file, geometry.reason, { line })
      continue
    }
    if (geometry) row.geometry = geometry.geometry
    yield row
  }
  if (line === 0) yield fatalProblem('empty', file, 'Die Datei enthält kein Objekt.')
  else if (table && table.count !== line) {
    const message = `Zu ${table.count} Datensätzen gibt es ${line} Geometrien. Die Dateien gehören nicht zusammen, oder eine ist abgeschnitten.`
    yield fatalProblem('truncated', file, message, { line })
  }
}

/** The library throws whatever it trips over; here that is always a fault of the file. */
async function shapeReader(file: string, shapes: Buffer): Promise<() => Promise<unknown | 'end'>> {
  const source = await openShp(shapes).catch((error: unknown) => {
    const type = /unsupported shape type: (\d+)/.exec(String(error))?.[1]
    const message = type
      ? `Geometrien der Art ${type} werden nicht gelesen.`
      : 'Die Geometrie ist beschädigt.'
    throw stop('format', file, message)
  })
  let line = 0
  return async () => {
    line++
    try {
      const { done, value } = await source.read()
      return done ? 'end' : value
    } catch {
      throw stop('truncated', file, 'Die Geometrie ist ab hier beschädigt.', { line })
    }
  }
}
