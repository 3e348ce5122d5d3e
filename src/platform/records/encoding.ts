import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { ByteSource } from './bytes.ts'
import { type RecordProblem, rowProblem, stop } from './problem.ts'

/** What a look at every byte of a text file says. */
export interface TextProfile {
  /** A name that `decodeText` takes: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252` … */
  encoding: string
  /** Bytes of the byte order mark, to be skipped. */
  bom: number
  /** Set when the encoding is a guess that a person should check. */
  notice?: RecordProblem
}

export interface TextLimits {
  /** Longest line, in bytes. */
  lineBytes: number
}

/** Longest line of a table: what is longer is no table, and must not be held in memory. */
export const LONGEST_LINE = 8 * 1024 * 1024

const NL = 10
const CR = 13
/** Bytes that windows-1252 leaves undefined: where they stand, the text is of another code page. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
const NO_TEXT = 'Die Datei enthält NUL-Bytes: Das ist keine Textdatei, oder sie ist beschädigt.'

/**
 * Reads a text file once to settle its encoding: the declared one if its bytes allow it, else a
 * byte order mark, else UTF-8 if every byte fits, else windows-1252 with a notice. Stops with a
 * problem at a line longer than the limit, at NUL bytes, at damaged UTF-8, and where the declared
 * encoding is wrong. Memory: one chunk.
 */
export async function profileText(
  source: ByteSource,
  declared: string | undefined,
  limits: TextLimits = { lineBytes: LONGEST_LINE },
): Promise<TextProfile> {
  const wanted = declared === undefined ? 'auto' : encodingName(declared)
  if (wanted === undefined) {
    throw stop('encoding', source.file, `Die Zeichenkodierung „${declared}“ ist unbekannt.`)
  }
  const scan = await scanBytes(source, limits)
  if (scan.bytes === 0) throw stop('empty', source.file, 'Die Datei ist leer.')
  return wanted === 'auto' ? detected(source.file, scan) : checked(source.file, wanted, scan)
}

/** The canonical name of an encoding; undefined when it is unknown. Latin-1 is windows-1252. */
export function encodingName(name: string): string | undefined {
  const plain = name.trim().toLowerCase().replace(/[\s_]/g, '-')
  if (plain === '' || plain === 'auto') return 'auto'
  if (/^(utf-?8(-sig)?|65001|cp65001)$/.test(plain)) return 'utf-8'
  if (/^(utf-?16(le)?|ucs-?2)$/.test(plain)) return 'utf-16le'
  if (/^utf-?16be$/.test(plain)) return 'utf-16be'
  // As browsers do: what calls itself Latin-1 or ASCII is read as its superset.
  if (
    /^(windows-?1252|cp-?1252|1252|ansi(-1252)?|iso-?8859-?1|88591|latin-?1|(us-)?ascii)$/.test(
      plain,
    )
  ) {
    return 'windows-1252'
  }
  const iconvName = plain
    .replace(/^(ansi|oem|dos|ibm)-?(\d+)$/, 'cp$2')
    .replace(/^8859(\d+)$/, 'iso-8859-$1')
  return iconv.encodingExists(iconvName) && !/base64|hex|binary/.test(iconvName)
    ? iconvName
    : undefined
}

interface ByteScan {
  bytes: number
  bom: 'utf-8' | 'utf-16le' | 'utf-16be' | undefined
  /** Characters of two to four bytes that are sound UTF-8. */
  multibyte: number
  /** Bytes that cannot be UTF-8, and the place of the first. */
  invalid: number
  firstInvalid: { line: number; column: number; byte: number } | undefined
  undefined1252: { line: number; column: number; byte: number } | undefined
  /** First line with a NUL byte. */
  nulLine: number | undefined
  /** NUL bytes at even and odd places of the first chunk: UTF-16 without a mark shows here. */
  nulEven: number
  nulOdd: number
}

async function scanBytes(source: ByteSource, limits: TextLimits): Promise<ByteScan> {
  const scanner = new ByteScanner(source.file, limits)
  for await (const chunk of source.read()) scanner.add(chunk)
  return scanner.end()
}

/** Walks bytes once; plain ASCII and sound UTF-8 chunks take the fast way. */
class ByteScanner {
  readonly #file: string
  readonly #limits: TextLimits
  readonly #scan: ByteScan = {
    bytes: 0,
    bom: undefined,
    multibyte: 0,
    invalid: 0,
    firstInvalid: undefined,
    undefined1252: undefined,
    nulLine: undefined,
    nulEven: 0,
    nulOdd: 0,
  }
  #line = 1
  #lineStart = 0
  #lastByte = 0
  #rest: Uint8Array = new Uint8Array(0)

  constructor(file: string, limits: TextLimits) {
    this.#file = file
    this.#limits = limits
  }

  add(chunk: Uint8Array): void {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk
    if (this.#scan.bytes === 0 && bytes.length < 4) {
      // Too short for a byte order mark, or for telling what the first bytes are.
      this.#rest = bytes
      return
    }
    // A character must not be cut: keep up to three bytes for the next chunk.
    const keep = openTail(bytes)
    this.#rest = bytes.subarray(bytes.length - keep)
    this.#walk(bytes.subarray(0, bytes.length - keep))
  }

  end(): ByteScan {
    const rest = this.#rest
    this.#rest = new Uint8Array(0)
    if (rest.length > 0) this.#walk(rest)
    return this.#scan
  }

  #walk(bytes: Uint8Array): void {
    const scan = this.#scan
    if (scan.bytes === 0) {
      scan.bom = byteOrderMark(bytes)
      countNuls(bytes, scan)
    }
    const sound = scan.bom === 'utf-16le' || scan.bom === 'utf-16be' || isUtf8(bytes)
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!
      if (byte === NL || byte === CR) {
        if (byte === CR || this.#lastByte !== CR) this.#line++
        this.#lineStart = scan.bytes + i + 1
      } else if (byte === 0) {
        scan.nulLine ??= this.#line
      } else if (byte >= 0x80) {
        if (sound) scan.multibyte += byte >= 0xc2 ? 1 : 0
        else i = this.#highByte(bytes, i)
      }
      this.#lastByte = bytes[i]!
    }
    scan.bytes += bytes.length
    if (scan.bytes - this.#lineStart > this.#limits.lineBytes)
      throw tooLong(this.#file, this.#line, this.#limits)
  }

  /** Judges the character at `i` in a chunk that is not all UTF-8; returns its last place. */
  #highByte(bytes: Uint8Array, i: number): number {
    const scan = this.#scan
    const length = sequenceLength(bytes[i]!)
    if (length > 1 && i + length <= bytes.length && isUtf8(bytes.subarray(i, i + length))) {
      scan.multibyte++
      return i + length - 1
    }
    const place = {
      line: this.#line,
      column: scan.bytes + i - this.#lineStart + 1,
      byte: bytes[i]!,
    }
    scan.invalid++
    scan.firstInvalid ??= place
    if (UNDEFINED_1252.has(place.byte)) scan.undefined1252 ??= place
    return i
  }
}

function sequenceLength(byte: number): number {
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
}

/** How many bytes at the end belong to a character that is not complete yet. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte >= 0xc2) return sequenceLength(byte) > back ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

function byteOrderMark(bytes: Uint8Array): ByteScan['bom'] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function countNuls(bytes: Uint8Array, scan: ByteScan): void {
  const length = Math.min(bytes.length, 4096)
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) scan.nulEven++
    else scan.nulOdd++
  }
}

function tooLong(file: string, line: number, limits: TextLimits) {
  const megabytes = Math.round(limits.lineBytes / 1024 / 1024)
  return stop(
    'tooLarge',
    file,
    `Die Zeile ist länger als ${megabytes} MB. Das ist keine Tabelle.`,
    { line },
  )
}

function detected(file: string, scan: ByteScan): TextProfile {
  const wide = wideEncoding(scan)
  if (wide) return { encoding: wide, bom: scan.bom ? 2 : 0 }
  if (scan.nulLine !== undefined) throw stop('encoding', file, NO_TEXT, { line: scan.nulLine })
  const bom = scan.bom ? 3 : 0
  const first = scan.firstInvalid
  if (first === undefined) return { encoding: 'utf-8', bom }
  if (bom > 0 || scan.multibyte > scan.invalid)
    throw damagedUtf8(file, first, 'Die Datei ist UTF-8')
  if (scan.undefined1252) {
    const { line, column, byte } = scan.undefined1252
    const message = `Byte ${hex(byte)} ist weder UTF-8 noch windows-1252. Geben Sie die Kodierung an (encoding), zum Beispiel „cp850“.`
    throw stop('encoding', file, message, { line, column })
  }
  const message = `Die Datei ist kein UTF-8 (Byte ${hex(first.byte)}). Sie wird als windows-1252 gelesen; bitte prüfen Sie die Umlaute.`
  return {
    encoding: 'windows-1252',
    bom: 0,
    notice: rowProblem('encodingGuessed', file, message, place(first)),
  }
}

function checked(file: string, wanted: string, scan: ByteScan): TextProfile {
  const wide = wideEncoding(scan)
  if (wanted === 'utf-16le' || wanted === 'utf-16be') {
    if (wide === undefined) {
      throw stop('encoding', file, `Angegeben ist ${wanted}, aber die Datei ist kein UTF-16.`, {
        line: 1,
      })
    }
    return { encoding: wide, bom: scan.bom ? 2 : 0 }
  }
  if (wide)
    throw stop('encoding', file, `Angegeben ist ${wanted}, aber die Datei ist UTF-16.`, { line: 1 })
  if (scan.nulLine !== undefined) throw stop('encoding', file, NO_TEXT, { line: scan.nulLine })
  if (wanted === 'utf-8') {
    if (scan.firstInvalid) throw damagedUtf8(file, scan.firstInvalid, 'Angegeben ist UTF-8')
    return { encoding: 'utf-8', bom: scan.bom ? 3 : 0 }
  }
  // Text of a one-byte code page that is by chance all sound UTF-8 does not occur.
  if (scan.bom === 'utf-8' || (scan.multibyte > 0 && scan.invalid === 0)) {
    throw stop('encoding', file, `Angegeben ist ${wanted}, aber die Datei ist UTF-8.`)
  }
  if (wanted === 'windows-1252' && scan.undefined1252) {
    const { byte } = scan.undefined1252
    const message = `Angegeben ist windows-1252, aber Byte ${hex(byte)} gibt es dort nicht.`
    throw stop('encoding', file, message, place(scan.undefined1252))
  }
  return { encoding: wanted, bom: 0 }
}

function wideEncoding(scan: ByteScan): 'utf-16le' | 'utf-16be' | undefined {
  if (scan.bom === 'utf-16le' || scan.bom === 'utf-16be') return scan.bom
  // Latin text in UTF-16 has a NUL in nearly every other place, and on one side only.
  const looked = Math.min(scan.bytes, 4096) / 2
  if (scan.nulOdd > looked * 0.7 && scan.nulEven < looked * 0.05) return 'utf-16le'
  if (scan.nulEven > looked * 0.7 && scan.nulOdd < looked * 0.05) return 'utf-16be'
  return undefined
}

function damagedUtf8(
  file: string,
  at: { line: number; column: number; byte: number },
  said: string,
) {
  const message = `${said}, aber Byte ${hex(at.byte)} an Stelle ${at.column} der Zeile ist ungültig.`
  return stop('encoding', file, message, place(at))
}

function place(at: { line: number; column: number }) {
  return { line: at.line, column: at.column }
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`
}

/** The text of a source in pieces, without the byte order mark. */
export async function* decodeText(
  source: ByteSource,
  profile: TextProfile,
): AsyncGenerator<string> {
  const decode = decoder(source.file, profile.encoding)
  let skip = profile.bom
  for await (const chunk of source.read()) {
    const bytes = skip > 0 ? chunk.subarray(skip) : chunk
    skip = Math.max(0, skip - chunk.length)
    const text = decode(bytes)
    if (text !== '') yield text
  }
  const rest = decode(undefined)
  if (rest !== '') yield rest
}

type Decode = (bytes: Uint8Array | undefined) => string

function decoder(file: string, encoding: string): Decode {
  if (encoding.startsWith('utf-')) {
    // Fatal: the file may have changed since it was looked at.
    const utf = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
    return (bytes) => {
      try {
        return bytes === undefined ? utf.decode() : utf.decode(bytes, { stream: true })
      } catch {
        throw stop('encoding', file, `Die Datei ist kein gültiges ${encoding.toUpperCase()}.`)
      }
    }
  }
  if (!iconv.encodingExists(encoding))
    throw stop('encoding', file, `Unbekannte Kodierung „${encoding}“.`)
  const table = iconv.getDecoder(encoding)
  return (bytes) => (bytes === undefined ? (table.end() ?? '') : table.write(Buffer.from(bytes)))
}
