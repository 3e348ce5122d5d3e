import type { Database } from '../../../platform/db/database.ts'
import type { SnapshotPart } from '../../../platform/snapshot/part.ts'
import { cityPart, Residents, readGroundwork } from '../../city/index.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { ObservationTable } from '../domain/observations.ts'
import { layOut } from '../domain/released.ts'
import { readLicences } from '../release/raw.ts'
import { readReleased } from '../release/store.ts'
import { withFormulas } from './formulas.ts'
import { AtlasLive } from './live.ts'
import { readIndicators } from './store.ts'

/** What the worker hands to the serving process. */
export interface AtlasPlain {
  indicators: Indicator[]
  table: ObservationTable
}

/**
 * Indicators and all their values, as they were released: what is not there, no public page, file or answer can
 * hold. Comes after the city’s part, whose areas it speaks of.
 */
export const atlasPart: SnapshotPart<AtlasPlain, AtlasLive> = {
  name: 'atlas',
  load: loadAtlas,
  revive: (plain, reader) => new AtlasLive(plain, reader.get(cityPart)),
}

async function loadAtlas(database: Database): Promise<AtlasPlain> {
  const drafts = await readIndicators(database)
  const { tree, ordinals, residents } = await readGroundwork(database)
  const own = drafts.filter(({ formula }) => formula === null)
  const places = new Map(own.map(({ id }, place) => [id, place]))
  const released = await readReleased(database, places, ordinals)
  const { indicators, columns } = withFormulas(drafts, released, {
    residents: new Residents(residents),
    licences: await readLicences(database),
  })
  return { indicators, table: layOut(columns, tree.areas.length) }
}
