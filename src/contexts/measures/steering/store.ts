import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  type CommitmentRecord,
  commitmentRecord,
  type EvidenceRecord,
  evidenceRecord,
  type Rating,
  type RatingRecord,
  ratingRecord,
} from '../domain/commitment.ts'
import { type ListItemRecord, type ListName, listItemRecord } from '../domain/listItem.ts'
import { type Status, type StatusRecord, statusRecord } from '../domain/measure.ts'
import type { Said } from '../domain/progress.ts'
import { actualRecord } from '../domain/target.ts'

/**
 * What steering reads and writes beside the documents themselves. What an older version wrote and this one cannot
 * read is left out, and stays in the database.
 */

export interface UpdateRow {
  id: string
  measure: string
  on: string
  at: Date
  status: Status
  record: StatusRecord
  corrects: string | null
  account: string | null
  organisation: string | null
}

/** Everything said of one measure, corrected rows among it, the latest day first. */
export async function readUpdates(tx: Transaction, measure: string): Promise<UpdateRow[]> {
  const { rows } = await sql<UpdateRow & { record: unknown }>`
    select id, measure, on_date::text as "on", at, status, record, corrects, account, organisation
    from measures.status_update where measure = ${measure}
    order by on_date desc, at desc`.execute(tx)
  return rows.flatMap((row) => {
    const { data } = statusRecord.safeParse(row.record)
    return data ? [{ ...row, record: data }] : []
  })
}

export interface LatestRow {
  on: string
  status: Status
  expectedOn: string | null
}

/** What was said last of each measure. */
export async function readLatest(tx: Transaction): Promise<Map<string, LatestRow>> {
  const { rows } = await sql<LatestRow & { measure: string }>`
    select distinct on (measure) measure, on_date::text as "on", status,
      record ->> 'expectedOn' as "expectedOn"
    from measures.status_update as said
    where not exists (select from measures.status_update as later where later.corrects = said.id)
    order by measure, on_date desc, at desc`.execute(tx)
  return new Map(rows.map(({ measure, ...row }) => [measure, row]))
}

export async function insertUpdate(tx: Transaction, row: UpdateRow): Promise<void> {
  await sql`insert into measures.status_update
    (id, measure, on_date, status, record, corrects, at, account, organisation)
    values (${row.id}, ${row.measure}, ${row.on}, ${row.status}, ${JSON.stringify(row.record)}::jsonb,
      ${row.corrects}, ${row.at}, ${row.account}, ${row.organisation})`.execute(tx)
}

/** What was reached of a measure's targets, in the order in which it was said. */
export async function readActuals(
  tx: Transaction,
  measure: string,
): Promise<(Said & { target: string })[]> {
  const { rows } = await sql<Said & { record: unknown }>`
    select target, item, on_date::text as "on", organisation, record
    from measures.actual where measure = ${measure} order by on_date, at`.execute(tx)
  return rows.flatMap((row) => {
    const { data } = actualRecord.safeParse(row.record)
    return data ? [{ ...row, record: data }] : []
  })
}

export interface EvidenceRow {
  id: string
  commitment: string | null
  measure: string | null
  public: boolean
  at: Date
  account: string | null
  record: EvidenceRecord
}

/** Evidence that was not withdrawn, the latest first. */
export async function readEvidence(
  tx: Transaction,
  of: { measures: readonly string[]; commitment?: string },
): Promise<EvidenceRow[]> {
  return evidenceOf(
    await sql<EvidenceRow & { record: unknown }>`
      select id, commitment, measure, public, at, account, record from measures.evidence
      where withdrawn_at is null
        and (measure = any(${[...of.measures]}) or commitment = ${of.commitment ?? null})
      order by at desc, id`.execute(tx),
  )
}

export async function readOneEvidence(
  tx: Transaction,
  id: string,
): Promise<EvidenceRow | undefined> {
  const [row] = evidenceOf(
    await sql<EvidenceRow & { record: unknown }>`
      select id, commitment, measure, public, at, account, record from measures.evidence
      where id = ${id} and withdrawn_at is null`.execute(tx),
  )
  return row
}

const evidenceOf = ({ rows }: { rows: (EvidenceRow & { record: unknown })[] }): EvidenceRow[] =>
  rows.flatMap((row) => {
    const { data } = evidenceRecord.safeParse(row.record)
    return data ? [{ ...row, record: data }] : []
  })

export async function insertEvidence(tx: Transaction, row: EvidenceRow): Promise<void> {
  await sql`insert into measures.evidence (id, commitment, measure, record, public, at, account)
    values (${row.id}, ${row.commitment}, ${row.measure}, ${JSON.stringify(row.record)}::jsonb,
      ${row.public}, ${row.at}, ${row.account})`.execute(tx)
}

export async function withdraw(tx: Transaction, evidence: string, now: Date): Promise<void> {
  await sql`update measures.evidence set withdrawn_at = ${now}
    where id = ${evidence} and withdrawn_at is null`.execute(tx)
}

export interface PromiseRow {
  id: string
  paper: string
  paperTitle: string
  paperPublic: boolean
  start: number
  end: number
  quote: string
  record: CommitmentRecord
}

/** Accepted promises: all, some by id, or those that a measure is to fulfil; in the order of their papers. */
export async function readPromises(
  tx: Transaction,
  of: { ids?: readonly string[]; measure?: string } = {},
): Promise<PromiseRow[]> {
  const { rows } = await sql<PromiseRow & { record: unknown }>`
    select c.id, c.paper, coalesce(p.record ->> 'title', c.paper) as "paperTitle",
      p.public as "paperPublic", c.start_at as start, c.end_at as "end", c.quote, c.record
    from measures.commitment as c join measures.paper as p on p.id = c.paper
    where c.state = 'accepted'
      ${of.ids ? sql`and c.id = any(${[...of.ids]})` : sql``}
      ${
        of.measure !== undefined
          ? sql`and c.id in (select commitment from measures.fulfilment where measure = ${of.measure})`
          : sql``
      }
    order by p.record ->> 'title', c.paper, c.start_at, c.id`.execute(tx)
  return rows.flatMap((row) => {
    const { data } = commitmentRecord.safeParse(row.record)
    return data ? [{ ...row, record: data }] : []
  })
}

/** Which measures that are there today are to fulfil which promise. */
export async function readFulfilments(
  tx: Transaction,
): Promise<{ commitment: string; measure: string }[]> {
  const { rows } = await sql<{ commitment: string; measure: string }>`
    select f.commitment, f.measure from measures.fulfilment as f
    join measures.measure as m on m.id = f.measure
    join measures.commitment as c on c.id = f.commitment
    where m.retired_on is null and c.state = 'accepted'
    order by f.commitment, f.measure`.execute(tx)
  return rows
}

export async function writeFulfilments(
  tx: Transaction,
  measure: string,
  commitments: readonly string[],
): Promise<void> {
  // What a later reading of the paper took away or put aside keeps its measure.
  await sql`delete from measures.fulfilment as f using measures.commitment as c
    where f.measure = ${measure} and c.id = f.commitment and c.state = 'accepted'
      and not (f.commitment = any(${[...commitments]}))`.execute(tx)
  await sql`insert into measures.fulfilment (commitment, measure)
    select id, ${measure} from unnest(${[...commitments]}::text[]) as given (id)
    on conflict do nothing`.execute(tx)
}

export interface RatingRow {
  id: string
  commitment: string
  rating: Rating
  record: RatingRecord
  at: Date
  proposedBy: string | null
  signedAt: Date | null
  signedBy: string | null
  declinedAt: Date | null
}

/** Ratings of one promise or of all, the latest first. `hold` keeps other writers of them away. */
export async function readRatings(tx: Transaction, commitment?: string): Promise<RatingRow[]> {
  const { rows } = await sql<RatingRow & { record: unknown }>`
    select id, commitment, rating, record, at, proposed_by as "proposedBy",
      signed_at as "signedAt", signed_by as "signedBy", declined_at as "declinedAt"
    from measures.rating
    ${commitment === undefined ? sql`` : sql`where commitment = ${commitment}`}
    order by coalesce(signed_at, at) desc, id`.execute(tx)
  return rows.flatMap((row) => {
    const { data } = ratingRecord.safeParse(row.record)
    return data ? [{ ...row, record: data }] : []
  })
}

/** A rating that is open, and its promise held against others who rate it. */
export async function holdPromise(tx: Transaction, commitment: string): Promise<boolean> {
  const { rows } = await sql`select id from measures.commitment
    where id = ${commitment} and state = 'accepted' for update`.execute(tx)
  return rows.length > 0
}

export async function commitmentOfRating(
  tx: Transaction,
  rating: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ commitment: string }>`
    select commitment from measures.rating where id = ${rating}`.execute(tx)
  return rows[0]?.commitment
}

export async function insertRating(
  tx: Transaction,
  row: Pick<RatingRow, 'id' | 'commitment' | 'rating' | 'record' | 'at' | 'proposedBy'>,
): Promise<void> {
  await sql`insert into measures.rating (id, commitment, rating, record, at, proposed_by)
    values (${row.id}, ${row.commitment}, ${row.rating}, ${JSON.stringify(row.record)}::jsonb,
      ${row.at}, ${row.proposedBy})`.execute(tx)
}

export async function settleRating(
  tx: Transaction,
  rating: string,
  settled: { signedAt: Date; signedBy: string | null } | { declinedAt: Date },
): Promise<void> {
  await ('signedAt' in settled
    ? sql`update measures.rating set signed_at = ${settled.signedAt}, signed_by = ${settled.signedBy}
        where id = ${rating}`.execute(tx)
    : sql`update measures.rating set declined_at = ${settled.declinedAt}
        where id = ${rating}`.execute(tx))
}

export interface ListItemRow {
  list: ListName
  id: string
  record: ListItemRecord
  position: number
  retiredOn: string | null
}

/** Items of the city's lists in their order, those that no longer count among them. */
export async function readListItems(tx: Transaction): Promise<ListItemRow[]> {
  const { rows } = await sql<ListItemRow & { record: unknown }>`
    select list, id, record, position, retired_on::text as "retiredOn"
    from measures.list_item order by list, position, id`.execute(tx)
  return rows.flatMap((row) => {
    const { data } = listItemRecord.safeParse(row.record)
    return data ? [{ ...row, record: data }] : []
  })
}

export async function writeListItem(tx: Transaction, row: ListItemRow): Promise<void> {
  await sql`insert into measures.list_item (list, id, record, position, retired_on)
    values (${row.list}, ${row.id}, ${JSON.stringify(row.record)}::jsonb, ${row.position}, ${row.retiredOn})
    on conflict (list, id) do update set record = excluded.record, position = excluded.position,
      retired_on = excluded.retired_on`.execute(tx)
}

/** One writer of the lists at a time. */
export async function holdLists(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('measures.list_item'))`.execute(tx)
}

/** One writer of the tree of measures at a time: two who write at once could close a circle. */
export async function holdTree(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('measures.measure.parent'))`.execute(tx)
}

/** Which measure that is there today lies below which, and whose it is. */
export async function readTree(
  tx: Transaction,
): Promise<{ id: string; parent: string | null; organisation: string | null }[]> {
  const { rows } = await sql<{ id: string; parent: string | null; organisation: string | null }>`
    select id, parent, organisation from measures.measure
    where retired_on is null order by id`.execute(tx)
  return rows
}

/** Every measure with the one above it, retired ones among them. */
export async function readParents(tx: Transaction): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; parent: string | null }>`
    select id, parent from measures.measure`.execute(tx)
  return new Map(rows.map(({ id, parent }) => [id, parent]))
}

/** Recommendations that a measure carries out. */
export async function readHandled(
  tx: Transaction,
  measure: string,
): Promise<{ id: string; title: string; public: boolean }[]> {
  const { rows } = await sql<{ id: string; title: string; public: boolean }>`
    select r.id, coalesce(r.record ->> 'title', r.id) as title, r.public
    from measures.handling as h join measures.recommendation as r on r.id = h.recommendation
    where h.measure = ${measure} order by r.record ->> 'on', r.id`.execute(tx)
  return rows
}
