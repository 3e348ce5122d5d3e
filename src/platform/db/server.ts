import type pg from 'pg'
import { openEmbeddedServer } from './embedded/embedded-server.ts'
import { DatabaseSetupError } from './errors.ts'
import type { DatabaseLog } from './log.ts'

/** `owner` creates databases and migrates; `app` may only what migrations grant it. */
export type DatabaseRole = 'owner' | 'app'

/** A PostgreSQL server on which each city has a database. */
export interface DatabaseServer {
  readonly kind: 'embedded' | 'url'
  /** A database that is always there, to look at the others from. */
  readonly maintenanceDatabase: string
  connection(database: string, role: DatabaseRole): pg.ClientConfig
  /** Called each time this process's own server vanished; it is brought back without further ado. */
  onLost(listener: () => void): void
  /** Leaves the server; an embedded one stops with the last that leaves. */
  close(): Promise<void>
}

export interface DatabaseServerSettings {
  readonly databaseUrl?: string
  /** Defaults to `databaseUrl`. */
  readonly databaseOwnerUrl?: string
  /** Where the embedded server keeps its data when there is no `databaseUrl`. */
  readonly dataFolder: string
  readonly log?: DatabaseLog
}

/**
 * The server that `databaseUrl` names (not contacted yet), or else the embedded one, running.
 * @throws {DatabaseSetupError} with a German message for the operator
 */
export async function openDatabaseServer(
  settings: DatabaseServerSettings,
): Promise<DatabaseServer> {
  const { databaseUrl, databaseOwnerUrl = databaseUrl, dataFolder, log } = settings
  if (databaseUrl === undefined || databaseOwnerUrl === undefined)
    return await openEmbeddedServer({ dataFolder, log })
  return serverOfUrls(
    parseAddress('DATABASE_URL', databaseUrl),
    parseAddress('DATABASE_OWNER_URL', databaseOwnerUrl),
  )
}

function serverOfUrls(app: URL, owner: URL): DatabaseServer {
  return {
    kind: 'url',
    maintenanceDatabase: decodeURIComponent(owner.pathname.slice(1)) || 'postgres',
    connection(database, role) {
      const address = new URL(role === 'owner' ? owner : app)
      address.pathname = `/${encodeURIComponent(database)}`
      return { connectionString: address.href, keepAlive: true }
    },
    onLost: () => {},
    close: async () => {},
  }
}

/** Never shows the address in its error: it may hold a password. */
function parseAddress(name: string, text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (address && (address.protocol === 'postgres:' || address.protocol === 'postgresql:'))
    return address
  throw new DatabaseSetupError(
    'address',
    `${name} ist keine Adresse einer PostgreSQL-Datenbank. Sie hat die Form postgresql://benutzer:passwort@rechner:5432/datenbank.`,
  )
}
