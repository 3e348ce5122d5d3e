import { atlasImport } from '../../contexts/atlas/index.ts'
import { type CityPack, cityImport } from '../../contexts/city/index.ts'
import { measuresImport } from '../../contexts/measures/index.ts'
import { offersImport } from '../../contexts/offers/index.ts'
import { reachImport } from '../../contexts/reach/index.ts'
import type { ImportPart } from '../../platform/import/index.ts'

/** Everything a pack holds, as parts in the order in which they are checked and written. */
export function packParts(pack: CityPack): ImportPart[] {
  const city = cityImport(pack)
  const parts = [
    ...city.parts,
    ...reachImport(pack),
    ...atlasImport(pack, city),
    ...offersImport(pack),
    ...measuresImport(pack, city),
  ]
  return parts.toSorted((a, b) => Number(a.last ?? false) - Number(b.last ?? false))
}

/** Tables of each kind of part: what must be retired when a part vanishes from the pack. */
export const tablesByKind: ReadonlyMap<string, readonly string[]> = new Map([
  ['areas', ['city.area']],
  ['residents', ['city.residents']],
  ['cells', ['city.cell_residents', 'city.cell']],
  ['addresses', ['city.address']],
  ['networks', ['reach.network']],
  ['values', ['atlas.observation']],
  ['offers', ['offers.offer']],
  ['measures', ['measures.measure']],
])
