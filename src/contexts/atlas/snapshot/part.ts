import type { Database } from '../../../platform/db/database.ts'
import type { SnapshotPart } from '../../../platform/snapshot/part.ts'
import { cityPart, readGroundwork } from '../../city/index.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { ObservationTable } from '../domain/observations.ts'
import { layOut } from '../domain/released.ts'
import { readReleased } from '../release/store.ts'
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
  const indicators = await readIndicators(database)
  const { tree, ordinals } = await readGroundwork(database)
  const places = new Map(indicators.map(({ id, ordinal }) => [id, ordinal]))
  const released = await readReleased(database, places, ordinals)
  return { indicators, table: layOut(released, tree.areas.length) }
}
