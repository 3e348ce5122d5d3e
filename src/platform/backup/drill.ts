import { brokenText, sealAudit, type Verdict, verifyChain } from '../audit/index.ts'
import { withClient } from '../db/connect.ts'
import { openDatabase } from '../db/database.ts'
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
}

export interface DrillReport {
  manifest: Manifest
  rows: number
  /** What is not as it was, in German; empty where the backup is proven. */
  differences: string[]
  migrated: string[]
  /** Rows of the audit log whose chain was computed again. */
  auditRows: number
  seconds: { check: number; load: number; compare: number; upgrade: number }
}

/**
 * Proves a backup: restores it into a database beside, reads every row back and holds it against the
 * file, brings the database up to date, verifies the audit log's chain, and drops it. No city's data is touched.
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
    const audit = await verifyAudit(server, database)
    if (!audit.ok) differences.push(`Das Protokoll ist nicht ganz. ${brokenText(audit.broken)}`)
    return {
      manifest: checked.manifest,
      rows: checked.rows,
      differences,
      migrated,
      auditRows: audit.rows,
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

/** The chain of the audit log, with what waited for its place when the backup was made. */
async function verifyAudit(server: DatabaseServer, city: string): Promise<Verdict> {
  const database = openDatabase(server, city, 'owner', { connections: 1 })
  try {
    await sealAudit(database)
    return await verifyChain(database)
  } finally {
    await database.destroy()
  }
}
