import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importPack } from '../../src/cli/import/importPack.ts'
import { type CityLive, cityPart } from '../../src/contexts/city/index.ts'
import { offersPart } from '../../src/contexts/offers/index.ts'
import type { OffersPlain } from '../../src/contexts/offers/snapshot/part.ts'
import { type ReachLive, reachPart } from '../../src/contexts/reach/index.ts'
import {
  type Database,
  type DatabaseServer,
  openDatabase,
  openDatabaseServer,
} from '../../src/platform/db/index.ts'
import { type Door, publicActor } from '../../src/platform/operation/index.ts'
import type { PartHandle, SnapshotReader } from '../../src/platform/snapshot/part.ts'

const pack = fileURLToPath(new URL('../../packs/musterstadt', import.meta.url))

/** The demo city on a server of its own, which is taken away again. */
export interface BenchCity {
  server: DatabaseServer
  /** As the owner of the city's database. */
  database: Database
  city: CityLive
  reach: ReachLive
  offers: OffersPlain
  close(): Promise<void>
}

export async function openBenchCity(): Promise<BenchCity> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nahbei-bench-'))
  const server = await openDatabaseServer({ dataFolder })
  const report = await importPack({ packFolder: pack, dataFolder: pack, server })
  if (report.kind !== 'imported') throw new Error('the demo city could not be imported')
  const database = openDatabase(server, 'musterstadt', 'owner')
  const live = new Map<string, unknown>()
  const reader = readerOf(live)
  const city = cityPart.revive(await cityPart.load(database, reader), reader)
  live.set('city', city)
  const reach = reachPart.revive(await reachPart.load(database, reader), reader)
  live.set('reach', reach)
  const offers = await offersPart.load(database, reader)
  return {
    server,
    database,
    city,
    reach,
    offers,
    async close() {
      await database.destroy()
      await server.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

function readerOf(live: Map<string, unknown>): SnapshotReader {
  return {
    version: 1,
    publishedAt: new Date(),
    get<Live>(part: PartHandle<Live>): Live {
      return live.get(part.name) as Live // what the part's own `revive` gave
    },
  }
}

/** The public's door to offers, whatever they are. */
export function doorTo(
  { city, reach, database }: Pick<BenchCity, 'city' | 'reach' | 'database'>,
  offers: OffersPlain,
): Door {
  const live = new Map<string, unknown>([
    ['city', city],
    ['reach', reach],
  ])
  const reader = readerOf(live)
  live.set('offers', offersPart.revive(offers, reader))
  return {
    city: 'musterstadt',
    actor: publicActor,
    now: () => new Date('2026-11-23T10:00:00Z'),
    snapshot: () => reader,
    database,
  }
}
