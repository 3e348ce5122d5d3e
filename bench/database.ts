import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Database,
  ensureCityDatabase,
  migrate,
  openDatabase,
  openDatabaseServer,
} from '../src/platform/db/index.ts'

/** An empty city's database on a server of its own, which is taken away again. */
export async function openBenchDatabase(): Promise<{ database: Database; close(): Promise<void> }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nahbei-bench-'))
  const server = await openDatabaseServer({ dataFolder })
  await ensureCityDatabase(server, { id: 'bench' })
  await migrate(server, 'bench')
  const database = openDatabase(server, 'bench', 'app')
  return {
    database,
    async close() {
      await database.destroy()
      await server.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
