import type { Indicator } from '../domain/indicator.ts'
import { chanceOf, keptWith, type LevelChance } from '../domain/significance.ts'
import type { AtlasLive, LiveColumn } from '../snapshot/live.ts'

/** The chance in the values of one level in one period. Made once, as long as the snapshot holds. */
export const levelChance = (
  atlas: AtlasLive,
  indicator: Indicator,
  column: LiveColumn,
  level: string,
): LevelChance =>
  keptWith(atlas, `chance ${column.at} ${level}`, () => {
    const readings = atlas.areas(column, level).map(({ ordinal }) => atlas.reading(column, ordinal))
    return chanceOf(indicator, readings, ownCityValue(atlas, indicator, column))
  })

/**
 * What the areas’ intervals are held against. The middle of the areas is no value of the city; and a count
 * of a part says nothing beside the count of the whole.
 */
export function ownCityValue(
  atlas: AtlasLive,
  indicator: Indicator,
  column: LiveColumn,
): number | null {
  if (indicator.statistic === 'count' || indicator.combine === 'sum') return null
  return atlas.reading(column, atlas.wholeCity).value
}
