import type { AreaTree, Period } from '../../city/index.ts'
import { known, protectedValue } from './cellState.ts'
import { type Cells, combineUpwards } from './combine.ts'
import { dayOfColumn } from './dayOfColumn.ts'
import type { Indicator } from './indicator.ts'

/** All observations of one indicator in one period as the tables hold them. Area −1 is the city. */
export interface ObservedColumn extends Period {
  indicator: number
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

/**
 * Lays observations out and adds the values of larger areas that no source gives.
 *
 * @param columns one for each indicator and period, by indicator and then by time
 * @param residentsOn residents by area and, last, in the city on a day; NaN is unknown
 */
export function buildObservations(
  tree: AreaTree,
  indicators: readonly Indicator[],
  columns: readonly ObservedColumn[],
  residentsOn: (day: string) => Float64Array,
): ObservationTable {
  const width = tree.areas.length + 1
  const shared = () => new Float64Array(new SharedArrayBuffer(columns.length * width * 8))
  const values = shared()
  const numerators = shared()
  const denominators = shared()
  const states = new Uint8Array(new SharedArrayBuffer(columns.length * width))
  const laidOut = columns.map((observed, at): Column => {
    const cells = readCells(observed, indicators[observed.indicator]!, width)
    const { indicator, from, until, source } = observed
    const day = dayOfColumn(tree.areas, observed)
    combineUpwards(tree, indicators[indicator]!, cells, day, residentsOn)
    values.set(cells.values, at * width)
    numerators.set(cells.numerators, at * width)
    denominators.set(cells.denominators, at * width)
    states.set(cells.states, at * width)
    return { indicator, from, until, day, source }
  })
  return {
    columns: laidOut,
    areaCount: tree.areas.length,
    values,
    numerators,
    denominators,
    states,
  }
}

function readCells(observed: ObservedColumn, indicator: Indicator, width: number): Cells {
  const cells: Cells = {
    values: new Float64Array(width),
    numerators: new Float64Array(width).fill(Number.NaN),
    denominators: new Float64Array(width).fill(Number.NaN),
    states: new Uint8Array(width),
  }
  observed.areas.forEach((area, index) => {
    const at = area < 0 ? width - 1 : area
    if (observed.protectedMarks[index]) {
      cells.states[at] = protectedValue
      return
    }
    const numerator = observed.numerators[index] ?? Number.NaN
    const denominator = observed.denominators[index] ?? Number.NaN
    const quotient = denominator > 0 ? (numerator / denominator) * (indicator.per ?? 1) : Number.NaN
    const value = observed.values[index] ?? quotient
    cells.numerators[at] = numerator
    cells.denominators[at] = denominator
    if (!Number.isFinite(value)) return
    cells.values[at] = value
    cells.states[at] = known
  })
  return cells
}
