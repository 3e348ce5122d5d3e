import { expect, test } from 'vitest'
import { backupGround } from '../../../tests/builders/backups.ts'
import { sealAudit, verifyChain } from '../audit/index.ts'
import { withClient } from '../db/connect.ts'
import { openDatabase } from '../db/database.ts'
import { listen } from '../db/listen.ts'
import { drillBackup } from './drill.ts'
import { makeBackup } from './make.ts'
import { restoreBackup } from './restore.ts'

const { server, actor, settle, ask, newCity, newFile, newId, besides } = await backupGround()

const addOrganisation = (city: string, id: string) =>
  ask(city, 'insert into people.organisation (id, name) values ($1, $1)', [id])
const organisations = async (city: string) =>
  (await ask(city, 'select id from people.organisation order by id')).map(({ id }) => id)

async function backupOf(city: string): Promise<string> {
  const file = newFile()
  await makeBackup({ server, city, actor, file })
  return file
}

test('a city with data is refused, and replaced only when told so', async () => {
  const city = await newCity()
  await addOrganisation(city, 'then')
  const path = await backupOf(city)
  await addOrganisation(city, 'since')
  const call = { server, actor, settle, path }
  await expect(restoreBackup(call)).rejects.toThrow('--force')
  expect(await organisations(city)).toEqual(['since', 'then'])
  expect(await restoreBackup({ ...call, force: true })).toMatchObject({ city, replaced: true })
  expect(await organisations(city)).toEqual(['then'])
  expect(await besides(city)).toEqual([])
})

test('who is connected goes on with the restored data', async () => {
  const city = await newCity()
  await addOrganisation(city, 'then')
  const path = await backupOf(city)
  await addOrganisation(city, 'since')
  const app = openDatabase(server, city, 'app', { connections: 2 })
  const names = () => app.selectFrom('people.organisation').select('id').orderBy('id').execute()
  const version = () =>
    app.selectFrom('platform.publication').select('version').executeTakeFirstOrThrow()
  const before = await version()
  const reconnected = Promise.withResolvers<void>()
  const listener = listen(server, city, 'publication', {
    onNotify: () => {},
    onReconnect: reconnected.resolve,
  })
  await listener.ready
  // Somebody keeps asking all the while.
  let over = false
  let answers = 0
  const asking = (async () => {
    while (!over)
      await names().then(
        () => answers++,
        () => {}, // a query that was under way just then
      )
  })()
  await restoreBackup({ server, actor, settle, path, force: true })
  await reconnected.promise
  over = true
  await asking
  expect(answers).toBeGreaterThan(0)
  expect(await names()).toEqual([{ id: 'then' }])
  // No process can have seen this version: each reads its snapshot anew.
  expect((await version()).version).toBeGreaterThan(before.version + 500)
  await listener.close()
  await app.destroy()
})

test('a restore that fails half-way leaves everything as it was', async () => {
  const [city, broken] = [await newCity(), await newCity()]
  await addOrganisation(city, 'precious')
  await ask(
    broken,
    `alter table people.federated_identity drop constraint federated_identity_account_fkey;
     insert into people.federated_identity values ('i', 's', '00000000-0000-4000-8000-000000000000')`,
  )
  const path = await backupOf(broken)
  const call = { server, actor, settle, path, city }
  await expect(restoreBackup({ ...call, force: true })).rejects.toThrow('foreign key')
  expect(await organisations(city)).toEqual(['precious'])
  expect(await besides(city)).toEqual([])
  await expect(restoreBackup({ ...call, city: newId() })).rejects.toThrow('foreign key')
  await expect(drillBackup({ server, path })).rejects.toThrow('foreign key')
})

test('what settles a restored city may fail, and then nothing has happened', async () => {
  const city = await newCity()
  await addOrganisation(city, 'then')
  const path = await backupOf(city)
  await addOrganisation(city, 'since')
  const fails = async () => Promise.reject(new Error('not settled'))
  const call = { server, actor, settle: fails, path, force: true }
  await expect(restoreBackup(call)).rejects.toThrow('not settled')
  expect(await organisations(city)).toEqual(['since', 'then'])
  expect(await besides(city)).toEqual([])
})

test('tables that no migration makes are named, not lost', async () => {
  const city = await newCity()
  await ask(city, 'create table city.own (note text)')
  const path = await backupOf(city)
  await expect(restoreBackup({ server, actor, settle, path, city: newId() })).rejects.toThrow(
    'Nur in der Sicherung: city.own (note)',
  )
})

test('the city of the settings must be the city of the backup', async () => {
  const [city, other] = [await newCity(), newId()]
  await addOrganisation(city, 'then')
  const path = await backupOf(city)
  const call = { server, actor, settle, path, expectedCity: other }
  await expect(restoreBackup(call)).rejects.toThrow(`gehört zur Stadt „${city}“`)
  await expect(restoreBackup({ ...call, city: 'Großstadt' })).rejects.toThrow('kann keine Stadt')
  await restoreBackup({ ...call, city: other })
  expect(await organisations(other)).toEqual(['then'])
})

test('an empty database is taken as it is, one of somebody else is not', async () => {
  const city = await newCity()
  await addOrganisation(city, 'then')
  const path = await backupOf(city)
  const [empty, foreign, unfinished] = [newId(), newId(), await newCity()]
  const maintain = (sql: string) => ask(server.maintenanceDatabase, sql)
  await maintain(`create database "${empty}" template template0`)
  await maintain(`create database "${foreign}" template template0`)
  await ask(foreign, 'create schema shop')
  await ask(foreign, 'create table shop.orders (id int)')
  const oid = async (name: string) =>
    (
      await ask(server.maintenanceDatabase, 'select oid from pg_database where datname = $1', [
        name,
      ])
    )[0]
  const before = [await oid(empty), await oid(unfinished)]
  const call = { server, actor, settle, path }
  await restoreBackup({ ...call, city: empty })
  await restoreBackup({ ...call, city: unfinished })
  expect([await oid(empty), await oid(unfinished)]).toEqual(before)
  expect(await organisations(unfinished)).toEqual(['then'])
  await expect(restoreBackup({ ...call, city: foreign, force: true })).rejects.toThrow(
    'fremde Tabellen',
  )
})

test('mails that waited are given up, and both backup and restore are on record', async () => {
  const [city, copy] = [await newCity(), newId()]
  await ask(
    city,
    `insert into platform.mail (id, template, recipient, subject, body, next_attempt_at, created_at)
     values (gen_random_uuid(), 't', 'kim@example.org', 's', 'b', now(), now())`,
  )
  const path = await backupOf(city)
  await restoreBackup({ server, actor, settle, path, city: copy })
  expect(await ask(copy, 'select state, last_error, recipient, body from platform.mail')).toEqual([
    { state: 'failed', last_error: 'restored', recipient: null, body: null },
  ])
  const log = await ask(copy, 'select operation, effect, actor_id from platform.audit order by id')
  expect(log).toEqual([
    { operation: 'backup.make', effect: 'readPersonal', actor_id: 'test' },
    { operation: 'backup.restore', effect: 'write', actor_id: 'test' },
  ])
})

test('one restore at a time; what a killed one left is cleared away', async () => {
  const city = await newCity()
  await addOrganisation(city, 'then')
  const path = await backupOf(city)
  await ask(server.maintenanceDatabase, `create database "${city}~0123456789"`)
  await drillBackup({ server, path })
  expect(await besides(city)).toEqual([])
  const inside = Promise.withResolvers<void>()
  const leave = Promise.withResolvers<void>()
  const slow = async () => {
    inside.resolve()
    await leave.promise
  }
  const running = restoreBackup({ server, actor, path, force: true, settle: slow })
  await inside.promise
  await expect(restoreBackup({ server, actor, path, force: true, settle })).rejects.toThrow(
    'läuft schon',
  )
  leave.resolve()
  await running
})

test('somebody else at the database keeps it from being replaced', async () => {
  const city = await newCity()
  await addOrganisation(city, 'then')
  const path = await backupOf(city)
  const call = { server, actor, settle, path, force: true }
  // Sent away by the role that owns it: whoever that role does not own stays, as psql of a superuser would.
  const onlyApp = {
    ...server,
    connection: (database: string, role: 'owner' | 'app') =>
      server.connection(database, database.includes('~') ? 'owner' : role),
  }
  await withClient(server, city, 'app', async () => {
    await expect(restoreBackup({ ...call, server: onlyApp })).rejects.toThrow(
      'noch mit ihr verbunden',
    )
  })
  expect(await organisations(city)).toEqual(['then'])
  expect(await besides(city)).toEqual([])
})

test('an address of exactly one city is enough', async () => {
  const city = await newCity()
  await addOrganisation(city, 'then')
  const path = await backupOf(city)
  await addOrganisation(city, 'since')
  const single = { ...server, maintenanceDatabase: city }
  await restoreBackup({ server: single, actor, settle, path, force: true })
  expect(await organisations(city)).toEqual(['then'])
})

test('who may not connect before may not afterwards', async () => {
  const city = await newCity()
  await addOrganisation(city, 'then')
  const path = await backupOf(city)
  const [app] = await withClient(server, city, 'app', async (client) => {
    const { rows } = await client.query<{ role: string }>(
      'select quote_ident(current_user) as role',
    )
    return rows
  })
  await ask(city, `revoke connect on database "${city}" from public`)
  await ask(city, `grant connect on database "${city}" to ${app!.role}`)
  const rights = 'select datacl::text as acl from pg_database where datname = current_database()'
  const before = await ask(city, rights)
  await restoreBackup({ server, actor, settle, path, force: true })
  const grants = (rows: { acl: string }[]) => rows[0]!.acl.replace(/[{}]/g, '').split(',').sort()
  expect(grants(await ask(city, rights))).toEqual(grants(before))
})

test('the chain of the audit log goes on where it was; a drill finds what was forged in it', async () => {
  const city = await newCity()
  await ask(
    city,
    `insert into platform.audit (operation, effect, outcome, actor_kind)
     select 'test.' || n, 'read', 'done', 'public' from generate_series(1, 5) n`,
  )
  const database = openDatabase(server, city, 'owner', { connections: 1 })
  await sealAudit(database)
  const path = await backupOf(city)
  const drill = await drillBackup({ server, path })
  expect(drill).toMatchObject({ differences: [], auditRows: 6 })
  await database.destroy()

  await restoreBackup({ server, actor, settle, path, force: true })
  const restored = openDatabase(server, city, 'owner', { connections: 1 })
  await sealAudit(restored)
  expect(await verifyChain(restored)).toMatchObject({ ok: true, rows: 7 })
  await restored.destroy()

  await ask(city, "update platform.audit set operation = 'test.forged' where position = 3")
  const { differences } = await drillBackup({ server, path: await backupOf(city) })
  expect(differences).toEqual([expect.stringContaining('test.forged')])
})
