import { crosswalk } from '../../../kernels/geo/index.ts'
import { type AreaEntry, type AreaRegister, isValidOn, overlapInTime } from './areaRegister.ts'

/**
 * Finds the area above. Levels without validity serve all times; otherwise the area above must hold
 * when the area below does.
 */
export interface ParentFinder {
  /** By id or name, on the nearest level above that has it. */
  named(area: AreaEntry, text: string): AreaEntry | undefined
  /** By largest overlap, for many areas at once; those without geometry stay without. */
  overlapping(areas: readonly AreaEntry[]): void
}

/** @param above the levels above, nearest first */
export function createParentFinder(register: AreaRegister, above: readonly string[]): ParentFinder {
  const named = (area: AreaEntry, text: string) => {
    for (const level of above) {
      const candidates = register.byId(level, text).filter((one) => overlapInTime(one, area))
      if (candidates.length > 0) return bestInTime(candidates, area)
      const found = register.findByName(level, text, dayOf(area))
      if (found.kind === 'found') return found.area
    }
    return undefined
  }
  return { named, overlapping: (areas) => assignByOverlap(register, above, areas) }
}

/** A day on which the area holds: of an old one its last, of a present one its first. */
const dayOf = ({ from, until }: AreaEntry) => until ?? from ?? '9999-12-31'

function bestInTime(candidates: AreaEntry[], area: AreaEntry): AreaEntry | undefined {
  return candidates.find((one) => isValidOn(one, dayOf(area))) ?? candidates[0]
}

function assignByOverlap(
  register: AreaRegister,
  above: readonly string[],
  areas: readonly AreaEntry[],
): void {
  const days = Map.groupBy(
    areas.filter((area) => area.geometry && !area.parent),
    dayOf,
  )
  for (const [day, group] of days) {
    for (const level of above) {
      const candidates = register
        .ofLevel(level)
        .filter((one) => one.geometry && isValidOn(one, day))
      if (candidates.length === 0) continue
      linkLargest(group, candidates)
      break
    }
  }
}

function linkLargest(areas: readonly AreaEntry[], candidates: readonly AreaEntry[]): void {
  const largest = new Map<AreaEntry, number>()
  for (const { from, to, areaSquareMetres } of crosswalk(shapes(areas), shapes(candidates))) {
    const area = areas[Number(from)]
    const parent = candidates[Number(to)]
    if (!area || !parent || areaSquareMetres <= (largest.get(area) ?? 0)) continue
    largest.set(area, areaSquareMetres)
    area.parent = parent
  }
}

/** The kernel knows areas by a text; ids may repeat over time, positions do not. */
export function shapes(areas: readonly AreaEntry[]) {
  return areas.flatMap(({ geometry }, index) => (geometry ? [{ id: String(index), geometry }] : []))
}
