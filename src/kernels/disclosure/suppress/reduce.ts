import { type FactorRow, matrixOf, type System } from './system.ts'

/**
 * The same problem with less in it. A relation that leaves two cells to move makes them one (a total
 * with a single part that is not zero): whoever knows one knows the other, so both are suppressed or
 * neither. A relation that leaves one cell to move fixes it.
 */
export interface Reduced {
  readonly system: System
  /** The cells that each cell of the smaller system stands for, and whether they move with it (1) or against it (−1). */
  readonly members: readonly {
    readonly cells: readonly number[]
    readonly signs: readonly number[]
  }[]
  /** Cells that cannot move, with the relation that fixes each, or −1 where its own bounds or its publication do. */
  readonly fixed: ReadonlyMap<number, number>
}

export function reduce(system: System): Reduced {
  const { size, rows, rowStart, rowCells, rowFactors } = system
  const groups = signedGroups(size)
  const fixed = new Map<number, number>()
  const fixedGroup = new Uint8Array(size)
  const fix = (cell: number, row: number) => {
    fixedGroup[groups.find(cell)] = 1
    fixed.set(cell, row)
  }
  for (let cell = 0; cell < size; cell++)
    if (system.frozen[cell] || (system.up[cell]! <= 0 && system.down[cell]! <= 0)) fix(cell, -1)

  const movingIn = (row: number) => {
    const factors = new Map<number, number>()
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      const cell = groups.find(rowCells[at]!)
      if (fixedGroup[cell]) continue
      factors.set(cell, (factors.get(cell) ?? 0) + rowFactors[at]! * groups.sign(rowCells[at]!))
    }
    for (const [cell, factor] of factors) if (factor === 0) factors.delete(cell)
    return factors
  }

  // A change of one cell can only matter to the relations it or its twins stand in: work these off.
  const waiting = new Set<number>(Array.from({ length: rows }, (_, row) => row))
  for (const row of waiting) {
    waiting.delete(row)
    const moving = [...movingIn(row)]
    if (moving.length === 1) fixAll(moving[0]![0], row)
    if (moving.length === 2 && Math.abs(moving[0]![1]) === Math.abs(moving[1]![1])) {
      const [[one, a], [other, b]] = [moving[0]!, moving[1]!]
      const together = [...groups.members(one), ...groups.members(other)]
      groups.join(one, other, a * b > 0 ? -1 : 1)
      for (const cell of together) wake(cell)
    }
  }
  function fixAll(group: number, row: number) {
    for (const cell of groups.members(group)) {
      fix(cell, row)
      wake(cell)
    }
  }
  function wake(cell: number) {
    for (let at = system.cellStart[cell]!; at < system.cellStart[cell + 1]!; at++)
      waiting.add(system.cellRows[at]!)
  }

  const kept: number[] = []
  const place = new Int32Array(size).fill(-1)
  for (let cell = 0; cell < size; cell++)
    if (groups.find(cell) === cell && !fixedGroup[cell]) place[cell] = kept.push(cell) - 1
  const remaining = distinct(
    Array.from({ length: rows }, (_, row) => movingIn(row))
      .filter((factors) => factors.size > 0)
      .map((factors) => ({
        cells: [...factors.keys()].map((cell) => place[cell]!),
        factors: [...factors.values()],
      })),
  )
  const members = kept.map((group) => {
    const cells = groups.members(group)
    return { cells, signs: cells.map((cell) => groups.sign(cell)) }
  })
  return { system: smaller(system, members, remaining), members, fixed }
}

function smaller(system: System, members: Reduced['members'], rows: readonly FactorRow[]): System {
  const numbers = (of: (cell: number, sign: number) => number, pick: (of: number[]) => number) =>
    Float64Array.from(members, ({ cells, signs }) => pick(cells.map((c, i) => of(c, signs[i]!))))
  const smallest = (of: number[]) => Math.min(...of)
  const largest = (of: number[]) => Math.max(...of)
  const flags = (of: (cell: number) => number, all: boolean) =>
    Uint8Array.from(members, ({ cells }) =>
      (all ? cells.every((c) => of(c)) : cells.some((c) => of(c))) ? 1 : 0,
    )
  const primary = flags((cell) => system.primary[cell]!, false)
  const forced = flags((cell) => system.forced[cell]!, true)
  for (let cell = 0; cell < members.length; cell++) if (primary[cell]) forced[cell] = 1
  return {
    ...matrixOf(members.length, rows),
    down: numbers((c, s) => (s > 0 ? system.down : system.up)[c]!, smallest),
    up: numbers((c, s) => (s > 0 ? system.up : system.down)[c]!, smallest),
    weight: numbers(
      (c) => (system.forced[c] ? 0 : system.weight[c]!),
      (of) => of.reduce((sum, one) => sum + one, 0),
    ),
    needDown: numbers((c, s) => (s > 0 ? system.needDown : system.needUp)[c]!, largest),
    needUp: numbers((c, s) => (s > 0 ? system.needUp : system.needDown)[c]!, largest),
    needWidth: numbers((c) => system.needWidth[c]!, largest),
    primary,
    forced,
    frozen: new Uint8Array(members.length),
  }
}

/** Relations that say the same twice stand once. */
function distinct(rows: readonly FactorRow[]): FactorRow[] {
  const seen = new Map<string, FactorRow>()
  for (const row of rows) {
    const order = row.cells.map((_, i) => i).sort((a, b) => row.cells[a]! - row.cells[b]!)
    const sign = Math.sign(row.factors[order[0]!]!)
    const key = order.map((i) => `${row.cells[i]}*${row.factors[i]! * sign}`).join()
    if (!seen.has(key)) seen.set(key, row)
  }
  return [...seen.values()]
}

/** Sets of cells that move together or against each other (union by size, with a sign to the root). */
function signedGroups(size: number) {
  const root = Int32Array.from({ length: size }, (_, cell) => cell)
  const signs = new Int8Array(size).fill(1)
  const lists = Array.from({ length: size }, (_, cell) => [cell])
  return {
    find: (cell: number) => root[cell]!,
    sign: (cell: number) => signs[cell]!,
    members: (cell: number): readonly number[] => lists[root[cell]!]!,
    /** From now on d(one) = sign · d(other), for two roots. */
    join(one: number, other: number, sign: number) {
      const [small, large] = lists[one]!.length < lists[other]!.length ? [one, other] : [other, one]
      for (const cell of lists[small]!) {
        root[cell] = large
        signs[cell] = signs[cell]! * sign
        lists[large]!.push(cell)
      }
      lists[small] = []
    },
  }
}
