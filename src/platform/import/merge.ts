import { type RawBuilder, sql } from 'kysely'
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

export type RetiredRow = Record<string, string | number | boolean | null>

export interface MergeSpec {
  /** With its schema: 'city.area'. */
  table: string
  columns: Record<string, ColumnType>
  /** Columns that say which row is which. */
  key: readonly string[]
  /** The key column that may be null, if there is one; null is then a value like any other. */
  nullableKey?: string
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
  /** Told of each retired row, for the report: its columns without the JSON ones. */
  onRetired?: (row: RetiredRow) => void
}

let staged = 0

/**
 * Brings a table to what `rows` hold: COPY into a temporary table, match it with the target once, then
 * retire what vanished, update what differs and insert what is new. Rows that are as they were are not
 * touched, so that the same input twice changes nothing.
 *
 * @param rows values in the order of `spec.columns`; each key at most once
 */
export async function mergeStaged(
  tx: Transaction,
  spec: MergeSpec,
  rows: Iterable<CopyRow>,
): Promise<MergeCounts> {
  const stage = sql.ref(`staged_${++staged}`)
  const match = sql.ref(`matched_${staged}`)
  const names = Object.keys(spec.columns)
  const fields = names.map((name) => sql`${sql.ref(name)} ${sql.raw(spec.columns[name] ?? '')}`)
  await sql`create temporary table ${stage} (${sql.join(fields)}) on commit drop`.execute(tx)
  const total = await copyIn(tx, `staged_${staged}`, names, rows)
  await sql`analyze ${stage}`.execute(tx)
  await matchStaged(tx, spec, stage, match)
  const found = await countMatches(tx, match)
  // Retired first: an update moves rows, and `match` names them by their place.
  const retired = spec.retire === false ? 0 : await retire(tx, spec, match)
  if (found.differing > 0) await update(tx, spec, stage, match)
  const added = found.matched < total ? await insert(tx, spec, stage, match) : 0
  await sql`drop table ${stage}, ${match}`.execute(tx)
  const { matched, differing, revived } = found
  return { added, changed: differing - revived, revived, retired, unchanged: matched - differing }
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

type Name = ReturnType<typeof sql.ref>

const column = (alias: string, name: string) => sql.ref(`${alias}.${name}`)

/** Which staged row is which row of the target, found by the key’s index, and whether they differ. */
async function matchStaged(tx: Transaction, spec: MergeSpec, stage: Name, match: Name) {
  const { table, key, nullableKey } = spec
  const plain = key.filter((name) => name !== nullableKey)
  const same = plain.map((name) => sql`${column('t', name)} = ${column('s', name)}`)
  const select = (extra: RawBuilder<unknown>[]) => sql`
    select s.ctid as staged_at, t.ctid as target_at, t.retired_on is not null as revived,
      ${differs(spec)} as differs
    from ${stage} s join ${sql.table(table)} t on ${sql.join([...same, ...extra], sql` and `)}`
  const matches =
    nullableKey === undefined
      ? select([])
      : sql`${select([sql`${column('t', nullableKey)} = ${column('s', nullableKey)}`])}
          union all ${select([
            sql`${column('t', nullableKey)} is null`,
            sql`${column('s', nullableKey)} is null`,
          ])}`
  await sql`create temporary table ${match} on commit drop as ${matches}`.execute(tx)
  await sql`analyze ${match}`.execute(tx)
}

async function countMatches(tx: Transaction, match: Name) {
  const { rows } = await sql<{ matched: number; differing: number; revived: number }>`
    select count(*) as matched, count(*) filter (where differs) as differing,
      count(*) filter (where revived) as revived from ${match}`.execute(tx)
  return rows[0] ?? { matched: 0, differing: 0, revived: 0 }
}

function updatable({ columns, key, onlyNew = [] }: MergeSpec): string[] {
  return Object.keys(columns).filter((name) => !key.includes(name) && !onlyNew.includes(name))
}

function differs(spec: MergeSpec) {
  const tests = updatable(spec).map((name) => {
    const [t, s] = [column('t', name), column('s', name)]
    return spec.columns[name] === 'json'
      ? sql`${t}::text is distinct from ${s}::text`
      : sql`${t} is distinct from ${s}`
  })
  if (spec.part !== undefined) tests.push(sql`t.part is distinct from ${spec.part}`)
  return sql`(${sql.join([...tests, sql`t.retired_on is not null`], sql` or `)})`
}

async function update(tx: Transaction, spec: MergeSpec, stage: Name, match: Name): Promise<void> {
  const sets = updatable(spec).map((name) => sql`${sql.ref(name)} = ${column('s', name)}`)
  sets.push(sql`retired_on = null`)
  if (spec.part !== undefined) sets.push(sql`part = ${spec.part}`)
  await sql`update ${sql.table(spec.table)} t set ${sql.join(sets)}
    from ${match} m join ${stage} s on s.ctid = m.staged_at
    where t.ctid = m.target_at and m.differs`.execute(tx)
}

async function insert(tx: Transaction, spec: MergeSpec, stage: Name, match: Name): Promise<number> {
  const names = Object.keys(spec.columns)
  const into = names.map((name) => sql.ref(name))
  const values: RawBuilder<unknown>[] = names.map((name) => column('s', name))
  if (spec.part !== undefined) {
    into.push(sql.ref('part'))
    values.push(sql`${spec.part}::text`)
  }
  const result = await sql`insert into ${sql.table(spec.table)} (${sql.join(into)})
    select ${sql.join(values)} from ${stage} s
    where not exists (select from ${match} m where m.staged_at = s.ctid)`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}

async function retire(tx: Transaction, spec: MergeSpec, match: Name): Promise<number> {
  const owned = spec.part === undefined ? sql`true` : sql`t.part = ${spec.part}`
  const retired = sql`update ${sql.table(spec.table)} t set retired_on = ${spec.today}
    where ${owned} and t.retired_on is null
      and not exists (select from ${match} m where m.target_at = t.ctid)`
  if (!spec.onRetired) return Number((await retired.execute(tx)).numAffectedRows ?? 0)
  const told = Object.keys(spec.columns).filter((name) => !spec.columns[name]?.startsWith('json'))
  const { rows } = await sql<RetiredRow>`with gone as (${retired} returning t.*)
    select ${sql.join(told.map((name) => sql.ref(name)))} from gone
    order by ${sql.join(spec.key.map((name) => sql.ref(name)))}`.execute(tx)
  for (const row of rows) spec.onRetired(row)
  return rows.length
}
