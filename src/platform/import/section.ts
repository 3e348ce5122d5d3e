import type { Geometry } from 'geojson'
import type { NumberFormat } from '../records/index.ts'
import type { Findings } from './findings.ts'

/** How a section of a pack says its file is read; every section that names a file has these keys. */
export interface SectionOptions {
  file: string
  format?: 'csv' | 'xlsx' | 'json' | 'geojson' | 'topojson' | 'shapefile' | 'hsds'
  encoding?: string
  delimiter?: string
  quote?: string
  decimal?: ',' | '.'
  thousands?: string
  headerRow?: number
  skipRows?: number
  comment?: string
  sheet?: string | number
  path?: string
  layer?: string
  crs?: string
  missing?: string[]
  protected?: string[]
  where?: Condition
  except?: Condition
  corrections?: Correction[]
  source?: string
}

type CellValue = string | number | boolean | null
export type Condition = Record<string, CellValue | CellValue[]>

export interface Correction {
  where: Condition
  set: Record<string, CellValue>
  reason: string
  nth?: number
}

/** Where a value of a row comes from: a column, a constant, or a template. */
export type FieldRef =
  | string
  | { constant: string | number | boolean }
  | { template: string; map?: Record<string, string>; default?: string }
  | ColumnRef

export interface ColumnRef {
  column: string
  first?: number
  last?: number
  pad?: number
  split?: string
  map?: Record<string, string>
  default?: string
}

/** One row of a section: `where`, `except` and `corrections` are done, missing marks are undefined. */
export interface SectionRow {
  file: string
  line: number
  /** What stood in the place of `{name}` in the file pattern. */
  placeholders: Record<string, string>
  /** Coordinate system of `geometry` and of coordinate columns. */
  crs: string
  /** How numbers are written, for `parseNumber`. */
  numbers: NumberFormat
  /** The cell as trimmed text; undefined where empty, a missing mark, or absent. */
  text(column: string): string | undefined
  /** The cell’s own value, where the format knows more than text: a number, a yes or no. */
  raw(column: string): string | number | boolean | null | undefined
  /** The record as a JSON file nests it. */
  object: unknown
  /** The feature’s geometry in the section’s `crs`. */
  geometry: Geometry | undefined
}

/** An opened section: its files were found, each has the columns asked for, rows come in file order. */
export interface Section {
  files: SectionFile[]
  rows(): AsyncIterable<SectionRow>
}

export interface SectionFile {
  file: string
  placeholders: Record<string, string>
  columns: string[]
  /** EPSG code, WKT or proj4 text: the section’s own word, else what the file says, else WGS 84. */
  crs: string
}

export interface OpenSectionCall {
  dataFolder: string
  findings: Findings
}
