import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Graph, Start } from '../../src/kernels/routing/index.ts'
import { eachArc, type PeerTime } from './peers.ts'

const programs = '/usr/lib/postgresql/15/bin'
const name = 'pgRouting (driving distance from one place that reaches all)'

/** Debian's pgRouting on a PostgreSQL of its own, over a socket; only where both are installed. */
export async function askPgRouting(graph: Graph, kinds: readonly Start[][]): Promise<PeerTime> {
  if (!existsSync('/usr/share/postgresql/15/extension/pgrouting.control'))
    return {
      name,
      milliseconds: undefined,
      note: 'not installed (apt install postgresql-15-pgrouting)',
    }
  const folder = mkdtempSync(join(tmpdir(), 'nahbei-pgr-'))
  const asUser =
    process.getuid?.() === 0
      ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups']
      : []
  if (asUser.length > 0) spawnSync('chown', ['postgres:postgres', folder])
  const commandOf = (...all: string[]) => [...asUser, ...all] as [string, ...string[]]
  const [init, ...initArgs] = commandOf(
    join(programs, 'initdb'),
    '-D',
    `${folder}/data`,
    '-U',
    'postgres',
    '-A',
    'trust',
  )
  spawnSync(init, initArgs)
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'work_mem=256MB',
  ]
  const [command, ...args] = commandOf(
    ...[join(programs, 'postgres'), '-D', `${folder}/data`],
    ...settings.flatMap((setting) => ['-c', setting]),
  )
  const server = spawn(command, args, { stdio: 'ignore' })
  const ended = new Promise((resolve) => server.on('exit', resolve))
  try {
    const client = await connect(folder)
    await client.query('create extension pgrouting cascade')
    await client.query(
      'create table arc (id serial primary key, source bigint, target bigint, cost float8)',
    )
    const rows: string[] = []
    // Turned round: ways lead from the places to the junctions.
    eachArc(graph, (tail, head, weight) => rows.push(`(${head},${tail},${weight})`))
    for (let at = 0; at < rows.length; at += 5000)
      await client.query(
        `insert into arc (source, target, cost) values ${rows.slice(at, at + 5000).join()}`,
      )
    await client.query('analyze arc')
    const times: number[] = []
    for (const starts of kinds.slice(0, 3)) {
      const all = starts.map(({ junction }) => `union all select 0, -1, ${junction}, 0`).join(' ')
      const start = performance.now()
      await client.query(
        `select count(*) from pgr_drivingDistance('select id, source, target, cost from arc ${all}', -1, 23940, true)`,
      )
      times.push(performance.now() - start)
    }
    await client.end()
    return { name, milliseconds: times.toSorted((a, b) => a - b)[1], note: '' }
  } finally {
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

async function connect(folder: string): Promise<pg.Client> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ host: folder, user: 'postgres', database: 'postgres' })
    try {
      await client.connect()
      return client
    } catch (error) {
      if (attempt > 100) throw error
      await pause(100)
    }
  }
}
