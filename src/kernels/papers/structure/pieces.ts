import { isLetter, isLower, isUpper } from '../sentences/letters.ts'
import { isSpace, type Line, linesOf } from './lines.ts'

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
  const widths = wrapWidths(lines)
  const pieces: Piece[] = []
  let last: Piece | null = null
  let lastLine: Line | null = null
  let blankBetween = true
  let itemIndent: number | null = null
  for (const [index, line] of lines.entries()) {
    const width = widths[index]!
    if (line.start === line.end) {
      blankBetween = true
      continue
    }
    if (pageRemains.test(line.text)) continue
    if (line.text.includes('|')) {
      const cell = longestCell(text, line)
      if (cell) pieces.push(cell)
      last = null
      continue
    }
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

/** Column at which lines are wrapped, or null where a line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map(widthOf).filter((width) => width > 0)
  if (lengths.length < 8) return null
  lengths.sort((a, b) => a - b)
  const high = lengths[Math.floor(lengths.length * 0.95)]!
  if (high > 220 || high < 35) return null
  const full = lines.filter((line) => widthOf(line) > high * 0.75)
  const unended = full.filter(({ text }) => !closing.test(text.slice(-8))).length
  return full.length > lengths.length * 0.3 && unended > full.length * 0.4 ? high : null
}

const widthOf = ({ start, end, indent }: Line) => (end > start ? end - start + indent : 0)

/** Per line the column at which the lines around it, up to the next blank one, are wrapped; else that of the text. */
function wrapWidths(lines: readonly Line[]): (number | null)[] {
  const whole = wrapWidth(lines)
  const widths: (number | null)[] = []
  let from = 0
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && widthOf(lines[at]!) > 0) continue
    const width = wrapOfGroup(lines.slice(from, at)) ?? whole
    for (let line = from; line < Math.min(at + 1, lines.length); line++) widths.push(width)
    from = at + 1
  }
  return widths
}

function wrapOfGroup(group: readonly Line[]): number | null {
  if (group.length < 3) return null
  const inner = group.slice(0, -1)
  const high = Math.max(...inner.slice(0, 500).map(widthOf))
  if (high > 130 || high < 50) return null
  const full = inner.filter((line) => widthOf(line) > high * 0.75)
  const unended = full.filter(({ text }) => !closing.test(text.slice(-8))).length
  return full.length >= inner.length * 0.8 && unended >= full.length * 0.6 ? high : null
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
  const startsLow = isLower(line.text[0]) || /^[(„"»]/.test(line.text)
  const lowWord = isLower(line.text[0])
  const ended = endsSentence(text, last)
  const length = before.end - before.start
  if (width === null) {
    if (ended || !lowWord || line.mark) return false
    return length > 45 && !(last.kind === 'item' && blankBetween)
  }
  const hyphen = /[-\u00ad]$/.test(before.text) && isLower(before.text.at(-2))
  if (hyphen && lowWord) return true
  if (blankBetween) return !ended && lowWord && length > width * 0.6
  if (line.mark?.counts && (ended || !isLetter(before.text.charCodeAt(before.text.length - 1))))
    return false
  const full = length + before.indent > width * 0.72
  if (!ended) return lowWord || full || (startsLow && full)
  return full && !(last.kind === 'item' && line.indent < before.indent - 1) && !line.mark
}

/** A row of a table tells its measure in its longest cell; rows of rules tell none. */
function longestCell(text: string, line: Line): Piece | null {
  let best: { start: number; end: number } | null = null
  let from = line.start
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text[at] !== '|') continue
    let [start, end] = [from, at]
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (end - start > (best ? best.end - best.start : 0)) best = { start, end }
    from = at + 1
  }
  // One word is the head of a column.
  if (!best || !/\S\s+\S/.test(text.slice(best.start, best.end))) return null
  return {
    ...best,
    kind: 'item',
    indent: line.indent,
    level: 3,
    continues: false,
    open: true,
    bare: false,
    text: '',
  }
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
  if (agendaPoint.test(line.text) && line.text.length < 160)
    return { ...base, kind: 'heading', level: 2 }
  if (!line.mark) return { ...base, kind: 'paragraph' }
  const content = text.slice(line.mark.contentStart, line.end)
  if (line.mark.counts && isNumberedHeading(content, line.mark.sign))
    return { ...base, kind: 'heading', level: levelOf(line.mark.sign) }
  return { ...base, kind: 'item', start: line.mark.contentStart }
}

/** "TOP 3: Ausbau der Kita" names what is spoken about. */
const agendaPoint = /^(?:TOP|Top|Tagesordnungspunkt)\s*\d/

function isNumberedHeading(content: string, sign: string): boolean {
  if (closing.test(content) && !/\?$/.test(content)) return false
  if (content.length > 110 || !(isUpper(content[0]) || /^[\d„"«»]/.test(content))) return false
  return /^\(?(?:\d|[IVXLC]{1,6}[.)]|[A-Z][.)])/.test(sign)
}

function levelOf(sign: string): number {
  if (/^[IVXLC(]/.test(sign)) return 1
  return 1 + Math.max(1, sign.split('.').filter(Boolean).length)
}
