import { sql } from 'kysely'
import type { Database, Transaction } from '../db/database.ts'
import type { LoggedRow } from './link.ts'

/** A row that has its place in the chain, with its personal words where they are still there. */
export interface SealedRow extends LoggedRow {
  position: number
  hash: Buffer
  salt: Buffer | null
  words: string | null
}

export interface ChainHead {
  position: number
  hash: Buffer
}

/** Few enough that others get their turn in between. */
const batch = 1000

/** All sealed rows in the order of the chain, a batch at a time. */
export async function* sealedRows(tx: Transaction): AsyncGenerator<SealedRow> {
  let last: { position: number; id: number } | undefined
  for (;;) {
    const after: { position: number; id: number } = last ?? {
      position: Number.MIN_SAFE_INTEGER,
      id: Number.MIN_SAFE_INTEGER,
    }
    const { rows } = await sql<SealedRow>`
      select ${chainColumns}
      from platform.audit a left join platform.audit_personal p on p.audit = a.id
      where a.position is not null and a.position >= ${after.position}
        and (a.position, a.id) > (${after.position}, ${after.id})
      order by a.position, a.id limit ${batch}`.execute(tx)
    yield* rows
    last = rows.at(-1)
    if (rows.length < batch || !last) return
  }
}

/** As the chain hashes it, whatever the settings of the connection. */
const chainColumns = sql`
  a.id, case when isfinite(a.at) then (extract(epoch from a.at) * 1000000)::bigint end as at,
  a.operation, a.effect, a.outcome, a.actor_kind as "actorKind", a.actor_id as "actorId", a.organisation,
  a.session::text as session, a.subject, a.reason, a.detail::text as detail,
  a.personal_hash as "personalHash", a.position, coalesce(a.hash, '') as hash, p.salt, p.content as words`

export async function readHead(
  database: Database | Transaction,
): Promise<ChainHead & { sealedAt: Date }> {
  const row = await database
    .selectFrom('platform.audit_head')
    .select(['position', 'hash', 'sealed_at'])
    .executeTakeFirst()
  // Without its head the chain has lost its end.
  return row
    ? { position: row.position, hash: row.hash, sealedAt: row.sealed_at }
    : { position: 0, hash: Buffer.alloc(0), sealedAt: new Date(0) }
}

/** How many rows have no place yet. */
export async function readWaiting(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from platform.audit where position is null`.execute(tx)
  return rows[0]?.waiting ?? 0
}

/** Rows that wait for their place: how many, and which of them has waited for more than a minute. */
export async function readUnsealed(tx: Transaction) {
  const { rows } = await sql<{ waiting: number; id: number; at: Date; operation: string }>`
    select count(*) over () as waiting, id, at, operation
    from platform.audit where position is null order by at, id limit 1`.execute(tx)
  const oldest = rows[0]
  const { rows: clock } = await sql<{ limit: Date }>`
    select now() - interval '1 minute' as limit`.execute(tx)
  const overdue = oldest && oldest.at < clock[0]!.limit ? oldest : undefined
  return { waiting: oldest?.waiting ?? 0, overdue }
}
