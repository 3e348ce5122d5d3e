import iconv from 'iconv-lite'
import {
  type BytePlace,
  type ByteScan,
  LONGEST_LINE,
  scanBytes,
  type TextLimits,
} from './byteScan.ts'
import type { ByteSource } from './bytes.ts'
import { encodingName } from './encodingName.ts'
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

function detected(file: string, scan: ByteScan): TextProfile {
  const wide = wideEncoding(scan)
  if (wide) return { encoding: wide, bom: scan.bom ? 2 : 0 }
  if (scan.nulLine !== undefined) throw stop('encoding', file, NO_TEXT, { line: scan.nulLine })
  const bom = scan.bom ? 3 : 0
  const first = scan.firstInvalid
  if (first === undefined) return { encoding: 'utf-8', bom }
  if (bom > 0 || scan.multibyte > scan.invalid)
    throw damagedUtf8(file, first, 'Die Datei ist UTF-8')
  const odd = scan.undefined1252 ?? (scan.umlauts1252 === 0 ? scan.foreign : undefined)
  if (odd) {
    const message = `Byte ${hex(odd.byte)} ist weder UTF-8 noch passt es zu windows-1252. Geben Sie die Kodierung an (encoding), zum Beispiel „cp850“ oder „macintosh“.`
    throw stop('encoding', file, message, place(odd))
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

function damagedUtf8(file: string, at: BytePlace, said: string) {
  const message = `${said}, aber Byte ${hex(at.byte)} an Stelle ${at.column} der Zeile ist ungültig.`
  return stop('encoding', file, message, place(at))
}

function place(at: BytePlace) {
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
