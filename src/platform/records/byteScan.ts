import { isUtf8 } from 'node:buffer'
import type { ByteSource } from './bytes.ts'
import { stop } from './problem.ts'

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
/** ä ö ü Ä Ö Ü ß in windows-1252. */
const UMLAUTS_1252 = new Set([0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf])
/** ä ö of DOS and ä ö ü of old Macs: in windows-1252 „ ” Š š Ÿ, which no German word holds inside. */
const FOREIGN_LETTERS = new Set([0x84, 0x94, 0x8a, 0x9a, 0x9f])

/** A byte that does not fit, and where it stands. */
export interface BytePlace {
  line: number
  /** 1-based, in bytes. */
  column: number
  byte: number
}

/** What the bytes of a text file say about its encoding. */
export interface ByteScan {
  bytes: number
  bom: 'utf-8' | 'utf-16le' | 'utf-16be' | undefined
  /** Characters of two to four bytes that are sound UTF-8. */
  multibyte: number
  /** Bytes that cannot be UTF-8, and the place of the first. */
  invalid: number
  firstInvalid: BytePlace | undefined
  undefined1252: BytePlace | undefined
  /** A letter of DOS or an old Mac inside a word. */
  foreign: BytePlace | undefined
  umlauts1252: number
  /** First line with a NUL byte. */
  nulLine: number | undefined
  /** NUL bytes at even and odd places of the first chunk: UTF-16 without a mark shows here. */
  nulEven: number
  nulOdd: number
}

/** Reads every byte once; stops at a line longer than the limit. Memory: one chunk. */
export async function scanBytes(source: ByteSource, limits: TextLimits): Promise<ByteScan> {
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
    foreign: undefined,
    umlauts1252: 0,
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
    if (UMLAUTS_1252.has(place.byte)) scan.umlauts1252++
    const inWord = isAsciiLetter(bytes[i - 1]) && isAsciiLetter(bytes[i + 1])
    if (inWord && FOREIGN_LETTERS.has(place.byte)) scan.foreign ??= place
    return i
  }
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
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
