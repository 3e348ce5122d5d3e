import { withClient } from '../db/connect.ts'
import { type Database, openDatabase } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import type { DatabaseServer } from '../db/server.ts'
import { beside } from './beside.ts'
import { firstDifference } from './compare.ts'
import { copyOut } from './dump.ts'
import { checkTables } from './fit.ts'
import { type Manifest, tableName } from './format.ts'
import { load } from './load.ts'
import { type BackupSource, readBackup } from './read.ts'
import { type CheckedBackup, checkBackup } from './restore.ts'
import { readSequences, readTables, speakCopy } from './store.ts'

export interface DrillBackup extends BackupSource {
  server: DatabaseServer
  /** Says in German what is wrong with the restored database, if anything; run when it is up to date. */
  examine?: (database: Database) => Promise<string[]>
}

export interface DrillReport {
  manifest: Manifest
  rows: number
  /** What is not as it was, in German; empty where the backup is proven. */
  differences: string[]
  migrated: string[]
  seconds: { check: number; load: number; compare: number; upgrade: number }
}

/**
 * Proves a backup: restores it into a database beside, reads every row back and holds it against the
 * file, brings the database up to date, and drops it. No city's data is touched.
 * @throws {BackupProblem} if it cannot even be restored
 */
export async function drillBackup(call: DrillBackup): Promise<DrillReport> {
  const clock = stopwatch()
  const checked = await checkBackup(call)
  const check = clock()
  const { server } = call
  return await beside(server, checked.manifest.city.id, async ({ database }) => {
    await migrate(server, database, { upTo: checked.level })
    await load(server, database, call, checked)
    const loaded = clock()
    const differences = await compare(call, checked, database)
    const compared = clock()
    const migrated = await migrate(server, database)
    differences.push(...(await examineIn(call, database)))
    return {
      manifest: checked.manifest,
      rows: checked.rows,
      differences,
      migrated,
      seconds: { check, load: loaded, compare: compared, upgrade: clock() },
    }
  })
}

/** Seconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const now = performance.now()
    const seconds = (now - last) / 1000
    last = now
    return seconds
  }
}

async function compare(
  call: DrillBackup,
  { manifest }: CheckedBackup,
  database: string,
): Promise<string[]> {
  return await withClient(call.server, database, 'owner', async (client) => {
    await speakCopy(client)
    checkTables(manifest, await readTables(client))
    const differences: string[] = []
    await readBackup(call, async (table, text) => {
      const row = await firstDifference(text, copyOut(client, table))
      if (row !== undefined)
        differences.push(
          `Tabelle ${tableName(table)}: Zeile ${row.toLocaleString('de-DE')} ist nach dem Einspielen anders als in der Sicherung.`,
        )
    })
    const positions = JSON.stringify(await readSequences(client))
    if (positions !== JSON.stringify(manifest.sequences))
      differences.push('Die Zähler (Sequenzen) stehen anders als in der Sicherung.')
    return differences
  })
}

async function examineIn({ server, examine }: DrillBackup, city: string): Promise<string[]> {
  if (!examine) return []
  const database = openDatabase(server, city, 'owner', { connections: 1 })
  try {
    return await examine(database)
  } finally {
    await database.destroy()
  }
}
