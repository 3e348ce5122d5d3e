import { type ImportPart, partNamer } from '../../../platform/import/index.ts'
import type { Pack } from '../../city/index.ts'
import { vocabulary } from '../domain/vocabulary.ts'
import { offerParts } from './part.ts'

/** The parts of a pack that are offers, checked against the vocabulary. */
export function offersImport(pack: Pick<Pack, 'offers' | 'locales' | 'sources'>): ImportPart[] {
  const types = [...vocabulary.types.values()]
  return offerParts(pack.offers, {
    name: partNamer(),
    // The sources of a German city are German, whichever language its pages begin with.
    locale: pack.locales.includes('de') ? 'de' : (pack.locales[0] ?? 'de'),
    offerTypes: new Set(types.map(({ id }) => id)),
    protectedTypes: new Set(types.filter((type) => type.protected).map(({ id }) => id)),
    titles: new Map(pack.sources.map(({ id, title }) => [id, title])),
    targetGroups: new Set(vocabulary.targetGroups.keys()),
  })
}
