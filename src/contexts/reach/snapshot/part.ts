import type { Database } from '../../../platform/db/database.ts'
import type { SnapshotPart } from '../../../platform/snapshot/index.ts'
import { type KeptNetwork, readNetworks, readPieces } from '../store.ts'
import { ReachLive } from './live.ts'

/** A network with its pieces over shared memory, so that handing it on copies nothing. */
export interface SharedNetwork extends KeptNetwork {
  readonly pieces: ReadonlyMap<string, Uint8Array>
}

export interface ReachPlain {
  readonly networks: readonly SharedNetwork[]
}

/** The networks of the city. Stands below the offers, which know nothing of streets without it. */
export const reachPart: SnapshotPart<ReachPlain, ReachLive> = {
  name: 'reach',
  load: loadReach,
  revive: (plain) => new ReachLive(plain),
}

/** Networks as they were read last: they change with an import alone, a snapshot with everything. */
const known = new Map<string, SharedNetwork>()

async function loadReach(database: Database): Promise<ReachPlain> {
  const kept = await readNetworks(database)
  const networks: SharedNetwork[] = []
  for (const network of kept) {
    const same = known.get(network.fingerprint)
    const pieces = same?.pieces ?? share(await readPieces(database, network.id))
    networks.push({ ...network, pieces })
  }
  known.clear()
  for (const network of networks) known.set(network.fingerprint, network)
  return { networks }
}

function share(pieces: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map(
    [...pieces].map(([name, bytes]) => {
      const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
      shared.set(bytes)
      return [name, shared]
    }),
  )
}
