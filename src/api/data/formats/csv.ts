import { type CellValue, cellsOf, tableColumns, type Values } from './table.ts'

/**
 * A table as RFC 4180 has it: fields by commas, lines by CRLF (section 2, rules 1 and 4), a line of names
 * first (rule 3), quotes doubled within quotes (rules 5 to 7). UTF-8 without a byte order mark: programs take
 * the mark for a part of the first name. For Excel there is XLSX.
 * Made in pieces.
 */
export function* csvLines(values: Values): Generator<string> {
  yield csvLine(tableColumns.map(({ name }) => name))
  for (const cell of cellsOf(values)) yield csvLine(tableColumns.map(({ of }) => of(cell)))
}

export const csvLine = (values: readonly CellValue[]): string =>
  `${values.map(fieldOf).join(',')}\r\n`

/**
 * Quoted where it must be. A text that a spreadsheet would run as a formula gets an apostrophe (OWASP, CSV
 * injection); numbers keep their minus.
 */
function fieldOf(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
