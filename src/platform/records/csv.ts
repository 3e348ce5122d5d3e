import { pipeline, Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import { LONGEST_LINE } from './byteScan.ts'
import type { ByteSource } from './bytes.ts'
import { nameColumns } from './columns.ts'
import { declaredDelimiter, delimiterName, detectDelimiter } from './delimiter.ts'
import { decodeText, profileText, type TextProfile } from './encoding.ts'
import { firstLines, plainLines } from './lines.ts'
import { fatalProblem, type RecordProblem, rowProblem, stop } from './problem.ts'
import { emptyFields, MOST_ROWS, type OpenTable, type RecordRow, type TableSpec } from './table.ts'

/** Characters looked at to find the delimiter. */
const SAMPLE = 64 * 1024

/** How the lines of this file are cut into fields. */
interface Dialect {
  profile: TextProfile
  delimiter: string
  quote: string
  comment: string
  /** Lines before the header. */
  skipLines: number
}

interface CsvRecord {
  cells: string[]
  line: number
}

/**
 * Opens a CSV file: settles encoding, delimiter and columns with one look at the whole file.
 * Rows come as a stream; memory does not grow with the file.
 */
export async function openCsv(source: ByteSource, spec: TableSpec): Promise<OpenTable> {
  const dialect = await findDialect(source, spec)
  const header = await readHeader(source, dialect)
  refuseWrongDelimiter(source.file, spec, dialect, header)
  const { columns, doubledColumns } = nameColumns(header.cells)
  return {
    file: source.file,
    format: 'csv',
    columns,
    doubledColumns,
    crs: spec.crs,
    encoding: dialect.profile.encoding,
    delimiter: dialect.delimiter,
    placeholders: {},
    notices: dialect.profile.notice ? [dialect.profile.notice] : [],
    rows: () => csvRows(source, dialect, columns, spec.skipRows ?? 0),
  }
}

async function findDialect(source: ByteSource, spec: TableSpec): Promise<Dialect> {
  const profile = await profileText(source, spec.encoding)
  const quote = spec.quote ?? '"'
  const comment = spec.comment ?? ''
  const declared = declaredDelimiter(spec.delimiter)
  if (declared !== undefined && declared.length !== 1) {
    throw stop(
      'choice',
      source.file,
      `Das Trennzeichen „${declared}“ muss ein einziges Zeichen sein.`,
    )
  }
  if (quote.length > 1)
    throw stop('choice', source.file, 'Das Anführungszeichen muss ein einziges Zeichen sein.')
  let skipLines = (spec.headerRow ?? 1) - 1
  const start = await firstLines(plainLines(decodeText(source, profile), skipLines), SAMPLE)
  // Excel's own hint on the first line; the header follows it.
  const hint = skipLines === 0 ? /^sep=(.)\n/.exec(start)?.[1] : undefined
  if (hint !== undefined) skipLines = 1
  const sample = hint === undefined ? start : start.slice(start.indexOf('\n') + 1)
  const delimiter = declared ?? hint ?? detectDelimiter(sample, quote, comment) ?? ','
  return { profile, delimiter, quote, comment, skipLines }
}

async function readHeader(source: ByteSource, dialect: Dialect): Promise<CsvRecord> {
  for await (const record of csvRecords(source, dialect)) {
    const cells = [...record.cells]
    // A delimiter at the end of each line makes no column.
    while (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop()
    return { cells, line: record.line }
  }
  throw stop('empty', source.file, 'Die Datei enthält keine Kopfzeile.')
}

function refuseWrongDelimiter(file: string, spec: TableSpec, dialect: Dialect, header: CsvRecord) {
  if (header.cells.length > 1 || declaredDelimiter(spec.delimiter) === undefined) return
  const better = detectDelimiter(`${header.cells[0] ?? ''}\n`, dialect.quote)
  if (better === undefined || better === dialect.delimiter) return
  const message = `Angegeben ist ${delimiterName(dialect.delimiter)} als Trennzeichen, die Kopfzeile trennt aber mit ${delimiterName(better)}.`
  throw stop('choice', file, message, { line: header.line })
}

async function* csvRows(
  source: ByteSource,
  dialect: Dialect,
  columns: string[],
  skipRows: number,
): AsyncGenerator<RecordRow | RecordProblem> {
  let toSkip = skipRows + 1
  let count = 0
  // Held back until the next record: in the last row a missing column means a cut-off file.
  let ragged: { line: number; found: number } | undefined
  for await (const { cells, line } of csvRecords(source, dialect)) {
    if (toSkip-- > 0) continue
    if (ragged) yield raggedProblem(source.file, ragged, columns.length)
    ragged = undefined
    if (++count > MOST_ROWS) {
      throw stop('tooLarge', source.file, `Die Datei hat mehr als ${MOST_ROWS} Zeilen.`, { line })
    }
    if (!fits(cells, columns.length)) ragged = { line, found: cells.length }
    else yield { file: source.file, line, fields: nameFields(cells, columns) }
  }
  if (ragged) yield lastLineProblem(source.file, ragged, columns.length)
  if (count === 0) {
    yield fatalProblem('empty', source.file, 'Die Datei hat eine Kopfzeile, aber keine Datenzeile.')
  }
}

/** Surplus cells are harmless when they are empty: a delimiter at the line's end. */
function fits(cells: string[], expected: number): boolean {
  if (cells.length < expected) return false
  for (let i = expected; i < cells.length; i++) if (cells[i]?.trim() !== '') return false
  return true
}

function nameFields(cells: string[], columns: string[]): RecordRow['fields'] {
  const fields = emptyFields()
  for (let i = 0; i < columns.length; i++) fields[columns[i]!] = cells[i]!.trim()
  return fields
}

function raggedProblem(file: string, row: { line: number; found: number }, expected: number) {
  const message = `Die Zeile hat ${row.found} statt ${expected} Spalten.`
  return rowProblem('ragged', file, message, { line: row.line })
}

function lastLineProblem(file: string, row: { line: number; found: number }, expected: number) {
  if (row.found > expected) return raggedProblem(file, row, expected)
  const message = `Die letzte Zeile hat ${row.found} statt ${expected} Spalten. Die Datei ist vermutlich abgeschnitten.`
  return fatalProblem('truncated', file, message, { line: row.line })
}

async function* csvRecords(source: ByteSource, dialect: Dialect): AsyncGenerator<CsvRecord> {
  // Counted while parsing, so that an error can name the last sound line even when the rows before
  // it still wait in the stream's buffer.
  let soundLine = 0
  const parser = csvParser(dialect, (line) => {
    soundLine = line
  })
  const text = Readable.from(plainLines(decodeText(source, dialect.profile), dialect.skipLines))
  // Errors of either side destroy the parser, and the loop below throws them.
  pipeline(text, parser, () => {})
  try {
    for await (const parsed of parser) {
      // With `info: true` and no `columns` the parser gives exactly this.
      const { record, info }: { record: string[]; info: Info } = parsed
      yield { cells: record, line: info.lines - lineBreaks(record) + dialect.skipLines }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = soundLine + 1 + dialect.skipLines
    throw stop('syntax', source.file, csvMessage(error), { line })
  }
}

function csvParser(dialect: Dialect, onLine: (line: number) => void) {
  const quote = dialect.quote === '' ? null : dialect.quote
  return parse({
    delimiter: dialect.delimiter,
    quote,
    escape: quote,
    comment: dialect.comment === '' ? null : dialect.comment,
    comment_no_infix: true,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // Spreadsheets leave rows of nothing but delimiters.
    skip_records_with_empty_values: true,
    max_record_size: LONGEST_LINE,
    info: true,
    on_record: (cells, context) => {
      onLine(context.lines)
      return cells
    },
  })
}

function lineBreaks(cells: string[]): number {
  let breaks = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks++
  }
  return breaks
}

function csvMessage(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'Hier oder danach beginnt ein Anführungszeichen, das nie geschlossen wird. Die Datei ist vermutlich abgeschnitten.'
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return 'Ein Datensatz ist länger als 8 MB. Vermutlich fehlt ein schließendes Anführungszeichen.'
  }
  return `Die Zeile lässt sich nicht lesen (${error.code}).`
}
