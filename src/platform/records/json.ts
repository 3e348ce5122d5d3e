import { type ParseError, parseTree } from 'jsonc-parser'
import type { ByteSource } from './bytes.ts'
import { decodeText, profileText, type TextProfile } from './encoding.ts'
import { stop } from './problem.ts'

/** JSON is parsed as a whole; a larger file belongs into another format. */
export const LARGEST_JSON = 300 * 1024 * 1024

/**
 * Parses a JSON file of at most 300 MB. Stops with line and column where the text breaks off or
 * is wrong. Memory: a few times the file.
 */
export async function readJson(
  source: ByteSource,
  encoding: string | undefined,
): Promise<{ value: unknown; profile: TextProfile }> {
  if (source.size > LARGEST_JSON)
    throw stop('tooLarge', source.file, 'Die Datei ist größer als 300 MB.')
  const profile = await profileText(source, encoding, { lineBytes: Number.POSITIVE_INFINITY })
  const pieces: string[] = []
  let length = 0
  for await (const piece of decodeText(source, profile)) {
    length += piece.length
    // The size was checked, but a file can grow while it is read.
    if (length > LARGEST_JSON)
      throw stop('tooLarge', source.file, 'Die Datei ist größer als 300 MB.')
    pieces.push(piece)
  }
  return { value: parseJson(source.file, pieces.join('')), profile }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const offset = errorOffset(text, message)
    const ended = text.slice(offset).trim() === ''
    const said = ended
      ? 'Die Datei bricht mitten im JSON ab.'
      : 'Hier ist die Datei kein gültiges JSON.'
    throw stop(ended ? 'truncated' : 'syntax', file, said, lineAndColumn(text, offset))
  }
}

function errorOffset(text: string, message: string): number {
  if (/end of JSON input|Unterminated string/.test(message)) return text.length
  const position = /at position (\d+)/.exec(message)
  if (position) return Number(position[1])
  // Short texts: the engine quotes the text instead of naming the place.
  const errors: ParseError[] = []
  if (text.length < 1_000_000) parseTree(text, errors, { disallowComments: true })
  return errors[0]?.offset ?? 0
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}

/**
 * The value at a dotted path. A key may itself hold dots (`organizations.csv`), so the longest key
 * that exists is taken first. List items are addressed by number from 0.
 */
export function valueAtPath(value: unknown, path: string): unknown {
  if (path === '') return value
  if (typeof value !== 'object' || value === null) return undefined
  if (Object.hasOwn(value, path)) return Object.getOwnPropertyDescriptor(value, path)?.value
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const key = path.slice(0, dot)
    if (!Object.hasOwn(value, key)) continue
    const inner = valueAtPath(
      Object.getOwnPropertyDescriptor(value, key)?.value,
      path.slice(dot + 1),
    )
    if (inner !== undefined) return inner
  }
  return undefined
}
