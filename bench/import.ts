import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { copyIn } from '../src/platform/db/copy-in.ts'
import { defaultCity, openDatabase, openDatabaseServer } from '../src/platform/db/index.ts'

/**
 * `node bin/node24.js --import tsx bench/import.ts [PACK] [DATA]`: how long an import takes, first and
 * second run, and its memory; beside it, in the same run, the physical limit: a bare COPY of as many rows
 * as the city's largest tables hold, into a table with one unique index.
 */

const projectRoot = fileURLToPath(new URL('..', import.meta.url))
const pack = resolve(process.argv[2] ?? join(projectRoot, 'packs/musterstadt'))
const data = resolve(process.argv[3] ?? pack)
const dataFolder = await mkdtemp(join(tmpdir(), 'nahbei-bench-'))

interface Run {
  seconds: number
  peakMegabytes: number
  changes: number
}

const first = importOnce()
const second = importOnce()
const { rows, seconds } = await bareCopy()
const ratio = (run: Run) => (run.seconds / seconds).toFixed(1)
const line = (name: string, run: Run) =>
  `${name}: ${run.seconds.toFixed(1)} s, ${run.peakMegabytes.toFixed(0)} MB, ${run.changes} changes, ${ratio(run)} × COPY`
console.log(line('first run', first))
console.log(line('second run', second))
console.log(`bare COPY of ${rows} rows: ${seconds.toFixed(2)} s`)
await rm(dataFolder, { recursive: true, force: true })

function importOnce(): Run {
  const started = performance.now()
  const run = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      // Prints the peak of its own memory after the report.
      `process.on('exit', () => console.error('PEAK', process.resourceUsage().maxRSS));
       process.argv.splice(1, 0, 'nahbei'); await import('${projectRoot}src/main.ts')`,
      '--',
      'import',
      pack,
      '--data',
      data,
      '--json',
    ],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, NAHBEI_DATA: dataFolder, DATABASE_URL: '' },
    },
  )
  const peak = Number(/PEAK (\d+)/.exec(run.stderr)?.[1]) / 1024
  if (!run.stdout) throw new Error(run.stderr)
  const { report } = JSON.parse(run.stdout) as {
    report: { parts: { counts: { added: number; changed: number; retired: number } }[] }
  }
  const changes = report.parts.reduce(
    (sum, { counts }) => sum + counts.added + counts.changed + counts.retired,
    0,
  )
  return { seconds: (performance.now() - started) / 1000, peakMegabytes: peak, changes }
}

async function bareCopy(): Promise<{ rows: number; seconds: number }> {
  const server = await openDatabaseServer({ dataFolder })
  const city = await defaultCity(server)
  const database = openDatabase(server, city!.id, 'owner')
  const counted = await sql<{ rows: number }>`
    select (select count(*) from atlas.observation) + (select count(*) from city.residents)
      + (select count(*) from city.cell_residents) as rows
  `.execute(database)
  const rows = counted.rows[0]!.rows
  await sql`create table city.bench (area int, at date, value float8, primary key (area, at))`.execute(
    database,
  )
  const started = performance.now()
  await copyIn(
    database,
    'city.bench' as 'city.residents',
    ['area', 'at', 'value'] as never,
    lines(rows),
  )
  const seconds = (performance.now() - started) / 1000
  await database.destroy()
  await server.close()
  return { rows, seconds }
}

function* lines(count: number) {
  for (let i = 0; i < count; i++) yield [i, '2024-12-31', i / 7] as [number, string, number]
}
