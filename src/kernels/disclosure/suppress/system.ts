import type { ProtectionInstance } from './instance.ts'

/**
 * Tables as numbers: the attacker's unknowns are deviations d from the values, with M·d = 0 for the
 * relations, −down ≤ d ≤ up for suppressed cells and d = 0 for published ones.
 */
export interface System {
  readonly size: number
  readonly rows: number
  /** Relation r has the cells rowCells[rowStart[r] … rowStart[r + 1]), each with its factor: 1 for a part, −1 for the total. */
  readonly rowStart: Int32Array
  readonly rowCells: Int32Array
  readonly rowFactors: Int8Array
  /** Cell c stands in the relations cellRows[cellStart[c] … cellStart[c + 1]). */
  readonly cellStart: Int32Array
  readonly cellRows: Int32Array
  readonly cellFactors: Int8Array
  readonly down: Float64Array
  readonly up: Float64Array
  readonly weight: Float64Array
  readonly needDown: Float64Array
  readonly needUp: Float64Array
  readonly needWidth: Float64Array
  /** 1 where the cell needs protection. */
  readonly primary: Uint8Array
  /** 1 where the cell is suppressed whatever comes: primary ones and those suppressed before. */
  readonly forced: Uint8Array
  /** 1 where the cell cannot be suppressed. */
  readonly frozen: Uint8Array
}

/** The cells of an instance in its own order. */
export function systemOf(instance: ProtectionInstance): System {
  const { cells } = instance
  const at = new Map(cells.map(({ id }, index) => [id, index]))
  const indexOf = (id: string) => {
    const index = at.get(id)
    if (index === undefined) throw new Error(`no cell ${id}`)
    return index
  }
  const rows = instance.relations.map(({ total, parts }) => ({
    cells: [indexOf(total), ...parts.map(indexOf)],
    factors: [-1, ...parts.map(() => 1)],
  }))
  const flags = (ids: Iterable<string>) => {
    const set = new Uint8Array(cells.length)
    for (const id of ids) set[indexOf(id)] = 1
    return set
  }
  const primary = Uint8Array.from(cells, (cell) => (cell.primary ? 1 : 0))
  const forced = flags(instance.alreadySuppressed ?? [])
  for (let cell = 0; cell < cells.length; cell++) if (primary[cell]) forced[cell] = 1
  const numbers = (of: (index: number) => number) => Float64Array.from(cells, (_, i) => of(i))
  return {
    ...matrixOf(cells.length, rows),
    down: numbers((i) => cells[i]!.value - cells[i]!.lower),
    up: numbers((i) => cells[i]!.upper - cells[i]!.value),
    weight: numbers((i) => cells[i]!.weight),
    needDown: numbers((i) => (primary[i] ? cells[i]!.lowerProtection : 0)),
    needUp: numbers((i) => (primary[i] ? cells[i]!.upperProtection : 0)),
    needWidth: numbers((i) => (primary[i] ? (cells[i]!.slidingProtection ?? 0) : 0)),
    primary,
    forced,
    frozen: flags(instance.frozen ?? []),
  }
}

export interface FactorRow {
  readonly cells: readonly number[]
  readonly factors: readonly number[]
}

/** Relations by row and by cell. */
export function matrixOf(size: number, rows: readonly FactorRow[]) {
  const rowStart = new Int32Array(rows.length + 1)
  const cellStart = new Int32Array(size + 1)
  rows.forEach(({ cells }, row) => {
    rowStart[row + 1] = rowStart[row]! + cells.length
    for (const cell of cells) cellStart[cell + 1]!++
  })
  for (let cell = 0; cell < size; cell++) cellStart[cell + 1]! += cellStart[cell]!
  const entries = rowStart[rows.length]!
  const [rowCells, cellRows] = [new Int32Array(entries), new Int32Array(entries)]
  const [rowFactors, cellFactors] = [new Int8Array(entries), new Int8Array(entries)]
  const next = cellStart.slice(0, size)
  rows.forEach(({ cells, factors }, row) => {
    rowCells.set(cells, rowStart[row])
    rowFactors.set(factors, rowStart[row])
    cells.forEach((cell, i) => {
      cellRows[next[cell]!] = row
      cellFactors[next[cell]!++] = factors[i]!
    })
  })
  return {
    size,
    rows: rows.length,
    rowStart,
    rowCells,
    rowFactors,
    cellStart,
    cellRows,
    cellFactors,
  }
}
