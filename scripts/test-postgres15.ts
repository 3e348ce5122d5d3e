import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * `npm run test:postgres15`: what touches the database, on Debian's PostgreSQL 15 in place of the
 * embedded server. Needs the package postgresql-15; runs a cluster of its own in a temporary folder.
 */

const programs = '/usr/lib/postgresql/15/bin'
const folder = mkdtempSync(join(tmpdir(), 'nahbei-pg15-'))
// PostgreSQL refuses to run as root; Debian's package brings the user for it.
const asUser =
  process.getuid?.() === 0
    ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups']
    : []
if (asUser.length > 0) spawnSync('chown', ['postgres:postgres', folder])

const run = (program: string, args: string[]) => {
  const [command, ...rest] = [...asUser, join(programs, program), ...args] as [string, ...string[]]
  return spawnSync(command, rest, { encoding: 'utf8' })
}
const made = run('initdb', [
  '-D',
  `${folder}/data`,
  '-U',
  'postgres',
  '-A',
  'trust',
  '-E',
  'UTF8',
  '--locale=C',
])
if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)

/** What touches the database; other files can be named: `npm run test:postgres15 -- src/platform/db`. */
const touched = [
  'src/platform/db',
  'src/platform/audit',
  'src/platform/backup',
  'src/platform/limits',
  'src/platform/mail',
  'src/platform/operation',
  'src/platform/tasks',
  'src/contexts',
  'src/cli',
  'tests/packs',
  'tests/security',
]
const wanted = process.argv.slice(2)

const settings = [
  'listen_addresses=',
  `unix_socket_directories=${folder}`,
  'fsync=off',
  // The owner may not drop a database in which a worker of the superuser happens to be.
  'autovacuum=off',
  'max_connections=200',
]
const [command, ...args] = [
  ...asUser,
  join(programs, 'postgres'),
  '-D',
  `${folder}/data`,
  ...settings.flatMap((setting) => ['-c', setting]),
] as [string, ...string[]]
const server = spawn(command, args, { stdio: 'ignore' })
const ended = new Promise((resolve) => server.on('exit', resolve))
try {
  for (let tries = 0; run('pg_isready', ['-h', folder]).status !== 0; tries++) {
    if (tries > 100) throw new Error('PostgreSQL 15 does not start.')
    await pause(100)
  }
  const address = new URLSearchParams({ host: folder, user: 'postgres' })
  const tests = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      'scripts/test.ts',
      '--project',
      'product',
      // tests of the embedded server, which this run does not use
      '--exclude',
      'src/platform/db/embedded/**',
      ...(wanted.length > 0 ? wanted : touched),
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, NAHBEI_TEST_DATABASE_URL: `postgresql:///postgres?${address}` },
    },
  )
  process.exitCode = tests.status ?? 1
} finally {
  server.kill('SIGINT')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
