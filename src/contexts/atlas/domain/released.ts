import type { Period } from '../../city/index.ts'
import { computed, known, protectedValue } from './cellState.ts'
import type { Column, ObservationTable } from './observations.ts'

/**
 * Why a value is withheld: by the rule itself; because another one could be worked out from it; or because
 * its source keeps it secret.
 */
export type Withheld = 'primary' | 'secondary' | 'source'

/**
 * A column as it is published: only places with something to tell, in rising order; the place after the last
 * area is the city. What is withheld has a state and a reason, and no number.
 */
export interface ReleasedContent {
  day: string
  source: string | null
  places: number[]
  states: number[]
  reasons: (Withheld | null)[]
  values: (number | null)[]
  numerators: (number | null)[]
  denominators: (number | null)[]
  /** Which places add up to which, where something is withheld: [total, parts]. */
  sums: [number, number[]][] | null
}

export interface ReleasedColumn extends Period, ReleasedContent {
  /** Place of the indicator in the list of the snapshot. */
  indicator: number
}

/** Lays released columns out for the snapshot. A state that none may have is left out as unknown. */
export function layOut(columns: readonly ReleasedColumn[], areaCount: number): ObservationTable {
  const width = areaCount + 1
  const shared = () => new Float64Array(new SharedArrayBuffer(columns.length * width * 8))
  const [values, numerators, denominators] = [shared(), shared(), shared()]
  numerators.fill(Number.NaN)
  denominators.fill(Number.NaN)
  const states = new Uint8Array(new SharedArrayBuffer(columns.length * width))
  columns.forEach((column, number) => {
    column.places.forEach((place, index) => {
      const at = number * width + place
      const state = column.states[index]
      if (state === protectedValue || column.reasons[index]) {
        states[at] = protectedValue
        return
      }
      const value = column.values[index] ?? Number.NaN
      if ((state !== known && state !== computed) || !Number.isFinite(value)) return
      states[at] = state
      values[at] = value
      numerators[at] = column.numerators[index] ?? Number.NaN
      denominators[at] = column.denominators[index] ?? Number.NaN
    })
  })
  return {
    columns: columns.map(
      ({ indicator, from, until, day, source }): Column => ({
        indicator,
        from,
        until,
        day,
        source,
      }),
    ),
    areaCount,
    values,
    numerators,
    denominators,
    states,
  }
}
