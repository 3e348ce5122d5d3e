import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { withClient } from '../../src/platform/db/connect.ts'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import { errorCode } from '../../src/platform/db/errors.ts'
import { type DatabaseServer, openDatabaseServer } from '../../src/platform/db/server.ts'

export interface TestDatabase {
  /** Name of the database, which is the city's id. */
  readonly city: string
  readonly server: DatabaseServer
  /** As the role that migrates: may do anything here. */
  readonly owner: Database
  /** As the role the application runs as. */
  readonly app: Database
  /** For processes that a test starts: what to set in their environment. */
  readonly environment: { readonly DATABASE_URL: string; readonly DATABASE_OWNER_URL: string }
}

/**
 * A fresh, migrated database for this test file, dropped when its tests are over.
 *
 * ```ts
 * const { app, city } = await testDatabase()
 * ```
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { template } = inject('testDatabases')
  const server = await testServer()
  const city = `test_${randomBytes(6).toString('hex')}`
  const name = pg.escapeIdentifier(city)
  await asOwner(server, `create database ${name} template ${pg.escapeIdentifier(template)}`)
  const owner = openDatabase(server, city, 'owner', { connections: 3 })
  const app = openDatabase(server, city, 'app', { connections: 5 })
  afterAll(async () => {
    await Promise.all([owner.destroy(), app.destroy()])
    await dropDatabase(server, name)
  })
  return { city, server, owner, app, environment: environmentOf(city) }
}

/** The run's server without a database of one's own, for tests that create and drop their own. */
export async function testServer(): Promise<DatabaseServer> {
  const { databaseUrl, databaseOwnerUrl } = inject('testDatabases')
  return await openDatabaseServer({ databaseUrl, databaseOwnerUrl, dataFolder: '' })
}

function environmentOf(city: string): TestDatabase['environment'] {
  const { databaseUrl, databaseOwnerUrl } = inject('testDatabases')
  const inCity = (text: string) => {
    const address = new URL(text)
    address.pathname = `/${city}`
    return address.href
  }
  return { DATABASE_URL: inCity(databaseUrl), DATABASE_OWNER_URL: inCity(databaseOwnerUrl) }
}

/** A connection that was just closed may live for a moment longer, and the owner may not end another role's. */
async function dropDatabase(server: DatabaseServer, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await asOwner(server, `drop database if exists ${name} with (force)`)
    } catch (error) {
      if (errorCode(error) !== '42501' || tries === 50) throw error
    }
    await pause(100)
  }
}

async function asOwner(server: DatabaseServer, sql: string): Promise<void> {
  await withClient(server, server.maintenanceDatabase, 'owner', (client) => client.query(sql))
}
