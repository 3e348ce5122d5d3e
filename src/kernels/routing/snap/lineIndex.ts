import Flatbush from 'flatbush'
import type { Lines } from '../network/network.ts'

/** Finds straight pieces of lines by place. Piece p runs from point `points[p]` to the next one of `lines[p]`. */
export interface LineIndex {
  readonly lines: Uint32Array
  readonly points: Uint32Array
  /** Pieces that may touch a box, in ten-millionths of a degree. */
  search(west: number, south: number, east: number, north: number): number[]
}

/** Indexes each straight piece of each line, in shared memory. */
export function indexLines({ firstPoint, lon, lat }: Lines): LineIndex {
  const count = Math.max(lon.length - (firstPoint.length - 1), 0)
  const lines = new Uint32Array(new SharedArrayBuffer(count * 4))
  const points = new Uint32Array(new SharedArrayBuffer(count * 4))
  if (count === 0) return { lines, points, search: () => [] }
  const tree = new Flatbush(count, 16, Int32Array, SharedArrayBuffer)
  let piece = 0
  for (let line = 0; line + 1 < firstPoint.length; line++)
    for (let at = firstPoint[line]!; at + 1 < firstPoint[line + 1]!; at++) {
      lines[piece] = line
      points[piece++] = at
      const [x, y, nextX, nextY] = [lon[at]!, lat[at]!, lon[at + 1]!, lat[at + 1]!]
      tree.add(
        ...([Math.min(x, nextX), Math.min(y, nextY)] as const),
        ...([Math.max(x, nextX), Math.max(y, nextY)] as const),
      )
    }
  tree.finish()
  return { lines, points, search: (...box) => tree.search(...box) }
}
