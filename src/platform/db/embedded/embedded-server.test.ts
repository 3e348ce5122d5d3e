import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { User } from '../../../../tests/database/user.ts'
import { openDatabaseServer } from '../server.ts'
import { clusterTag, LONGEST_SOCKET_PATH } from './data-folder.ts'
import { endOrphans, readPostmasterFile, serverProcesses } from './server-processes.ts'

// The server as people meet it: several processes on one folder, each of which may be killed.

const isRoot = process.getuid?.() === 0
const NOBODY = { uid: 65534, gid: 65534 }

let parent = ''
let folder = ''
const users: User[] = []

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'nahbei-embedded-'))
  await chmod(parent, 0o711)
  folder = join(parent, 'data')
})

afterEach(async () => {
  await Promise.all(users.splice(0).map((user) => user.kill()))
  const tag = await clusterTag(join(folder, 'postgres')).catch(() => undefined)
  if (tag) await endOrphans(tag)
  await rm(parent, { recursive: true, force: true })
})

function spawnUser(as = {}): User {
  const user = User.spawn(folder, as)
  users.push(user)
  return user
}

async function openUser(as = {}): Promise<User> {
  const user = spawnUser(as)
  await user.ready()
  return user
}

const cluster = () => join(folder, 'postgres')
const processes = async () => serverProcesses(await clusterTag(cluster()))
const birth = async (user: User) => (await user.ask('select pg_postmaster_start_time()'))[0]

async function killPostmaster(): Promise<void> {
  const file = await readPostmasterFile(cluster())
  if (!file) throw new Error('no server runs')
  process.kill(file.pid, 'SIGKILL')
}

/** Writes until told to stop, or until the first failure; returns how many writes were acknowledged. */
async function writeUntilFailure(user: User, onWritten: (count: number) => void): Promise<number> {
  for (let written = 0; ; onWritten(++written)) {
    const failed = await user.ask(`insert into public.note values (${written})`).then(
      () => false,
      () => true,
    )
    if (failed) return written
  }
}

async function countNotes(user: User): Promise<number> {
  const [row] = await user.ask('select count(*)::int as count from public.note')
  return Number(row?.count)
}

test('the first starts it, others join, the last to leave stops it', async () => {
  const first = await openUser()
  const second = await openUser()
  expect(await birth(second)).toEqual(await birth(first))
  await first.close()
  expect(await second.ask('select 1 as one')).toEqual([{ one: 1 }])
  await second.close()
  expect(await processes()).toEqual([])
  expect(await readPostmasterFile(cluster())).toBeUndefined()
})

test('two at once on an empty folder make one database and share one server', async () => {
  const [first, second] = await Promise.all([openUser(), openUser()])
  expect(await birth(first)).toEqual(await birth(second))
  expect((await readdir(folder)).filter((name) => name.startsWith('postgres.unfinished'))).toEqual(
    [],
  )
})

test('what people write is in no log, and only its owner can look into the folder', async () => {
  const user = await openUser()
  await user.ask('create table public.letter (id int primary key check (id > 0), text text)')
  await user.ask("insert into public.letter values (1, 'geheim')")
  for (const failing of [
    "insert into public.letter values (1, 'geheim')", // tells the key
    "insert into public.letter values (-1, 'geheim')", // tells the whole row
    "select 'geheim'::int", // tells the value in the message itself
    'select geheim from public.letter',
  ])
    await expect(user.ask(failing)).rejects.toThrow()
  await user.close()
  const log = await readFile(join(folder, 'postgres.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('geheim')
  const mode = async (path: string) => (await stat(join(folder, path))).mode & 0o777
  expect(await mode('postgres.log')).toBe(0o600)
  expect(await mode('postgres')).toBe(0o700)
})

test('a killed process leaves the server running, and the next one joins it', async () => {
  const first = await openUser()
  const born = await birth(first)
  await first.kill()
  const second = await openUser()
  expect(await birth(second)).toEqual(born)
  await second.close()
  expect(await processes()).toEqual([])
})

test('a living process brings a killed server back, and no acknowledged write is lost', async () => {
  const user = await openUser()
  await user.ask('create table public.note (n int)')
  const written = await writeUntilFailure(user, (count) => {
    if (count === 20) killPostmaster()
  })
  expect(written).toBeGreaterThanOrEqual(20)
  await untilTrue(() =>
    user.ask('select 1').then(
      () => true,
      () => false,
    ),
  )
  expect(await countNotes(user)).toBeGreaterThanOrEqual(written)
  expect(user.log).toContain('database server lost, starting it again')
  await user.close()
  expect(await processes()).toEqual([])
})

test('after both were killed the next start simply works, with every acknowledged write', async () => {
  const first = await openUser()
  await first.ask('create table public.note (n int)')
  for (let n = 0; n < 20; n++) await first.ask(`insert into public.note values (${n})`)
  await first.kill()
  await killPostmaster()
  const second = await openUser()
  expect(await countNotes(second)).toBe(20)
})

test('a left-over process number that now belongs to someone else does not confuse it', async () => {
  const first = await openUser()
  const file = await readFile(join(cluster(), 'postmaster.pid'), 'utf8')
  const lock = join(first.socket, '.s.PGSQL.5432.lock')
  await first.close()
  const stale = file.replace(/^\d+/, String(process.pid))
  await writeFile(join(cluster(), 'postmaster.pid'), stale)
  await writeFile(lock, stale)
  const second = await openUser()
  expect(await second.ask('select 1 as one')).toEqual([{ one: 1 }])
  expect(process.pid).toBeGreaterThan(0) // and we were not mistaken for the server and ended
})

test('a creation that was killed half-way is done again', async () => {
  const first = spawnUser()
  const failed = first.ready().catch(() => {})
  const begun = async () => (await readdir(folder).catch(() => [])).some(isUnfinished)
  await untilTrue(begun)
  await first.kill()
  await failed
  const second = await openUser()
  expect(await second.ask('select 1 as one')).toEqual([{ one: 1 }])
})

const isUnfinished = (name: string) => name.startsWith('postgres.unfinished-')

test('a server whose socket was swept away is replaced', async () => {
  const first = await openUser()
  const born = await birth(first)
  await rm(join(first.socket, '.s.PGSQL.5432'))
  const second = await openUser()
  expect(await birth(second)).not.toEqual(born)
})

test('a folder too deep for a socket gets it elsewhere, closed to others', async () => {
  folder = join(parent, 'a'.repeat(60), 'b'.repeat(60), 'data')
  const user = await openUser()
  expect(Buffer.byteLength(`${user.socket}/.s.PGSQL.5432`)).toBeLessThanOrEqual(LONGEST_SOCKET_PATH)
  expect(user.socket.startsWith(folder)).toBe(false)
  expect((await stat(user.socket)).mode & 0o777).toBe(0o700)
  await user.close()
  await rm(user.socket, { recursive: true })
})

test('a folder of another major version is refused in plain words', async () => {
  await (await openUser()).close()
  await writeFile(join(cluster(), 'PG_VERSION'), '12\n')
  await expect(openUser()).rejects.toThrow(/gehört zu PostgreSQL 12/)
})

test('a folder with something else in it is left alone', async () => {
  await mkdir(cluster(), { recursive: true })
  await writeFile(join(cluster(), 'photo.jpg'), '')
  await expect(openUser()).rejects.toThrow(/keine vollständige Datenbank/)
  expect(await readdir(cluster())).toEqual(['photo.jpg'])
})

test('a data folder that cannot be made is named', async () => {
  await writeFile(folder, 'a file')
  await expect(openDatabaseServer({ dataFolder: join(folder, 'data') })).rejects.toThrow(
    new RegExp(`${folder}.*NAHBEI_DATA`),
  )
})

test.runIf(isRoot)('as root it passes folders above it that are closed to others', async () => {
  await chmod(parent, 0o700)
  const user = await openUser()
  expect(await user.ask('select 1 as one')).toEqual([{ one: 1 }])
  expect((await stat(cluster())).uid).not.toBe(0)
  await user.close()
})

test.runIf(isRoot)('an ordinary user runs it, root may join, and the owner keeps it', async () => {
  await mkdir(folder)
  await chown(folder, NOBODY.uid, NOBODY.gid)
  const ordinary = await openUser(NOBODY)
  const born = await birth(ordinary)
  await ordinary.kill()
  const root = await openUser()
  expect(await birth(root)).toEqual(born)
  await root.close()
  await (await openUser()).close()
  await (await openUser(NOBODY)).close()
  expect(await processes()).toEqual([])
})

test.runIf(isRoot)('a folder that may not be written is refused in plain words', async () => {
  await mkdir(folder, { mode: 0o755 })
  await expect(openUser(NOBODY)).rejects.toThrow(/beschreibbar|Schreibrecht/)
})

/** Asks again until it is so; the test's own time limit ends it. */
async function untilTrue(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(10)
}
