import { type Area, type CityLive, type SourceNote, staysApart } from '../../city/index.ts'
import type { Indicator } from '../domain/indicator.ts'
import { sourceOf } from '../operations/shapes.ts'
import type { AtlasLive, LiveColumn } from '../snapshot/live.ts'

/** The whole city, where an area could stand. */
export const wholeCity = 'stadt'

/** What is said of all values of a period together. */
export interface ColumnNote {
  source: SourceNote | null
  licence: string | null
  /** As of when, in the words of the source. */
  date: string | null
  /** The values derive from OpenStreetMap, or from other data whose licence keeps it apart. */
  apart: boolean
}

export function noteColumn(indicator: Indicator, column: LiveColumn, city: CityLive): ColumnNote {
  const source = sourceOf(indicator, city, column.source)
  const licence = indicator.licence ?? source?.licence ?? null
  return {
    source,
    licence,
    date: indicator.date ?? source?.date ?? null,
    apart: staysApart(licence),
  }
}

/** Whether the borders of an area derive from data whose licence keeps it apart. */
export const hasApartBorder = (area: Area, city: CityLive): boolean =>
  staysApart(city.source(area.source)?.licence)

/**
 * The cells of a column in their order: the whole city (null) if there is something to say of it, then level
 * by level, the largest areas first, by name.
 *
 * @param level only areas of this level, or `wholeCity` alone
 */
export function areasOf(atlas: AtlasLive, column: LiveColumn, level?: string): (Area | null)[] {
  const withCity = level === undefined || level === wholeCity
  const hasCity = withCity && atlas.reading(column, atlas.wholeCity).state !== 'unknown'
  const levels = atlas.levels(column).filter((one) => level === undefined || one === level)
  const areas = levels.flatMap((one) => atlas.areas(column, one))
  return hasCity ? [null, ...areas] : areas
}
