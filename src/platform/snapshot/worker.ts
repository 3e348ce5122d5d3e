import { parentPort, workerData } from 'node:worker_threads'
import type pg from 'pg'
import { openDatabase } from '../db/database.ts'
import { LiveParts } from './liveParts.ts'
import type { SnapshotPart } from './part.ts'

/**
 * Reads the database into plain data, away from the thread that serves. All parts come from one
 * repeatable-read transaction, so they agree with each other.
 */
const { partsModule, connection } = workerData as {
  partsModule: string
  connection: pg.ClientConfig
}
const { snapshotParts } = (await import(partsModule)) as { snapshotParts: SnapshotPart[] }
const database = openDatabase({ connection: () => connection }, 'snapshot', 'app', {
  connections: 1,
})

async function load(knownVersion: number | undefined) {
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

parentPort!.on('message', async ({ id, knownVersion }: { id: number; knownVersion?: number }) => {
  try {
    const loaded = await load(knownVersion)
    parentPort!.postMessage(loaded ? { id, loaded } : { id, unchanged: true })
  } catch (error) {
    parentPort!.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
