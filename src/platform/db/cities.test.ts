import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { testServer } from '../../../tests/database/index.ts'
import { defaultCity, ensureCityDatabase, isCityId, listCities, markImported } from './cities.ts'
import { withClient } from './connect.ts'
import type { DatabaseServer } from './server.ts'

const server = await testServer()
const created: string[] = []

/** An id that no other test file uses; its database is dropped afterwards. */
function newCity(): string {
  const id = `city-${randomBytes(5).toString('hex')}`
  created.push(id)
  return id
}

afterAll(async () => {
  for (const id of created) await query(`drop database if exists "${id}" with (force)`)
})

const query = (sql: string) =>
  withClient(server, server.maintenanceDatabase, 'owner', (client) => client.query(sql))

const find = async (from: DatabaseServer, id: string) =>
  (await listCities(from)).find((city) => city.id === id)

test('a city is there once ensured, named once imported, and then the default', async () => {
  const id = newCity()
  expect(await find(server, id)).toBeUndefined()
  await ensureCityDatabase(server, { id })
  await ensureCityDatabase(server, { id })
  expect(await find(server, id)).toEqual({ id, name: undefined, importedAt: undefined })

  const importedAt = new Date('2999-01-02T03:04:05.678Z') // later than any other test's
  await markImported(server, id, { name: "Bad 'Köln' {x}", importedAt })
  expect(await find(server, id)).toEqual({ id, name: "Bad 'Köln' {x}", importedAt })
  expect((await defaultCity(server))?.id).toBe(id)
})

test('two processes may ensure the same city at once', async () => {
  const id = newCity()
  await Promise.all([1, 2, 3].map(() => ensureCityDatabase(server, { id })))
  expect(await find(server, id)).toBeDefined()
})

test('an empty database of that name is taken, one with tables of others is not', async () => {
  const empty = newCity()
  const foreign = newCity()
  await query(`create database "${empty}" template template0`)
  await query(`create database "${foreign}" template template0`)
  await withClient(server, foreign, 'owner', async (client) => {
    await client.query('create schema shop; create table shop.orders (id int)')
  })
  await ensureCityDatabase(server, { id: empty })
  expect(await find(server, empty)).toBeDefined()
  await expect(ensureCityDatabase(server, { id: foreign })).rejects.toThrow('fremde Tabellen')
  expect(await find(server, foreign)).toBeUndefined()
})

test('an address of exactly one city is enough, without the right to create databases', async () => {
  const id = newCity()
  await query(`create database "${id}" template template0`)
  const single = { ...server, maintenanceDatabase: id }
  await ensureCityDatabase(single, { id })
  expect(await find(single, id)).toBeDefined()

  const powerless: DatabaseServer = {
    ...single,
    connection: (database) => server.connection(database, 'app'),
  }
  await expect(ensureCityDatabase(powerless, { id: newCity() })).rejects.toThrow('CREATEDB')
  await ensureCityDatabase(powerless, { id })
})

test('an unreachable server is named without its password', async () => {
  const nowhere: DatabaseServer = {
    ...server,
    connection: () => ({ host: '/nowhere', user: 'a', password: 'geheim', database: 'x' }),
  }
  const failure = await listCities(nowhere).catch((error: unknown) => error)
  expect(String(failure)).toContain('nicht erreichbar')
  expect(String(failure)).not.toContain('geheim')
})

test('ids are what PostgreSQL and an address can bear', async () => {
  for (const id of [
    'postgres',
    'template1',
    'Berlin',
    '1a',
    '',
    'a b',
    'ä',
    `a${'b'.repeat(41)}`,
  ]) {
    expect(isCityId(id), id).toBe(false)
    await expect(ensureCityDatabase(server, { id })).rejects.toThrow('kann keine Stadt heißen')
  }
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9_-]{0,40}$/), (id) => {
      expect(isCityId(id)).toBe(true)
      expect(encodeURIComponent(id)).toBe(id)
      expect(pg.escapeIdentifier(id)).toBe(`"${id}"`)
    }),
  )
})
