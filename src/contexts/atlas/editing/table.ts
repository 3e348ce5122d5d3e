import { type AreaTree, holdsOn, periodKey } from '../../city/index.ts'
import { wholeCity } from '../openData/cells.ts'
import type { Observed } from './store.ts'

/** Every area of a level in one period or all, with the figures that are kept: a table to fill in. */
export function keptTable({
  tree,
  keys,
  observed,
  level,
  period,
}: {
  tree: AreaTree
  /** Keys in the database by ordinal. */
  keys: readonly number[]
  observed: readonly Observed[]
  level: string
  period: string | undefined
}) {
  const own = tree.areas.filter((area) => area.level === level)
  const ownKeys = new Set<number | null>(own.map(({ ordinal }) => keys[ordinal]!))
  if (level === wholeCity) ownKeys.add(null)
  const here = observed.filter(({ area }) => ownKeys.has(area))
  const columns = Map.groupBy(here, periodKey)
  const wanted: [string | null, readonly Observed[]][] =
    period === undefined
      ? columns.size > 0
        ? [...columns]
        : [[null, []]]
      : [[period, columns.get(period) ?? []]]
  return wanted.flatMap(([key, figures]) => {
    const byArea = new Map(figures.map((one) => [one.area, one]))
    const day = figures[0]?.until
    const areas = own
      .filter((area) =>
        day === undefined
          ? area.validUntil === null
          : holdsOn(area, day) || byArea.has(keys[area.ordinal]!),
      )
      .map((area) => ({ key: keys[area.ordinal]! as number | null, id: area.id, name: area.name }))
      .sort((a, b) => a.id.localeCompare(b.id, 'de', { numeric: true }))
    const places = level === wholeCity ? [{ key: null, id: wholeCity, name: 'ganze Stadt' }] : areas
    return places.map(({ key: area, id, name }) => {
      const one = byArea.get(area)
      return {
        ...{ area: id, name, period: key },
        value: one?.value ?? null,
        numerator: one?.numerator ?? null,
        denominator: one?.denominator ?? null,
        protected: one?.protected ?? false,
      }
    })
  })
}
