import { basename, dirname, resolve } from 'node:path'
import { isProblem, openTable, parseNumber, type RecordProblem } from '../platform/records/index.ts'
import { Failed } from './failed.ts'

export interface Row {
  /** 1-based line in the file; the headings stand in line 1. */
  line: number
  cells: Record<string, string>
}

/** A file read whole, with a place for what is wrong in it. */
export interface Table {
  file: string
  columns: string[]
  rows: Row[]
  decimal: ',' | '.' | undefined
  problems: string[]
}

/** How many faults of a file are told; who mends these will run the command again. */
const mostTold = 20

/** @throws Failed where the file cannot be read */
export async function readTable(path: string, decimal: ',' | '.' | undefined): Promise<Table> {
  const whole = resolve(path)
  const opened = await openTable(dirname(whole), { file: basename(whole) })
  if (!opened.ok)
    throw new Failed(opened.problems.map((one) => placed(path, one)).join('\nnahbei: '))
  const [table] = opened.value
  if (!table) throw new Failed(`Die Datei ${path} gibt es nicht.`)
  const rows: Row[] = []
  for await (const row of table.rows()) {
    if (isProblem(row)) throw new Failed(placed(path, row))
    const cells: Record<string, string> = {}
    for (const column of table.columns) cells[column] = String(row.fields[column] ?? '').trim()
    rows.push({ line: row.line, cells })
  }
  // Where commas part the columns they are no decimal signs.
  const sign = decimal ?? (table.delimiter === ';' ? undefined : '.')
  return { file: path, columns: table.columns, rows, decimal: sign, problems: [] }
}

const placed = (file: string, { line, message }: RecordProblem) =>
  line === undefined ? `${file}: ${message}` : `${file}, Zeile ${line}: ${message}`

/** The column as the file writes its name; capitals do not matter. */
export function findColumn(table: Table, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = table.columns.find((column) => column.toLowerCase() === name.toLowerCase())
    if (found !== undefined) return found
  }
  return undefined
}

/** @throws Failed where the file has no such column */
export function needColumn(table: Table, ...names: string[]): string {
  const found = findColumn(table, ...names)
  if (found !== undefined) return found
  const wanted = names.map((name) => `„${name}“`).join(' oder ')
  throw new Failed(
    `${table.file}, Zeile 1: Es fehlt die Spalte ${wanted}. Die Datei hat: ${table.columns.join(', ')}.`,
  )
}

/** Notes what is wrong with a cell; the command fails once all rows are read. */
export function complain(table: Table, row: Row, column: string | undefined, what: string): void {
  const place = column === undefined ? '' : `, Spalte „${column}“`
  table.problems.push(`${table.file}, Zeile ${row.line}${place}: ${what}`)
}

/** @throws Failed with all that was noted */
export function failOnProblems({ problems }: Table): void {
  if (problems.length === 0) return
  const more = problems.length - mostTold
  const told = problems.slice(0, mostTold)
  if (more > 0) told.push(`${more} weitere Fehler.`)
  throw new Failed(told.join('\nnahbei: '))
}

/** The number in a cell; null for an empty one, NaN (and a complaint) for what is none. */
export function numberIn(table: Table, row: Row, column: string): number | null {
  const format = table.decimal ? { decimal: table.decimal } : {}
  const parsed = parseNumber(row.cells[column], format)
  if (parsed.kind === 'missing') return null
  if (parsed.kind === 'number') return parsed.value
  const reason = parsed.reason.replace('das Dezimalzeichen an (decimal)', 'es an mit --decimal')
  complain(table, row, column, reason)
  return Number.NaN
}

/** As `numberIn`, 0 or more. */
export function countIn(table: Table, row: Row, column: string): number | null {
  const count = numberIn(table, row, column)
  if (count === null || Number.isNaN(count) || count >= 0) return count
  complain(table, row, column, `„${row.cells[column]}“ ist kleiner als 0.`)
  return Number.NaN
}

/** As `countIn`, but an empty cell is a fault. */
export function neededCount(table: Table, row: Row, column: string): number {
  const count = countIn(table, row, column)
  if (count !== null) return count
  complain(table, row, column, 'Hier fehlt eine Zahl.')
  return Number.NaN
}
