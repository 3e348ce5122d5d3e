import type { Archive } from './archive.ts'
import type { ByteSource } from './bytes.ts'
import { nameColumns } from './columns.ts'
import { fatalProblem, type RecordProblem, rowProblem, stop } from './problem.ts'
import { chooseSheet, openWorkbook, type Workbook } from './spreadsheetBook.ts'
import { columnLetters, type MergedCells, type SheetRow, sheetRows } from './spreadsheetSheet.ts'
import {
  emptyFields,
  type FieldValue,
  type OpenTable,
  type RecordRow,
  type TableSpec,
} from './table.ts'

/** Unpacked size of all parts: sheets stream, but shared texts are held in memory. */
export const LARGEST_WORKBOOK = 200 * 1024 * 1024

/** The header and what the sheet's end says about merged cells. */
interface Layout {
  headerRow: number
  columns: string[]
  doubledColumns: string[]
  merges: MergedCells[]
}

/**
 * Opens one sheet of an XLSX file. Rows stream; only the workbook's shared texts stay in memory.
 * A header cell that is part of a merged block takes the block's text; so does a data cell below
 * the first of a merged block, if that holds text (a number would be counted twice).
 */
export async function openSpreadsheet(archive: Archive, spec: TableSpec): Promise<OpenTable> {
  const book = await openWorkbook(archive)
  const sheet = await chooseSheet(book, spec.sheet)
  const layout = await readLayout(book, sheet, spec.headerRow)
  return {
    file: archive.file,
    format: 'xlsx',
    columns: layout.columns,
    doubledColumns: layout.doubledColumns,
    crs: spec.crs,
    encoding: 'utf-8',
    placeholders: {},
    notices: [],
    rows: () => spreadsheetRows(book, sheet, layout, spec.skipRows ?? 0),
  }
}

async function readLayout(book: Workbook, sheet: ByteSource, wanted?: number): Promise<Layout> {
  const merges: MergedCells[] = []
  const above: SheetRow[] = []
  let headerRow = wanted
  for await (const row of sheetRows(book, sheet, (merged) => merges.push(merged))) {
    headerRow ??= row.row
    // Merged headers begin above the header row, so everything down to it is kept.
    if (row.row <= headerRow) above.push(row)
  }
  if (headerRow === undefined) throw stop('empty', book.file, 'Das Tabellenblatt ist leer.')
  const cells = headerCells(above, merges, headerRow)
  if (cells.length === 0) {
    throw stop('empty', book.file, 'Die Kopfzeile ist leer.', { line: headerRow })
  }
  return { headerRow, ...nameColumns(cells), merges }
}

function headerCells(above: SheetRow[], merges: MergedCells[], headerRow: number): string[] {
  const texts = new Map<number, string>()
  for (const merged of merges) {
    if (merged.top > headerRow || merged.bottom < headerRow) continue
    const value = above.find((row) => row.row === merged.top)?.cells.get(merged.left)
    if (value === undefined) continue
    for (let column = merged.left; column <= merged.right; column++)
      texts.set(column, String(value))
  }
  const own = above.find((row) => row.row === headerRow)
  for (const [column, value] of own?.cells ?? []) texts.set(column, String(value))
  const last = Math.max(0, ...texts.keys())
  return Array.from({ length: last }, (_, index) => texts.get(index + 1) ?? '')
}

async function* spreadsheetRows(
  book: Workbook,
  sheet: ByteSource,
  layout: Layout,
  skipRows: number,
): AsyncGenerator<RecordRow | RecordProblem> {
  const { file } = book
  const fill = downFiller(layout.merges, layout.headerRow)
  let count = 0
  for await (const row of sheetRows(book, sheet)) {
    if (row.row <= layout.headerRow + skipRows) continue
    const unsolved = row.unsolved.find((column) => column <= layout.columns.length)
    fill(row)
    const item =
      unsolved === undefined
        ? toRow(file, row, layout.columns)
        : unsolvedCell(file, row.row, unsolved)
    if (item === undefined) continue
    count++
    yield item
  }
  if (count === 0) {
    yield fatalProblem(
      'empty',
      file,
      'Das Tabellenblatt hat eine Kopfzeile, aber keine Datenzeile.',
    )
  }
}

function toRow(file: string, row: SheetRow, columns: string[]): RecordRow | undefined {
  const fields = emptyFields()
  let filled = false
  columns.forEach((name, index) => {
    const value = row.cells.get(index + 1) ?? null
    if (value !== null) filled = true
    fields[name] = value
  })
  return filled ? { file, line: row.row, fields } : undefined
}

function unsolvedCell(file: string, line: number, column: number): RecordProblem {
  const message = `Zelle ${columnLetters(column)}${line} enthält eine Formel ohne gespeichertes Ergebnis. Öffnen und speichern Sie die Datei in einer Tabellenkalkulation.`
  return rowProblem('syntax', file, message, { line, column })
}

/** Copies the text of a merged block into the rows below its first. */
function downFiller(merges: MergedCells[], headerRow: number): (row: SheetRow) => void {
  const starting = new Map<number, MergedCells[]>()
  for (const merged of merges) {
    if (merged.bottom === merged.top || merged.top <= headerRow) continue
    const at = starting.get(merged.top)
    if (at) at.push(merged)
    else starting.set(merged.top, [merged])
  }
  let active: { merged: MergedCells; value: FieldValue }[] = []
  return (row) => {
    active = active.filter(({ merged }) => merged.bottom >= row.row)
    for (const { merged, value } of active) {
      if (!row.cells.has(merged.left)) row.cells.set(merged.left, value)
    }
    for (const merged of starting.get(row.row) ?? []) {
      const value = row.cells.get(merged.left)
      if (typeof value === 'string') active.push({ merged, value })
    }
  }
}
