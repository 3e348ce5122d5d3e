import pg from 'pg'
import type { BackedUpTable, Manifest } from './format.ts'

/**
 * What a backup holds is asked of the catalog, not listed: every ordinary table of every schema that
 * migrations make. Left out are what must not outlive the day or what the manifest tells already.
 */
const leftOut = ['platform.migration', 'platform.daily_secret']

const ourSchemas = `n.nspname not in ('public', 'information_schema') and n.nspname !~ '^pg_'`
const ofExtension = `exists (select from pg_depend d
  where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`

/** So that every server and version writes and reads the same text for the same value. */
const sameText = `
  set client_encoding to 'UTF8';
  set datestyle to 'ISO, YMD';
  set intervalstyle to 'postgres';
  set timezone to 'UTC';
  set extra_float_digits to 3;
  set bytea_output to 'hex';
  set search_path to '';
  set row_security to off;
  set synchronize_seqscans to off;
  set statement_timeout to 0;
  set lock_timeout to 0;
  set idle_in_transaction_session_timeout to 0;
  set idle_session_timeout to 0`

/** Sets a connection up to read or write COPY text. */
export async function speakCopy(client: pg.Client): Promise<void> {
  await client.query(sameText)
}

/** Tables with the columns that hold something of their own, by name. Unlogged tables are nothing to keep. */
export async function readTables(client: pg.Client): Promise<BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable>(
    `select n.nspname as schema, c.relname as name, array(
       select a.attname::text from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relpersistence = 'p' and ${ourSchemas} and not ${ofExtension}
       and n.nspname || '.' || c.relname <> all ($1)
     order by n.nspname collate "C", c.relname collate "C"`,
    [leftOut],
  )
  return rows
}

/** Positions of all sequences. They never go back, so they may be read any time after the snapshot began. */
export async function readSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows: found } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${ourSchemas} and not ${ofExtension}
     order by n.nspname collate "C", c.relname collate "C"`,
  )
  const sequences: Manifest['sequences'] = []
  for (const sequence of found) {
    const { rows } = await client.query<{ lastValue: string; called: boolean }>(
      `select last_value::text as "lastValue", is_called as called from ${quoted(sequence)}`,
    )
    if (rows[0]) sequences.push({ ...sequence, ...rows[0] })
  }
  return sequences
}

export async function writeSequences(
  client: pg.Client,
  sequences: Manifest['sequences'],
): Promise<void> {
  for (const sequence of sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [
      quoted(sequence),
      sequence.lastValue,
      sequence.called,
    ])
}

export async function readMigrationsApplied(client: pg.Client): Promise<Manifest['migrations']> {
  const { rows } = await client.query<Manifest['migrations'][number]>(
    'select number, name, checksum from platform.migration order by number',
  )
  return rows
}

export const quoted = ({ schema, name }: { schema: string; name: string }) =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`

export const copyStatement = (table: BackedUpTable, direction: 'to stdout' | 'from stdin') =>
  `copy ${quoted(table)} (${table.columns.map(pg.escapeIdentifier).join(', ')}) ${direction}`

/** Keeps the tables as they are shaped until the transaction ends. */
export async function lockTables(client: pg.Client, tables: BackedUpTable[]): Promise<void> {
  if (tables.length === 0) return
  await client.query(`lock table ${tables.map(quoted).join(', ')} in access share mode`)
}

export async function emptyTables(client: pg.Client, tables: BackedUpTable[]): Promise<void> {
  if (tables.length === 0) return
  await client.query(`truncate ${tables.map(quoted).join(', ')}`)
}

/**
 * Takes what would check or react to each single row out of the way; the function it gives puts it
 * back, so that foreign keys are checked once for all rows, in whatever order those came.
 */
export async function suspendRules(client: pg.Client): Promise<() => Promise<void>> {
  const keys = await readForeignKeys(client)
  const triggers = await readTriggers(client)
  for (const { table, name } of keys)
    await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { table, name } of triggers)
    await client.query(`alter table ${table} disable trigger ${name}`)
  return async () => {
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
    for (const { table, name } of triggers)
      await client.query(`alter table ${table} enable trigger ${name}`)
  }
}

async function readForeignKeys(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select k.conrelid::regclass::text as table, quote_ident(k.conname) as name,
       pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and ${ourSchemas}
     order by 1, 2`,
  )
  return rows
}

async function readTriggers(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select t.tgrelid::regclass::text as table, quote_ident(t.tgname) as name
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgenabled = 'O' and ${ourSchemas}`,
  )
  return rows
}

export async function readPostgresVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  return rows[0]?.version ?? 0
}

/** Rows that are there without anybody having written anything. */
const madeByThemselves = ['platform.publication', 'platform.audit_head', 'platform.task']

/** Whether any of our tables holds what somebody wrote. */
export async function holdsRows(client: pg.Client): Promise<boolean> {
  for (const table of await readTables(client)) {
    if (madeByThemselves.includes(`${table.schema}.${table.name}`)) continue
    const { rows } = await client.query<{ used: boolean }>(
      `select exists (select from ${quoted(table)}) as used`,
    )
    if (rows[0]?.used) return true
  }
  return false
}

/** Drops our schemas with everything in them: only for a database that `holdsRows` found empty. */
export async function dropSchemas(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ schema: string }>(
    `select quote_ident(n.nspname) as schema from pg_namespace n
     where ${ourSchemas} and pg_get_userbyid(n.nspowner) = current_user`,
  )
  if (rows.length > 0)
    await client.query(`drop schema ${rows.map(({ schema }) => schema).join(', ')} cascade`)
}

/** The version of what the public reads; 0 where there is none. */
export async function readPublication(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: string }>(
    'select version::text from platform.publication',
  )
  return Number(rows[0]?.version ?? 0)
}

/** Tells every process to read anew: with a version that none of them can have seen. */
export async function publishAfresh(client: pg.Client, previous: number): Promise<void> {
  await client.query(
    `update platform.publication
     set version = greatest(version, $1::bigint) + 1000, published_at = now()`,
    [previous],
  )
  await client.query(`select pg_notify('publication', version::text) from platform.publication`)
}
