import type { Border } from './outline.ts'

/** Width of a cell in metres. */
export const cellSize = 100

/** A grid cell: column and row counted from the centre of the city, and the block its middle lies in. */
export interface GridCell {
  readonly column: number
  readonly row: number
  readonly site: number
}

/** Middle of a cell in metres from the centre. */
export const cellMiddle = (index: number) => index * cellSize + cellSize / 2

/**
 * The cells whose middle lies in the city, row by row from the south. Works on borders, not on rings:
 * the crossings of a row with every border, in order, tell the block between any two of them, so no
 * cell can be in two blocks or in none.
 */
export function rasterise(borders: readonly Border[], inCity: ArrayLike<number>): GridCell[] {
  const crossings = new Map<number, { x: number; site: number }[]>()
  for (const { line, left, right } of borders) {
    for (let k = 0; k + 3 < line.length; k += 2) {
      const up = line[k + 3]! > line[k + 1]!
      const [x0, y0, x1, y1] = up
        ? [line[k]!, line[k + 1]!, line[k + 2]!, line[k + 3]!]
        : [line[k + 2]!, line[k + 3]!, line[k]!, line[k + 1]!]
      const first = Math.ceil((y0 - cellSize / 2) / cellSize)
      for (let row = first; cellMiddle(row) < y1; row++) {
        const x = x0 + ((cellMiddle(row) - y0) / (y1 - y0)) * (x1 - x0)
        const list = crossings.get(row)
        const entry = { x, site: up ? right : left }
        if (list) list.push(entry)
        else crossings.set(row, [entry])
      }
    }
  }
  const cells: GridCell[] = []
  for (const row of [...crossings.keys()].sort((a, b) => a - b)) {
    const list = crossings.get(row)!.sort((a, b) => a.x - b.x)
    for (let k = 0; k + 1 < list.length; k++) {
      const { x, site } = list[k]!
      if (!inCity[site]) continue
      const end = list[k + 1]!.x
      for (
        let column = Math.ceil((x - cellSize / 2) / cellSize);
        cellMiddle(column) < end;
        column++
      )
        cells.push({ column, row, site })
    }
  }
  return cells
}
