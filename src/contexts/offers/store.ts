import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { offerRecord } from './domain/offer.ts'
import { type KeptOffer, publicName } from './domain/publicOffer.ts'

/** The only file that speaks to the tables of `offers` outside of the import. */

/** Offers that are there today, in German order of their names. */
export async function readOffers(database: Database): Promise<KeptOffer[]> {
  const { rows } = await sql<{
    record: unknown
    protected: boolean
    opened_on: string | null
    seen_on: string | null
    source: string | null
    updated_on: string
  }>`select record, protected, opened_on::text, seen_on::text, source, updated_at::date::text as updated_on
    from offers.offer
    where retired_on is null and (closed_on is null or closed_on > current_date)
    order by name collate platform.german, id`.execute(database)
  return rows.flatMap((row) => {
    // What an older version wrote must not take the whole snapshot down with it.
    const parsed = offerRecord.safeParse(row.record)
    if (!parsed.success) return []
    return [
      {
        record: parsed.data,
        protected: row.protected,
        openedOn: row.opened_on,
        seenOn: row.seen_on,
        source: row.source,
        updatedOn: row.updated_on,
      },
    ]
  })
}

export interface ClosedOffer {
  id: string
  name: string
  types: string[]
  closedOn: string | null
  /** It was the same as this offer, which is there now. */
  mergedInto: string | null
}

/** Offers that are gone: their pages say so and show others. */
export async function readClosedOffers(database: Database): Promise<ClosedOffer[]> {
  const { rows } = await sql<{
    id: string
    name: string
    types: string[]
    record: unknown
    protected: boolean
    closed_on: string | null
    merged_into: string | null
  }>`select id, name, types, record, protected, coalesce(closed_on, retired_on)::text as closed_on,
      merged_into
    from offers.offer
    where retired_on is not null or closed_on <= current_date
    order by id`.execute(database)
  return rows.flatMap(({ id, types, closed_on, merged_into, ...row }) => {
    const { data: record } = offerRecord.safeParse(row.record)
    // A secret place outlives the offer that was there: neither name nor id may tell it.
    const name = record
      ? publicName({ record, protected: row.protected }, row.name)
      : row.protected
        ? undefined
        : row.name
    if (name === undefined) return []
    return [{ id, name, types, closedOn: closed_on, mergedInto: merged_into }]
  })
}

export interface OfferChange {
  offer: string
  kind: 'opened' | 'closed' | 'reopened'
  seenOn: string
  previousOn: string | null
}

/** What the sources' snapshots tell about who opened and closed, latest first. */
export async function readChanges(database: Database): Promise<OfferChange[]> {
  const { rows } = await sql<{
    offer: string
    kind: OfferChange['kind']
    seen_on: string
    previous_on: string | null
  }>`select offer, kind, seen_on::text, previous_on::text
    from offers.change order by seen_on desc, offer`.execute(database)
  return rows.map(({ offer, kind, seen_on, previous_on }) => ({
    offer,
    kind,
    seenOn: seen_on,
    previousOn: previous_on,
  }))
}

export interface MistakeReport {
  id: string
  offer: string
  kind: string
  message: string
  contact: string | null
  locale: string
  createdAt: Date
}

export async function offerExists(tx: Transaction, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('offers.offer')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps a report; one that is there already is left as it is. Tells whether it is the same offer's. */
export async function keepReport(tx: Transaction, report: MistakeReport): Promise<boolean> {
  await tx
    .insertInto('offers.report')
    .values({
      id: report.id,
      offer: report.offer,
      kind: report.kind,
      message: report.message,
      contact: report.contact,
      locale: report.locale,
      created_at: report.createdAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const kept = await tx
    .selectFrom('offers.report')
    .select('offer')
    .where('id', '=', report.id)
    .executeTakeFirst()
  return kept?.offer === report.offer
}
