import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'
import type { NetworkFacts } from './domain/network.ts'

/** A network that was built from a file of a pack. */
export interface BuiltNetwork {
  readonly id: string
  readonly file: string
  readonly source: string | undefined
  readonly fingerprint: string
  readonly facts: NetworkFacts
  readonly pieces: ReadonlyMap<string, Uint8Array>
}

/** A network as the snapshot names it; its pieces are read on their own. */
export interface KeptNetwork {
  readonly id: string
  readonly source: string | null
  readonly fingerprint: string
  readonly facts: NetworkFacts
}

export async function readNetworks(database: Database): Promise<KeptNetwork[]> {
  const rows = await database
    .selectFrom('reach.network')
    .select(['id', 'source', 'fingerprint', 'facts'])
    .where('retired_on', 'is', null)
    .orderBy('id')
    .execute()
  // Written by `writeNetwork` alone.
  return rows.map((row) => ({ ...row, facts: row.facts as unknown as NetworkFacts }))
}

export async function readPieces(
  database: Database,
  network: string,
): Promise<Map<string, Uint8Array>> {
  const rows = await database
    .selectFrom('reach.piece')
    .select(['name', 'bytes'])
    .where('network', '=', network)
    .execute()
  return new Map(rows.map(({ name, bytes }) => [name, bytes]))
}

export type WrittenNetwork = 'added' | 'changed' | 'unchanged' | 'revived'

/** Keeps a network; one with the same fingerprint is left as it is. */
export async function writeNetwork(
  tx: Transaction,
  network: BuiltNetwork,
  part: string,
  now: Date,
): Promise<WrittenNetwork> {
  const { id, file, source = null, fingerprint, facts, pieces } = network
  const kept = await tx
    .selectFrom('reach.network')
    .select(['fingerprint', 'retired_on', 'file', 'source', 'part'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const isSame =
    kept?.fingerprint === fingerprint &&
    kept.file === file &&
    kept.source === source &&
    kept.part === part
  if (isSame && kept.retired_on === null) return 'unchanged'
  const row = {
    ...{ kind: facts.kind, file, source, fingerprint, facts: JSON.stringify(facts) },
    ...{ built_at: now, part, retired_on: null },
  }
  await tx
    .insertInto('reach.network')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await tx.deleteFrom('reach.piece').where('network', '=', id).execute()
  for (const [name, bytes] of pieces)
    await tx
      .insertInto('reach.piece')
      .values({ network: id, name, bytes: Buffer.from(bytes) })
      .execute()
  if (!kept) return 'added'
  return kept.retired_on === null ? 'changed' : 'revived'
}

/** Retires what a part brought but for these. */
export async function retireNetworks(
  tx: Transaction,
  part: string,
  but: readonly string[],
  today: string,
): Promise<string[]> {
  const rows = await tx
    .updateTable('reach.network')
    .set({ retired_on: sql`${today}::date` })
    .where('part', '=', part)
    .where('retired_on', 'is', null)
    .where('id', 'not in', [...but, ''])
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
