import { sql } from 'kysely'
import { type CopyRow, copyIn } from '../../../platform/db/copy-in.ts'
import type { Transaction } from '../../../platform/db/database.ts'
import type { MergeCounts } from '../../../platform/import/index.ts'
import type { OfferRecord } from '../domain/offer.ts'
import type { OfferChange } from './history.ts'

/** An offer as a part brings it, with what its snapshots tell. */
export interface ImportedOffer {
  record: OfferRecord
  name: string
  seenOn?: string
  openedOn?: string
  closedOn?: string
}

/** An offer that the part brought before, with what was told of it. */
export interface KeptOffer {
  record: OfferRecord
  name: string
  seenOn: string
  changes: Pick<OfferChange, 'kind' | 'seenOn'>[]
}

const COLUMNS = {
  id: 'text',
  record: 'jsonb',
  name: 'text',
  types: 'text[]',
  organisation: 'text',
  lon: 'double precision',
  lat: 'double precision',
  protected: 'boolean',
  source: 'text',
  seen_on: 'date',
  opened_on: 'date',
  closed_on: 'date',
  retired_on: 'date',
}
const NAMES = Object.keys(COLUMNS)
const COMPARED = NAMES.filter((name) => name !== 'id')

export interface OfferMerge {
  part: string
  source: string | undefined
  /** What becomes of live offers that the part no longer holds: closed on that day. */
  vanished: string
  /** Ids that the part still holds, but unreadably: they stay as they were. */
  unread: readonly string[]
}

export interface MergedOffers {
  counts: MergeCounts
  /** What was retired, as "eb-5: Haus am Teich". */
  retired: string[]
  /** How many live offers stayed because their rows could not be read. */
  kept: number
  /** What stayed as it was edited in the product, and whether the source still has it. */
  edited: { label: string; gone: boolean }[]
}

/** Brings the offers of a part to what it holds now; rows that are as they were are not touched. */
export async function mergeOffers(
  tx: Transaction,
  { part, source, vanished, unread }: OfferMerge,
  offers: readonly ImportedOffer[],
): Promise<MergedOffers> {
  const fields = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`)
  await sql`create temporary table staged_offer (${sql.raw(fields.join(', '))}) on commit drop`.execute(
    tx,
  )
  await copyIn(tx, 'staged_offer', NAMES, rowsOf(offers, source))
  await sql`create unique index on staged_offer (id)`.execute(tx)
  await sql`analyze staged_offer`.execute(tx)
  await keepConfirmations(tx)
  const edited = await putBeside(tx, part, vanished, unread)
  const turned = await countTurned(tx)
  const touched = await updateOffers(tx, part)
  const added = await insertOffers(tx, part)
  const kept = await countLive(tx, part, unread)
  const gone = await closeVanished(tx, part, vanished, unread)
  await sql`drop table staged_offer`.execute(tx)
  const retired = [...turned.retired, ...gone]
  const counts = {
    added,
    changed: touched - turned.retired.length - turned.revived,
    unchanged: offers.length - added - touched,
    retired: retired.length,
    revived: turned.revived,
  }
  return { counts, retired, kept, edited }
}

/** What somebody confirmed later than the source did stays confirmed. */
async function keepConfirmations(tx: Transaction): Promise<void> {
  await sql`update staged_offer s
    set record = s.record || jsonb_build_object('lastChecked', t.confirmed_on::text, 'checkedBy', t.confirmed_by)
    from offers.offer t
    where t.id = s.id and t.edited_at is null
      and t.confirmed_on::text > coalesce(s.record ->> 'lastChecked', '')`.execute(tx)
}

function* rowsOf(offers: readonly ImportedOffer[], source: string | undefined): Generator<CopyRow> {
  for (const { record, name, seenOn, openedOn, closedOn } of offers) {
    const { site, organisation } = record
    yield [
      record.id,
      record,
      name,
      record.types,
      organisation?.id,
      site?.lon,
      site?.lat,
      site?.protected ?? false,
      source,
      seenOn,
      openedOn,
      closedOn,
      closedOn,
    ]
  }
}

async function countTurned(tx: Transaction) {
  const { rows } = await sql<{ retired: boolean; label: string }>`select
      s.retired_on is not null as retired, t.id || ': ' || t.name as label
    from offers.offer t join staged_offer s using (id)
    where t.edited_at is null and (t.retired_on is null) <> (s.retired_on is null) order by t.id`.execute(
    tx,
  )
  const retired = rows.filter((row) => row.retired).map(({ label }) => label)
  return { retired, revived: rows.length - retired.length }
}

async function updateOffers(tx: Transaction, part: string): Promise<number> {
  const sets = COMPARED.map((name) => sql`${sql.ref(name)} = ${sql.ref(`s.${name}`)}`)
  const differs = COMPARED.map(
    (name) => sql`${sql.ref(`t.${name}`)} is distinct from ${sql.ref(`s.${name}`)}`,
  )
  const result = await sql`update offers.offer t
    set ${sql.join(sets)}, part = ${part}, updated_at = now(), version = t.version + 1
    from staged_offer s
    where t.id = s.id and t.edited_at is null and (t.part is distinct from ${part} or ${sql.join(differs, sql` or `)})`.execute(
    tx,
  )
  return Number(result.numAffectedRows ?? 0)
}

/**
 * Offers that were edited in the product stay as they are; what the source says now is kept beside them, and
 * whether it still has them. A place that the source calls secret is so at once.
 */
async function putBeside(
  tx: Transaction,
  part: string,
  day: string,
  unread: readonly string[],
): Promise<MergedOffers['edited']> {
  await sql`update offers.offer t
    set source_record = s.record, source_part = ${part}, source = s.source, seen_on = s.seen_on,
      source_gone_on = s.retired_on, protected = t.protected or s.protected,
      lon = case when s.protected then null else t.lon end,
      lat = case when s.protected then null else t.lat end
    from staged_offer s where t.id = s.id and t.edited_at is not null
      and (t.source_record, t.source_part, t.source, t.seen_on, t.source_gone_on, t.protected) is distinct from
        (s.record, ${part}::text, s.source, s.seen_on, s.retired_on, t.protected or s.protected)`.execute(
    tx,
  )
  await sql`update offers.offer t set source_gone_on = ${day}
    where t.source_part = ${part} and t.edited_at is not null and t.source_gone_on is null
      and t.id <> all(${[...unread]}::text[])
      and not exists (select from staged_offer s where s.id = t.id)`.execute(tx)
  const { rows } = await sql<{ label: string; gone: boolean }>`
    select id || ': ' || name as label, source_gone_on is not null as gone
    from offers.offer where source_part = ${part} and edited_at is not null order by id`.execute(tx)
  return rows
}

async function insertOffers(tx: Transaction, part: string): Promise<number> {
  const names = sql.raw(NAMES.join(', '))
  const result = await sql`insert into offers.offer (${names}, part)
    select ${names}, ${part}::text from staged_offer
    on conflict (id) do nothing`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}

async function countLive(tx: Transaction, part: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const { rows } = await sql`select from offers.offer
    where part = ${part} and retired_on is null and id = any(${[...ids]}::text[])`.execute(tx)
  return rows.length
}

async function closeVanished(
  tx: Transaction,
  part: string,
  day: string,
  unread: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ label: string }>`with gone as (update offers.offer t
      set retired_on = ${day}, closed_on = ${day}, updated_at = now()
      where t.part = ${part} and t.retired_on is null and t.id <> all(${[...unread]}::text[])
        and not exists (select from staged_offer s where s.id = t.id)
      returning t.id, t.name)
    select id || ': ' || name as label from gone order by id`.execute(tx)
  return rows.map(({ label }) => label)
}

/** The offers that snapshots of this part have shown before. */
export async function keptOffers(tx: Transaction, part: string): Promise<Map<string, KeptOffer>> {
  const { rows } = await sql<{
    record: OfferRecord
    name: string
    seen_on: string
    changes: KeptOffer['changes']
  }>`select coalesce(o.source_record, o.record) as record, o.name, o.seen_on::text,
      coalesce(c.changes, '[]') as changes
    from offers.offer o
    left join (
      select offer, json_agg(json_build_object('kind', kind, 'seenOn', seen_on)) as changes
      from offers.change where part = ${part} group by offer
    ) c on c.offer = o.id
    where (o.part = ${part} or o.source_part = ${part}) and o.seen_on is not null`.execute(tx)
  return new Map(
    rows.map(({ record, name, seen_on, changes }) => [
      record.id,
      { record, name, seenOn: seen_on, changes },
    ]),
  )
}

/** The days of the snapshots that this part is known to have had, ascending. */
export async function keptSnapshots(tx: Transaction, part: string): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`select distinct day::text as day from (
      select seen_on as day from offers.offer where part = ${part} or source_part = ${part}
      union select seen_on from offers.change where part = ${part}
      union select previous_on from offers.change where part = ${part}
    ) days where day is not null order by 1`.execute(tx)
  return rows.map(({ day }) => day)
}

/** Makes the changes of a part what its snapshots tell; equal ones are not touched. */
export async function replaceChanges(
  tx: Transaction,
  part: string,
  changes: Iterable<{ offer: string } & OfferChange>,
): Promise<void> {
  await sql`create temporary table staged_change
    (offer text, kind text, seen_on date, previous_on date) on commit drop`.execute(tx)
  const columns = ['offer', 'kind', 'seen_on', 'previous_on']
  await copyIn(tx, 'staged_change', columns, changeRows(changes))
  await sql`delete from offers.change t where part = ${part} and not exists (
    select from staged_change s
    where s.offer = t.offer and s.kind = t.kind and s.seen_on = t.seen_on)`.execute(tx)
  await sql`insert into offers.change (offer, kind, seen_on, previous_on, part)
    select offer, kind, seen_on, previous_on, ${part}::text from staged_change
    on conflict (offer, kind, seen_on) do update
      set previous_on = excluded.previous_on, part = excluded.part
      where (offers.change.previous_on, offers.change.part)
        is distinct from (excluded.previous_on, excluded.part)`.execute(tx)
  await sql`drop table staged_change`.execute(tx)
}

function* changeRows(changes: Iterable<{ offer: string } & OfferChange>): Generator<CopyRow> {
  for (const { offer, kind, seenOn, previousOn } of changes) yield [offer, kind, seenOn, previousOn]
}
