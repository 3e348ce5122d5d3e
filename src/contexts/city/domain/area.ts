import type { LocalisedText } from './localised.ts'

/** A layer of the city’s own division, such as districts. Position 0 has the largest areas. */
export interface Level {
  id: string
  position: number
  one: LocalisedText
  many: LocalisedText
}

/**
 * An area of one level in one span of time. `ordinal` is its place in the snapshot’s list of areas,
 * the index of every array that tells something about areas; it means nothing beyond one snapshot.
 */
export interface Area {
  ordinal: number
  level: string
  id: string
  name: string
  /** Names the area within its level, for good in an address: '01100101-stuelerstrasse'. */
  slug: string
  /** First and last day on which it holds: 'YYYY-MM-DD', null where there is no end. */
  validFrom: string | null
  validUntil: string | null
  /** Ordinal of the area above. */
  parent: number | null
  areaM2: number | null
  source: string | null
}

/** Areas as a tree: whom they belong to, and when they hold. */
export interface AreaTree {
  /** By position, largest areas first. */
  levels: Level[]
  areas: Area[]
}

export function holdsOn(area: Pick<Area, 'validFrom' | 'validUntil'>, day: string): boolean {
  return (
    (area.validFrom === null || area.validFrom <= day) &&
    (area.validUntil === null || area.validUntil >= day)
  )
}

/** Ordinals of the areas below each area, of every level and vintage. */
export function childrenOf(areas: readonly Area[]): number[][] {
  const children: number[][] = areas.map(() => [])
  for (const area of areas) if (area.parent !== null) children[area.parent]?.push(area.ordinal)
  return children
}
