import type { Fields } from './record.ts'

const number = new Intl.NumberFormat('de-DE', { maximumSignificantDigits: 7, useGrouping: false })

/** The answer as a table for people: columns in line, German numbers. */
export function readable(records: Fields[]): string {
  const columns = [...new Set(records.flatMap((one) => Object.keys(one)))]
  const rows = [columns, ...records.map((one) => columns.map((column) => cell(one[column])))]
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  return rows
    .map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cell(value: Fields[string] | undefined): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'number') return number.format(value)
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  return value
}
