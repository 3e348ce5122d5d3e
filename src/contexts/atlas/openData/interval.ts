import type { Indicator } from '../domain/indicator.ts'
import { intervalOf, keptWith } from '../domain/significance.ts'
import type { AtlasLive, LiveColumn, Reading } from '../snapshot/live.ts'

/** Between which values chance leaves a figure, in its unit; null where chance tells nothing. */
export interface Bounds {
  lower: number | null
  upper: number | null
}

/**
 * The 95 % intervals of a column. Each is made once for a snapshot: the exact ones below ten events take as
 * long as the rest of a file.
 *
 * @returns of an area by its ordinal, or of `wholeCity`
 */
export function boundsIn(
  atlas: AtlasLive,
  indicator: Indicator,
  column: LiveColumn,
): (area: number) => Bounds {
  const known = keptWith(atlas, `bounds ${column.at}`, () => new Map<number, Bounds>())
  return (area) => {
    const kept = known.get(area)
    if (kept) return kept
    const found = intervalOf(indicator, atlas.reading(column, area))
    const made = found ? { lower: written(found.lower), upper: written(found.upper) } : nothing
    known.set(area, made)
    return made
  }
}

/** Twelve digits: what lies behind them comes of reckoning here, not of counting there. */
const written = (value: number): number => Number(value.toPrecision(12))

/** A value as it leaves: as the source gives it, or without the dust of a division made here. */
export const writtenValue = ({ state, value, numerator }: Reading): number | null =>
  value !== null && (state === 'computed' || numerator !== null) ? written(value) : value

const nothing: Bounds = { lower: null, upper: null }
