import { sql } from 'kysely'
import { type CopyRow, copyIn } from '../db/copy-in.ts'
import type { Transaction } from '../db/database.ts'
import type { MergeCounts } from './part.ts'

/** SQL type of a staged column. `json` has no equality and is compared as text. */
export type ColumnType =
  | 'text'
  | 'text[]'
  | 'integer'
  | 'smallint'
  | 'double precision'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'json'
  | 'jsonb'

export interface MergeSpec {
  /** With its schema: 'city.area'. */
  table: string
  columns: Record<string, ColumnType>
  /** Columns that say which row is which. */
  key: readonly string[]
  /** SQL value that stands for null in a key column, as in the table’s unique index. */
  keyNulls?: Record<string, string>
  /** Columns set when the row is new and left alone afterwards. */
  onlyNew?: readonly string[]
  /**
   * Name of the part, kept in the table’s `part` column: rows that the part brought before and brings
   * no longer are retired. Without it the table belongs to the pack as a whole.
   */
  part?: string
  /** Whether what is no longer there is retired; false for parts that only add (default true). */
  retire?: boolean
  /** The day of `retired_on`. */
  today: string
}

let staged = 0

/**
 * Brings a table to what `rows` hold: COPY into a temporary table, then one statement each to count, to
 * update what differs, to insert what is new and to retire what vanished. Rows that are as they were
 * are not touched, so that the same input twice changes nothing.
 *
 * @param rows values in the order of `spec.columns`; each key at most once
 */
export async function mergeStaged(
  tx: Transaction,
  spec: MergeSpec,
  rows: Iterable<CopyRow>,
): Promise<MergeCounts> {
  const stage = `staged_${++staged}`
  const names = Object.keys(spec.columns)
  const fields = names.map((name) => sql`${sql.ref(name)} ${sql.raw(spec.columns[name] ?? '')}`)
  await sql`create temporary table ${sql.ref(stage)} (${sql.join(fields)}) on commit drop`.execute(
    tx,
  )
  const total = await copyIn(tx, stage, names, rows)
  await sql`analyze ${sql.ref(stage)}`.execute(tx)
  const revived = await countRevived(tx, spec, stage)
  const touched = await update(tx, spec, stage)
  const added = await insert(tx, spec, stage)
  const retired = spec.retire === false ? 0 : await retire(tx, spec, stage)
  await sql`drop table ${sql.ref(stage)}`.execute(tx)
  const changed = touched - revived
  return { added, changed, revived, retired, unchanged: total - added - touched }
}

/** Retires every row that a part brought which the pack no longer has. */
export async function retirePart(
  tx: Transaction,
  table: string,
  part: string,
  today: string,
): Promise<number> {
  const result = await sql`update ${sql.table(table)} set retired_on = ${today}
    where part = ${part} and retired_on is null`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}

const column = (alias: string, name: string) => sql.ref(`${alias}.${name}`)

function sameKey(spec: MergeSpec) {
  const pairs = spec.key.map((name) => {
    const stand = spec.keyNulls?.[name]
    if (stand === undefined) return sql`${column('t', name)} = ${column('s', name)}`
    const [t, s] = [column('t', name), column('s', name)]
    return sql`coalesce(${t}, ${sql.raw(stand)}) = coalesce(${s}, ${sql.raw(stand)})`
  })
  return sql.join(pairs, sql` and `)
}

async function countRevived(tx: Transaction, spec: MergeSpec, stage: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count
    from ${sql.table(spec.table)} t join ${sql.table(stage)} s on ${sameKey(spec)}
    where t.retired_on is not null`.execute(tx)
  return rows[0]?.count ?? 0
}

function updatable({ columns, key, onlyNew = [] }: MergeSpec): string[] {
  return Object.keys(columns).filter((name) => !key.includes(name) && !onlyNew.includes(name))
}

async function update(tx: Transaction, spec: MergeSpec, stage: string): Promise<number> {
  const names = updatable(spec)
  const sets = names.map((name) => sql`${sql.ref(name)} = ${column('s', name)}`)
  const differs = names.map((name) => {
    const [t, s] = [column('t', name), column('s', name)]
    return spec.columns[name] === 'json'
      ? sql`${t}::text is distinct from ${s}::text`
      : sql`${t} is distinct from ${s}`
  })
  sets.push(sql`retired_on = null`)
  differs.push(sql`t.retired_on is not null`)
  if (spec.part !== undefined) {
    sets.push(sql`part = ${spec.part}`)
    differs.push(sql`t.part is distinct from ${spec.part}`)
  }
  const result = await sql`update ${sql.table(spec.table)} t set ${sql.join(sets)}
    from ${sql.table(stage)} s
    where ${sameKey(spec)} and (${sql.join(differs, sql` or `)})`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}

async function insert(tx: Transaction, spec: MergeSpec, stage: string): Promise<number> {
  const names = Object.keys(spec.columns)
  const into = names.map((name) => sql.ref(name))
  const values = names.map((name) => column('s', name))
  if (spec.part !== undefined) {
    into.push(sql.ref('part'))
    values.push(sql.ref('given.part'))
  }
  const result = await sql`insert into ${sql.table(spec.table)} (${sql.join(into)})
    select ${sql.join(values)} from ${sql.table(stage)} s,
      (select ${spec.part ?? null}::text as part) given
    where not exists (select from ${sql.table(spec.table)} t where ${sameKey(spec)})`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}

async function retire(tx: Transaction, spec: MergeSpec, stage: string): Promise<number> {
  const owned = spec.part === undefined ? sql`true` : sql`t.part = ${spec.part}`
  const result = await sql`update ${sql.table(spec.table)} t set retired_on = ${spec.today}
    where ${owned} and t.retired_on is null
      and not exists (select from ${sql.table(stage)} s where ${sameKey(spec)})`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}
