import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import { accountOf } from '../../../platform/operation/index.ts'
import {
  type MeasureRecord,
  type Status,
  type StatusRecord,
  statusRecord,
} from '../domain/measure.ts'
import type { Writing } from '../store/documents.ts'
import type { TableStatus } from './columns.ts'

/** Many measures at once: a table of thousands of rows is a handful of statements. */

const text = (value: string | undefined) => value ?? ''

/** What was said last of each measure. */
export async function readSaid(tx: Transaction): Promise<Map<string, TableStatus>> {
  const { rows } = await sql<{ measure: string; on: string; status: Status; record: unknown }>`
    select distinct on (measure) measure, on_date::text as "on", status, record
    from measures.status_update as said
    where not exists (select from measures.status_update as later where later.corrects = said.id)
    order by measure, on_date desc, at desc`.execute(tx)
  return new Map(
    rows.flatMap(({ measure, on, status, record }) => {
      const { data } = statusRecord.safeParse(record)
      if (!data) return []
      const { words, reason, expectedOn, internal } = data
      return [
        [
          measure,
          {
            status,
            on,
            words: text(words),
            reason: text(reason),
            expectedOn: text(expectedOn),
            internal: text(internal),
          },
        ] as const,
      ]
    }),
  )
}

/** Holds every measure against other writers, in the order of their ids. */
export async function holdMeasures(tx: Transaction): Promise<void> {
  await sql`select from measures.measure where retired_on is null order by id for update`.execute(
    tx,
  )
}

export interface WrittenMeasure {
  id: string
  record: MeasureRecord
  organisation: string | null
  parent: string | null
  public: boolean
  /** 1 for a new one. */
  version: number
}

/** Writes measures, new ones first without the ones above them, and keeps every change. */
export async function writeMeasures(
  { tx, actor, now }: Writing,
  measures: readonly WrittenMeasure[],
): Promise<void> {
  if (measures.length === 0) return
  const account = accountOf(actor)
  const organisation = actor.kind === 'account' ? (actor.organisation?.id ?? null) : null
  const rows = JSON.stringify(measures)
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as given (
    id text, record jsonb, organisation text, parent text, public boolean, version integer)`
  // What a pack wrote has no history yet: what it was is kept, so that it can come back.
  await sql`insert into measures.revision (kind, subject, number, record, at)
    select 'measure', kept.id, kept.version, kept.record, kept.updated_at
    from measures.measure as kept join ${given} on given.id = kept.id
    on conflict do nothing`.execute(tx)
  await sql`insert into measures.measure
      (id, record, organisation, public, version, created_at, updated_at, updated_by)
    select id, record, organisation, public, version, ${now}, ${now}, ${account}
    from ${given} where version = 1`.execute(tx)
  await sql`update measures.measure as kept
    set record = given.record, organisation = given.organisation, parent = given.parent,
      public = given.public, version = given.version, part = null, updated_at = ${now}, updated_by = ${account}
    from ${given} where given.id = kept.id`.execute(tx)
  await sql`insert into measures.revision (kind, subject, number, record, at, account, organisation)
    select 'measure', id, version, record, ${now}, ${account}, ${organisation} from ${given}`.execute(
    tx,
  )
}

export async function writeSaid(
  { tx, actor, now }: Writing,
  said: readonly { measure: string; on: string; status: Status; record: StatusRecord }[],
): Promise<void> {
  if (said.length === 0) return
  const account = accountOf(actor)
  const organisation = actor.kind === 'account' ? (actor.organisation?.id ?? null) : null
  const rows = JSON.stringify(said.map((each) => ({ id: randomUUID(), ...each })))
  await sql`insert into measures.status_update
      (id, measure, on_date, status, record, at, account, organisation)
    select id, measure, "on", status, record, ${now}, ${account}, ${organisation}
    from jsonb_to_recordset(${rows}::jsonb) as given (
      id uuid, measure text, "on" date, status text, record jsonb)`.execute(tx)
}
