import type { Segment } from './rows.ts'
import type { Line } from './types.ts'

/** The lines of a page in the order in which they are read: the left column before the right one. */
export function linesOf(rows: readonly Segment[][], page: number): Line[] {
  const gutter = gutterOf(rows)
  if (gutter === undefined) return rows.flatMap((row) => joined(row, page, `${page}`))
  const lines: Line[] = []
  let left: Line[] = []
  let right: Line[] = []
  let band = 0
  const settle = () => {
    lines.push(...left, ...right)
    left = []
    right = []
    band++
  }
  for (const row of rows) {
    if (row.some((segment) => segment.x < gutter && segment.end > gutter)) {
      // A heading across both columns ends them.
      settle()
      lines.push(...joined(row, page, `${page}`))
      continue
    }
    const isLeft = ({ end }: Segment) => end <= gutter
    left.push(...joined(row.filter(isLeft), page, `${page}:${band}:l`))
    right.push(
      ...joined(
        row.filter((one) => !isLeft(one)),
        page,
        `${page}:${band}:r`,
      ),
    )
  }
  settle()
  return lines
}

/** Segments of a row that are not columns are cells of a table: a line of words with signs between. */
function joined(row: readonly Segment[], page: number, column: string): Line[] {
  const [first] = row
  const last = row.at(-1)
  if (!first || !last) return []
  const longest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  const text = row.map((segment) => segment.text).join(' | ')
  const { x, y } = first
  return [{ text, x, end: last.end, y, size: longest.size, font: longest.font, page, column }]
}

/**
 * Where a page's two columns part: a place in its middle that hardly any row crosses, with much running text on
 * both sides. A table of words and figures has short cells and no such place.
 */
function gutterOf(rows: readonly Segment[][]): number | undefined {
  const segments = rows.flat()
  const start = Math.min(...segments.map(({ x }) => x))
  const end = Math.max(...segments.map((segment) => segment.end))
  const width = end - start
  if (rows.length < 8 || width < 200) return undefined
  let best: { at: number; crossing: number } | undefined
  for (let at = start + width * 0.35; at <= start + width * 0.65; at += width / 100) {
    const crossing = segments.filter((one) => one.x < at && one.end > at).length
    if (!best || crossing < best.crossing) best = { at, crossing }
  }
  if (!best || best.crossing > rows.length * 0.2) return undefined
  const { at } = best
  const side = (of: (one: Segment) => boolean) => segments.filter(of)
  const leftSide = side((one) => one.end <= at)
  const rightSide = side((one) => one.x >= at)
  const runs = (part: Segment[]) =>
    part.length >= 4 && median(part.map((one) => one.end - one.x)) > width * 0.28
  return runs(leftSide) && runs(rightSide) ? at : undefined
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
