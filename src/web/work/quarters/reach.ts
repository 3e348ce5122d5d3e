import type { listAreas } from '../../../contexts/city/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'

export type ListedArea = OutputOf<typeof listAreas>['areas'][number]
interface AreaRef {
  level: string
  id: string
}

export const keyOf = ({ level, id }: AreaRef): string => `${level} ${id}`

/**
 * Which of these areas something is about that names an area of the city: the area itself, all that it lies in,
 * and all that lie in it. What a whole district gets, each of its quarters gets.
 */
export function reachOf(
  everywhere: readonly ListedArea[],
  areas: readonly ListedArea[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const reach = new Map<string, Set<string>>()
  const add = (named: AreaRef, area: AreaRef) => {
    const key = keyOf(named)
    const known = reach.get(key)
    if (known) known.add(keyOf(area))
    else reach.set(key, new Set([keyOf(area)]))
  }
  const wanted = new Set(areas.map(keyOf))
  for (const area of areas) for (const named of [area, ...area.above]) add(named, area)
  for (const named of everywhere)
    for (const area of named.above) if (wanted.has(keyOf(area))) add(named, area)
  return reach
}

/** Keys of the areas that something is about which names these areas; each once. */
export const reached = (
  reach: ReadonlyMap<string, ReadonlySet<string>>,
  named: readonly AreaRef[],
): Set<string> => new Set(named.flatMap((one) => [...(reach.get(keyOf(one)) ?? [])]))

/** The areas themselves and those within them: where people are when they name a place there. */
export function withinOf(
  everywhere: readonly ListedArea[],
  areas: readonly ListedArea[],
): ReadonlyMap<string, string> {
  const wanted = new Set(areas.map(keyOf))
  return new Map(
    everywhere.flatMap((named) => {
      const area = [named, ...named.above].find((one) => wanted.has(keyOf(one)))
      return area ? [[keyOf(named), keyOf(area)] as const] : []
    }),
  )
}
