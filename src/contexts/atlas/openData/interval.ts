import type { Indicator } from '../domain/indicator.ts'
import { intervalOf, keptWith } from '../domain/significance.ts'
import type { AtlasLive, LiveColumn } from '../snapshot/live.ts'

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
    const made = intervalOf(indicator, atlas.reading(column, area)) ?? nothing
    known.set(area, made)
    return made
  }
}

const nothing: Bounds = { lower: null, upper: null }
