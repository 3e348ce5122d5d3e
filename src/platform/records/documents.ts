import { feature } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import type { ByteSource } from './bytes.ts'
import { flattenFields, unionOfColumns } from './flatten.ts'
import { readGeometry } from './geometry.ts'
import { readJson, valueAtPath } from './json.ts'
import { nearestNames } from './names.ts'
import { fatalProblem, type RecordProblem, rowProblem, stop } from './problem.ts'
import { crsOfGeojson, plainCrs } from './projection.ts'
import {
  MOST_ROWS,
  type OpenTable,
  type RecordRow,
  type TableFormat,
  type TableSpec,
} from './table.ts'

type DocumentFormat = Extract<TableFormat, 'json' | 'geojson' | 'topojson' | 'hsds'>

/** Opens any of the JSON formats; which one is told from the content unless the spec says it. */
export async function openDocument(source: ByteSource, spec: TableSpec): Promise<OpenTable> {
  const { value, profile } = await readJson(source, spec.encoding)
  const format = documentFormat(spec, value)
  const items = documentItems(source.file, spec, format, value)
  if (items.length > MOST_ROWS) {
    throw stop('tooLarge', source.file, `Die Datei hat mehr als ${MOST_ROWS} Einträge.`)
  }
  const toRow = format === 'geojson' || format === 'topojson' ? featureRow : objectRow
  const crs = spec.crs === undefined ? crsOfGeojson(value) : plainCrs(spec.crs)
  return {
    file: source.file,
    format,
    columns: unionOfColumns(columnSources(items, toRow)),
    doubledColumns: [],
    crs,
    encoding: profile.encoding,
    placeholders: {},
    notices: profile.notice ? [profile.notice] : [],
    rows: () => documentRows(source.file, items, toRow),
  }
}

type ToRow = (file: string, item: unknown, line: number) => RecordRow | RecordProblem

function* columnSources(items: unknown[], toRow: ToRow) {
  for (const item of items) {
    const row = toRow('', item, 0)
    if ('fields' in row) yield row.fields
  }
}

async function* documentRows(
  file: string,
  items: unknown[],
  toRow: ToRow,
): AsyncGenerator<RecordRow | RecordProblem> {
  let line = 0
  for (const item of items) yield toRow(file, item, ++line)
  if (line === 0) yield fatalProblem('empty', file, 'Die Datei enthält keinen Eintrag.')
}

function documentFormat(spec: TableSpec, value: unknown): DocumentFormat {
  const { format } = spec
  if (format === 'json' || format === 'geojson' || format === 'topojson' || format === 'hsds') {
    return format
  }
  if (!isObject(value) || spec.path !== undefined) return 'json'
  if (value.type === 'Topology') return 'topojson'
  if (value.type === 'FeatureCollection' || value.type === 'Feature') return 'geojson'
  return Array.isArray(value.contents) ? 'hsds' : 'json'
}

function documentItems(
  file: string,
  spec: TableSpec,
  format: DocumentFormat,
  value: unknown,
): unknown[] {
  const inner = spec.path === undefined ? value : valueAtPath(value, spec.path)
  if (inner === undefined)
    throw stop('choice', file, `Den Pfad „${spec.path}“ gibt es in der Datei nicht.`)
  if (format === 'geojson') return geojsonItems(file, inner)
  if (format === 'topojson') return topojsonItems(file, spec.layer, inner)
  if (format === 'hsds') return hsdsItems(file, inner)
  if (Array.isArray(inner)) return inner
  const lists = isObject(inner) ? Object.keys(inner).filter((key) => Array.isArray(inner[key])) : []
  const hint = lists.length > 0 ? ` Geben Sie den Pfad an (path), zum Beispiel „${lists[0]}“.` : ''
  throw stop('choice', file, `Hier wird eine Liste von Objekten erwartet.${hint}`)
}

function geojsonItems(file: string, value: unknown): unknown[] {
  if (isObject(value) && Array.isArray(value.features)) return value.features
  if (isObject(value) && value.type === 'Feature') return [value]
  throw stop('format', file, 'Die Datei ist kein GeoJSON: Ihr fehlt die Liste „features“.')
}

/** HSDS 3.1: a page of a list (`contents`), a list, or one full object. */
function hsdsItems(file: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (isObject(value) && Array.isArray(value.contents)) return value.contents
  if (isObject(value) && typeof value.id === 'string') return [value]
  throw stop(
    'format',
    file,
    'Die Datei ist kein HSDS: Ihr fehlt die Liste „contents“ oder eine „id“.',
  )
}

function topojsonItems(file: string, layer: string | undefined, value: unknown): unknown[] {
  if (!isObject(value) || !isObject(value.objects) || !Array.isArray(value.arcs)) {
    throw stop('format', file, 'Die Datei ist kein TopoJSON: Ihr fehlen „objects“ und „arcs“.')
  }
  const names = Object.keys(value.objects)
  const name = layer ?? (names.length === 1 ? names[0] : undefined)
  const object =
    name !== undefined && Object.hasOwn(value.objects, name) ? value.objects[name] : undefined
  if (object === undefined) throw stop('choice', file, layerMessage(layer, names))
  try {
    // The library checks nothing, so whatever it trips over is a fault of the file.
    const features = feature(value as unknown as Topology, object as GeometryObject)
    return features.type === 'FeatureCollection' ? features.features : [features]
  } catch {
    throw stop('format', file, 'Die Bögen der TopoJSON-Datei passen nicht zu ihren Objekten.')
  }
}

/** Says which layers there are, and which one was probably meant. */
export function layerMessage(layer: string | undefined, names: string[]): string {
  const all = names
    .slice(0, 10)
    .map((name) => `„${name}“`)
    .join(', ')
  if (layer === undefined) return `Die Datei hat mehrere Ebenen. Wählen Sie eine (layer): ${all}.`
  const near = nearestNames(layer, names, 1)[0]
  const hint = near === undefined ? ` Es gibt: ${all}.` : ` Meinten Sie „${near}“?`
  return `Die Ebene „${layer}“ gibt es nicht.${hint}`
}

function featureRow(file: string, item: unknown, line: number): RecordRow | RecordProblem {
  if (!isObject(item) || item.type !== 'Feature') {
    return rowProblem('format', file, 'Der Eintrag ist kein „Feature“.', { line })
  }
  const fields = flattenFields(item.properties)
  const { id } = item
  if ((typeof id === 'string' || typeof id === 'number') && !('id' in fields)) fields.id = id
  const row: RecordRow = { file, line, fields, object: item.properties }
  if (item.geometry === null || item.geometry === undefined) return row
  const read = readGeometry(item.geometry)
  if ('reason' in read) return rowProblem('geometry', file, read.reason, { line })
  row.geometry = read.geometry
  return row
}

function objectRow(file: string, item: unknown, line: number): RecordRow | RecordProblem {
  if (!isObject(item)) return rowProblem('format', file, 'Der Eintrag ist kein Objekt.', { line })
  return { file, line, fields: flattenFields(item), object: item }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
