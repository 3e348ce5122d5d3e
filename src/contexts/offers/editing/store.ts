import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import { type OfferRecord, offerRecord } from '../domain/offer.ts'
import { publicName } from '../domain/publicOffer.ts'
import { isSecret } from './secret.ts'

/** The only file that reads and writes offers, drafts and changes for editing. */

export interface OfferRow {
  id: string
  record: OfferRecord
  organisation: string | null
  protected: boolean
  version: number
  retiredOn: string | null
  /** When it was first edited here; null where a source keeps it. */
  editedAt: Date | null
  source: string | null
  seenOn: string | null
  updatedAt: Date
  sourceRecord: OfferRecord | null
  sourceKnown: OfferRecord | null
  sourceGoneOn: string | null
}

/** An offer, held against other writers where `hold` is set. */
export async function readOffer(
  tx: Transaction,
  id: string,
  { hold = false } = {},
): Promise<OfferRow | undefined> {
  const { rows } = await sql<Record<keyof OfferRow, never>>`
    select id, record, organisation, protected, version, retired_on::text as "retiredOn",
      edited_at as "editedAt", source, seen_on::text as "seenOn", updated_at as "updatedAt",
      source_record as "sourceRecord", source_known as "sourceKnown",
      source_gone_on::text as "sourceGoneOn"
    from offers.offer where id = ${id} ${hold ? sql`for update` : sql``}`.execute(tx)
  const [row] = rows as unknown as OfferRow[] // named so by the query
  if (!row) return undefined
  const kept = (record: unknown) => offerRecord.safeParse(record).data ?? null
  const record = kept(row.record)
  // What an older version wrote and this one cannot read is not edited.
  if (!record) return undefined
  return {
    ...row,
    record,
    sourceRecord: kept(row.sourceRecord),
    sourceKnown: kept(row.sourceKnown),
  }
}

/** Writes what the public sees of an offer; gives its new version. */
export async function writeOffer(
  tx: Transaction,
  next: { id: string; record: OfferRecord; organisation: string | null; isNew: boolean; at: Date },
): Promise<number> {
  const { id, record, organisation, isNew, at } = next
  const secret = isSecret(record)
  const columns = {
    record: JSON.stringify(record),
    // Lists and mails show it.
    name: publicName({ record, protected: secret }) ?? id,
    types: record.types,
    organisation,
    protected: secret,
    // Only the record itself knows a secret place.
    lon: secret ? null : (record.site?.lon ?? null),
    lat: secret ? null : (record.site?.lat ?? null),
    updated_at: at,
  }
  if (isNew) {
    await tx
      .insertInto('offers.offer')
      .values({ id, ...columns, edited_at: at })
      .execute()
    return 1
  }
  const { version } = await tx
    .updateTable('offers.offer')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** From now on it is kept here: an import leaves it alone and puts what it brings beside it. */
export async function takeOver(tx: Transaction, id: string, at: Date): Promise<void> {
  await sql`update offers.offer
    set edited_at = ${at}, source_part = part, part = null,
      source_record = case when part is null then null else record end,
      source_known = case when part is null then null else record end
    where id = ${id} and edited_at is null`.execute(tx)
}

/** The source keeps it again, with what it says now. */
export async function giveBack(tx: Transaction, id: string): Promise<void> {
  await sql`update offers.offer
    set edited_at = null, part = source_part, source_part = null, source_record = null,
      source_known = null, source_gone_on = null
    where id = ${id}`.execute(tx)
}

/** Somebody saw what the source says, and keeps what is said here. */
export async function settleSource(tx: Transaction, id: string): Promise<void> {
  await sql`update offers.offer set source_known = source_record,
      source_part = case when source_gone_on is null then source_part end, source_gone_on = null,
      version = version + 1
    where id = ${id}`.execute(tx)
}

export async function setRetired(
  tx: Transaction,
  id: string,
  retired: { on: string | null; at: Date },
): Promise<number> {
  const { version } = await tx
    .updateTable('offers.offer')
    .set((eb) => ({
      retired_on: retired.on,
      closed_on: retired.on,
      merged_into: null,
      updated_at: retired.at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export interface DraftRow {
  offer: string
  organisation: string | null
  record: OfferRecord
  base: OfferRecord | null
  state: 'draft' | 'submitted' | 'returned'
  note: string | null
  version: number
  updatedAt: Date
  updatedBy: string | null
  updatedFor: string | null
}

export async function readDraft(
  tx: Transaction,
  offer: string,
  { hold = false } = {},
): Promise<DraftRow | undefined> {
  const { rows } = await sql`
    select offer, organisation, record, base, state, note, version, updated_at as "updatedAt",
      updated_by as "updatedBy", updated_for as "updatedFor"
    from offers.draft where offer = ${offer} ${hold ? sql`for update` : sql``}`.execute(tx)
  return (rows as DraftRow[])[0] // named so by the query; records were checked when they were written
}

export async function writeDraft(
  tx: Transaction,
  draft: Omit<DraftRow, 'version' | 'updatedAt'> & { at: Date },
): Promise<number> {
  const columns = {
    organisation: draft.organisation,
    record: JSON.stringify(draft.record),
    base: draft.base && JSON.stringify(draft.base),
    state: draft.state,
    note: draft.note,
    updated_at: draft.at,
    updated_by: draft.updatedBy,
    updated_for: draft.updatedFor,
  }
  const { version } = await tx
    .insertInto('offers.draft')
    .values({ offer: draft.offer, created_at: draft.at, ...columns })
    .onConflict((conflict) =>
      conflict
        .column('offer')
        .doUpdateSet((eb) => ({ ...columns, version: eb('offers.draft.version', '+', 1) })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function deleteDraft(tx: Transaction, offer: string): Promise<void> {
  await tx.deleteFrom('offers.draft').where('offer', '=', offer).execute()
}

export const revisionKinds = [
  'before',
  'created',
  'changed',
  'atOnce',
  'undone',
  'retired',
  'reopened',
  'revealed',
  'followedSource',
  'confirmed',
  'merged',
] as const
export type RevisionKind = (typeof revisionKinds)[number]

export interface RevisionRow {
  number: number
  kind: RevisionKind
  record: OfferRecord
  protected: boolean
  at: Date
  account: string | null
  organisation: string | null
  proposedBy: string | null
  proposedFor: string | null
  undoes: number | null
}

export async function addRevision(
  tx: Transaction,
  offer: string,
  revision: Omit<RevisionRow, 'protected'>,
): Promise<void> {
  await tx
    .insertInto('offers.revision')
    .values({
      offer,
      number: revision.number,
      kind: revision.kind,
      record: JSON.stringify(revision.record),
      protected: isSecret(revision.record),
      at: revision.at,
      account: revision.account,
      organisation: revision.organisation,
      proposed_by: revision.proposedBy,
      proposed_for: revision.proposedFor,
      undoes: revision.undoes,
    })
    .execute()
}

/** Changes of an offer up to a number, the latest first. */
export async function readRevisions(
  tx: Transaction,
  offer: string,
  { upTo, most, skip = 0 }: { upTo?: number; most: number; skip?: number },
): Promise<RevisionRow[]> {
  const { rows } = await sql`
    select number, kind, record, protected, at, account, organisation, proposed_by as "proposedBy",
      proposed_for as "proposedFor", undoes
    from offers.revision where offer = ${offer} and number <= ${upTo ?? 2_147_483_647}
    order by number desc limit ${most} offset ${skip}`.execute(tx)
  return rows as RevisionRow[] // named so by the query; the table's check knows the kinds
}

export async function countRevisions(tx: Transaction, offer: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from offers.revision where offer = ${offer}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The ids among these that are offers. */
export async function knownOffers(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('offers.offer')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export async function countReportsOn(tx: Transaction, offer: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from offers.report where offer = ${offer} and state = 'new'`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

export const offerStates = [
  'live',
  'tempClosed',
  'retired',
  'draft',
  'submitted',
  'returned',
  'sourceDiffers',
] as const
export type OfferState = (typeof offerStates)[number]
export const freshnesses = ['fresh', 'old', 'never'] as const

export interface LineFilter {
  /** null reaches nothing, undefined everything. */
  only?: string | null
  text?: string
  organisation?: string
  type?: string
  state?: OfferState
  freshness?: (typeof freshnesses)[number]
}

export interface LineRow {
  id: string
  name: string
  organisation: string | null
  types: string[]
  isPublic: boolean
  retiredOn: string | null
  tempClosed: boolean
  draft: DraftRow['state'] | null
  checkedOn: string | null
  changedAt: Date
  kept: boolean
  sourceDiffers: boolean
}

export const lineOrders = ['name', 'organisation', 'checked', 'changed'] as const

/** Offers and drafts of offers that are not public yet, as one list. */
const lines = (today: string) => sql`(
  select coalesce(o.id, d.offer) as id,
    coalesce(o.name, d.record -> 'texts' -> 'de' ->> 'name') as name,
    case when o.id is null then d.organisation else o.organisation end as organisation,
    coalesce(o.types, array(select jsonb_array_elements_text(d.record -> 'types'))) as types,
    o.id is not null and o.retired_on is null as "isPublic",
    o.retired_on::text as "retiredOn",
    coalesce(o.record -> 'closure' ->> 'from' <= ${today}
      and coalesce(o.record -> 'closure' ->> 'until', '9999') >= ${today}, false) as "tempClosed",
    d.state as draft,
    coalesce(o.record ->> 'lastChecked', o.seen_on::text) as "checkedOn",
    greatest(o.updated_at, d.updated_at) as "changedAt",
    o.edited_at is not null as kept,
    coalesce(o.source_gone_on is not null or o.source_record is distinct from o.source_known, false) as "sourceDiffers"
  from offers.offer o full join offers.draft d on d.offer = o.id) as l`

function within(filter: LineFilter, dueBefore: string): RawBuilder<unknown> {
  const { only, text, organisation, type, state, freshness } = filter
  const states: Record<OfferState, RawBuilder<unknown>> = {
    live: sql`l."isPublic"`,
    tempClosed: sql`l."isPublic" and l."tempClosed"`,
    retired: sql`l."retiredOn" is not null`,
    draft: sql`l.draft = 'draft'`,
    submitted: sql`l.draft = 'submitted'`,
    returned: sql`l.draft = 'returned'`,
    sourceDiffers: sql`l."sourceDiffers"`,
  }
  const checked = {
    fresh: sql`l."checkedOn" >= ${dueBefore}`,
    old: sql`l."checkedOn" < ${dueBefore}`,
    never: sql`l."checkedOn" is null`,
  }
  return sql.join(
    [
      sql`true`,
      // Compared with null, nothing is equal.
      ...(only === undefined ? [] : [sql`l.organisation = ${only}`]),
      ...(organisation ? [sql`l.organisation = ${organisation}`] : []),
      ...(type ? [sql`${type} = any(l.types)`] : []),
      ...(state ? [states[state]] : []),
      ...(freshness ? [sql`(${checked[freshness]})`] : []),
      ...(text
        ? [
            sql`strpos(lower(l.name collate platform.german), lower(${text}::text collate platform.german)) > 0`,
          ]
        : []),
    ],
    sql` and `,
  )
}

const orders: Record<(typeof lineOrders)[number], RawBuilder<unknown>> = {
  name: sql`l.name collate platform.german`,
  organisation: sql`g.name collate platform.german nulls last, l.name collate platform.german`,
  checked: sql`l."checkedOn" nulls first, l.name collate platform.german`,
  changed: sql`l."changedAt" desc`,
}

/** A page of offers; what is not within reach is left out before anything is counted. */
export async function readLines(
  tx: Transaction,
  filter: LineFilter,
  page: {
    today: string
    dueBefore: string
    order: (typeof lineOrders)[number]
    skip: number
    most: number
  },
): Promise<{ rows: (LineRow & { organisationName: string | null })[]; total: number }> {
  const where = within(filter, page.dueBefore)
  const from = lines(page.today)
  const counted = await sql<{ count: number }>`
    select count(*)::integer as count from ${from} where ${where}`.execute(tx)
  const { rows } = await sql<LineRow & { organisationName: string | null }>`
    select l.*, g.name as "organisationName" from ${from}
    left join people.organisation g on g.id = l.organisation
    where ${where} order by ${orders[page.order]}, l.id
    limit ${page.most} offset ${page.skip}`.execute(tx)
  return { rows, total: counted.rows[0]?.count ?? 0 }
}

/** What waits: for the city drafts to look at and sources that differ, for a provider what came back. */
export async function countWaiting(
  tx: Transaction,
  only: string | null | undefined,
): Promise<{ submitted: number; returned: number; sourceDiffers: number }> {
  // Whose a draft is, its offer says; only what is not public yet says it itself.
  const keeper = sql`case when o.id is null then d.organisation else o.organisation end`
  const own = (organisation: RawBuilder<unknown>) =>
    only === undefined ? sql`true` : sql`${organisation} = ${only}`
  const { rows } = await sql<{ submitted: number; returned: number; sourceDiffers: number }>`
    select submitted, returned, "sourceDiffers" from
      (select count(*) filter (where d.state = 'submitted')::integer as submitted,
          count(*) filter (where d.state = 'returned')::integer as returned
        from offers.draft d left join offers.offer o on o.id = d.offer where ${own(keeper)}) as drafts,
      (select count(*)::integer as "sourceDiffers" from offers.offer o
        where edited_at is not null and ${own(sql`o.organisation`)} and
          (source_gone_on is not null or source_record is distinct from source_known)) as sources`.execute(
    tx,
  )
  return rows[0]!
}

/** Names of organisations by their ids. */
export async function organisationNames(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('people.organisation')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
