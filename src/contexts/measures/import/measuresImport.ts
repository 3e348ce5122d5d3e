import type { ImportPart } from '../../../platform/import/index.ts'
import type { CityImport, Pack } from '../../city/index.ts'
import { vocabulary } from '../../offers/index.ts'
import { measuresPart } from './part.ts'

/** The part of a pack that holds papers, measures and bodies, to be checked after the areas. */
export function measuresImport(
  pack: Pick<Pack, 'measures' | 'levels' | 'indicators'>,
  city: Pick<CityImport, 'areas'>,
): ImportPart[] {
  if (pack.measures.length === 0) return []
  const known = {
    hasArea: (level: string, id: string) => city.areas.byId(level, id).length > 0,
    levels: new Set(pack.levels.map(({ id }) => id)),
    indicators: new Set(pack.indicators.map(({ id }) => id)),
    targetGroups: new Set(vocabulary.targetGroups.keys()),
  }
  return [measuresPart(pack.measures, known)]
}
