import { findColumn, type Row, type Table } from '../table.ts'
import type { Fields } from './record.ts'

export interface Group {
  /** Columns that are the same in all rows, the area first. */
  input: Fields
  rows: Row[]
}

/**
 * Puts the rows of each area together. Where an area has the same band twice there is more than one table
 * of it (women and men, several years): then rows belong together that agree in all other columns.
 *
 * @param inner columns that differ within an area
 * @param band the one that may come up once only
 */
export function groupsOf(table: Table, inner: string[], band: string): Group[] {
  const outer = table.columns.filter((column) => !inner.includes(column))
  const area = findColumn(table, 'area')
  const byArea = grouped(table.rows, area === undefined ? [] : [area])
  const doubled = byArea.some(
    (rows) => new Set(rows.map(({ cells }) => cells[band])).size < rows.length,
  )
  const groups = doubled ? grouped(table.rows, outer) : byArea
  return groups.map((rows) => ({ rows, input: sharedCells(rows, outer) }))
}

function grouped(rows: Row[], columns: string[]): Row[][] {
  const groups = Map.groupBy(rows, ({ cells }) =>
    JSON.stringify(columns.map((column) => cells[column])),
  )
  return [...groups.values()]
}

function sharedCells(rows: Row[], columns: string[]): Fields {
  const input: Fields = {}
  for (const column of columns) {
    const value = rows[0]!.cells[column]!
    if (rows.every(({ cells }) => cells[column] === value)) input[column] = value
  }
  return input
}

/** „Nordstadt, 2019“: how a complaint names a group. */
export const nameOf = ({ input }: Group): string =>
  Object.values(input).join(', ') || 'die ganze Datei'
