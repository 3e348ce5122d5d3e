import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { withClient } from '../db/connect.ts'
import { errorMessage } from '../db/errors.ts'
import type { DatabaseServer } from '../db/server.ts'
import { checkTables } from './fit.ts'
import { type BackedUpTable, type Manifest, tableName } from './format.ts'
import { BackupProblem } from './problem.ts'
import { type BackupContent, type BackupSource, readBackup } from './read.ts'
import {
  copyStatement,
  emptyTables,
  readTables,
  speakCopy,
  suspendRules,
  writeSequences,
} from './store.ts'

/**
 * Brings the rows of a backup into a database that has been migrated to the backup's level, in place of
 * those that are there: all of them or, where anything is wrong, none.
 */
export async function load(
  server: DatabaseServer,
  database: string,
  source: BackupSource,
  checked: BackupContent,
): Promise<void> {
  await withClient(server, database, 'owner', async (client) => {
    await speakCopy(client)
    await client.query('begin')
    const tables = await readTables(client)
    checkTables(checked.manifest, tables)
    const resume = await suspendRules(client)
    await emptyTables(client, tables)
    const content = await readBackup(source, (table, text, manifest) =>
      copyIn(client, table, text, manifest),
    )
    if (content.sha256 !== checked.sha256)
      throw new BackupProblem(
        'file',
        `Die Datei ${source.path} hat sich geändert, während sie gelesen wurde. Versuchen Sie es noch einmal.`,
      )
    await sayWhy('Die Beziehungen zwischen den Tabellen stimmen nicht', resume)
    await writeSequences(client, content.manifest.sequences)
    await client.query('commit')
    await client.query('analyze')
  })
}

async function copyIn(
  client: pg.Client,
  table: BackedUpTable,
  text: AsyncIterable<Buffer>,
  { postgres }: Manifest,
): Promise<void> {
  await sayWhy(
    `Die Tabelle ${tableName(table)} lässt sich nicht einspielen (gesichert von PostgreSQL ${Math.floor(postgres / 10_000)})`,
    async () => {
      const copy = client.query(copyFrom(copyStatement(table, 'from stdin')))
      await pipeline(Readable.from(text, { objectMode: true, highWaterMark: 1 }), copy)
    },
  )
}

async function sayWhy(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (cause) {
    if (cause instanceof BackupProblem) throw cause
    throw new BackupProblem('database', `${what}: ${errorMessage(cause)}.`, { cause })
  }
}
