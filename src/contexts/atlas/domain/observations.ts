import type { AreaTree, Period } from '../../city/index.ts'
import { known, protectedValue } from './cellState.ts'
import { type Cells, combineUpwards } from './combine.ts'
import { dayOfColumn } from './dayOfColumn.ts'
import type { Indicator } from './indicator.ts'

/** All observations of one indicator in one period as the tables hold them. Area −1 is the city. */
export interface ObservedColumn extends Period {
  areas: number[]
  values: (number | null)[]
  numerators: (number | null)[]
  denominators: (number | null)[]
  protectedMarks: boolean[]
  source: string | null
}

/** One indicator in one period. */
export interface Column extends Period {
  indicator: number
  /** A day on which the areas observed hold: sources also report on areas of the past. */
  day: string
  source: string | null
}

/**
 * Every value of every indicator: cell `column * (areaCount + 1) + area`, the last area being the whole
 * city. In shared memory, so that handing it over copies nothing.
 */
export interface ObservationTable {
  columns: Column[]
  areaCount: number
  values: Float64Array
  /** NaN where unknown, or where the value comes from no quotient. */
  numerators: Float64Array
  denominators: Float64Array
  states: Uint8Array
}

/** A column with the values of larger areas that no source gives. By place: areas, then the city. */
export interface BuiltColumn {
  cells: Cells
  day: string
  /** Which places a computed one was made of, smaller areas before the larger ones made of them. */
  sums: { total: number; parts: number[] }[]
}

/**
 * Lays a column out and adds the values of larger areas that no source gives.
 *
 * @param residentsOn residents by area and, last, in the city on a day; NaN is unknown
 */
export function buildColumn(
  tree: AreaTree,
  indicator: Pick<Indicator, 'combine' | 'kind' | 'per'>,
  observed: ObservedColumn,
  residentsOn: (day: string) => Float64Array,
): BuiltColumn {
  const cells = readCells(observed, indicator.per, tree.areas.length + 1)
  const day = dayOfColumn(tree.areas, observed)
  const sums: BuiltColumn['sums'] = []
  combineUpwards(tree, indicator, cells, day, residentsOn, (total, parts) =>
    sums.push({ total, parts }),
  )
  return { cells, day, sums }
}

function readCells(observed: ObservedColumn, per: number | null, width: number): Cells {
  const cells: Cells = {
    values: new Float64Array(width),
    numerators: new Float64Array(width).fill(Number.NaN),
    denominators: new Float64Array(width).fill(Number.NaN),
    states: new Uint8Array(width),
  }
  observed.areas.forEach((area, index) => {
    const at = area < 0 ? width - 1 : area
    const numerator = observed.numerators[index] ?? Number.NaN
    const denominator = observed.denominators[index] ?? Number.NaN
    if (observed.protectedMarks[index]) {
      cells.states[at] = protectedValue
      // Not shown; how many there could be tells how well the value is protected.
      cells.denominators[at] = denominator
      return
    }
    const quotient = denominator > 0 ? (numerator / denominator) * (per ?? 1) : Number.NaN
    const value = observed.values[index] ?? quotient
    cells.numerators[at] = numerator
    cells.denominators[at] = denominator
    if (!Number.isFinite(value)) return
    cells.values[at] = value
    cells.states[at] = known
  })
  return cells
}
