import { PassThrough } from 'node:stream'
import exceljs from 'exceljs'
import {
  cellsOf,
  inGerman,
  sourceName,
  stateNames,
  type TableColumn,
  tableColumns,
  type Values,
} from './table.ts'

/** Rows that are written without a pause. */
const atOnce = 500

/**
 * A workbook for people: the values, what is known of them, and how to read them. Numbers are numbers, days are
 * days; ids are texts, so that no program takes their zeros away.
 */
export async function xlsxOf(
  values: Values,
  about: { page: string; issued: string; citation: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const out = new PassThrough()
  const pieces: Buffer[] = []
  out.on('data', (piece: Buffer) => pieces.push(piece))
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  book.created = new Date(about.issued)
  book.modified = book.created
  await addValues(book, values)
  addFacts(book, 'Metadaten', factsOf(values, about))
  addFacts(book, 'Lies mich', readmeOf(values))
  await book.commit()
  return new Uint8Array(Buffer.concat(pieces))
}

type Book = InstanceType<typeof exceljs.stream.xlsx.WorkbookWriter>

async function addValues(book: Book, values: Values) {
  const sheet = book.addWorksheet('Daten', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = tableColumns.map(({ name, kind, title }) => ({
    header: name,
    width: Math.max(12, Math.min(28, title.de.length + 4)),
    style: formats[kind],
  }))
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: tableColumns.length } }
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.commit()
  let written = 0
  for (const cell of cellsOf(values)) {
    sheet.addRow(tableColumns.map((column) => cellOf(column, column.of(cell)))).commit()
    if (++written % atOnce === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  sheet.commit()
}

const formats: Record<TableColumn['kind'], { numFmt: string }> = {
  text: { numFmt: '@' },
  number: { numFmt: 'General' },
  day: { numFmt: 'yyyy-mm-dd' },
  yesNo: { numFmt: '@' },
}

function cellOf({ kind }: TableColumn, value: ReturnType<TableColumn['of']>) {
  if (value === null) return null
  if (kind === 'day') return new Date(`${value}T00:00:00Z`)
  if (kind === 'yesNo') return value ? 'ja' : 'nein'
  return value
}

function addFacts(book: Book, name: string, facts: readonly (readonly [string, string | null])[]) {
  const sheet = book.addWorksheet(name)
  sheet.columns = [{ width: 28 }, { width: 110 }].map((column) => ({
    ...column,
    style: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  }))
  for (const [word, meaning] of facts) {
    const row = sheet.addRow([word, meaning ?? 'nicht angegeben'])
    row.getCell(1).font = { bold: true }
    row.commit()
  }
  sheet.commit()
}

function factsOf(
  { indicator, city, columns }: Values,
  { page, issued, citation }: { page: string; issued: string; citation: string },
): [string, string | null][] {
  const latest = columns.at(-1)
  return [
    ['Kennzahl', indicator.id],
    ['Titel', inGerman(indicator.title)],
    ['Beschreibung', inGerman(indicator.description) || null],
    ['Stadt', city.name],
    ['Einheit', indicator.unit || null],
    ['Zähler', inGerman(indicator.numerator) || null],
    ['Nenner', inGerman(indicator.denominator) || null],
    ['Methode', inGerman(indicator.method) || null],
    ['Zeiträume', columns.map(({ period }) => period.key).join(', ')],
    ['Quelle', sourceName(latest?.source ?? indicator.source)],
    ['Lizenz', latest?.licence ?? null],
    ['Stand der Quelle', latest?.date ?? null],
    ['Hier veröffentlicht', issued.slice(0, 10)],
    ['So nennen Sie die Quelle', citation],
    ['Seite', page],
  ]
}

function readmeOf({ columns }: Values): [string, string][] {
  return [
    ['Was ist das?', 'Auf dem Blatt „Daten“ steht je Gebiet und Zeitraum eine Zeile.'],
    [
      'Leere Werte',
      `Wo ein Wert fehlt, sagt die Spalte „art“, warum: „${stateNames.protected}“ oder „${stateNames.unknown}“. Leer heißt nie null.`,
    ],
    ['Weiterverwenden', 'Jede Zeile nennt ihre Lizenz. Nennen Sie bitte die Quelle.'],
    ...(columns.some(({ apart }) => apart)
      ? ([
          [
            'OpenStreetMap',
            'Diese Werte sind aus OpenStreetMap abgeleitet: © Mitwirkende von OpenStreetMap, ODbL 1.0.',
          ],
        ] as [string, string][])
      : []),
    ...tableColumns.map(({ name, words }): [string, string] => [name, words.de]),
  ]
}
