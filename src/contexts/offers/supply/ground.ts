import type { SnapshotReader } from '../../../platform/snapshot/part.ts'
import { type Area, cityPart } from '../../city/index.ts'
import { offersPart } from '../snapshot/part.ts'

/** The areas of one level with the offers in each; protected offers are in none. */
export interface Ground {
  level: string
  areas: { area: Area; offers: readonly number[] }[]
}

/** More columns than this nobody can read. */
const mostAreas = 80

/** Of a level, by default the one with the smallest areas that a table can still show. */
export function groundOf(snapshot: SnapshotReader, level?: string): Ground | undefined {
  const city = snapshot.get(cityPart)
  const live = snapshot.get(offersPart)
  const levels = city.levels
    .map(({ id }) => ({ level: id, areas: city.areasOn(id) }))
    .filter(({ areas }) => areas.length > 0)
  const chosen = level
    ? levels.find((one) => one.level === level)
    : (levels.findLast(({ areas }) => areas.length <= mostAreas) ?? levels[0])
  return (
    chosen && {
      level: chosen.level,
      areas: chosen.areas.map((area) => ({ area, offers: live.inArea(area.ordinal) })),
    }
  )
}
