import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupGround } from '../../../tests/builders/backups.ts'
import { readMigrations } from '../db/migrate.ts'
import { encrypterTo, makeKeyPair, readIdentities } from './encryption.ts'
import { levelOf } from './fit.ts'
import { makeBackup } from './make.ts'
import { BackupProblem } from './problem.ts'
import { readBackup } from './read.ts'
import { checkBackup, restoreBackup } from './restore.ts'
import { writeAndSync } from './target.ts'

const { server, actor, settle, ask, folder, newCity, newFile, newId, besides } =
  await backupGround()
const city = await newCity()
await ask(
  city,
  `insert into people.organisation (id, name)
   select n::text, md5(n::text) || md5((n + 1)::text) from generate_series(1, 3000) n`,
)
const keys = await makeKeyPair()
const plain = newFile()
const sealed = newFile()
await makeBackup({ server, city, actor, file: plain })
await makeBackup({ server, city, actor, file: sealed, recipient: keys.recipient })
const whole = await readFile(plain)
const sealedWhole = await readFile(sealed)

/** The kind of problem that a file of these bytes has; undefined if it passes. */
async function problemOf(bytes: Uint8Array, identities?: string[]): Promise<string | undefined> {
  const path = join(folder, 'spoilt')
  await writeFile(path, bytes)
  try {
    await checkBackup({ path, identities })
    return undefined
  } catch (error) {
    if (!(error instanceof BackupProblem)) throw error
    return error.kind
  }
}

/** Every byte near begin and end, and a sample between. */
function* places(length: number, step: number): Generator<number> {
  for (let at = 0; at < length; at += at < 300 || at > length - 300 ? 7 : step) yield at
}

test('the files are in order', async () => {
  expect(await problemOf(whole)).toBeUndefined()
  expect(await problemOf(sealedWhole, [keys.identity])).toBeUndefined()
})

test('wherever it is cut off, that is noticed', async () => {
  for (const length of places(whole.length, 997)) {
    const problem = await problemOf(whole.subarray(0, length))
    expect(problem, `${length} bytes`).toBe(
      length < 'NAHBEI-BACKUP 1\n'.length ? 'foreign' : 'truncated',
    )
  }
  for (const length of places(sealedWhole.length, 9973))
    expect(['foreign', 'damaged', 'truncated'], `${length} bytes, encrypted`).toContain(
      await problemOf(sealedWhole.subarray(0, length), [keys.identity]),
    )
}, 120_000)

test('whichever bit flips, that is noticed', async () => {
  for (const [bytes, step] of [
    [whole, 499],
    [sealedWhole, 9973],
  ] as const)
    for (const place of places(bytes.length, step)) {
      const spoilt = Buffer.from(bytes)
      spoilt[place]! ^= 1 << (place % 8)
      expect(await problemOf(spoilt, [keys.identity]), `bit in byte ${place}`).toBeDefined()
    }
}, 120_000)

test('what stands after the end is noticed', async () => {
  expect(await problemOf(Buffer.concat([whole, Buffer.from('x')]))).toBe('damaged')
})

test('foreign files are told apart from spoilt ones', async () => {
  expect(await problemOf(Buffer.from('%PDF-1.7\n'))).toBe('foreign')
  expect(await problemOf(Buffer.alloc(0))).toBe('foreign')
  expect(await problemOf(Buffer.alloc(100_000))).toBe('foreign')
  await expect(readBackup({ path: join(folder, 'nirgends') })).rejects.toThrow('Es gibt sie nicht')
  await expect(readBackup({ path: folder })).rejects.toThrow('lässt sich nicht lesen')
})

test('a newer format and a newer program are named as such', async () => {
  const newer = Buffer.from(whole)
  newer.write('2', 'NAHBEI-BACKUP '.length)
  expect(await problemOf(newer)).toBe('newer')

  const { manifest } = await readBackup({ path: plain })
  const migrations = await readMigrations()
  const next = { number: 9999, name: '9999_future.sql', checksum: '0'.repeat(64) }
  const future = { ...manifest, migrations: [...manifest.migrations, next] }
  expect(() => levelOf(future, migrations)).toThrow('neueren Programmversion')
  const [first, ...rest] = manifest.migrations
  const other = { ...manifest, migrations: [{ ...first!, checksum: '0'.repeat(64) }, ...rest] }
  expect(() => levelOf(other, migrations)).toThrow('passt nicht zu diesem Programm')
})

test('an encrypted file opens with its own key only', async () => {
  const other = await makeKeyPair()
  expect(await problemOf(sealedWhole)).toBe('sealed')
  expect(await problemOf(sealedWhole, [other.identity])).toBe('wrongKey')
  expect(await problemOf(sealedWhole, [other.identity, keys.identity])).toBeUndefined()
  expect(sealedWhole.includes('organisation')).toBe(false)
})

test('keys that are none are refused before any work', async () => {
  for (const recipient of ['age1', 'ssh-ed25519 AAAA', `${keys.recipient}x`, keys.identity])
    expect(() => encrypterTo(recipient), recipient).toThrow('kein öffentlicher Schlüssel')
  const file = newFile()
  await expect(makeBackup({ server, city, actor, file, recipient: 'age1x' })).rejects.toThrow(
    'age1',
  )
  const keyFile = join(folder, 'key')
  await writeFile(keyFile, `# created by age-keygen\n\n${keys.identity}\n`)
  expect(await readIdentities(keyFile)).toEqual([keys.identity])
  for (const text of ['', '# nothing\n', keys.recipient, 'AGE-SECRET-KEY-1QQQ']) {
    await writeFile(keyFile, text)
    const problem = await readIdentities(keyFile).catch((error: unknown) => String(error))
    expect(problem, text).toContain('kein privater Schlüssel')
    expect(problem).not.toContain('QQQ')
  }
  await expect(readIdentities(join(folder, 'nirgends'))).rejects.toThrow('lässt sich nicht lesen')
})

test('a spoilt file touches nothing', async () => {
  const path = newFile()
  await writeFile(path, whole.subarray(0, -1))
  const id = newId()
  const call = { server, actor, settle, path, force: true }
  await expect(restoreBackup({ ...call, city: id })).rejects.toThrow('abgeschnitten')
  await expect(restoreBackup({ ...call, city })).rejects.toThrow('abgeschnitten')
  expect(
    await ask(server.maintenanceDatabase, 'select from pg_database where datname = $1', [id]),
  ).toEqual([])
  expect(await ask(city, 'select count(*)::int as n from people.organisation')).toEqual([
    { n: 3000 },
  ])
  expect(await besides(city)).toEqual([])
})

test('a file that is there is kept, unless told otherwise; only its owner may read it', async () => {
  const own = join(folder, 'own')
  await mkdir(own)
  const file = join(own, 'b.nahbei')
  await writeFile(file, 'precious')
  const call = { server, city, actor, file }
  await expect(makeBackup(call)).rejects.toThrow('gibt es schon')
  expect(await readFile(file, 'utf8')).toBe('precious')
  await makeBackup({ ...call, force: true })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await checkBackup({ path: file })
  await expect(makeBackup({ ...call, file: join(own, 'no', 'b') })).rejects.toThrow(
    'Den Ordner gibt es nicht',
  )
  await expect(makeBackup({ ...call, city: 'nirgendwo', force: true })).rejects.toThrow(
    'gibt es hier nicht',
  )
  await checkBackup({ path: file })
  expect(await readdir(own)).toEqual(['b.nahbei'])
})

test.runIf(process.platform === 'linux')('a full disk is named', async () => {
  const handle = await open('/dev/full', 'w')
  async function* bytes() {
    yield whole
  }
  await expect(writeAndSync(handle, '/x/b.nahbei', async () => bytes())).rejects.toThrow(
    'kein Platz mehr',
  )
})
