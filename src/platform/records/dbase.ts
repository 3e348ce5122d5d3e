import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { encodingName } from './encodingName.ts'
import { stop } from './problem.ts'
import { emptyFields, type FieldValue } from './table.ts'

/** The attribute table of a shapefile. */
export interface DbaseTable {
  names: string[]
  encoding: string
  count: number
  /** Undefined for a record that is marked as deleted. `index` counts from 0. */
  record(index: number): FieldValue[] | undefined
}

interface DbaseField {
  name: string
  type: string
  start: number
  length: number
}

/** Language driver ids (byte 29) that German software writes. */
const DRIVERS = new Map([
  [0x01, 'cp437'],
  [0x02, 'cp850'],
  [0x03, 'windows-1252'],
  [0x57, 'windows-1252'],
])

const HEADER = 32

/**
 * Opens a dBASE III table, the `.dbf` of a shapefile. Encoding: the declared one, else UTF-8 where
 * every byte fits, else the language driver, else windows-1252. Values: text trimmed, numbers,
 * dates as `YYYY-MM-DD`, true or false, null where blank.
 */
export function openDbase(file: string, bytes: Buffer, declared: string | undefined): DbaseTable {
  if (bytes.length < HEADER + 1)
    throw stop('truncated', file, 'Die Attribut-Tabelle ist abgeschnitten.')
  const count = bytes.readUInt32LE(4)
  const start = bytes.readUInt16LE(8)
  const length = bytes.readUInt16LE(10)
  if (start <= HEADER || length === 0) throw stop('format', file, 'Das ist keine dBASE-Tabelle.')
  const held = Math.floor(Math.max(0, bytes.length - start) / length)
  if (held < count) {
    const message = `Die Attribut-Tabelle ist abgeschnitten: ${held} statt ${count} Datensätze.`
    throw stop('truncated', file, message)
  }
  const encoding = dbaseEncoding(file, bytes, declared)
  const fields = readFields(file, bytes, start, length, encoding)
  const record = (index: number) => {
    const at = start + index * length
    if (bytes[at] === 0x2a) return undefined
    return fields.map((field) => readValue(file, bytes, at + field.start, field, encoding))
  }
  return { names: fields.map((field) => field.name), encoding, count, record }
}

function dbaseEncoding(file: string, bytes: Buffer, declared: string | undefined): string {
  const name = declared === undefined ? 'auto' : encodingName(declared)
  if (name === undefined)
    throw stop('encoding', file, `Die Zeichenkodierung „${declared}“ ist unbekannt.`)
  if (name !== 'auto') return name
  // The header holds numbers, so only the records are looked at.
  if (isUtf8(bytes.subarray(bytes.readUInt16LE(8)))) return 'utf-8'
  return DRIVERS.get(bytes[29] ?? 0) ?? 'windows-1252'
}

function readFields(file: string, bytes: Buffer, end: number, length: number, encoding: string) {
  const fields: DbaseField[] = []
  let start = 1
  for (let at = HEADER; at + 32 <= Math.min(end, bytes.length) && bytes[at] !== 0x0d; at += 32) {
    const raw = bytes.subarray(at, at + 11)
    const nul = raw.indexOf(0)
    const name = decode(file, nul === -1 ? raw : raw.subarray(0, nul), encoding).trim()
    const type = String.fromCharCode(bytes[at + 11]!)
    // Long texts keep their upper length byte where numbers keep their decimals.
    const size = bytes[at + 16]! + (type === 'C' ? bytes[at + 17]! * 256 : 0)
    fields.push({ name, type, start, length: size })
    start += size
  }
  if (start > length)
    throw stop('format', file, 'Die Spalten der Attribut-Tabelle passen nicht zu ihrer Länge.')
  return fields
}

function readValue(
  file: string,
  bytes: Buffer,
  at: number,
  field: DbaseField,
  encoding: string,
): FieldValue {
  const raw = bytes.subarray(at, at + field.length)
  if (field.type === 'C') return decode(file, raw, encoding).replace(/\0/g, '').trim() || null
  const text = raw.toString('latin1').replace(/\0/g, '').trim()
  if (field.type === 'N' || field.type === 'F') {
    // A number too wide for its column is written as asterisks.
    return text === '' || !Number.isFinite(Number(text)) ? null : Number(text)
  }
  if (field.type === 'L') return /^[yt]$/i.test(text) ? true : /^[nf]$/i.test(text) ? false : null
  if (field.type === 'D') {
    return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : null
  }
  // Memo and binary columns lie in other files or carry no municipal data.
  return null
}

function decode(file: string, raw: Buffer, encoding: string): string {
  if (encoding === 'utf-8') {
    // A column cuts its text by bytes, so the last character may be incomplete.
    for (let cut = 0; cut <= 3 && cut <= raw.length; cut++) {
      const whole = raw.subarray(0, raw.length - cut)
      if (isUtf8(whole)) return whole.toString('utf8')
    }
    throw stop(
      'encoding',
      file,
      'Angegeben ist UTF-8, aber die Attribut-Tabelle ist anders kodiert.',
    )
  }
  return iconv.encodingExists(encoding) ? iconv.decode(raw, encoding) : raw.toString('latin1')
}

/** One record as fields under the names that `nameColumns` made. */
export function dbaseFields(columns: readonly string[], values: readonly FieldValue[]) {
  const fields = emptyFields()
  columns.forEach((name, index) => {
    fields[name] = values[index] ?? null
  })
  return fields
}
