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
  | {
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
  /** The cell as trimmed text; undefined where empty, a missing mark, or absent. */
  text(column: string): string | undefined
  /** The cell’s own value, where the format knows more than text (JSON lists and objects, numbers). */
  raw(column: string): unknown
  /** The feature’s geometry in the file’s own coordinates. */
  geometry: GeoJSON.Geometry | null
}

/** A field that holds one text. */
export type FieldReader = (row: SectionRow) => string | undefined

/** A field that may hold several values in a cell (`split`); without `split` at most one. */
export type ListReader = (row: SectionRow) => string[]

/** An opened section: its files were found, each has the columns asked for, rows come in file order. */
export interface Section {
  /** EPSG code or proj4 text of the coordinates: the section’s own word, else what the file says, else WGS 84. */
  crs: string
  /** The files found, with the names of their columns. */
  files: { file: string; placeholders: Record<string, string>; columns: string[] }[]
  rows(): AsyncIterable<SectionRow>
}

export interface OpenSectionCall {
  dataFolder: string
  findings: Findings
}

/**
 * Opens a section’s files. Refuses the part (in `findings`, giving undefined) if a file is missing or
 * unreadable, or if `columns`, the columns that the mapping names, are not all there or stand twice.
 * Row-level trouble that leaves the rest readable (a ragged line) is rejected row by row while reading;
 * fatal trouble (a truncated file) refuses the part, so look at `findings.refused` after the last row.
 */
export type OpenSection = (
  call: OpenSectionCall,
  options: SectionOptions,
  columns: Iterable<string>,
) => Promise<Section | undefined>
