import { afterAll, beforeAll, inject } from 'vitest'
import { showCity } from '../../src/contexts/city/index.ts'
import {
  type Database,
  type DatabaseServer,
  openDatabase,
  openDatabaseServer,
} from '../../src/platform/db/index.ts'
import { ask } from './api.ts'

/** The database of the running product, to look at what a journey left there. Joins its server. */
export function useDatabase(): () => Database {
  let server: DatabaseServer
  let database: Database
  beforeAll(async () => {
    server = await openDatabaseServer({ dataFolder: inject('journeyData') })
    const { id } = await ask(showCity, {})
    database = openDatabase(server, id, 'owner')
  })
  afterAll(async () => {
    await database?.destroy()
    await server?.close()
  })
  return () => database
}
