import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import { accountOf } from '../../../platform/operation/index.ts'
import type { Said } from '../domain/progress.ts'
import { type ActualRecord, actualRecord } from '../domain/target.ts'
import type { Writing } from '../store/documents.ts'

export interface NewActual {
  measure: string
  target: string
  item: string
  on: string
  record: ActualRecord
  organisation: string | null
}

export async function insertActuals(
  { tx, actor, now }: Writing,
  rows: readonly NewActual[],
): Promise<void> {
  await tx
    .insertInto('measures.actual')
    .values(
      rows.map(({ measure, target, item, on, record, organisation }) => ({
        id: randomUUID(),
        measure,
        target,
        item,
        on_date: on,
        record: JSON.stringify(record),
        at: now,
        account: accountOf(actor),
        organisation,
      })),
    )
    .execute()
}

export type KeptActual = Said & { record: ActualRecord; organisation: string | null }

/** What was said of a measure's targets, in the order in which it was said. */
export async function readActualsOf(tx: Transaction, measure: string): Promise<KeptActual[]> {
  const { rows } = await sql<KeptActual & { record: unknown }>`
    select target, item, on_date::text as "on", organisation, record
    from measures.actual where measure = ${measure} order by on_date, at`.execute(tx)
  return rows.flatMap((row) => {
    const { data } = actualRecord.safeParse(row.record)
    return data ? [{ ...row, record: data }] : []
  })
}
