import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { testServer } from '../../../tests/database/index.ts'
import { ensureCityDatabase } from './cities.ts'
import { withClient } from './connect.ts'
import { migrate, pendingMigrations } from './migrate.ts'

const server = await testServer()
const folder = await mkdtemp(join(tmpdir(), 'nahbei-migrations-'))
const write = (name: string, sql: string) => writeFile(join(folder, name), sql)
let city = ''

beforeEach(async () => {
  city = `migrate_${randomBytes(5).toString('hex')}`
  await ensureCityDatabase(server, { id: city })
  await write('0001_first.sql', "create table public.first (t text default ':app_role');\n")
  await write('0002_second.sql', 'grant select on public.first to :app_role;')
})

afterEach(async () => {
  await withClient(server, server.maintenanceDatabase, 'owner', (client) =>
    client.query(`drop database "${city}" with (force)`),
  )
  for (const name of ['0002_second.sql', '0003_third.sql'])
    await rm(join(folder, name), { force: true })
})

afterAll(() => rm(folder, { recursive: true }))

const run = (upTo?: number) => migrate(server, city, { folder, upTo })

test('files are applied once, in order, and grant rights to the application', async () => {
  expect(await run()).toEqual(['0001_first.sql', '0002_second.sql'])
  expect(await run()).toEqual([])
  await write('0003_third.sql', 'create table public.third ();')
  expect(await run()).toEqual(['0003_third.sql'])
  await withClient(server, city, 'app', (client) => client.query('select * from public.first'))
})

test('a level can be named to stop at', async () => {
  expect(await run(1)).toEqual(['0001_first.sql'])
  expect(await run(1)).toEqual([])
  expect(await run()).toEqual(['0002_second.sql'])
})

test('what is missing can be told without changing anything', async () => {
  await run(1)
  expect(await pendingMigrations(server, city, folder)).toEqual(['0002_second.sql'])
  await run()
  expect(await pendingMigrations(server, city, folder)).toEqual([])
})

test('one role for everything keeps its rights', async () => {
  const oneRole = { ...server, connection: (name: string) => server.connection(name, 'owner') }
  await migrate(oneRole, city)
  const ask = (sql: string) => withClient(server, city, 'owner', (client) => client.query(sql))
  expect((await ask('select * from offers.report, platform.audit')).rows).toEqual([])
})

test('two processes migrate one database one after the other', async () => {
  const applied = await Promise.all([run(), run(), run()])
  expect(applied.flat().sort()).toEqual(['0001_first.sql', '0002_second.sql'])
})

test('a file that fails leaves nothing of itself and names its line', async () => {
  await write('0003_third.sql', 'create table public.third ();\n\nselect nonsense;')
  await expect(run()).rejects.toThrow(/0003_third\.sql ist gescheitert in Zeile 3: .*nonsense/)
  const left = await withClient(server, city, 'owner', (client) =>
    client.query(
      "select to_regclass('public.third') as third, max(number) as last from platform.migration",
    ),
  )
  expect(left.rows).toEqual([{ third: null, last: 2 }])
})

test('a file that was changed after it was applied is refused, other line ends are not', async () => {
  await run()
  await write('0002_second.sql', 'grant select on public.first to :app_role;\r\n')
  await expect(run()).rejects.toThrow('wurde geändert')
  await write('0002_second.sql', 'grant select on public.first to :app_role;')
  await write('0001_first.sql', "create table public.first (t text default ':app_role');\r\n")
  expect(await run()).toEqual([])
})

test('a database newer than the program is refused', async () => {
  await run()
  await rm(join(folder, '0002_second.sql'))
  await expect(run()).rejects.toThrow('neuer als dieses Programm')
})

test('a gap in the numbers is a mistake in the program', async () => {
  await write('0004_fourth.sql', '')
  await expect(run()).rejects.toThrow('0004_fourth.sql should be number 3')
  await rm(join(folder, '0004_fourth.sql'))
})
