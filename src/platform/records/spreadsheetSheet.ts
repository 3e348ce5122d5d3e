import type { ByteSource } from './bytes.ts'
import { stop } from './problem.ts'
import type { Workbook } from './spreadsheetBook.ts'
import { dateText } from './spreadsheetNumbers.ts'
import { walkXml } from './spreadsheetXml.ts'
import { type FieldValue, MOST_ROWS } from './table.ts'

/** One row with a filled cell; columns count from 1. */
export interface SheetRow {
  row: number
  cells: Map<number, FieldValue>
  /** Columns whose formula has no stored result. */
  unsolved: number[]
}

/** A block of merged cells, 1-based and inclusive. */
export interface MergedCells {
  top: number
  left: number
  bottom: number
  right: number
}

/** What is known of the cell that is being read. */
interface OpenCell {
  column: number
  type: string
  style: number
  value: string
  formula: boolean
}

const MOST_COLUMNS = 16_384
const MOST_MERGES = 200_000

/**
 * Streams the rows of a sheet in file order, as a spreadsheet program shows them: formulas by
 * their stored result, dates as ISO text, ids padded by their number format. `onMerge` hears of
 * merged cells, which the file lists after all rows.
 */
export async function* sheetRows(
  book: Workbook,
  source: ByteSource,
  onMerge?: (merged: MergedCells) => void,
): AsyncGenerator<SheetRow> {
  const reader = new SheetReader(book, source.file, onMerge)
  for await (const _ of walkXml(source, reader)) yield* reader.take()
  yield* reader.take()
}

class SheetReader {
  readonly #book: Workbook
  readonly #file: string
  readonly #onMerge: ((merged: MergedCells) => void) | undefined
  #ready: SheetRow[] = []
  #row: SheetRow = { row: 0, cells: new Map(), unsolved: [] }
  #column = 0
  #cell: OpenCell | undefined
  #inValue = false
  #phonetic = false
  #merges = 0

  constructor(book: Workbook, file: string, onMerge?: (merged: MergedCells) => void) {
    this.#book = book
    this.#file = file
    this.#onMerge = onMerge
  }

  take(): SheetRow[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.#openRow(attributes.r)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'f' && this.#cell) this.#cell.formula = true
    else if (name === 'rPh') this.#phonetic = true
    else if (name === 'v' || name === 't')
      this.#inValue = this.#cell !== undefined && !this.#phonetic
    else if (name === 'mergeCell') this.#merge(attributes.ref ?? '')
  }

  text(text: string): void {
    if (this.#inValue && this.#cell) this.#cell.value += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false
    else if (name === 'rPh') this.#phonetic = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row' && (this.#row.cells.size > 0 || this.#row.unsolved.length > 0)) {
      this.#ready.push(this.#row)
    }
  }

  // Row and cell numbers may be left out; then they follow the one before.
  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.#row.row + 1 : Number(number)
    if (!Number.isSafeInteger(row) || row <= this.#row.row || row > MOST_ROWS) {
      throw stop('format', this.#file, 'Die Zeilennummern des Tabellenblatts sind beschädigt.')
    }
    this.#row = { row, cells: new Map(), unsolved: [] }
    this.#column = 0
  }

  #openCell({ r, t = 'n', s }: Record<string, string>): void {
    const column = r === undefined ? this.#column + 1 : columnNumber(r)
    if (column === undefined || column > MOST_COLUMNS) {
      throw stop('format', this.#file, 'Die Zellnummern des Tabellenblatts sind beschädigt.', {
        line: this.#row.row,
      })
    }
    this.#column = column
    this.#cell = { column, type: t, style: Number(s ?? 0), value: '', formula: false }
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (!cell) return
    if (cell.value === '') {
      // A formula may rightly give an empty text; any other type without a value was never solved.
      if (cell.formula && cell.type !== 'str') this.#row.unsolved.push(cell.column)
      return
    }
    const value = this.#valueOf(cell)
    if (value !== null && value !== '') this.#row.cells.set(cell.column, value)
  }

  #valueOf(cell: OpenCell): FieldValue {
    if (cell.type === 's') {
      const text = this.#book.strings[Number(cell.value)]
      if (text !== undefined) return text.trim()
      const place = { line: this.#row.row, column: cell.column }
      throw stop(
        'format',
        this.#file,
        'Eine Zelle verweist auf einen Text, den es nicht gibt.',
        place,
      )
    }
    if (cell.type === 'b') return cell.value === '1' || cell.value === 'true'
    // `e` is an error such as #N/A: kept as text, so that a reader of numbers reports it.
    if (cell.type !== 'n') return cell.value.trim()
    return this.#numberOf(cell)
  }

  #numberOf(cell: OpenCell): FieldValue {
    const number = Number(cell.value)
    const style = this.#book.styles[cell.style] ?? 'plain'
    if (!Number.isFinite(number)) return cell.value.trim()
    if (style === 'plain') return number
    if (style === 'date' || style === 'time') {
      return dateText(number, style, this.#book.since1904) ?? number
    }
    return Number.isInteger(number) && number >= 0
      ? String(number).padStart(style.zeros, '0')
      : number
  }

  #merge(ref: string): void {
    const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref)
    if (!match || !this.#onMerge || ++this.#merges > MOST_MERGES) return
    this.#onMerge({
      left: columnNumber(match[1] ?? '') ?? 0,
      top: Number(match[2]),
      right: columnNumber(match[3] ?? '') ?? 0,
      bottom: Number(match[4]),
    })
  }
}

/** `AB12` → 28. */
function columnNumber(ref: string): number | undefined {
  const letters = /^\$?([A-Z]{1,3})/i.exec(ref)?.[1]?.toUpperCase()
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

/** 28 → `AB`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
