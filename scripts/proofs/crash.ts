import { randomInt, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { listCities, openDatabase, openDatabaseServer } from '../../src/platform/db/index.ts'
import { type Product, startProduct } from './product.ts'

/**
 * `npm run proof:crash [-- rounds]`: kill -9 in the middle of writes, again and again.
 *
 * Eight clients post "Stimmt nicht?" reports through the API. In odd rounds the server process is
 * killed, in even ones PostgreSQL itself. After the last round every acknowledged report must be in the
 * database, and every restart of the server must have taken at most five seconds.
 */

const rounds = Number(process.argv[2] ?? 20)
const clients = 8
const slowestRestart = 5

const dataFolder = await mkdtemp(join(tmpdir(), 'nahbei-crash-'))
const acknowledged = new Set<string>()
let attempted = 0
const restarts: number[] = []

let product = await startProduct(dataFolder)
const offer = await anyOffer(product)
console.log(
  `first start ${product.secondsToStart.toFixed(1)} s; ${rounds} rounds, ${clients} clients`,
)

for (let round = 1; round <= rounds; round++) {
  const stop = new AbortController()
  const writers = Array.from({ length: clients }, () => post(product.url, stop.signal))
  await pause(500 + randomInt(1500))
  if (round % 2 === 1) {
    product.process.kill('SIGKILL')
    await product.exited
    stop.abort()
    await Promise.all(writers)
    product = await startProduct(dataFolder)
    restarts.push(product.secondsToStart)
    console.log(
      `round ${round}: server killed, back after ${product.secondsToStart.toFixed(1)} s, ${acknowledged.size} acknowledged`,
    )
  } else {
    process.kill(await postmasterPid(), 'SIGKILL')
    const seconds = await untilWritable(product)
    stop.abort()
    await Promise.all(writers)
    console.log(
      `round ${round}: PostgreSQL killed, writable after ${seconds.toFixed(1)} s, ${acknowledged.size} acknowledged`,
    )
  }
}
product.process.kill('SIGTERM')
await product.exited

const stored = await storedReports()
const lost = [...acknowledged].filter((id) => !stored.has(id))
const slowest = Math.max(...restarts)
console.log(`${attempted} attempted, ${acknowledged.size} acknowledged, ${lost.length} lost`)
console.log(`restarts: slowest ${slowest.toFixed(1)} s (at most ${slowestRestart} s)`)
await rm(dataFolder, { recursive: true, force: true })
process.exit(lost.length > 0 || slowest > slowestRestart || acknowledged.size === 0 ? 1 : 0)

async function anyOffer({ url }: Product): Promise<string> {
  const answer = await fetch(`${url}/api/v1/offers/find-offers?question=Schulden`)
  const found = (await answer.json()) as { offers: { id: string }[] }
  return found.offers[0]!.id
}

async function post(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    attempted++
    const id = randomUUID()
    if (await report(url, id)) acknowledged.add(id)
    else await pause(20)
  }
}

async function report(url: string, id: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/api/v1/offers/report-mistake`, {
      method: 'POST',
      // As if behind a proxy: many people, not one who writes without end.
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '192.0.2.1' },
      body: JSON.stringify({ id, offer, kind: 'hours', message: 'Neue Zeiten', locale: 'de' }),
      signal: AbortSignal.timeout(20_000),
    })
    await answer.arrayBuffer()
    if (answer.status === 422) throw new Error('The report does not fit the operation any more.')
    return answer.status === 200
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('The report')) throw error
    return false
  }
}

async function postmasterPid(): Promise<number> {
  const text = await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

async function untilWritable({ url }: Product): Promise<number> {
  const started = performance.now()
  for (;;) {
    const id = randomUUID()
    attempted++
    if (await report(url, id)) {
      acknowledged.add(id)
      return (performance.now() - started) / 1000
    }
    if (performance.now() - started > 60_000) throw new Error('PostgreSQL did not come back.')
    await pause(50)
  }
}

async function storedReports(): Promise<Set<string>> {
  const server = await openDatabaseServer({ dataFolder })
  const [city] = await listCities(server)
  const database = openDatabase(server, city!.id, 'owner')
  const rows = await database.selectFrom('offers.report').select('id').execute()
  await database.destroy()
  await server.close()
  return new Set(rows.map((row) => row.id))
}
