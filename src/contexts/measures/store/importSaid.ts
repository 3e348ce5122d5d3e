import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { type CopyRow, copyIn } from '../../../platform/db/copy-in.ts'
import type { Transaction } from '../../../platform/db/database.ts'

/**
 * What was said on a day, as a pack brings it: only ever added. What stands there word for word is not added
 * again; what the pack says otherwise now is a further row, which for a status corrects the earlier one.
 * A row is told at noon of its day, rows of one day a second apart in the order of the file.
 */

interface Said {
  on: string
  record: unknown
}
export interface ImportedUpdate extends Said {
  measure: string
  status: string
}
export interface ImportedActual extends Said {
  measure: string
  target: string
  item: string
  organisation: string | undefined
}
export interface ImportedEvidence extends Said {
  commitment: string | undefined
  measure: string | undefined
}
export interface ImportedRating extends Said {
  commitment: string
  rating: string
}
export interface ImportedAnswer extends Said {
  recommendation: string
}
export interface ImportedEvent extends Said {
  package: string
  kind: string
}

type Columns = Record<string, string>

/** COPY into `said`: the columns, then record, on_date, at and a fresh id. */
async function stage<T extends Said>(
  tx: Transaction,
  columns: Columns,
  rows: readonly T[],
  read: (row: T) => CopyRow,
): Promise<void> {
  const fields = Object.entries({
    ...columns,
    record: 'jsonb',
    on_date: 'date',
    at: 'timestamptz',
    id: 'uuid',
  })
  await sql`create temporary table said
    (${sql.raw(fields.map(([name, type]) => `${name} ${type}`).join(', '))}) on commit drop`.execute(
    tx,
  )
  const seconds = new Map<string, number>()
  const lines = function* (): Generator<CopyRow> {
    for (const row of rows) {
      const values = read(row)
      const key = `${values[0]} ${row.on}`
      const second = seconds.get(key) ?? 0
      seconds.set(key, second + 1)
      const at = new Date(Date.parse(`${row.on}T12:00:00Z`) + second * 1000)
      yield [...values, row.record as never, row.on, at, randomUUID()] // a record is JSON
    }
  }
  await copyIn(
    tx,
    'said',
    fields.map(([name]) => name),
    lines(),
  )
  await sql`analyze said`.execute(tx)
}

async function drop(tx: Transaction): Promise<void> {
  await sql`drop table said`.execute(tx)
}

const inserted = async (tx: Transaction, query: RawBuilder<unknown>) =>
  Number((await query.execute(tx)).numAffectedRows ?? 0)

export async function addUpdates(
  tx: Transaction,
  rows: readonly ImportedUpdate[],
): Promise<number> {
  await stage(tx, { measure: 'text', status: 'text' }, rows, (row) => [row.measure, row.status])
  const correctedByPack = sql`exists (select from measures.status_update c
    where c.corrects = u.id and c.record ->> 'origin' = 'pack')`
  const count = await inserted(
    tx,
    sql`with fresh as (
      select s.*, row_number() over (partition by s.measure, s.on_date order by s.at) as nth from said s
      where not exists (select from measures.status_update u
        where u.measure = s.measure and u.on_date = s.on_date and u.status = s.status
          and u.record = s.record and not ${correctedByPack})
    ), stale as (
      select u.id, u.measure, u.on_date,
        row_number() over (partition by u.measure, u.on_date order by u.at) as nth
      from measures.status_update u join (select distinct measure, on_date from said) d using (measure, on_date)
      where u.record ->> 'origin' = 'pack'
        and not exists (select from measures.status_update c where c.corrects = u.id)
        and not exists (select from said s where s.measure = u.measure and s.on_date = u.on_date
          and s.status = u.status and s.record = u.record)
    )
    insert into measures.status_update (id, measure, on_date, status, record, corrects, at)
    select f.id, f.measure, f.on_date, f.status, f.record, stale.id, f.at
    from fresh f left join stale using (measure, on_date, nth)`,
  )
  await drop(tx)
  return count
}

/** A figure that somebody told here for the same day stands in the place of the pack's. */
export async function addActuals(
  tx: Transaction,
  rows: readonly ImportedActual[],
): Promise<number> {
  const columns = { measure: 'text', target: 'text', item: 'text', organisation: 'text' }
  await stage(tx, columns, rows, (row) => [row.measure, row.target, row.item, row.organisation])
  await sql`update said s set organisation = null
    where not exists (select from people.organisation o where o.id = s.organisation)`.execute(tx)
  const count = await inserted(
    tx,
    sql`insert into measures.actual (id, measure, target, item, on_date, record, at, organisation)
    select s.id, s.measure, s.target, s.item, s.on_date, s.record,
      greatest(s.at, latest.at + interval '1 millisecond'), s.organisation
    from said s left join lateral (
      select a.record, a.at from measures.actual a
      where a.measure = s.measure and a.target = s.target and a.item = s.item
        and a.on_date = s.on_date and a.organisation is not distinct from s.organisation
      order by a.at desc limit 1
    ) latest on true
    where latest.record is null or (latest.record ->> 'origin' = 'pack' and latest.record <> s.record)`,
  )
  await drop(tx)
  return count
}

export async function addEvidence(
  tx: Transaction,
  rows: readonly ImportedEvidence[],
): Promise<number> {
  await stage(tx, { commitment: 'text', measure: 'text' }, rows, (row) => [
    row.commitment,
    row.measure,
  ])
  const count = await inserted(
    tx,
    sql`insert into measures.evidence (id, commitment, measure, record, public, at)
    select s.id, s.commitment, s.measure, s.record, true, s.at from said s
    where not exists (select from measures.evidence e
      where (e.commitment = s.commitment or e.measure = s.measure) and e.record = s.record)`,
  )
  await drop(tx)
  return count
}

/** Ratings that a city signed elsewhere: in force from their day. */
export async function addRatings(
  tx: Transaction,
  rows: readonly ImportedRating[],
): Promise<number> {
  await stage(tx, { commitment: 'text', rating: 'text' }, rows, (row) => [
    row.commitment,
    row.rating,
  ])
  const count = await inserted(
    tx,
    sql`insert into measures.rating (id, commitment, rating, record, at, signed_at)
    select s.id, s.commitment, s.rating, s.record, s.at, s.at from said s
    where not exists (select from measures.rating r where r.commitment = s.commitment
      and r.rating = s.rating and r.record = s.record and (r.signed_at at time zone 'UTC')::date = s.on_date)`,
  )
  await drop(tx)
  return count
}

export async function addAnswers(
  tx: Transaction,
  rows: readonly ImportedAnswer[],
): Promise<number> {
  await stage(tx, { recommendation: 'text' }, rows, (row) => [row.recommendation])
  const count = await inserted(
    tx,
    sql`insert into measures.answer (id, recommendation, on_date, record, at)
    select s.id, s.recommendation, s.on_date, s.record, s.at from said s
    where not exists (select from measures.answer a where a.recommendation = s.recommendation
      and a.on_date = s.on_date and a.record = s.record)`,
  )
  await drop(tx)
  return count
}

export async function addEvents(tx: Transaction, rows: readonly ImportedEvent[]): Promise<number> {
  await stage(tx, { package: 'text', kind: 'text' }, rows, (row) => [row.package, row.kind])
  const count = await inserted(
    tx,
    sql`insert into measures.package_event (id, package, kind, on_date, record, at)
    select s.id, s.package, s.kind, s.on_date, s.record, s.at from said s
    where not exists (select from measures.package_event e where e.package = s.package
      and e.kind = s.kind and e.on_date = s.on_date and e.record = s.record)`,
  )
  await drop(tx)
  return count
}

/**
 * Links between records one of which is new. One that is missing between records that were both here before may
 * have been taken away by somebody: it is counted, not put back.
 */
export async function addPairs(
  tx: Transaction,
  table: 'fulfilment' | 'handling',
  { pairs, fresh }: { pairs: readonly Pair[]; fresh: ReadonlySet<string> },
): Promise<{ added: number; missing: number }> {
  const subject = sql.ref(table === 'fulfilment' ? 'commitment' : 'recommendation')
  const target = sql.table(`measures.${table}`)
  await sql`create temporary table pair (subject text, measure text, fresh boolean) on commit drop`.execute(
    tx,
  )
  const isFresh = (pair: Pair) => fresh.has(pair.subject) || fresh.has(pair.measure)
  const lines = pairs.map((pair): CopyRow => [pair.subject, pair.measure, isFresh(pair)])
  await copyIn(tx, 'pair', ['subject', 'measure', 'fresh'], lines)
  const added = await inserted(
    tx,
    sql`insert into ${target} (${subject}, measure)
      select distinct subject, measure from pair where fresh on conflict do nothing`,
  )
  const { rows } = await sql<{ missing: number }>`select count(*)::int as missing from pair p
    where not exists (select from ${target} t where t.${subject} = p.subject and t.measure = p.measure)`.execute(
    tx,
  )
  await sql`drop table pair`.execute(tx)
  return { added, missing: rows[0]?.missing ?? 0 }
}

interface Pair {
  subject: string
  measure: string
}

/** Which of these ids are there. */
export async function knownIds(
  tx: Transaction,
  table: 'measure' | 'commitment' | 'recommendation' | 'package' | 'paper',
  ids: Iterable<string>,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(`measures.${table}`)}
    where id = any(${[...new Set(ids)]}::text[])`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
