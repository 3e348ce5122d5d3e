import type { Piece } from './types.ts'

/** What the PDF reader gives of a run of letters; marks of the content's structure have none of it. */
interface Item {
  str?: unknown
  transform?: unknown
  width?: unknown
  height?: unknown
  fontName?: unknown
}

/** Upright pieces with letters in them: what stands across (a stamp, a margin's note) is left out. */
export function piecesOf(item: object): Piece[] {
  const { str, transform, width, fontName } = item as Item
  if (typeof str !== 'string' || str.trim() === '' || !Array.isArray(transform)) return []
  const [a, b, , d, x, y] = transform as number[]
  if (a === undefined || b === undefined || x === undefined || y === undefined) return []
  if (Math.abs(b) > Math.abs(a) * 0.2) return []
  const size = Math.abs(d ?? a) || Math.abs(a)
  return [
    {
      text: str,
      x,
      y,
      width: typeof width === 'number' ? width : 0,
      size,
      font: typeof fontName === 'string' ? fontName : '',
    },
  ]
}
