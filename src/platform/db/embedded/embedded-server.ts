import { type DatabaseLog, silent } from '../log.ts'
import type { DatabaseServer } from '../server.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { openDataFolder, SERVER_PORT } from './data-folder.ts'
import { withFolderLock } from './folder-lock.ts'
import { Holder } from './holder.ts'
import { describePostmaster, type Postmaster } from './postmaster.ts'
import { chooseRunAs } from './run-as.ts'

export interface EmbeddedSettings {
  readonly dataFolder: string
  readonly log?: DatabaseLog
  /** PostgreSQL settings beyond ours, for whoever starts the server first. Tests turn fsync off. */
  readonly serverSettings?: Readonly<Record<string, string>>
}

const FIRST_START_PATIENCE_MS = 5 * 60_000

/**
 * Joins the PostgreSQL that runs on the data folder, or starts it, creating it on first use.
 * @throws {DatabaseSetupError} with a German message for the operator
 */
export async function openEmbeddedServer(settings: EmbeddedSettings): Promise<DatabaseServer> {
  const folder = await openDataFolder(settings.dataFolder)
  const binaries = await findBinaries(folder.libraryLinks)
  const runAs = await chooseRunAs(binaries, [folder.cluster, folder.root])
  const { postmaster, holder } = await withFolderLock(
    folder.lock,
    FIRST_START_PATIENCE_MS,
    async () => {
      await ensureCluster(folder, binaries, runAs)
      const parts = { folder, binaries, runAs, settings: settings.serverSettings ?? {} }
      const postmaster = await describePostmaster(parts)
      const holder = new Holder(postmaster, settings.log ?? silent)
      await holder.take()
      return { postmaster, holder }
    },
  )
  return sharedServer(postmaster, holder)
}

function sharedServer({ socketFolder }: Postmaster, holder: Holder): DatabaseServer {
  return {
    kind: 'embedded',
    maintenanceDatabase: 'postgres',
    connection: (database, role) => ({
      host: socketFolder,
      port: SERVER_PORT,
      user: role === 'owner' ? 'nahbei_owner' : 'nahbei_app',
      database,
    }),
    onLost: (listener) => holder.onLost(listener),
    close: () => holder.leave(),
  }
}
