import type { Database } from '../../../platform/db/database.ts'
import type { SnapshotPart } from '../../../platform/snapshot/part.ts'
import { cityPart, Residents, readGroundwork } from '../../city/index.ts'
import type { Indicator } from '../domain/indicator.ts'
import { buildObservations, type ObservationTable } from '../domain/observations.ts'
import { AtlasLive } from './live.ts'
import { readColumns, readIndicators } from './store.ts'

/** What the worker hands to the serving process. */
export interface AtlasPlain {
  indicators: Indicator[]
  table: ObservationTable
}

/** Indicators and all their values. Comes after the city’s part, whose areas it speaks of. */
export const atlasPart: SnapshotPart<AtlasPlain, AtlasLive> = {
  name: 'atlas',
  load: loadAtlas,
  revive: (plain, reader) => new AtlasLive(plain, reader.get(cityPart)),
}

async function loadAtlas(database: Database): Promise<AtlasPlain> {
  const indicators = await readIndicators(database)
  const { tree, ordinals, residents: table } = await readGroundwork(database)
  const residents = new Residents(table)
  const columns = await readColumns(database, indicators, ordinals)
  const kept = new Map<string, Float64Array>()
  const residentsOn = (day: string) => {
    const totals = kept.get(day) ?? residents.totalsNear(day)
    kept.set(day, totals)
    return totals
  }
  return { indicators, table: buildObservations(tree, indicators, columns, residentsOn) }
}
