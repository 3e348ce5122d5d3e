import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { settleRestoredPeople } from '../../src/contexts/people/index.ts'
import {
  drillBackup,
  makeBackup,
  makeKeyPair,
  restoreBackup,
} from '../../src/platform/backup/index.ts'
import { readBackup } from '../../src/platform/backup/read.ts'
import { withClient } from '../../src/platform/db/connect.ts'
import { openDatabaseServer } from '../../src/platform/db/index.ts'
import { operator } from '../../src/platform/operation/index.ts'
import { projectRoot } from './product.ts'

/**
 * `npm run proof:backup [-- DATA]`: Berlin with 10,000 accounts is backed up, restored and compared, row for
 * row: once against the file (a drill), once in SQL against the city it came from. Beside it, in the same
 * run, the physical limit: writing and syncing a file of that size.
 */

const data = resolve(process.argv[2] ?? join(projectRoot, '../shared/data/berlin'))
const slowest = 30
const accounts = 10_000
/** Changed by restoring on purpose, or not part of a backup. */
const notAlike = [
  'platform.audit',
  'platform.publication',
  'people.session',
  'platform.migration',
  'platform.daily_secret',
]
if (!existsSync(data)) throw new Error(`The data of Berlin is not in ${data}.`)

const folder = await mkdtemp(join(tmpdir(), 'nahbei-backup-proof-'))
const dataFolder = join(folder, 'data')
importBerlin()
const server = await openDatabaseServer({ dataFolder })
const actor = operator('proof')
await withClient(server, 'berlin', 'owner', addAccounts)

const megabytes = (bytes: number) => bytes / 1e6
const report = (name: string, bytes: number, seconds: number) =>
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${megabytes(bytes).toFixed(1)} MB, ${(megabytes(bytes) / seconds).toFixed(1)} MB/s`,
  )

const memory = () => process.resourceUsage().maxRSS / 1024
const before = memory()
const file = join(folder, 'berlin.nahbei')
const made = await makeBackup({ server, city: 'berlin', actor, file })
console.log(`${made.rows} rows of ${made.tables} tables`)
report('backup', made.bytes, made.seconds)
const text = await copyTextBytes()
console.log(
  `  that is ${(text / 1e6 / made.seconds).toFixed(1)} MB/s of ${megabytes(text).toFixed(1)} MB of rows`,
)
const { recipient, identity } = await makeKeyPair()
const sealed = await makeBackup({
  server,
  city: 'berlin',
  actor,
  file: join(folder, 'sealed.nahbei'),
  recipient,
})
report('backup, encrypted', sealed.bytes, sealed.seconds)
const limit = await writeAndSync(made.bytes)
report('limit: a file of that size, written and synced', made.bytes, limit)
console.log(
  `backup takes ${(made.seconds / limit).toFixed(0)} times the limit; at most ${slowest} s`,
)
console.log(`memory: ${before.toFixed(0)} MB before, ${memory().toFixed(0)} MB at most`)

const drill = await drillBackup({ server, path: sealed.file, identities: [identity] })
const { check, load, compare } = drill.seconds
console.log(
  `drill: checked in ${check.toFixed(1)} s, restored in ${load.toFixed(1)} s, ${drill.rows} rows compared in ${compare.toFixed(1)} s`,
)
for (const difference of drill.differences) console.log(difference)

const settle = settleRestoredPeople
const restored = await restoreBackup({ server, actor, settle, path: file, city: 'berlin-copy' })
report('restore', made.bytes, restored.seconds)
const unlike = await differentTables()
console.log(unlike.length === 0 ? 'all tables are alike in SQL' : `unlike: ${unlike.join(', ')}`)
await server.close()
await rm(folder, { recursive: true, force: true })
const good = made.seconds <= slowest && drill.differences.length === 0 && unlike.length === 0
process.exit(good ? 0 : 1)

function importBerlin() {
  const started = performance.now()
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/main.ts', 'import', join(projectRoot, 'packs/berlin'), '--data', data],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, NAHBEI_DATA: dataFolder, DATABASE_URL: '' },
    },
  )
  if (run.status !== 0) throw new Error(run.stderr)
  console.log(`Berlin imported in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** With what lies around an account: memberships, a second factor, recovery codes, sessions, audit rows. */
async function addAccounts(client: pg.Client): Promise<void> {
  await client.query(`
    insert into people.organisation (id, name, kind)
      select 'proof-' || n, 'Organisation ' || n, 'office' from generate_series(1, 100) n;
    insert into people.account (id, name, mail, state, password, created_at)
      select gen_random_uuid(), 'Kim Beispiel ' || n, 'kim' || n || '@example.org', 'active',
        '$argon2id$v=19$m=19456,t=2,p=1$' || md5(n::text) || '$' || md5(n::text) || md5((-n)::text), now()
      from generate_series(1, ${accounts}) n;
    insert into people.membership (id, account, organisation, role, valid_from, source, created_at)
      select gen_random_uuid(), id, 'proof-' || 1 + n % 100, role, '2024-01-01', 'administrator', now()
      from (select id, row_number() over () as n from people.account) a,
        (values ('reader'), ('planner')) r (role);
    insert into people.code_app (id, account, secret, created_at, confirmed_at)
      select gen_random_uuid(), id, sha256(id::text::bytea), now(), now() from people.account;
    insert into people.recovery_code (account, hash)
      select id, sha256((id::text || n)::bytea) from people.account, generate_series(1, 8) n;
    insert into people.session (id, token_hash, account, stage, method, device, created_at, seen_at, fresh_at, expires_at)
      select gen_random_uuid(), sha256(id::text::bytea), id, 'full', 'password', 'Firefox, Windows', now(), now(), now(), now()
      from people.account;
    insert into platform.audit (operation, effect, outcome, actor_kind, actor_id, subject)
      select 'people.showAccount', 'readPersonal', 'done', 'account', id::text, id::text
      from people.account, generate_series(1, 10)`)
}

async function copyTextBytes(): Promise<number> {
  const { ends } = await readBackup({ path: file })
  return ends.reduce((sum, end) => sum + end.bytes, 0)
}

async function writeAndSync(bytes: number): Promise<number> {
  const chunk = randomBytes(1 << 20)
  const path = join(folder, 'limit')
  const started = performance.now()
  const handle = await open(path, 'w')
  for (let left = bytes; left > 0; left -= chunk.length)
    await handle.write(chunk, 0, Math.min(left, chunk.length))
  await handle.sync()
  await handle.close()
  const seconds = (performance.now() - started) / 1000
  await writeFile(path, '')
  return seconds
}

/** Tables of the copy that do not hold the same rows; without those that restoring changes on purpose. */
async function differentTables(): Promise<string[]> {
  const [berlin, copy] = [await fingerprints('berlin'), await fingerprints('berlin-copy')]
  return [...berlin.keys()].filter((table) => berlin.get(table) !== copy.get(table))
}

async function fingerprints(city: string): Promise<Map<string, string>> {
  return await withClient(server, city, 'owner', async (client) => {
    await client.query("set timezone to 'UTC'")
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and c.relpersistence = 'p'
         and n.nspname in ('platform', 'people', 'city', 'offers', 'atlas')`,
    )
    const found = new Map<string, string>()
    for (const { name } of tables.filter((table) => !notAlike.includes(table.name))) {
      const { rows } = await client.query<{ print: string }>(
        `select count(*) || ' ' || coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0)
           || ' ' || coalesce(sum(('x' || right(md5(t::text), 15))::bit(60)::bigint), 0) as print from ${name} t`,
      )
      found.set(name, rows[0]?.print ?? '')
    }
    return found
  })
}
