import type { Geometry } from 'geojson'
import type { RecordProblem } from './problem.ts'

export type TableFormat = 'csv' | 'xlsx' | 'json' | 'geojson' | 'topojson' | 'shapefile' | 'hsds'

/** Where a table lies and how it is written. What is left out is found out, or has one meaning. */
export interface TableSpec {
  /** Path inside the data folder; `{name}` stands for any text: `population_{year}-12.csv`. */
  file: string
  /** By default told from the file's ending and content. */
  format?: TableFormat
  /** Default `auto`. */
  encoding?: string
  /** One character, `tab`, or `auto` (the default: one of `;` `,` tab `|`). */
  delimiter?: string
  decimal?: ',' | '.'
  thousands?: string
  /** Default `"`; an empty text means that the file quotes nothing. */
  quote?: string
  /** 1-based line (CSV) or row (XLSX) of the column names. Default: the first that is not empty. */
  headerRow?: number
  /** How many rows after the header hold no data (units, numbering). */
  skipRows?: number
  /** Name or 1-based number of the sheet. Default: the only one with content. */
  sheet?: string | number
  /** Dotted path to the array inside a JSON file: `result.records`. */
  path?: string
  /** Object of a TopoJSON file, or file inside an archive. */
  layer?: string
  /** Overrides what the file says of its coordinates: `EPSG:25832`, or WKT. */
  crs?: string
  missing?: string[]
  /** Lines that begin with this text are left out. */
  comment?: string
}

export type FieldValue = string | number | boolean | null

/** One record. The keys of `fields` are the table's `columns`; the object has no prototype. */
export interface RecordRow {
  file: string
  /** 1-based: first line of the record (CSV), row (XLSX), number of the feature or object. */
  line: number
  fields: Record<string, FieldValue>
  /** In the table's own `crs`, untouched. */
  geometry?: Geometry
  /** The record as the file nests it (JSON formats). */
  object?: unknown
}

/** An opened table. `rows()` may be called again and reads the file anew. */
export interface OpenTable {
  file: string
  format: TableFormat
  /** In the file's order; a name that occurs twice is `name#1`, `name#2`. */
  columns: string[]
  /** Names that occur more than once: a reference to one of them alone is ambiguous. */
  doubledColumns: string[]
  /** `EPSG:…` where it can be told, else WKT; undefined when the file does not say. */
  crs?: string
  encoding: string
  delimiter?: string
  /** What stood in the place of `{name}` in the file pattern. */
  placeholders: Record<string, string>
  /** What a person should look at although the table can be read, such as a guessed encoding. */
  notices: RecordProblem[]
  /** Rows and problems in file order. After a fatal problem nothing follows. */
  rows(): AsyncIterable<RecordRow | RecordProblem>
}

/** Most rows that a table may have. */
export const MOST_ROWS = 5_000_000

/** No prototype: a column may be called `constructor` or `__proto__`. */
export function emptyFields(): Record<string, FieldValue> {
  return Object.create(null)
}
