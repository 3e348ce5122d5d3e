import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDatabase, openDatabaseServer } from '../../src/platform/db/index.ts'
import { type Product, quantile, startProduct } from './product.ts'

/**
 * `npm run proof:processes`: two servers on one database. How long after a write that publishes do both serve
 * what is new, and how long after both have lost all their connections? Target: a second.
 */

const slowestMs = 1000
const folder = await mkdtemp(join(tmpdir(), 'nahbei-processes-'))
const first = await startProduct(folder)
const second = await startProduct(folder)
const server = await openDatabaseServer({ dataFolder: folder })
const database = openDatabase(server, 'musterstadt', 'app', { connections: 1 })

const served = async ({ url }: Product) => {
  const answer = await fetch(`${url}/health`)
  return ((await answer.json()) as { snapshot: { version: number } }).snapshot.version
}

/** Publishes, and waits until both serve it; milliseconds from the commit. */
async function publishAndWait(): Promise<number> {
  const { rows } = await sql<{ version: number }>`select platform.publish() as version`.execute(
    database,
  )
  const started = performance.now()
  const version = Number(rows[0]?.version)
  while ((await served(first)) < version || (await served(second)) < version) {
    if (performance.now() - started > 30_000) throw new Error('not fresh after 30 s')
    await pause(5)
  }
  return performance.now() - started
}

async function loseConnections() {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`.execute(
    database,
  )
}

await pause(3000) // the first visitors' pages are being made ready
const calm: number[] = []
for (let i = 0; i < 20; i++) calm.push(await publishAndWait())
const afterLoss: number[] = []
for (let i = 0; i < 10; i++) {
  await loseConnections()
  afterLoss.push(await publishAndWait())
}

const line = (name: string, times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b)
  console.log(
    `${name}: p50 ${quantile(sorted, 0.5).toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms (${sorted.length} writes)`,
  )
  return sorted.at(-1) ?? 0
}
const slowest = Math.max(
  line('both fresh after a write', calm),
  line('both fresh after all connections were lost', afterLoss),
)
await database.destroy()
for (const { process, exited } of [second, first]) {
  process.kill('SIGTERM')
  await exited
}
await server.close()
await rm(folder, { recursive: true, force: true })
if (slowest > slowestMs) {
  console.log(`slower than ${slowestMs} ms`)
  process.exit(1)
}
