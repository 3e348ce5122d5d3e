import { writeFile } from 'node:fs/promises'
import type { ImportReport, Note, PartReport, Rejection } from '../../platform/import/index.ts'

const header = ['Art', 'Teil', 'Datei', 'Zeile', 'Spalte', 'Wert', 'Grund']

/** Everything that was refused, corrected, repaired, noticed or retired, as CSV for a spreadsheet. */
export function reportCsv(report: ImportReport): string {
  const rows = report.parts.flatMap(partRows)
  return `\ufeff${[header, ...rows].map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`
}

export async function writeReportFile(path: string, report: ImportReport): Promise<void> {
  await writeFile(path, reportCsv(report))
}

type Cell = string | number | undefined

function partRows(part: PartReport): Cell[][] {
  const rejected = (kind: string, one: Rejection): Cell[] => {
    return [kind, part.name, one.file, one.line, one.column, one.value, one.reason]
  }
  const noted = (kind: string, one: Note): Cell[] => {
    return [kind, part.name, one.file, one.line, one.column, undefined, one.text]
  }
  return [
    ...part.refusals.map((one) => rejected('Teil abgewiesen', one)),
    ...part.rejections.map((one) => rejected('abgewiesen', one)),
    ...part.corrections.map((one) => noted('berichtigt', one)),
    ...part.repairs.map((one) => noted('repariert', one)),
    ...part.notices.map((one) => noted('Hinweis', one)),
    ...part.retired.map((one) => noted('stillgelegt', one)),
  ]
}

function csvCell(cell: Cell): string {
  const text = String(cell ?? '')
  // A spreadsheet would run a cell that begins so as a formula.
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
