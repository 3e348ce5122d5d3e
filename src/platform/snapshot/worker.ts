import { parentPort, workerData } from 'node:worker_threads'
import type pg from 'pg'
import { type Database, openDatabase } from '../db/database.ts'
import { LiveParts } from './liveParts.ts'
import type { SnapshotPart } from './part.ts'

/**
 * The work of the snapshot's thread: reads the database into plain data, away from the thread that
 * serves. All parts come from one repeatable-read transaction, so they agree with each other.
 */
export function answerLoads(parts: SnapshotPart[]): void {
  const { connection } = workerData as { connection: pg.ClientConfig } // as the store sends it
  const server = { connection: () => connection }
  const database = openDatabase(server, 'snapshot', 'app', { connections: 1 })
  const port = parentPort!
  port.on('message', async ({ id, knownVersion }: { id: number; knownVersion?: number }) => {
    try {
      const loaded = await load(database, parts, knownVersion)
      port.postMessage(loaded ? { id, loaded } : { id, unchanged: true })
    } catch (error) {
      port.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
    }
  })
}

async function load(
  database: Database,
  snapshotParts: SnapshotPart[],
  knownVersion: number | undefined,
) {
  return await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const { version, published_at } = await tx
        .selectFrom('platform.publication')
        .select(['version', 'published_at'])
        .executeTakeFirstOrThrow()
      if (version === knownVersion) return undefined
      const parts: Record<string, unknown> = {}
      const earlier = new LiveParts()
      for (const part of snapshotParts) {
        const plain = await part.load(tx, earlier)
        parts[part.name] = plain
        earlier.add(part, plain)
      }
      return { version, publishedAt: published_at, parts }
    })
}
