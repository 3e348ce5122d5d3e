import { crosswalk, type Overlap } from '../../../kernels/geo/index.ts'
import type { ImportPart } from '../../../platform/import/index.ts'
import { type AreaEntry, type AreaRegister, isValidOn } from './areaRegister.ts'
import { shapes } from './parents.ts'
import { type CrosswalkRow, readCellWeights, writeCrosswalk } from './store.ts'

export const crosswalkPartName = 'crosswalk'

interface Change {
  /** Areas that end the day before the new ones begin. */
  old: AreaEntry[]
  young: AreaEntry[]
}

/**
 * Which share of each old area lies in which new one, wherever boundaries changed: by residents of grid
 * cells where the city has them, else by area.
 */
export function crosswalkPart(
  register: AreaRegister,
  levels: readonly string[],
  needs: readonly string[],
): ImportPart {
  return {
    name: crosswalkPartName,
    kind: 'crosswalk',
    heading: 'Umrechnung zwischen alten und neuen Gebieten',
    operation: 'city.importCrosswalk',
    needs,
    async prepare({ findings }) {
      const changes = levels.flatMap((level) => changesOf(register.ofLevel(level)))
      return {
        async write(tx) {
          await register.loadKeys(tx)
          const cells = changes.length > 0 ? await readCellWeights(tx) : []
          findings.rowsRead = changes.length
          findings.rowsAccepted = changes.length
          const basis = cells.length > 0 ? 'residents' : 'area'
          const rows = changes.flatMap(({ old, young }) =>
            crosswalk(shapes(old), shapes(young), cells.length > 0 ? cells : undefined).map(
              (overlap) => rowOf(overlap, old, young, register, basis),
            ),
          )
          return writeCrosswalk(
            tx,
            rows.filter((row) => row !== undefined),
          )
        },
      }
    },
  }
}

/** Pairs the generations of a level: what ended with what holds on the day after. */
function changesOf(areas: readonly AreaEntry[]): Change[] {
  const ends = new Set(areas.map(({ until }) => until).filter((day) => day !== undefined))
  return [...ends].sort().flatMap((end) => {
    const next = dayAfter(end)
    const old = areas.filter((area) => area.geometry && isValidOn(area, end))
    const young = areas.filter((area) => area.geometry && isValidOn(area, next))
    return old.length > 0 && young.length > 0 ? [{ old, young }] : []
  })
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function rowOf(
  overlap: Overlap,
  old: readonly AreaEntry[],
  young: readonly AreaEntry[],
  register: AreaRegister,
  basis: 'area' | 'residents',
): CrosswalkRow | undefined {
  const keyAt = (areas: readonly AreaEntry[], position: string) => {
    const area = areas[Number(position)]
    return area && register.keyOf(area)
  }
  const from_area = keyAt(old, overlap.from)
  const to_area = keyAt(young, overlap.to)
  if (from_area === undefined || to_area === undefined) return undefined
  const share_of_from = overlap.weightShareOfFrom ?? overlap.shareOfFrom
  const share_of_to = overlap.weightShareOfTo ?? overlap.shareOfTo
  return { from_area, to_area, share_of_from, share_of_to, basis }
}
