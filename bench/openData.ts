/**
 * How long all indicators of a city take to leave as Parquet, as GeoJSON of every level, and as CSV in one
 * archive; how long others wait meanwhile; and how much memory it takes.
 *
 *   npm run bench:opendata [-- --city berlin]      (NAHBEI_DATA names the folder of the imported city)
 *
 * Issue 6: Parquet and GeoJSON of all indicators in at most 10 s.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { Hono } from 'hono'
import { createOpenData } from '../src/api/data/index.ts'
import { openCity } from '../src/city.ts'
import { cityPart } from '../src/contexts/city/index.ts'
import { readSettings } from '../src/platform/config/settings.ts'
import { createLog } from '../src/platform/log/log.ts'
import { publicActor } from '../src/platform/operation/index.ts'
import { openSnapshotStore } from '../src/platform/snapshot/index.ts'
import { snapshotParts, snapshotWorker } from '../src/snapshotParts.ts'

/** Seconds for Parquet and the GeoJSON of all levels together. */
const limit = 10

const { values: options } = parseArgs({ options: { city: { type: 'string' } } })
const read = readSettings({
  ...process.env,
  ...(options.city ? { NAHBEI_CITY: options.city } : {}),
})
if (!read.ok) throw new Error(JSON.stringify(read))
const city = await openCity(read.settings, console.error)
const snapshots = await openSnapshotStore({
  worker: snapshotWorker,
  parts: snapshotParts,
  connection: city.server.connection(city.id, 'app'),
})
const door = () => ({
  city: city.id,
  actor: publicActor,
  now: () => new Date(),
  snapshot: snapshots.current,
  database: city.database,
})
const log = createLog({ logLevel: 'error' })
const origin = () => 'http://localhost:3000'
const app = new Hono().route('/daten', createOpenData({ door, origin, log }))

const fetched = async (path: string) => {
  const answer = await app.request(path, { headers: { 'accept-encoding': 'gzip' } })
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return (await answer.arrayBuffer()).byteLength
}
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(2)} MB`

let judged = 0
/** What it took of one core: on a machine that does nothing else, this is the time. */
let worked = 0
async function measure(path: string, counts = false) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const cpu = process.cpuUsage()
  const from = performance.now()
  const bytes = await fetched(path)
  const seconds = (performance.now() - from) / 1000
  delay.disable()
  const { user, system } = process.cpuUsage(cpu)
  if (bytes === undefined) return console.log(`${path.padEnd(44)} not there`)
  if (counts) {
    judged += seconds
    worked += (user + system) / 1e6
  }
  const again = performance.now()
  await fetched(path)
  const kept = performance.now() - again
  console.log(
    `${path.padEnd(44)}${seconds.toFixed(2).padStart(7)} s (${((user + system) / 1e6).toFixed(2)} s of a core) ${megabytes(bytes).padStart(10)}   others wait ${(delay.max / 1e6).toFixed(0).padStart(4)} ms at most (99 %: ${(delay.percentile(99) / 1e6).toFixed(0)} ms)   again ${kept.toFixed(0)} ms`,
  )
}

const { levels } = snapshots.current().get(cityPart)
console.log(`${city.id}: ${snapshots.current().get(cityPart).areas.length} areas of all times`)
await measure('/daten/kennzahlen.parquet', true)
for (const { id } of levels) {
  await measure(`/daten/kennzahlen/${id}.geojson`, true)
  await measure(`/daten/osm/kennzahlen/${id}.geojson`, true)
}
await measure('/daten/kennzahlen.zip')
await measure('/daten/katalog.ttl')
await measure('/daten/katalog.jsonld')
const peak = process.resourceUsage().maxRSS / 1024
console.log(`memory at its peak: ${peak.toFixed(0)} MB, the snapshot included`)
const good = judged <= limit
console.log(
  `Parquet and GeoJSON of all: ${judged.toFixed(2)} s of ${limit} s (${worked.toFixed(2)} s of a core): ${good ? 'fine' : 'TOO SLOW'}`,
)
await snapshots.close()
await city.close()
process.exit(good ? 0 : 1)
