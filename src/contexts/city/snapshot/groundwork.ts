import type { Database } from '../../../platform/db/database.ts'
import type { AreaTree } from '../domain/area.ts'
import { buildResidents, type ResidentsTable } from '../domain/residents.ts'
import { readAreaTree, readOrdinals, readResidents } from './store.ts'

/** What several parts of one snapshot need: areas by ordinal, and who lives there. */
export interface Groundwork {
  tree: AreaTree
  /** Ordinals by the keys of the database. */
  ordinals: ReadonlyMap<number, number>
  residents: ResidentsTable
}

/** By transaction: what one of them reads cannot change under another part that reads in it too. */
const laid = new WeakMap<Database, Promise<Groundwork>>()

/** Reads the groundwork once for all parts that are loaded in one transaction. */
export function readGroundwork(database: Database): Promise<Groundwork> {
  const kept = database.isTransaction ? laid.get(database) : undefined
  const groundwork = kept ?? layGroundwork(database)
  if (database.isTransaction) laid.set(database, groundwork)
  return groundwork
}

async function layGroundwork(database: Database): Promise<Groundwork> {
  const tree = await readAreaTree(database)
  const ordinals = await readOrdinals(database)
  const residents = buildResidents(tree, await readResidents(database, ordinals))
  return { tree, ordinals, residents }
}
