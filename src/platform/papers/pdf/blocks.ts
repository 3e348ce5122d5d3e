import { type Block, bulletSign } from '../lines.ts'
import { linesOf, median } from './columns.ts'
import { withoutFurniture } from './furniture.ts'
import { rowsOf } from './rows.ts'
import type { Line, Page } from './types.ts'

/** Headings, paragraphs and bullets of a PDF from where its lines stand. */
export function blocksOfPages(pages: readonly Page[]): Block[] {
  const lines = withoutFurniture(
    pages.map(({ pieces }, page) => linesOf(rowsOf(pieces), page)),
    pages.map(({ height }) => height),
  ).flat()
  const look = lookOf(lines)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && runsOn(group, line, look)) group.push(line)
    else groups.push([line])
  }
  const margin = leftMargins(lines)
  const words = wholeWords(lines)
  return groups.map((group) => blockOf(group, look, margin, words))
}

/**
 * Words that stand whole within a line. Tagged PDFs part words by soft hyphens, which the reader of PDFs leaves
 * out: that two halves are one word shows only where the word stands whole elsewhere.
 */
function wholeWords(lines: readonly Line[]): Set<string> {
  const words = new Set<string>()
  for (const { text } of lines)
    for (const word of text.split(/[^\p{L}-]+/u).slice(1, -1)) words.add(word.toLowerCase())
  return words
}

/** How most of a paper's text looks. */
interface Look {
  size: number
  font: string
  /** From base line to base line. */
  leading: number
  /** Right ends of columns. */
  ends: Map<string, number>
}

function lookOf(lines: readonly Line[]): Look {
  const letters = <K>(keyOf: (line: Line) => K) => {
    const counts = new Map<K, number>()
    for (const line of lines)
      counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + line.text.length)
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  }
  const size = letters(({ size }) => Math.round(size * 2) / 2) ?? 11
  const font = letters((line) => line.font) ?? ''
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    const step = before && before.column === line.column ? before.y - line.y : 0
    return step > size * 0.8 && step < size * 2.5 ? [step] : []
  })
  const ends = new Map<string, number>()
  for (const { column, end } of lines) ends.set(column, Math.max(ends.get(column) ?? 0, end))
  return { size, font, leading: median(steps) || size * 1.3, ends }
}

const isBullet = (text: string) => bulletSign.test(text) || /^o\s+\p{Lu}/u.test(text)
const isNumbered = (text: string) =>
  /^(\d{1,3}(\.\d{1,3})*[.)]?|[a-z]\)|[IVX]+[.)])\s+\p{L}/u.test(text)
const endsSentence = (text: string) => /[.!?:;]["“”»«)]?$/.test(text)
const looksAs = (line: Line, look: Look) =>
  Math.abs(line.size - look.size) < look.size * 0.1 ? line.font : `${Math.round(line.size)}`

/** Whether a line goes on what the lines before it began. */
function runsOn(group: readonly Line[], line: Line, look: Look): boolean {
  const last = group.at(-1)!
  if (isBullet(line.text) || line.text.includes(' | ') || last.text.includes(' | ')) return false
  if (isHeading(last, look) !== isHeading(line, look)) return false
  const hyphened = /\p{L}[-\u00ad\u2010]$/u.test(last.text) && /^\p{Ll}/u.test(line.text)
  if (line.column !== last.column) {
    // Over the end of a page or column.
    if (isHeading(line, look) || endsSentence(last.text)) return false
    return hyphened || /^\p{Ll}/u.test(line.text) || isFull(last, look)
  }
  const step = last.y - line.y
  if (step > look.leading * (isHeading(line, look) ? 1.7 : 1.35) || step < 0) return false
  if (hyphened) return true
  if (isNumbered(line.text) && (endsSentence(last.text) || !isFull(last, look))) return false
  if (isHeading(line, look)) return looksAs(line, look) === looksAs(last, look)
  if (/^\p{Ll}/u.test(line.text)) return true
  // A short line that ends a sentence ends its paragraph.
  return !(endsSentence(last.text) && !isFull(last, look))
}

/** It goes as far as lines of its column go; a long word more would not have fitted. */
const isFull = (line: Line, look: Look) =>
  line.end > (look.ends.get(line.column) ?? line.end) - look.size * 6

/** Larger than the text, or a short line in another font. */
function isHeading(line: Line, look: Look): boolean {
  if (line.text.length > 160 || isBullet(line.text) || !/\p{L}/u.test(line.text)) return false
  if (line.size > look.size * 1.12) return true
  const other = line.font !== look.font && line.size >= look.size * 0.95
  return other && line.text.length < 90 && !/[.,;]$/.test(line.text)
}

/** Where bullets of each depth begin on a column, from the left. */
function leftMargins(lines: readonly Line[]): Map<string, number[]> {
  const margins = new Map<string, number[]>()
  for (const { column, x, text } of lines) {
    if (!isBullet(text)) continue
    const known = margins.get(column) ?? []
    if (!known.some((other) => Math.abs(other - x) < 6)) known.push(x)
    margins.set(
      column,
      known.sort((a, b) => a - b),
    )
  }
  return margins
}

function blockOf(
  group: readonly Line[],
  look: Look,
  margins: Map<string, number[]>,
  words: ReadonlySet<string>,
): Block {
  const [first] = group as [Line, ...Line[]]
  const text = group.map((line) => line.text).reduce((before, line) => healed(before, line, words))
  if (text.includes(' | ')) return { kind: 'row', text }
  if (isBullet(text)) {
    const sign = bulletSign.exec(text)?.[0] ?? text.slice(0, 1)
    const known = margins.get(first.column) ?? []
    const depth =
      1 +
      Math.max(
        0,
        known.findIndex((x) => Math.abs(x - first.x) < 6),
      )
    return { kind: 'item', text: text.slice(sign.length), depth, sign: '•' }
  }
  return isHeading(first, look) ? { kind: 'heading', text } : { kind: 'paragraph', text }
}

/** Two lines as one: a word that was parted is whole again, "Kinder- und" stays. */
export function healed(before: string, line: string, words?: ReadonlySet<string>): string {
  const parted = /(\p{L})[-\u00ad\u2010]$/u.exec(before)
  if (!parted) return isOneWord(before, line, words) ? before + line : `${before} ${line}`
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line
  if (/^(und|oder|bzw|sowie|als|wie|statt|noch|beziehungsweise|aber|auch|bis)\b/.test(line))
    return `${before} ${line}`
  return /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : before + line
}

function isOneWord(before: string, line: string, words: ReadonlySet<string> | undefined): boolean {
  const first = /\p{L}+$/u.exec(before)?.[0].toLowerCase()
  const second = /^\p{Ll}+/u.exec(line)?.[0]
  if (!words || !first || !second) return false
  return words.has(first + second) && !(words.has(first) && words.has(second))
}
