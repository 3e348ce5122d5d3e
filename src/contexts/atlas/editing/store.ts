import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import type { IndicatorRecord, IndicatorRow } from './record.ts'

/** The tables of the atlas as planners write them. */

const rowColumns = sql`id, part, version, kind, topic, title, description, unit, decimals, direction,
  statistic, combine, numerator, denominator, per, source, source_text, licence, method, protection,
  formula, classes`

export async function readIndicatorRows(tx: Transaction): Promise<IndicatorRow[]> {
  const { rows } = await sql<IndicatorRow>`select ${rowColumns} from atlas.indicator
    where retired_on is null order by position, id`.execute(tx)
  return rows
}

/** @param hold against others who would change it */
export async function readIndicatorRow(
  tx: Transaction,
  id: string,
  { hold = false } = {},
): Promise<IndicatorRow | undefined> {
  const { rows } = await sql<IndicatorRow>`select ${rowColumns} from atlas.indicator
    where id = ${id} and retired_on is null ${hold ? sql`for update` : sql``}`.execute(tx)
  return rows[0]
}

/** Behind everything that packs bring. */
const firstPosition = 1_000_000

export async function writeIndicator(
  tx: Transaction,
  id: string,
  record: IndicatorRecord,
  version: number,
): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  const row = {
    topic: record.topic ?? null,
    title: JSON.stringify(record.title),
    description: json(record.description),
    unit: record.unit,
    decimals: record.decimals,
    direction: record.direction,
    statistic: record.statistic,
    combine: record.combine,
    numerator: json(record.numerator),
    denominator: json(record.denominator),
    per: record.formula ? (record.formula.per ?? null) : (record.per ?? null),
    source_text: record.sourceText ?? null,
    licence: record.licence ?? null,
    method: json(record.method),
    protection: json(record.protection),
    formula: json(record.formula),
    version,
  }
  if (version > 1) {
    await tx.updateTable('atlas.indicator').set(row).where('id', '=', id).execute()
    return
  }
  const { rows } = await sql<{ position: number }>`
    select greatest(max(position) + 1, ${firstPosition}) as position from atlas.indicator`.execute(
    tx,
  )
  const position = rows[0]?.position ?? firstPosition
  await tx
    .insertInto('atlas.indicator')
    .values({ ...row, id, position, kind: 'number', part: 'staff' })
    .execute()
}

export async function retireIndicatorRow(tx: Transaction, id: string, on: string): Promise<void> {
  await tx.updateTable('atlas.indicator').set({ retired_on: on }).where('id', '=', id).execute()
}

/** How many figures there are of each indicator and period, secret ones apart. */
export interface ColumnCount {
  indicator: string
  from: string
  until: string
  values: number
  protected: number
}

export async function countColumns(
  tx: Transaction,
  indicator: string | null = null,
): Promise<ColumnCount[]> {
  const { rows } = await sql<ColumnCount>`
    select indicator, period_from as "from", period_until as until,
      count(*) filter (where status = 'known')::integer as values,
      count(*) filter (where status = 'protected')::integer as protected
    from atlas.observation
    where retired_on is null and (${indicator}::text is null or indicator = ${indicator})
    group by indicator, period_from, period_until
    order by indicator, period_until, period_from`.execute(tx)
  return rows
}

/** What is known of an indicator in an area (null: the city) and period. */
export interface Observed {
  area: number | null
  from: string
  until: string
  value: number | null
  numerator: number | null
  denominator: number | null
  protected: boolean
  largest: number | null
  second: number | null
  source: string | null
  part: string
}

export async function readObserved(tx: Transaction, indicator: string): Promise<Observed[]> {
  const { rows } = await sql<Observed>`
    select area, period_from as "from", period_until as until, value, numerator, denominator,
      status = 'protected' as protected, largest, second_largest as second, source, part
    from atlas.observation where retired_on is null and indicator = ${indicator}
    order by period_until, period_from, area`.execute(tx)
  return rows
}

/** Writes figures where some are or none are. */
export async function writeObserved(
  tx: Transaction,
  indicator: string,
  rows: readonly Observed[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into atlas.observation (indicator, area, period_from, period_until, value, numerator,
      denominator, status, largest, second_largest, source, part)
    select ${indicator}, area, "from", until, value, numerator, denominator,
      case when protected then 'protected' else 'known' end, largest, second, source, part
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (area integer, "from" date, until date,
      value double precision, numerator double precision, denominator double precision,
      protected boolean, largest double precision, second double precision, source text, part text)
    on conflict (indicator, area, period_from, period_until) do update set
      value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
      status = excluded.status, largest = excluded.largest, second_largest = excluded.second_largest,
      source = excluded.source, part = excluded.part, retired_on = null`.execute(tx)
}

/** Takes out figures where none stood before. */
export async function removeObserved(
  tx: Transaction,
  indicator: string,
  rows: readonly Pick<Observed, 'area' | 'from' | 'until'>[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`delete from atlas.observation o
    using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (area integer, "from" date, until date)
    where o.indicator = ${indicator} and o.area is not distinct from r.area
      and o.period_from = r."from" and o.period_until = r.until`.execute(tx)
}

/** One row of an entry: what it wrote, and what had stood there. */
export interface EnteredRow {
  area: number | null
  from: string
  until: string
  before: Observed | null
  after: { value: number | null; numerator: number | null; denominator: number | null }
}

export interface NewEntry {
  id: string
  indicator: string
  at: Date
  account: string | null
  organisation: string | null
  file: string | null
  words: string | null
  rows: readonly EnteredRow[]
}

export async function insertEntry(tx: Transaction, entry: NewEntry): Promise<void> {
  await tx
    .insertInto('atlas.entry')
    .values({ ...entry, rows: JSON.stringify(entry.rows) })
    .execute()
}

export interface EntryNote {
  id: string
  indicator: string
  at: Date
  by: string | null
  file: string | null
  words: string | null
  rows: number
  changed: number
  withdrawnAt: Date | null
  withdrawnWhy: string | null
}

/** What was entered for an indicator, latest first, and for which office. */
export async function listEntries(tx: Transaction, indicator: string): Promise<EntryNote[]> {
  const { rows } = await sql<EntryNote>`
    select e.id, e.indicator, e.at, o.name as by, e.file, e.words, e.withdrawn_at as "withdrawnAt",
      e.withdrawn_why as "withdrawnWhy", jsonb_array_length(e.rows) as rows,
      (select count(*) from jsonb_array_elements(e.rows) r
        where jsonb_typeof(r -> 'before') = 'object')::integer as changed
    from atlas.entry e left join people.organisation o on o.id = e.organisation
    where e.indicator = ${indicator} order by e.at desc, e.id`.execute(tx)
  return rows
}

export interface KeptEntry {
  id: string
  indicator: string
  rows: EnteredRow[]
  withdrawn: boolean
}

/** An entry to be withdrawn, held against others who would. */
export async function holdEntry(tx: Transaction, id: string): Promise<KeptEntry | undefined> {
  const { rows } = await sql<KeptEntry>`
    select id, indicator, rows, withdrawn_at is not null as withdrawn from atlas.entry
    where id = ${id} for update`.execute(tx)
  return rows[0]
}

interface Withdrawal {
  at: Date
  by: string | null
}

export async function withdrawEntryRow(
  tx: Transaction,
  id: string,
  { at, by, why }: Withdrawal & { why: string },
): Promise<void> {
  await tx
    .updateTable('atlas.entry')
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawn_why: why })
    .where('id', '=', id)
    .execute()
}

/** So many of each that nobody has withdrawn, by indicator. */
export async function countKept(
  tx: Transaction,
): Promise<Map<string, { entries: number; notes: number }>> {
  const { rows } = await sql<{ indicator: string; entries: number; notes: number }>`
    select indicator, sum(entries)::integer as entries, sum(notes)::integer as notes from (
      select indicator, 1 as entries, 0 as notes from atlas.entry where withdrawn_at is null
      union all select indicator, 0, 1 from atlas.series_note where withdrawn_at is null) kept
    group by indicator`.execute(tx)
  return new Map(rows.map(({ indicator, ...counts }) => [indicator, counts]))
}

export interface SeriesNoteRow {
  id: string
  indicator: string
  on: string
  words: unknown
  at: Date
  withdrawnAt: Date | null
}

export async function listSeriesNotes(
  tx: Transaction,
  indicator: string,
): Promise<SeriesNoteRow[]> {
  const { rows } = await sql<SeriesNoteRow>`
    select id, indicator, on_day as "on", words, at, withdrawn_at as "withdrawnAt"
    from atlas.series_note where indicator = ${indicator} order by on_day, at, id`.execute(tx)
  return rows
}

export async function insertSeriesNote(
  tx: Transaction,
  note: {
    id: string
    indicator: string
    on: string
    words: unknown
    at: Date
    account: string | null
    organisation: string | null
  },
): Promise<void> {
  const { on, words, ...rest } = note
  await tx
    .insertInto('atlas.series_note')
    .values({ ...rest, on_day: on, words: JSON.stringify(words) })
    .execute()
}

/** @returns the indicator; undefined where there is no such note that stands */
export async function withdrawSeriesNoteRow(
  tx: Transaction,
  id: string,
  { at, by }: Withdrawal,
): Promise<string | undefined> {
  const row = await tx
    .updateTable('atlas.series_note')
    .set({ withdrawn_at: at, withdrawn_by: by })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('indicator')
    .executeTakeFirst()
  return row?.indicator
}

export async function readSourceTitles(tx: Transaction): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('city.source')
    .select(['id', 'title'])
    .where('retired_on', 'is', null)
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
