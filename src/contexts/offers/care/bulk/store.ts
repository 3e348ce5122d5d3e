import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/db/database.ts'

/** The only file that speaks to the tables of changes of many offers at once. */

export async function insertBulk(
  tx: Transaction,
  bulk: {
    id: string
    kind: 'oneThing' | 'table'
    what: unknown
    at: Date
    account: string | null
    items: readonly { offer: string; number: number }[]
  },
): Promise<void> {
  const { id, kind, what, at, account, items } = bulk
  await tx
    .insertInto('offers.bulk_change')
    .values({ id, kind, what: what === null ? null : JSON.stringify(what), at, account })
    .execute()
  await sql`insert into offers.bulk_item (bulk, offer, number)
    select ${id}::uuid, offer, number
    from unnest(${items.map(({ offer }) => offer)}::text[], ${items.map(({ number }) => number)}::integer[])
      as item (offer, number)`.execute(tx)
}

export interface BulkRow {
  id: string
  kind: 'oneThing' | 'table'
  what: unknown
  at: Date
  by: string | null
  offers: number
  undoneAt: Date | null
}

/** What was done lately, the latest first. */
export async function readBulks(tx: Transaction, most: number): Promise<BulkRow[]> {
  const { rows } = await sql<BulkRow>`
    select b.id, b.kind, b.what, b.at, b.account as by, b.undone_at as "undoneAt",
      (select count(*)::integer from offers.bulk_item i where i.bulk = b.id) as offers
    from offers.bulk_change b order by b.at desc, b.id limit ${most}`.execute(tx)
  return rows
}

export async function holdBulk(
  tx: Transaction,
  id: string,
): Promise<{ undoneAt: Date | null; items: { offer: string; number: number }[] } | undefined> {
  const row = await tx
    .selectFrom('offers.bulk_change')
    .select('undone_at')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const items = await tx
    .selectFrom('offers.bulk_item')
    .select(['offer', 'number'])
    .where('bulk', '=', id)
    .orderBy('offer')
    .execute()
  return { undoneAt: row.undone_at, items }
}

export async function noteUndone(
  tx: Transaction,
  undone: { bulk: string; at: Date; by: string | null },
): Promise<void> {
  await tx
    .updateTable('offers.bulk_change')
    .set({ undone_at: undone.at, undone_by: undone.by })
    .where('id', '=', undone.bulk)
    .execute()
}
