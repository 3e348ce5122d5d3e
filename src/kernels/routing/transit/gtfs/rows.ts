import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Complain } from './report.ts'

/** The text of one file of a feed, whole or as it comes. */
export type FeedFile = string | AsyncIterable<Uint8Array>

/** The files of a feed by name, as `stops.txt`. */
export type FeedFiles = ReadonlyMap<string, FeedFile>

export interface Row {
  readonly line: number
  /** Cells by column; a column that the file does not have is undefined. */
  readonly cells: Readonly<Record<string, string | undefined>>
}

/**
 * Rows of a file as they come. A file that is not there has none; one without a required column is complained
 * about and has none.
 */
export async function* rowsOf(
  files: FeedFiles,
  file: string,
  required: readonly string[],
  complain: Complain,
): AsyncGenerator<Row> {
  const text = files.get(file)
  if (text === undefined) return
  const missing: string[] = []
  const parser = parse({
    bom: true,
    columns: (header: string[]) => {
      const names = header.map((name) => name.trim())
      missing.push(...required.filter((name) => !names.includes(name)))
      return names
    },
    trim: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: Row['cells'], { lines }): Row => ({ line: lines, cells }),
    on_skip: (error) => {
      const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 0
      complain({ kind: 'brokenRow', file, line, column: '', value: '' })
    },
  })
  const source = Readable.from(typeof text === 'string' ? [text] : text, { objectMode: false })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  for await (const row of parser) {
    if (missing.length > 0) break
    yield row
  }
  for (const column of missing)
    complain({ kind: 'missingColumn', file, line: 1, column, value: '' })
}
