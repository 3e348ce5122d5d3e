import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { sealAudit, startSealer } from '../src/platform/audit/index.ts'
import {
  type Database,
  ensureCityDatabase,
  migrate,
  openDatabase,
  openDatabaseServer,
} from '../src/platform/db/index.ts'
import { type Door, done, execute, operation } from '../src/platform/operation/index.ts'

/**
 * `node bin/node24.js --import tsx bench/audit.ts [WRITES]`: what the audit log costs. The same write goes
 * through the same door, as `write` and as `read`, which the door runs in the same way but leaves no audit
 * row. Both take turns in blocks of one run, by eight clients at once. A block of audited writes is over
 * when all its rows are sealed into the chain.
 */

const writes = Number(process.argv[2] ?? 100_000)
const perBlock = 2_000
const clients = 8
const most = 1.15

const organisations = 1_000
const change = {
  name: 'bench.changeOrganisation',
  permission: 'people:editOrganisations',
  summary: 'Changes an organisation.',
  input: z.object({ id: z.string(), phone: z.string() }),
  output: z.object({ version: z.number() }),
} as const

interface Change {
  tx: Parameters<Parameters<ReturnType<Database['transaction']>['execute']>[0]>[0]
  about(subject: string): void
}
async function run({ tx, about }: Change, { id, phone }: { id: string; phone: string }) {
  about(id)
  const row = await tx
    .updateTable('people.organisation')
    .set((eb) => ({ phone, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return done(row)
}
const audited = operation({ ...change, effect: 'write', run })
const unaudited = operation({ ...change, effect: 'read', run })

const dataFolder = await mkdtemp(join(tmpdir(), 'nahbei-bench-'))
const server = await openDatabaseServer({ dataFolder })
await ensureCityDatabase(server, { id: 'bench' })
await migrate(server, 'bench')
const database = openDatabase(server, 'bench', 'app')
await sql`insert into people.organisation (id, name) select 'o' || n, 'Verein ' || n from generate_series(1, ${organisations}) n`.execute(
  database,
)
const door: Door = {
  city: 'bench',
  actor: {
    kind: 'account',
    id: '0b3c7a52-8a53-4f4e-9d8c-1f6d2b7c9e10',
    session: '5f0c8a1e-0000-4000-8000-000000000001',
    organisation: { id: 'o1', kind: 'office' },
    permissions: new Set([change.permission]),
  },
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
      // Neighbours in time are never the same organisation: nobody waits for another's lock.
      const id = `o${(next++ % organisations) + 1}`
      const outcome = await execute(op as typeof audited, door, { id, phone: `0211 ${next}` })
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
