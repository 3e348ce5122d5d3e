import type { LinearRow } from '../lp/index.ts'
import type { System } from './system.ts'

/** Σ values[i] · x[columns[i]] ≥ 1 for every safe pattern x. */
export interface Cut {
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

/**
 * What a capacity says about patterns (Fischetti and Salazar 2001, Solving the cell suppression
 * problem on tabular data with linear constraints, inequality 20): the open cells must together give
 * room for `need`. What is open anyway is taken off, and no single cell counts for more than what
 * remains to be had, which every 0-1 pattern allows.
 *
 * @returns null where what is open anyway is enough
 */
export function capacityCut(system: System, capacity: Float64Array, need = 1): Cut | null {
  let missing = need
  for (let cell = 0; cell < system.size; cell++) if (system.forced[cell]) missing -= capacity[cell]!
  if (missing <= 1e-6 * need) return null
  const [columns, values]: [number[], number[]] = [[], []]
  for (let cell = 0; cell < system.size; cell++) {
    if (system.forced[cell] || capacity[cell]! <= 1e-7 * missing) continue
    columns.push(cell)
    values.push(Math.min(1, capacity[cell]! / missing))
  }
  return { columns, values }
}

export const asRow = ({ columns, values }: Cut): LinearRow => ({
  lower: 1,
  upper: Infinity,
  columns,
  values,
})

export function valueAt({ columns, values }: Cut, x: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < columns.length; at++) sum += values[at]! * x[columns[at]!]!
  return sum
}
