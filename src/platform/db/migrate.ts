import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { withClient } from './connect.ts'
import { DatabaseSetupError, errorMessage } from './errors.ts'
import type { DatabaseServer } from './server.ts'

export interface Migration {
  readonly number: number
  /** File name, such as '0001_foundation.sql'. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text with Unix line ends. */
  readonly checksum: string
}

/** Any number that no other program on the server is likely to lock. */
export const MIGRATION_LOCK = 5_624_001

export interface MigrateOptions {
  /** The project's own `migrations` by default. */
  readonly folder?: string
  /** Number of the last migration to apply: a backup is restored at the level it was made at. */
  readonly upTo?: number
}

const projectMigrations = () => fileURLToPath(new URL('../../../migrations', import.meta.url))

/**
 * Brings a city's database to the state this program needs: applies each migration that has
 * not been applied yet, in order, each in a transaction of its own, as the owner role. In the files
 * `:app_role` stands for the quoted name of the role the application runs as.
 *
 * @returns names of the files applied now
 * @throws {DatabaseSetupError} if an applied file has changed since, the database is newer than
 * this program, or a file fails
 */
export async function migrate(
  server: DatabaseServer,
  city: string,
  { folder, upTo = Number.POSITIVE_INFINITY }: MigrateOptions = {},
): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const appRole = await withClient(server, city, 'app', currentRole)
  return await withClient(server, city, 'owner', async (client) => {
    // Held until the connection ends. A second process waits here and then finds nothing to do.
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(createTable)
    const applied = await readApplied(client)
    checkApplied(city, migrations, applied)
    const pending = migrations.filter(({ number }) => number <= upTo && !applied.has(number))
    for (const migration of pending) await apply(client, migration, appRole)
    return pending.map(({ name }) => name)
  })
}

/** Names of the files that a city's database has not been brought to yet; changes nothing. */
export async function pendingMigrations(
  server: DatabaseServer,
  city: string,
  folder?: string,
): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const applied = await withClient(server, city, 'owner', readApplied)
  return migrations.filter(({ number }) => !applied.has(number)).map(({ name }) => name)
}

/** Reads `NNNN_name.sql` files, which must be numbered without gaps from 0001. */
export async function readMigrations(folder = projectMigrations()): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1])
      if (number !== index + 1)
        throw new Error(`migration ${name} should be number ${index + 1}: NNNN_name.sql, no gaps`)
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

const createTable = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`

async function currentRole(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ role: string }>('select current_user as role')
  return rows[0]?.role ?? ''
}

type Applied = Map<number, { name: string; checksum: string }>

async function readApplied(client: pg.Client): Promise<Applied> {
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from platform.migration order by number',
  )
  return new Map(rows.map((row) => [row.number, row]))
}

function checkApplied(city: string, migrations: readonly Migration[], applied: Applied): void {
  for (const [number, { name, checksum }] of applied) {
    const ours = migrations.find((migration) => migration.number === number)
    if (!ours) {
      throw new DatabaseSetupError(
        'migration',
        `Die Datenbank "${city}" ist neuer als dieses Programm: Sie kennt schon ${name}. Nehmen Sie die neuere Programmversion.`,
      )
    }
    if (ours.checksum !== checksum) {
      throw new DatabaseSetupError(
        'migration',
        `Die Datei migrations/${ours.name} wurde geändert, nachdem sie auf die Datenbank "${city}" angewendet war. Stellen Sie die Datei wieder her. Änderungen gehören in eine neue Datei.`,
      )
    }
  }
}

async function apply(client: pg.Client, migration: Migration, appRole: string): Promise<void> {
  const sql = migration.sql.replaceAll(/(?<![:\w]):app_role\b/g, () => pg.escapeIdentifier(appRole))
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(
      'insert into platform.migration (number, name, checksum) values ($1, $2, $3)',
      [migration.number, migration.name, migration.checksum],
    )
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => {})
    throw new DatabaseSetupError(
      'migration',
      `migrations/${migration.name} ist gescheitert${lineOf(cause, sql)}: ${errorMessage(cause)}`,
      { cause },
    )
  }
}

/** ' in Zeile 12', where PostgreSQL says at which character the error lies. */
function lineOf(error: unknown, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  return position > 0 ? ` in Zeile ${sql.slice(0, position).split('\n').length}` : ''
}
