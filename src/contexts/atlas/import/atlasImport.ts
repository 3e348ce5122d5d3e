import { type ImportPart, partNamer } from '../../../platform/import/index.ts'
import type { CityImport, CityPack } from '../../city/index.ts'
import { indicatorsPart, indicatorsPartName } from './indicatorsPart.ts'
import type { ObservationRegister } from './observations.ts'
import { releasePart } from './releasePart.ts'
import { valuesPart } from './valuesPart.ts'

/**
 * The parts of a pack that are the atlas’s: indicators and their values, to be checked after the areas, and last
 * the release of what has changed.
 */
export function atlasImport(pack: CityPack, city: CityImport): ImportPart[] {
  const nameOf = partNamer()
  const indicators = new Map(pack.indicators.map((indicator) => [indicator.id, indicator]))
  const observations: ObservationRegister = new Map()
  const sources = new Map(pack.sources.map(({ id, title }) => [id, title]))
  const values = pack.values.map((section) => {
    const levels = [section.area.level].flat()
    return valuesPart({
      name: nameOf('values', levels.join('+'), section.file),
      heading: `Werte: ${sources.get(section.source ?? '') ?? section.file}`,
      section,
      needs: [...city.areaPartsOf(levels), indicatorsPartName],
      areas: city.areas,
      indicators,
      observations,
    })
  })
  const cityPart = city.parts.slice(0, 1).map(({ name }) => name)
  return [indicatorsPart(pack, cityPart), ...values, releasePart()]
}
