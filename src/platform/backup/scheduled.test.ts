import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupGround } from '../../../tests/builders/backups.ts'
import { makeKeyPair } from './encryption.ts'
import { checkBackup } from './restore.ts'
import { backupName, runScheduledBackup, SCHEDULE_LOCK } from './scheduled.ts'

const { server, owner, folder: ground, newCity } = await backupGround()
const city = await newCity()
const day = (n: number) => () => new Date(Date.UTC(2024, 4, n, 3, 15, 7, 123))
let folders = 0
const newFolder = () => join(ground, `f${++folders}`, 'deep')

test('keeps the newest, and touches nothing else', async () => {
  const folder = newFolder()
  await mkdir(folder, { recursive: true })
  const others = [
    'notes.txt',
    `${city}.nahbei`,
    `${city}-20200101T000000Z.nahbei.old`,
    `${city}-alt-20200101T000000Z.nahbei`,
    'zz-20200101T000000Z.nahbei',
  ]
  for (const name of others) await writeFile(join(folder, name), '')
  await mkdir(join(folder, `${city}-20200101T000000Z.nahbei`)) // a folder by that name is none either
  const settings = { folder, keep: 2 }
  const removed: string[][] = []
  for (const n of [1, 2, 3, 4]) {
    const result = await runScheduledBackup({ server, city, settings, now: day(n) })
    removed.push(result?.removed ?? [])
  }
  const name = (n: number) => `${city}-2024050${n}T031507Z.nahbei`
  expect(backupName(city, day(1)())).toBe(name(1))
  expect(removed).toEqual([[], [], [name(1)], [name(2)]])
  const left = await readdir(folder)
  expect(left.sort()).toEqual(
    [...others, `${city}-20200101T000000Z.nahbei`, name(3), name(4)].sort(),
  )
  await checkBackup({ path: join(folder, name(4)) })
})

test('makes the folder, encrypts to the key of the settings', async () => {
  const folder = newFolder()
  const { identity, recipient } = await makeKeyPair()
  const settings = { folder, keep: 1, recipient }
  const made = await runScheduledBackup({ server, city, settings })
  expect(made?.encrypted).toBe(true)
  await checkBackup({ path: made!.file, identities: [identity] })
})

test('a failure removes nothing', async () => {
  const folder = newFolder()
  const settings = { folder, keep: 1 }
  await runScheduledBackup({ server, city, settings, now: day(1) })
  const before = await readdir(folder)
  const broken = { ...settings, recipient: 'age1broken' }
  await expect(runScheduledBackup({ server, city, settings: broken, now: day(2) })).rejects.toThrow(
    'kein öffentlicher Schlüssel',
  )
  const file = { ...settings, folder: join(folder, before[0]!) }
  await expect(runScheduledBackup({ server, city, settings: file })).rejects.toThrow(
    'BACKUP_FOLDER',
  )
  expect(await readdir(folder)).toEqual(before)
})

test('of several processes one makes it', async () => {
  const folder = newFolder()
  const settings = { folder, keep: 5 }
  await owner(city, async (client) => {
    await client.query('select pg_advisory_lock($1)', [SCHEDULE_LOCK]) // another one is at it
    expect(await runScheduledBackup({ server, city, settings })).toBeUndefined()
  })
  expect(await runScheduledBackup({ server, city, settings })).toBeDefined()
  expect(await readdir(folder)).toHaveLength(1)
})

test('what a killed process left half written goes after a day', async () => {
  const folder = newFolder()
  await mkdir(folder, { recursive: true })
  const half = (n: number) => join(folder, `.${backupName(city, day(n)())}.0123abcd.part`)
  for (const n of [1, 2]) await writeFile(half(n), '')
  await utimes(half(1), day(1)(), day(1)())
  await utimes(half(2), day(2)(), day(2)())
  const now = () => new Date(day(2)().getTime() + 60_000)
  await runScheduledBackup({ server, city, settings: { folder, keep: 1 }, now })
  const left = await readdir(folder)
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([
    `.${backupName(city, day(2)())}.0123abcd.part`,
  ])
})
