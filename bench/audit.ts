import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { reportMistake } from '../src/contexts/offers/index.ts'
import { sealAudit, startSealer } from '../src/platform/audit/index.ts'
import {
  ensureCityDatabase,
  migrate,
  openDatabase,
  openDatabaseServer,
} from '../src/platform/db/index.ts'
import { type Door, execute, operation, publicActor } from '../src/platform/operation/index.ts'

/**
 * `node bin/node24.js --import tsx bench/audit.ts [WRITES]`: what the audit log costs. A report of a
 * mistake goes through the same door, as `write` and as `read`, which the door runs in the same way but leaves
 * no audit row. Both take turns in blocks of one run, by eight clients at once. A block of audited writes is over
 * when all its rows are sealed into the chain.
 */

const writes = Number(process.argv[2] ?? 100_000)
const perBlock = 2_000
const clients = 8
const most = 1.15

/** The write that the public makes most often: it looks for the offer, keeps the report, looks at it again. */
const audited = reportMistake
const unaudited = operation({ ...reportMistake, effect: 'read', publishes: false })
const offers = 1_000

const dataFolder = await mkdtemp(join(tmpdir(), 'nahbei-bench-'))
const server = await openDatabaseServer({ dataFolder })
await ensureCityDatabase(server, { id: 'bench' })
await migrate(server, 'bench')
const database = openDatabase(server, 'bench', 'app')
await sql`insert into offers.offer (id, record, name) select 'o' || n, '{}', 'Angebot ' || n from generate_series(1, ${offers}) n`.execute(
  database,
)
const door: Door = {
  city: 'bench',
  actor: publicActor,
  now: () => new Date(),
  snapshot: () => {
    throw new Error('no snapshot here')
  },
  database,
}
const sealer = startSealer(database, (_message, error) => console.error(error))

let next = 0
async function block(op: typeof audited | typeof unaudited): Promise<number> {
  const started = performance.now()
  let left = perBlock
  const client = async () => {
    while (left-- > 0) {
      const report = { id: randomUUID(), offer: `o${(next++ % offers) + 1}`, kind: 'hours' }
      const message = 'Öffnet erst um 10 Uhr, nicht schon um 9.'
      const input = { ...report, message, locale: 'de' }
      const outcome = await execute(op as typeof audited, door, input)
      if (!outcome.ok) throw new Error(outcome.failure.kind)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  if (op === audited) await allSealed()
  return performance.now() - started
}

/** Together with the sealer, which may be at it. */
async function allSealed(): Promise<void> {
  for (;;) {
    await sealAudit(database)
    const { rows } = await sql<{ waiting: boolean }>`
      select exists (select from platform.audit where position is null) as waiting`.execute(
      database,
    )
    if (!rows[0]?.waiting) return
  }
}

for (const op of [unaudited, audited]) await block(op) // warm
const spent = { without: 0, with: 0 }
for (let i = 0; i < writes / perBlock; i++) {
  // The order changes, so that neither always comes after the other's checkpoint.
  for (const op of i % 2 ? [audited, unaudited] : [unaudited, audited])
    spent[op === audited ? 'with' : 'without'] += await block(op)
}
await sealer.close()
await database.destroy()
await server.close()
await rm(dataFolder, { recursive: true, force: true })

const ratio = spent.with / spent.without
const line = (name: string, ms: number) =>
  `${name}: ${(ms / 1000).toFixed(1)} s, ${((1000 * ms) / writes).toFixed(0)} µs a write`
console.log(line(`${writes} writes without audit`, spent.without))
console.log(line(`${writes} writes with audit, sealed`, spent.with))
console.log(`ratio ${ratio.toFixed(3)}; at most ${most}`)
process.exit(ratio > most ? 1 : 0)
