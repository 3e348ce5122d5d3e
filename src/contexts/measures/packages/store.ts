import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import { type Actor, accountOf } from '../../../platform/operation/index.ts'
import { type ListItemRecord, listItemRecord } from '../domain/listItem.ts'
import {
  type PackageEventKind,
  type PackageEventRecord,
  packageEventRecord,
} from '../domain/package.ts'
import type { EventNote } from './shapes.ts'

/** What happened to packages, the oldest first; of one, or of all by their id. */
export async function readEvents(
  tx: Transaction,
  only?: string,
): Promise<Map<string, EventNote[]>> {
  const { rows } = await sql<{
    package: string
    kind: PackageEventKind
    on: string
    record: unknown
  }>`
    select package, kind, on_date::text as "on", record from measures.package_event
    where ${only ?? null}::text is null or package = ${only ?? null}
    order by on_date, at`.execute(tx)
  const events = new Map<string, EventNote[]>()
  for (const { package: of, kind, on, record } of rows) {
    const { data } = packageEventRecord.safeParse(record)
    if (!data) continue
    const list = events.get(of) ?? []
    list.push({ kind, on, record: data })
    events.set(of, list)
  }
  return events
}

export async function addEvent(
  { tx, actor, now }: { tx: Transaction; actor: Actor; now: Date },
  event: { package: string; kind: PackageEventKind; on: string; record: PackageEventRecord },
): Promise<void> {
  const organisation = actor.kind === 'account' ? (actor.organisation?.id ?? null) : null
  await tx
    .insertInto('measures.package_event')
    .values({
      id: randomUUID(),
      package: event.package,
      kind: event.kind,
      on_date: event.on,
      record: JSON.stringify(event.record),
      at: now,
      account: accountOf(actor),
      organisation,
    })
    .execute()
}

export async function packageCriteria(
  tx: Transaction,
): Promise<{ id: string; record: ListItemRecord }[]> {
  const { rows } = await sql<{ id: string; record: unknown }>`
    select id, record from measures.list_item
    where list = 'packageCriterion' and retired_on is null order by position, id`.execute(tx)
  return rows.flatMap(({ id, record }) => {
    const { data } = listItemRecord.safeParse(record)
    return data ? [{ id, record: data }] : []
  })
}
