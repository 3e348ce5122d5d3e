import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'
import { ensureCityDatabase, markImported } from '../../src/platform/db/cities.ts'
import { withClient } from '../../src/platform/db/connect.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { operator } from '../../src/platform/operation/index.ts'
import { testServer } from '../database/index.ts'

export const importedAt = new Date('2020-01-02T03:04:05.678Z')

/** A place for backups and cities of a test file, gone when its tests are over. */
export async function backupGround() {
  const server = await testServer()
  const folder = await mkdtemp(join(tmpdir(), 'nahbei-backups-'))
  const cities: string[] = []
  let files = 0

  const ask = async (city: string, sql: string, values: unknown[] = []) => {
    const { rows } = await withClient(server, city, 'owner', (client) => client.query(sql, values))
    return rows
  }
  /** An id that nobody else uses. */
  const newId = () => {
    const id = `b${randomBytes(5).toString('hex')}`
    cities.push(id)
    return id
  }
  afterAll(async () => {
    for (const { datname } of await ask(
      server.maintenanceDatabase,
      "select datname from pg_database where split_part(datname, '~', 1) = any ($1)",
      [cities],
    ))
      await ask(
        server.maintenanceDatabase,
        `drop database ${pg.escapeIdentifier(datname)} with (force)`,
      )
    await rm(folder, { recursive: true, force: true })
  })
  return {
    server,
    folder,
    ask,
    newId,
    actor: operator('test'),
    settle: async () => {},
    newFile: () => join(folder, `${++files}.nahbei`),
    /** A city with tables up to a migration. */
    async newCity(upTo?: number) {
      const id = newId()
      await ensureCityDatabase(server, { id })
      await migrate(server, id, { upTo })
      await markImported(server, id, { name: 'Stadt "Köln"', importedAt })
      return id
    },
    owner: <T>(city: string, work: (client: pg.Client) => Promise<T>) =>
      withClient(server, city, 'owner', work),
    /** Databases beside a city that are still there. */
    besides: (city: string) =>
      ask(server.maintenanceDatabase, 'select datname from pg_database where datname like $1', [
        `${city}~%`,
      ]),
  }
}
