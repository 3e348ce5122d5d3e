import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { openTable } from './open.ts'
import { isProblem } from './problem.ts'
import type { FieldValue } from './table.ts'

/** Tables as files: XLSX and CSV out, either back in. */

export interface PlainTable {
  /** Name of the sheet. */
  sheet?: string
  titles: string[]
  rows: string[][]
  widths?: number[]
  /** So many columns at the beginning are for the machine and stay out of sight. */
  hidden: number
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
const guard = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const unguard = (text: string) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

/** With semicolons and a byte order mark, as a German Excel opens it. */
export function csvOf({ titles, rows }: PlainTable): string {
  const cell = (text: string) => `"${guard(text).replace(/"/g, '""')}"`
  return `\ufeff${[titles, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

export async function xlsxOf({
  sheet: name = 'Tabelle',
  titles,
  rows,
  widths = [],
  hidden,
}: PlainTable): Promise<Buffer> {
  const book = new exceljs.Workbook()
  book.created = epoch
  book.modified = epoch
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: hidden + 1, ySplit: 1 }],
  })
  sheet.columns = titles.map((title, index) => ({
    header: title,
    width: widths[index] ?? 14,
    hidden: index < hidden,
    // Everything is text: no program makes a number of a phone, or runs what looks like a formula.
    style: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  }))
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) sheet.addRow(row)
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: titles.length } }
  return withoutTimes(Buffer.from(await book.xlsx.writeBuffer()))
}

/** Two exports of the same rows are the same bytes: no time of writing stands in them. */
const epoch = new Date(Date.UTC(1980, 0, 1))
/** 1 January 1980, midnight, as MS-DOS writes time and date. */
const firstDosDay = 0x0021_0000

/** Takes the times of its entries out of a ZIP archive; sizes and places stay (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16). */
function withoutTimes(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const entries = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  for (let entry = 0; entry < entries; entry++) {
    const local = archive.readUInt32LE(at + 42)
    archive.writeUInt32LE(firstDosDay, at + 12)
    archive.writeUInt32LE(firstDosDay, local + 10)
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    at += 46 + name! + extra! + comment!
  }
  return archive
}

/** Many more than a table has that went out; a few kilobytes can hold millions of cells. */
const mostColumns = 300

export interface ReadRow {
  /** As the program numbers it: the headings are row 1. */
  line: number
  cells: Map<string, string>
}

/**
 * Reads a table that came back, CSV or XLSX, by the same reader as imports use, with its guards against
 * packed giants. It lies on disk only while it is read.
 */
export async function readTable(
  file: { name: string; bytes: Uint8Array },
  most: number,
): Promise<{ titles: string[]; rows: ReadRow[]; tooMany: boolean } | { problem: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbei-tabelle-'))
  try {
    const name = file.name.toLowerCase().endsWith('.xlsx') ? 'tabelle.xlsx' : 'tabelle.csv'
    await writeFile(join(folder, name), file.bytes, { mode: 0o600 })
    const opened = await openTable(folder, { file: name })
    if (!opened.ok)
      return { problem: opened.problems[0]?.message ?? 'Die Datei ist nicht zu lesen.' }
    const [table] = opened.value
    if (!table) return { problem: 'Die Datei ist leer.' }
    if (table.columns.length > mostColumns)
      return {
        problem: `Die Tabelle hat mehr als ${mostColumns} Spalten. Nehmen Sie die Datei, die Sie exportiert haben.`,
      }
    const rows: ReadRow[] = []
    for await (const row of table.rows()) {
      if (isProblem(row)) return { problem: placed(row.message, row.line) }
      if (rows.length >= most) return { titles: table.columns, rows, tooMany: true }
      const cells = new Map<string, string>()
      for (const [title, value] of Object.entries(row.fields))
        cells.set(title, unguard(textOf(value)))
      rows.push({ line: row.line, cells })
    }
    return { titles: table.columns, rows, tooMany: false }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const placed = (message: string, line: number | undefined) =>
  line === undefined ? message : `Zeile ${line}: ${message}`

const textOf = (value: FieldValue): string => (value === null ? '' : String(value))
