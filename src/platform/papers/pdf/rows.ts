import type { Piece } from './types.ts'

/** Pieces beside each other without a gap that would part columns or cells. */
export interface Segment {
  text: string
  x: number
  end: number
  y: number
  size: number
  font: string
}

/** The pieces of a page as rows from the top, each of segments from the left. */
export function rowsOf(pieces: readonly Piece[]): Segment[][] {
  const rows: Piece[][] = []
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)
  for (const piece of sorted) {
    const row = rows.at(-1)
    const [first] = row ?? []
    // A footnote's sign stands a little higher than its line.
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.45)
      row.push(piece)
    else rows.push([piece])
  }
  return rows.map(segmentsOf)
}

function segmentsOf(row: Piece[]): Segment[] {
  const segments: Segment[] = []
  for (const piece of row.sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    const gap = last ? piece.x - last.end : 0
    // A bullet stands far before its text.
    const far = /^[^\p{L}\d]{1,2}$|^\d{1,2}[.)]$/u.test(last?.text.trim() ?? '') ? 4 : 1.6
    if (!last || gap > piece.size * far) {
      const { text, x, y, size, font } = piece
      segments.push({ text, x, end: x + piece.width, y, size, font })
      continue
    }
    const apart = gap > piece.size * 0.12 && !/\s$/.test(last.text) && !/^\s/.test(piece.text)
    // A sign that is set higher and smaller belongs to a footnote.
    if (piece.size < last.size * 0.75 && piece.y > last.y && /^\d{1,3}$/.test(piece.text.trim())) {
      last.end = Math.max(last.end, piece.x + piece.width)
      continue
    }
    if (piece.text.trim().length > last.text.trim().length) {
      last.font = piece.font
      last.size = piece.size
    }
    last.text += (apart ? ' ' : '') + piece.text
    last.end = Math.max(last.end, piece.x + piece.width)
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }))
}
