import { matrixOf, type System } from './system.ts'

export interface Component {
  readonly system: System
  /** The cell of the whole for each cell of the part. */
  readonly cells: readonly number[]
  /** The relation of the whole for each relation of the part. */
  readonly rows: readonly number[]
}

/** Parts that no relation joins. With `within`, relations join only cells that are set there, and the others are left out. */
export function components(system: System, within?: Uint8Array): Component[] {
  const part = new Int32Array(system.size).fill(-1)
  const parts: number[][] = []
  const seen = new Uint8Array(system.rows)
  for (let from = 0; from < system.size; from++) {
    if (part[from] !== -1 || (within && !within[from])) continue
    const cells = [from]
    part[from] = parts.length
    for (const cell of cells)
      for (let at = system.cellStart[cell]!; at < system.cellStart[cell + 1]!; at++) {
        const row = system.cellRows[at]!
        if (seen[row]) continue
        seen[row] = 1
        for (let in_ = system.rowStart[row]!; in_ < system.rowStart[row + 1]!; in_++) {
          const next = system.rowCells[in_]!
          if (part[next] !== -1 || (within && !within[next])) continue
          part[next] = parts.length
          cells.push(next)
        }
      }
    parts.push(cells.sort((a, b) => a - b))
  }
  return parts.map((cells) => partOf(system, cells))
}

/** Some cells alone, in the order given; all others stay where they are. */
export function partOf(system: System, cells: readonly number[]): Component {
  const place = new Map(cells.map((cell, at) => [cell, at]))
  const rows = new Set<number>()
  for (const cell of cells)
    for (let at = system.cellStart[cell]!; at < system.cellStart[cell + 1]!; at++)
      rows.add(system.cellRows[at]!)
  const numbers = (of: Float64Array) => Float64Array.from(cells, (cell) => of[cell]!)
  const flags = (of: Uint8Array) => Uint8Array.from(cells, (cell) => of[cell]!)
  const part = {
    ...matrixOf(
      cells.length,
      [...rows].map((row) => {
        const [inside, factors]: [number[], number[]] = [[], []]
        for (let at = system.rowStart[row]!; at < system.rowStart[row + 1]!; at++) {
          const cell = place.get(system.rowCells[at]!)
          if (cell === undefined) continue
          inside.push(cell)
          factors.push(system.rowFactors[at]!)
        }
        return { cells: inside, factors }
      }),
    ),
    ...{ down: numbers(system.down), up: numbers(system.up), weight: numbers(system.weight) },
    ...{ needDown: numbers(system.needDown), needUp: numbers(system.needUp) },
    ...{ needWidth: numbers(system.needWidth), primary: flags(system.primary) },
    ...{ forced: flags(system.forced), frozen: flags(system.frozen) },
  }
  return { system: part, cells, rows: [...rows] }
}
