import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureCityDatabase } from '../../src/platform/db/cities.ts'
import { withClient } from '../../src/platform/db/connect.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { type DatabaseServer, openDatabaseServer } from '../../src/platform/db/server.ts'
import { startTestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: {
      readonly databaseUrl: string
      readonly databaseOwnerUrl: string
      /** A migrated database without rows, to copy. */
      readonly template: string
    }
  }
}

/** One server for the run, with a migrated database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { databaseUrl, databaseOwnerUrl, stop } = await startTestServer()
  const server = await openDatabaseServer({ databaseUrl, databaseOwnerUrl, dataFolder: '' })
  const template = `template_${process.pid}`
  await ensureCityDatabase(server, { id: template })
  await migrate(server, template)
  project.provide('testDatabases', { databaseUrl, databaseOwnerUrl, template })
  return async () => {
    await dropTemplate(server, template)
    await stop()
  }
}

async function dropTemplate(server: DatabaseServer, template: string): Promise<void> {
  await withClient(server, server.maintenanceDatabase, 'owner', (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(template)} with (force)`),
  )
}
