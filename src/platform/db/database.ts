import { Socket } from 'node:net'
import type { Transaction as KyselyTransaction } from 'kysely'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import pg from 'pg'
import { CopyingDriver } from './copying-driver.ts'
import { errorCode, errorMessage } from './errors.ts'
import { type DatabaseLog, silent } from './log.ts'
import type { DatabaseRole, DatabaseServer } from './server.ts'
import type { DB } from './tables.generated.ts'
import { valueTypes } from './value-types.ts'

/** Every table, by schema and name: 'city.area', 'offers.offer'. */
export type Tables = DB

/** One city's database. Ends with `destroy()`. */
export type Database = Kysely<Tables>

export type Transaction = KyselyTransaction<Tables>

export interface DatabaseOptions {
  readonly log?: DatabaseLog
  /** Most connections at a time, 10 by default. */
  readonly connections?: number
  /**
   * Longest that a statement may take, and a pause within a transaction, in milliseconds; without it there is
   * no bound. What takes longer fails as server trouble does, and so does a server that says nothing.
   */
  readonly patience?: number
}

/**
 * A pool of connections to one city, opened as they are needed. When the server restarts, queries
 * under way fail and new ones wait a few seconds for it to come back.
 */
export function openDatabase(
  server: Pick<DatabaseServer, 'connection'>,
  city: string,
  role: DatabaseRole,
  options: DatabaseOptions = {},
): Database {
  const { log = silent, connections = 10, patience } = options
  const pool = new pg.Pool({
    ...server.connection(city, role),
    application_name: `nahbei-${role}`,
    max: connections,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
    types: valueTypes,
    ...(patience === undefined ? {} : boundsOf(patience)),
  })
  // A broken connection, idle or in use: the pool drops it, and a query under way fails by itself.
  // Without listeners both would end the process.
  pool.on('error', (error) => log('database connection lost', { reason: errorMessage(error) }))
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Tables>({
    // The code alone: statement, values and message can hold what people wrote.
    log: ({ level, ...event }) => {
      if (level === 'error' && 'error' in event)
        log('database statement failed', { code: errorCode(event.error) })
    },
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new CopyingDriver(pool),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

/**
 * The server ends what takes too long. A third more and the connection is taken for dead: unused ones are
 * closed before that, and one that is used has said something by then.
 */
function boundsOf(patience: number): pg.PoolConfig {
  const silence = (patience * 4) / 3
  return {
    statement_timeout: patience,
    idle_in_transaction_session_timeout: patience,
    idleTimeoutMillis: patience,
    stream: () => {
      const socket = new Socket()
      return socket.setTimeout(silence, () => socket.destroy())
    },
  }
}
