import { sql } from 'kysely'
import type { Database, Transaction } from '../../../../platform/db/database.ts'
import type { KeptObject, KeptType } from './objects.ts'
import { type ListOf, type ListState, type SourceState, sourceState } from './state.ts'

/** How far an import has come; what an older version wrote and this one cannot read begins anew. */
export async function readSource(database: Database, system: string): Promise<SourceState | null> {
  const row = await database
    .selectFrom('measures.oparl_source')
    .select('state')
    .where('system', '=', system)
    .executeTakeFirst()
  return row ? (sourceState.safeParse(row.state).data ?? null) : null
}

export async function hasObjects(
  database: Database,
  body: string,
  type: KeptType,
): Promise<boolean> {
  const { rows } = await sql`select from measures.oparl_object
    where type = ${type} and body = ${body} limit 1`.execute(database)
  return rows.length > 0
}

export async function writeSource(
  tx: Transaction,
  { system, state, now }: { system: string; state: SourceState; now: Date },
): Promise<void> {
  const row = { state: JSON.stringify(state), updated_at: now }
  await tx
    .insertInto('measures.oparl_source')
    .values({ system, ...row })
    .onConflict((conflict) => conflict.column('system').doUpdateSet(row))
    .execute()
}

export async function writeListState(
  tx: Transaction,
  at: { system: string; body: string; list: ListOf; state: ListState; now: Date },
): Promise<void> {
  await sql`update measures.oparl_source set updated_at = ${at.now},
      state = jsonb_set(state, array['bodies', ${at.body}, 'lists', ${at.list}]::text[],
        ${JSON.stringify(at.state)}::jsonb)
    where system = ${at.system}`.execute(tx)
}

/**
 * Keeps objects as they came, the newer of two versions. Of one that was deleted, what it was stays to be told from
 * others. What another body brought is never overwritten.
 *
 * @returns how many are new or differ from what was kept
 */
export async function writeObjects(
  tx: Transaction,
  { body, objects, now }: { body: string; objects: readonly KeptObject[]; now: Date },
): Promise<number> {
  const latest = new Map<string, KeptObject>()
  for (const one of objects) {
    const other = latest.get(one.id)
    if (!other || (one.modified ?? '') >= (other.modified ?? '')) latest.set(one.id, one)
  }
  const { rows } = await sql<{ id: string }>`
    insert into measures.oparl_object as kept (id, type, body, record, modified, deleted, seen_at)
    select id, type, ${body}, record, modified, deleted, ${now}
    from jsonb_to_recordset(${JSON.stringify([...latest.values()])}::jsonb)
      as came (id text, type text, record jsonb, modified timestamptz, deleted boolean)
    on conflict (id) do update set
      record = case when excluded.deleted then kept.record else excluded.record end,
      type = excluded.type, modified = excluded.modified, deleted = excluded.deleted,
      seen_at = excluded.seen_at
    where kept.body = excluded.body
      and (excluded.modified is null or kept.modified is null or excluded.modified >= kept.modified)
      and (kept.deleted <> excluded.deleted or kept.modified is distinct from excluded.modified
        or (not excluded.deleted and kept.record <> excluded.record))
    returning id`.execute(tx)
  return rows.length
}

export interface StoredObject {
  id: string
  deleted: boolean
  record: Record<string, unknown>
}

/** Objects of a type of some bodies, by id; those that were deleted too. */
export async function readObjects(
  tx: Transaction,
  bodies: readonly string[],
  type: KeptType,
): Promise<StoredObject[]> {
  const { rows } = await sql<StoredObject>`
    select id, deleted, record from measures.oparl_object
    where type = ${type} and body = any(${[...bodies]}::text[]) order by id`.execute(tx)
  return rows
}
