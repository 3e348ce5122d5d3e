import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { BackedUpTable } from '../../src/platform/backup/format.ts'
import { quoted, readTables } from '../../src/platform/backup/store.ts'

/**
 * Fills every table of a database, whatever its level, with rows that fit: one with all columns set, to
 * what is hardest to keep, and one with as few as may be. The catalog tells what a column takes.
 */
export async function fillEveryTable(client: pg.Client): Promise<void> {
  let waiting = await readTables(client)
  while (waiting.length > 0) {
    const left: BackedUpTable[] = []
    for (const table of waiting) if (!(await fill(client, table))) left.push(table)
    if (left.length === waiting.length)
      throw new Error(`cannot be filled: ${left.map(quoted).join(', ')}`)
    waiting = left
  }
  await leaveUnsealed(client)
}

/** Place and hash in the audit log's chain are its sealer's to give. */
async function leaveUnsealed(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "select from pg_attribute where attrelid = 'platform.audit'::regclass and attname = 'position'",
  )
  if (rows.length > 0)
    await client.query(
      `update platform.audit set position = null, hash = null, personal_hash = null`,
    )
}

interface Column {
  name: string
  type: string
  required: boolean
  identity: boolean
  /** One of the values that a check allows. */
  allowed: string | null
  /** Table and column of a foreign key. */
  refers: string | null
  column: string | null
}

/** false while a table that it refers to is empty. */
async function fill(client: pg.Client, table: BackedUpTable): Promise<boolean> {
  const columns = await readColumns(client, table)
  const pairs = await readPairs(client, table)
  if (pairs === undefined) return false
  for (const few of [false, true]) {
    const given: [string, unknown][] = []
    for (const column of columns) {
      if (column.identity || (few && !column.required)) continue
      const earlier = columns.slice(0, columns.indexOf(column))
      const nth = earlier.filter(({ refers }) => refers === column.refers).length
      const value = pairs.get(column.name) ?? (await sampleFor(client, column, table, nth))
      if (value === undefined && column.required) return false
      if (value !== undefined) given.push([pg.escapeIdentifier(column.name), value])
    }
    await insert(client, table, given)
  }
  return true
}

async function insert(client: pg.Client, table: BackedUpTable, given: [string, unknown][]) {
  const names = given.map(([name]) => name).join(', ')
  const places = given.map((_, index) => `$${index + 1}`).join(', ')
  await client.query(
    `insert into ${quoted(table)} ${given.length > 0 ? `(${names}) values (${places})` : 'default values'}
     on conflict do nothing`,
    given.map(([, value]) => value),
  )
}

async function readColumns(client: pg.Client, table: BackedUpTable): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select a.attname::text as name, format_type(a.atttypid, null) as type,
       a.attnotnull and not a.atthasdef as required, a.attidentity <> '' as identity,
       (select substring(pg_get_constraintdef(k.oid) from '''([^'']*)''::text') from pg_constraint k
        where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as allowed,
       k.confrelid::regclass::text as refers, quote_ident(f.attname) as column
     from pg_attribute a
     left join pg_constraint k on k.conrelid = a.attrelid and k.contype = 'f' and k.conkey = array[a.attnum]
     left join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by a.attnum`,
    [quoted(table)],
  )
  return rows
}

/**
 * Values of columns that refer to another table together, from one of its rows; undefined while it has none.
 */
async function readPairs(
  client: pg.Client,
  table: BackedUpTable,
): Promise<Map<string, unknown> | undefined> {
  const { rows } = await client.query<{ refers: string; names: string[]; columns: string[] }>(
    `select k.confrelid::regclass::text as refers,
       array(select a.attname::text from unnest(k.conkey) with ordinality c (number, place)
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.number order by place) as names,
       array(select quote_ident(a.attname) from unnest(k.confkey) with ordinality c (number, place)
         join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.number order by place) as columns
     from pg_constraint k
     where k.conrelid = $1::regclass and k.contype = 'f' and cardinality(k.conkey) > 1`,
    [quoted(table)],
  )
  const values = new Map<string, unknown>()
  for (const { refers, names, columns } of rows) {
    const taken = columns.map((column, index) => `${column}::text as v${index}`).join(', ')
    const { rows: found } = await client.query(`select ${taken} from ${refers} limit 1`)
    if (found.length === 0) return undefined
    names.forEach((name, index) => {
      values.set(name, found[0][`v${index}`])
    })
  }
  return values
}

async function sampleFor(
  client: pg.Client,
  column: Column,
  table: BackedUpTable,
  /** How many columns before it refer to the same table: two people are not to be one. */
  nth: number,
): Promise<unknown> {
  if (column.refers === null)
    return column.allowed ?? sampleOf(column.type, `${quoted(table)}.${column.name}`)
  const { rows } = await client.query<{ value: unknown }>(
    `select ${column.column}::text as value from ${column.refers} order by 1 limit 8`,
  )
  return rows[nth % Math.max(rows.length, 1)]?.value
}

/** What text formats like to trip over. */
export const hostileText =
  'Tab\tZeile\nRücklauf\r\\N \\. \\\\ \'"{,}%s $1 \u0001 \u007f \u2028 ä ǅ 👩‍👩‍👧 \u{10ffff} ende\\'

const samples: Record<string, () => unknown> = {
  text: () => `${hostileText}${randomUUID()}`,
  uuid: () => randomUUID(),
  bytea: () => Buffer.concat([Buffer.from([0, 10, 92, 255]), randomBytes(16)]),
  boolean: () => true,
  smallint: () => -32_768,
  integer: () => 2_147_483_647,
  bigint: () => '9223372036854775807',
  numeric: () => '-0.000000000000000000012345678901234567890',
  'double precision': () => 0.1 + 0.2,
  date: () => '0044-03-15 BC',
  'timestamp with time zone': () => '2024-02-29T23:59:59.999999+14:00',
  json: () => `{ "b": 1.0,  "a": ${JSON.stringify(hostileText)}, "b": null }`,
  jsonb: () =>
    JSON.stringify({ z: 1e-7, a: [hostileText, null, { '': 12345678901234567890n.toString() }] }),
  'text[]': () => [hostileText, '', 'NULL', null, '{}'],
  'integer[]': () => [2_147_483_647, null, -1],
  'smallint[]': () => [-32_768, null],
  'double precision[]': () => [0.1 + 0.2, null, 'NaN', '-Infinity'],
}

function sampleOf(type: string, where: string): unknown {
  const sample = samples[type]
  if (!sample) throw new Error(`no sample of ${type} for ${where}: add one`)
  return sample()
}

/** Every row of every table as the server writes it, in an order of its own, without the help of COPY. */
export async function allRows(
  client: pg.Client,
  tables?: readonly BackedUpTable[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  await client.query("set timezone to 'UTC'")
  for (const table of tables ?? (await readTables(client))) {
    const columns = table.columns.map(pg.escapeIdentifier).join(', ')
    const { rows } = await client.query<{ row: string }>(
      `select row(${columns})::text as row from ${quoted(table)} order by 1`,
    )
    found.set(
      `${table.schema}.${table.name}`,
      rows.map(({ row }) => row),
    )
  }
  return found
}
