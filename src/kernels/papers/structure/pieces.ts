import { type Line, linesOf } from './lines.ts'

/** A heading, an item or a paragraph as its lines show it. Start and end leave the bullet sign out. */
export interface Piece {
  kind: 'heading' | 'item' | 'paragraph'
  start: number
  end: number
  indent: number
  /** Of a heading: 1 is the highest. */
  level: number
  /** Stands under an item and belongs to it. */
  continues: boolean
  /** A single line that ends no sentence; heading or body, by its neighbours. */
  open: boolean
  /** A body among such lines. */
  bare: boolean
  text: string
}

const closing = /[.!?:;…]["'“”«»’)\]*]*$/
const pageRemains =
  /^(?:(?:Seite|S\.)\s*)?\d{1,4}(?:\s*(?:von|\/)\s*\d{1,4})?$|^[-–—_=*.\s]{3,}$|^-\s?\d{1,4}\s?-$/

export function endsSentence(
  text: string,
  { end, start }: { start: number; end: number },
): boolean {
  return closing.test(text.slice(Math.max(start, end - 8), end))
}

/** Lines that belong together become one piece: wrapped lines, items with the lines under them. */
export function piecesOf(text: string): Piece[] {
  const lines = linesOf(text)
  const width = wrapWidth(lines)
  const pieces: Piece[] = []
  let last: Piece | null = null
  let lastLine: Line | null = null
  let blankBetween = true
  let itemIndent: number | null = null
  for (const line of lines) {
    if (line.start === line.end) {
      blankBetween = true
      continue
    }
    if (pageRemains.test(line.text)) continue
    if (last && lastLine && continuesLine(text, last, lastLine, line, width, blankBetween)) {
      last.end = line.end
      last.open = !endsSentence(text, last)
    } else {
      const piece = pieceOf(
        text,
        line,
        itemIndent !== null && !line.mark && line.indent > itemIndent,
      )
      if (piece.kind === 'item') itemIndent = line.indent
      else if (!piece.continues) itemIndent = null
      pieces.push(piece)
      last = piece
    }
    lastLine = line
    blankBetween = false
  }
  for (const piece of pieces) piece.text = text.slice(piece.start, piece.end)
  return pieces
}

/** Column at which a text is wrapped, or null where a line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines
    .filter(({ start, end }) => end > start)
    .map((line) => line.end - line.start + line.indent)
  if (lengths.length < 8) return null
  lengths.sort((a, b) => a - b)
  const high = lengths[Math.floor(lengths.length * 0.95)]!
  if (high > 220 || high < 35) return null
  const full = lines.filter(({ start, end, indent }) => end - start + indent > high * 0.75)
  const unended = full.filter(({ text }) => !closing.test(text.slice(-8))).length
  return full.length > lengths.length * 0.3 && unended > full.length * 0.4 ? high : null
}

function continuesLine(
  text: string,
  last: Piece,
  before: Line,
  line: Line,
  width: number | null,
  blankBetween: boolean,
): boolean {
  if (line.mark && !line.mark.counts) return false
  const startsLow = /^[\p{Ll}(„"»]/u.test(line.text)
  const lowWord = /^\p{Ll}/u.test(line.text)
  const ended = endsSentence(text, last)
  const length = before.end - before.start
  if (width === null) {
    if (ended || !lowWord || line.mark) return false
    return length > 45 && !(last.kind === 'item' && blankBetween)
  }
  const hyphen = /\p{Ll}[-\u00ad]$/u.test(before.text)
  if (hyphen && lowWord) return true
  if (blankBetween) return !ended && lowWord && length > width * 0.6
  if (line.mark?.counts && (ended || !/\p{L}/u.test(before.text.at(-1) ?? ''))) return false
  const full = length + before.indent > width * 0.72
  if (!ended) return lowWord || full || (startsLow && full)
  return full && !(last.kind === 'item' && line.indent < before.indent - 1) && !line.mark
}

function pieceOf(text: string, line: Line, continues: boolean): Piece {
  const base = {
    start: line.start,
    end: line.end,
    indent: line.indent,
    level: 3,
    continues,
    open: !closing.test(line.text.slice(-8)),
    bare: false,
    text: '',
  }
  const markdown = /^(#{1,6})\s+/.exec(line.text)
  if (markdown)
    return {
      ...base,
      kind: 'heading',
      start: line.start + markdown[0].length,
      level: markdown[1]!.length,
    }
  if (!line.mark) return { ...base, kind: 'paragraph' }
  const content = text.slice(line.mark.contentStart, line.end)
  if (line.mark.counts && isNumberedHeading(content, line.mark.sign))
    return { ...base, kind: 'heading', level: levelOf(line.mark.sign) }
  return { ...base, kind: 'item', start: line.mark.contentStart }
}

function isNumberedHeading(content: string, sign: string): boolean {
  if (closing.test(content) && !/\?$/.test(content)) return false
  if (content.length > 110 || !/^[\p{Lu}\d„"«»]/u.test(content)) return false
  return /^\(?(?:\d|[IVXLC]{1,6}[.)]|[A-Z][.)])/.test(sign)
}

function levelOf(sign: string): number {
  if (/^[IVXLC(]/.test(sign)) return 1
  return 1 + Math.max(1, sign.split('.').filter(Boolean).length)
}
