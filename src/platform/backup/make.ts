import type pg from 'pg'
import { type CityDatabase, listCities } from '../db/cities.ts'
import { withClient } from '../db/connect.ts'
import { MIGRATION_LOCK, readMigrations } from '../db/migrate.ts'
import type { DatabaseServer } from '../db/server.ts'
import type { Actor } from '../operation/index.ts'
import { type DumpProgress, dump } from './dump.ts'
import { encrypted, encrypterTo } from './encryption.ts'
import { formatVersion, type Manifest } from './format.ts'
import { BackupProblem } from './problem.ts'
import { programVersion } from './program.ts'
import { recordBackup } from './record.ts'
import {
  lockTables,
  readMigrationsApplied,
  readPostgresVersion,
  readSequences,
  readTables,
  speakCopy,
} from './store.ts'
import { refuseExisting, writeWhole } from './target.ts'

export interface MakeBackup {
  server: DatabaseServer
  city: string
  /** Who makes it. */
  actor: Actor
  file: string
  /** Public key (age1…) to encrypt to. */
  recipient?: string
  /** Replace a file of that name. */
  force?: boolean
  now?: () => Date
}

export interface MadeBackup extends DumpProgress {
  file: string
  city: string
  bytes: number
  madeAt: Date
  encrypted: boolean
  seconds: number
}

/**
 * Writes everything a city's database holds at one moment into one file, while the server goes on
 * writing. Needs the same little memory for any size.
 * @throws {BackupProblem} with a German message for the operator
 */
export async function makeBackup(call: MakeBackup): Promise<MadeBackup> {
  const { server, city, file, recipient, force } = call
  if (recipient !== undefined) encrypterTo(recipient) // a wrong key before any work
  if (!force) await refuseExisting(file)
  const known = await knownCity(server, city)
  const madeAt = (call.now ?? (() => new Date()))()
  const program = await programVersion()
  const started = performance.now()
  await record(call, madeAt)
  const progress = { tables: 0, rows: 0 }
  const bytes = await withClient(server, city, 'owner', async (client) => {
    await speakCopy(client)
    const snapshot = await beginSnapshot(client)
    const manifest: Manifest = {
      format: formatVersion,
      madeAt: madeAt.toISOString(),
      program,
      city: { id: city, name: known.name, importedAt: known.importedAt?.toISOString() },
      ...snapshot,
    }
    const content = () => encrypted(dump(client, manifest, progress), recipient)
    return await writeWhole(file, content, { force })
  })
  const seconds = (performance.now() - started) / 1000
  return { file, city, bytes, madeAt, encrypted: recipient !== undefined, seconds, ...progress }
}

async function knownCity(server: DatabaseServer, city: string): Promise<CityDatabase> {
  const known = (await listCities(server)).find(({ id }) => id === city)
  if (known) return known
  throw new BackupProblem(
    'otherCity',
    `Die Stadt „${city}“ gibt es hier nicht, also ist nichts zu sichern. "nahbei cities" zeigt, welche da sind.`,
  )
}

/** In a database that an older program shaped, and that is backed up before it changes, there may be no place for it. */
async function record({ server, city, actor, recipient }: MakeBackup, at: Date): Promise<void> {
  const applied = await withClient(server, city, 'owner', readMigrationsApplied)
  if (applied.length !== (await readMigrations()).length) return
  await recordBackup(server, city, { actor, at, encrypted: recipient !== undefined })
}

/** Every statement of the transaction from here on sees the same state, shaped as the tables say. */
async function beginSnapshot(client: pg.Client) {
  // No migration may change the tables between reading what they are and locking them.
  await client.query('select pg_advisory_lock_shared($1)', [MIGRATION_LOCK])
  await client.query('begin transaction isolation level repeatable read read only')
  const tables = await readTables(client)
  await lockTables(client, tables)
  await client.query('select pg_advisory_unlock_shared($1)', [MIGRATION_LOCK])
  return {
    postgres: await readPostgresVersion(client),
    migrations: await readMigrationsApplied(client),
    tables,
    sequences: await readSequences(client),
  }
}
