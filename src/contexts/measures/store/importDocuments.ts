import { type RawBuilder, sql } from 'kysely'
import { type CopyRow, copyIn } from '../../../platform/db/copy-in.ts'
import type { Transaction } from '../../../platform/db/database.ts'
import type { MergeCounts } from '../../../platform/import/index.ts'
import type { DocumentKind } from './documents.ts'

/** Documents of a pack on their way into the tables of `measures`, many at once. */

interface TableSpec {
  table: string
  /** Columns beside the record, with their types. */
  columns: Record<string, string>
  /** Columns that name another record, and the table it is in; `needed` ones must be there. */
  references: Record<string, { table: string; words: string; needed?: boolean }>
}

const organisation = { table: 'people.organisation', words: 'Die Organisation' }

const specs: Record<DocumentKind, TableSpec> = {
  paper: { table: 'measures.paper', columns: {}, references: {} },
  measure: {
    table: 'measures.measure',
    columns: { organisation: 'text', parent: 'text' },
    references: { organisation, parent: { table: 'measures.measure', words: 'Die Maßnahme' } },
  },
  package: {
    table: 'measures.package',
    columns: { organisation: 'text', state: 'text' },
    references: { organisation },
  },
  body: {
    table: 'measures.body',
    columns: { organisation: 'text' },
    references: { organisation },
  },
  meeting: {
    table: 'measures.meeting',
    columns: { body: 'text', starts_at: 'timestamptz' },
    references: { body: { table: 'measures.body', words: 'Das Gremium', needed: true } },
  },
  recommendation: {
    table: 'measures.recommendation',
    columns: { body: 'text', meeting: 'text', flows_into: 'text' },
    references: {
      body: { table: 'measures.body', words: 'Das Gremium', needed: true },
      meeting: { table: 'measures.meeting', words: 'Die Sitzung' },
      flows_into: { table: 'measures.recommendation', words: 'Die Empfehlung' },
    },
  },
  check: {
    table: 'measures.impact_check',
    columns: { state: 'text', signed_at: 'timestamptz' },
    references: {},
  },
}

export interface ImportedDocument {
  id: string
  record: { [key: string]: unknown }
  public: boolean
  columns: Record<string, string | undefined>
}

export interface MergedDocuments {
  counts: MergeCounts
  /** References to what is not there: left out, or the document with it where it needs it. */
  lost: { id: string; column: string; value: string; reason: string }[]
  /** What stays as it was edited in the product. */
  edited: string[]
  /** What the pack no longer has; measures are retired, all else stays. */
  gone: string[]
  /** Ids that were not there before. */
  added: string[]
}

export interface DocumentMerge {
  part: string
  kind: DocumentKind
  now: Date
  today: string
  /** Ids that the pack still holds, but unreadably; 'all' where that cannot be told. */
  unread: readonly string[] | 'all'
}

/** Brings the documents of a kind to what the pack holds; what is as it was is not touched. */
export async function mergeDocuments(
  tx: Transaction,
  merge: DocumentMerge,
  documents: readonly ImportedDocument[],
): Promise<MergedDocuments> {
  const spec = specs[merge.kind]
  await stage(tx, spec, documents)
  const lost = await dropLost(tx, spec)
  const { rows: edited } = await sql<{ id: string }>`
    select t.id from ${sql.table(spec.table)} t join staged s using (id)
    where t.part is null order by t.id`.execute(tx)
  const revived = merge.kind === 'measure' ? await revive(tx, merge.part) : 0
  const changed = await update(tx, spec, merge)
  const added = await insert(tx, spec, merge)
  const gone = merge.unread === 'all' ? [] : await vanished(tx, spec, merge, merge.unread)
  const { rows: total } = await sql<{ total: number }>`
    select count(*)::int as total from staged`.execute(tx)
  await sql`drop table staged`.execute(tx)
  return {
    counts: {
      added: added.length,
      changed,
      unchanged: Math.max(0, (total[0]?.total ?? 0) - added.length - changed - revived),
      retired: merge.kind === 'measure' ? gone.length : 0,
      revived,
    },
    lost,
    edited: edited.map(({ id }) => id),
    gone,
    added,
  }
}

async function stage(tx: Transaction, spec: TableSpec, documents: readonly ImportedDocument[]) {
  const names = Object.keys(spec.columns)
  const fields = Object.entries(spec.columns).map(([name, type]) => `, ${name} ${type}`)
  await sql`create temporary table staged
    (id text primary key, record jsonb, public boolean ${sql.raw(fields.join(''))}) on commit drop`.execute(
    tx,
  )
  const rows = function* (): Generator<CopyRow> {
    for (const one of documents)
      yield [one.id, one.record, one.public, ...names.map((name) => one.columns[name])]
  }
  await copyIn(tx, 'staged', ['id', 'record', 'public', ...names], rows())
  await sql`analyze staged`.execute(tx)
}

/** Takes out references to records that are neither here nor on their way. */
async function dropLost(tx: Transaction, spec: TableSpec): Promise<MergedDocuments['lost']> {
  const lost: MergedDocuments['lost'] = []
  for (const [column, { table, words, needed }] of Object.entries(spec.references)) {
    const name = sql.ref(column)
    const here =
      table === spec.table
        ? sql`and not exists (select from staged o where o.id = s.${name})`
        : sql``
    const missing = sql`${name} is not null ${here}
      and not exists (select from ${sql.table(table)} t where t.id = s.${name})`
    const { rows } = needed
      ? await sql<{ id: string; value: string }>`
          delete from staged s where ${missing} returning s.id, s.${name} as value`.execute(tx)
      : await sql<{ id: string; value: string }>`
          with lost as (select s.id, s.${name} as value from staged s where ${missing})
          update staged s set ${name} = null from lost where lost.id = s.id
          returning s.id, lost.value`.execute(tx)
    const then = needed ? 'Der Eintrag bleibt draußen.' : 'Der Eintrag kommt ohne sie herein.'
    for (const { id, value } of rows)
      lost.push({ id, column, value, reason: `${words} „${value}“ gibt es nicht. ${then}` })
  }
  return lost
}

async function revive(tx: Transaction, part: string): Promise<number> {
  const result = await sql`update measures.measure t set retired_on = null, part = ${part}
    from staged s where s.id = t.id and t.part is not null and t.retired_on is not null`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}

const namesOf = (spec: TableSpec) => ['record', 'public', ...Object.keys(spec.columns)]

async function update(tx: Transaction, spec: TableSpec, { part, kind, now }: DocumentMerge) {
  const each = (make: (name: string) => RawBuilder<unknown>) => namesOf(spec).map(make)
  const sets = each((name) => sql`${sql.ref(name)} = ${sql.ref(`s.${name}`)}`)
  const differs = each(
    (name) => sql`${sql.ref(`t.${name}`)} is distinct from ${sql.ref(`s.${name}`)}`,
  )
  const { rows } = await sql`with changed as (
      update ${sql.table(spec.table)} t
      set ${sql.join(sets)}, part = ${part}, version = t.version + 1, updated_at = ${now}
      from staged s where s.id = t.id and t.part is not null and (${sql.join(differs, sql` or `)})
      returning t.id, t.version, t.record
    )
    insert into measures.revision (kind, subject, number, record, at)
    select ${kind}::text, id, version, record, ${now} from changed returning subject`.execute(tx)
  return rows.length
}

async function insert(tx: Transaction, spec: TableSpec, { part, kind, now }: DocumentMerge) {
  const names = sql.join(namesOf(spec).map((name) => sql.ref(name)))
  const { rows } = await sql<{ subject: string }>`with added as (
      insert into ${sql.table(spec.table)} (id, ${names}, part, created_at, updated_at)
      select id, ${names}, ${part}::text, ${now}::timestamptz, ${now}::timestamptz from staged
      on conflict (id) do nothing returning id, version, record
    )
    insert into measures.revision (kind, subject, number, record, at)
    select ${kind}::text, id, version, record, ${now} from added returning subject`.execute(tx)
  return rows.map(({ subject }) => subject)
}

/** What the part brought before and brings no longer. Only measures end so; all else stays and is named. */
async function vanished(
  tx: Transaction,
  spec: TableSpec,
  { part, kind, today }: DocumentMerge,
  unread: readonly string[],
): Promise<string[]> {
  const gone = sql`t.part = ${part} and t.id <> all(${[...unread]}::text[])
    and not exists (select from staged s where s.id = t.id)`
  const { rows } =
    kind === 'measure'
      ? await sql<{ id: string }>`update measures.measure t set retired_on = ${today}
          where ${gone} and t.retired_on is null returning t.id`.execute(tx)
      : await sql<{ id: string }>`select t.id from ${sql.table(spec.table)} t
          where ${gone} order by t.id`.execute(tx)
  return rows.map(({ id }) => id)
}
