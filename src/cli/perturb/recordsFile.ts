import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'
import { Failed } from '../failed.ts'

/** How a file of records is written. */
export interface Writing {
  /** Default: told from the header. */
  delimiter?: string
  /** Default utf-8. */
  encoding?: string
}

/** A line of a file: its cells, and its number (the header is line 1). */
export type OnRow = (cells: string[], line: number) => void

const longestRecord = 1_000_000
const candidates = [';', ',', '\t', '|']

/**
 * Reads a CSV file (RFC 4180) row by row; memory does not grow with it. Complaints name line and column, never content.
 * @param onHeader is told the names of the columns before the first row
 */
export async function readRecords(
  file: string,
  writing: Writing,
  onHeader: (columns: string[]) => void,
  onRow: OnRow,
): Promise<void> {
  const decoder = decoderOf(writing.encoding ?? 'utf-8', file)
  let delimiter = writing.delimiter
  let width = 0
  let [line, rest] = [0, '']
  const take = (record: string) => {
    const first = line + 1
    line += 1 + breaksIn(record)
    const text = record.endsWith('\r') ? record.slice(0, -1) : record
    if (width > 0 && text === '') return
    delimiter ??= delimiterOf(text)
    const cells = cellsOf(text, delimiter, file, first)
    if (width === 0) {
      if (cells[0]!.startsWith('\ufeff')) cells[0] = cells[0]!.slice(1)
      onHeader(cells.map((name) => name.trim()))
      width = cells.length
    } else if (cells.length !== width)
      throw new Failed(`${file}, Zeile ${first}: ${cells.length} statt ${width} Spalten.`)
    else onRow(cells, first)
  }
  for await (const bytes of openFile(file)) {
    rest += decode(decoder, file, line, bytes)
    rest = takeLines(rest, take)
    if (rest.length > longestRecord)
      throw new Failed(
        `${file}, Zeile ${line + 1}: Die Zeile ist zu lang. Fehlt ein Anführungszeichen?`,
      )
  }
  rest += decode(decoder, file, line)
  if (rest !== '') take(rest)
  if (width === 0) throw new Failed(`Die Datei ${file} ist leer.`)
}

async function* openFile(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer> // no encoding is set
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error)
      throw new Failed(`Die Datei ${file} lässt sich nicht lesen.`)
    throw error
  }
}

function decoderOf(encoding: string, file: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  } catch {
    throw new Failed(`Die Zeichenkodierung „${encoding}“ für ${file} gibt es nicht.`)
  }
}

function decode(decoder: TextDecoder, file: string, line: number, bytes?: Buffer): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    throw new Failed(
      `${file}, nach Zeile ${line + 1}: Das ist nicht ${decoder.encoding}. Geben Sie „encoding“ an.`,
    )
  }
}

/** Takes all complete records off the text; a line break within quotes ends none. Returns what is left. */
function takeLines(text: string, take: (record: string) => void): string {
  let start = 0
  let from = 0
  for (;;) {
    const end = text.indexOf('\n', from)
    if (end < 0) return text.slice(start)
    const record = text.slice(start, end)
    if (record.includes('"') && oddQuotes(record)) {
      from = end + 1
      continue
    }
    take(record)
    start = end + 1
    from = start
  }
}

function oddQuotes(text: string): boolean {
  let odd = false
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd
  return odd
}

function breaksIn(text: string): number {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++
  return breaks
}

function delimiterOf(header: string): string {
  const counts = candidates.map((one) => header.split(one).length)
  return candidates[counts.indexOf(Math.max(...counts))]!
}

function cellsOf(text: string, delimiter: string, file: string, line: number): string[] {
  if (!text.includes('"')) return text.split(delimiter)
  const cells: string[] = []
  let at = 0
  for (;;) {
    if (text[at] !== '"') {
      const end = text.indexOf(delimiter, at)
      cells.push(end < 0 ? text.slice(at) : text.slice(at, end))
      if (end < 0) return cells
      at = end + 1
      continue
    }
    let end = text.indexOf('"', at + 1)
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
    const after = end + 1
    if (end < 0 || (after < text.length && text[after] !== delimiter))
      throw new Failed(
        `${file}, Zeile ${line}, Spalte ${cells.length + 1}: Die Anführungszeichen stimmen nicht.`,
      )
    cells.push(text.slice(at + 1, end).replaceAll('""', '"'))
    if (after >= text.length) return cells
    at = after + 1
  }
}
