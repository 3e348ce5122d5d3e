import type { Database } from '../../../platform/db/database.ts'
import type { SnapshotPart } from '../../../platform/snapshot/part.ts'
import { packGeometry } from '../domain/packedGeometry.ts'
import { vintagesOf } from '../domain/vintages.ts'
import { packAddresses } from '../geocode/packedAddresses.ts'
import { readGroundwork } from './groundwork.ts'
import { CityLive } from './live.ts'
import { drawMaps } from './maps.ts'
import type { CityPlain } from './plain.ts'
import { readAddresses, readCrosswalk, readFacts, readOutlines, readSources } from './store.ts'

/** The city as the public sees it: levels, areas, maps, residents. */
export const cityPart: SnapshotPart<CityPlain, CityLive> = {
  name: 'city',
  load: loadCity,
  revive: (plain) => new CityLive(plain),
}

async function loadCity(database: Database): Promise<CityPlain> {
  const facts = await readFacts(database)
  const sources = await readSources(database)
  const { tree, ordinals, residents } = await readGroundwork(database)
  const outlines = await readOutlines(database, ordinals)
  const crosswalk = await readCrosswalk(database, ordinals)
  const vintages = tree.levels.flatMap(({ id }) => vintagesOf(id, tree.areas))
  return {
    facts,
    sources,
    tree,
    vintages,
    ...drawMaps(tree, vintages, outlines),
    outlines: packGeometry(outlines),
    crosswalk,
    residents,
    addresses: packAddresses(await readAddresses(database)),
  }
}
