import { type DatabaseConnection, type Kysely, PostgresDriver } from 'kysely'
import type pg from 'pg'
import { commitWith, type LastStatement } from './commit-with.ts'
import type { Tables } from './database.ts'
import { connectPatiently } from './patience.ts'

type Connection = Parameters<PostgresDriver['rollbackTransaction']>[0]

const clients = new WeakMap<DatabaseConnection, pg.PoolClient>()
const lastStatements = new WeakMap<DatabaseConnection, LastStatement>()

/**
 * Kysely's driver, which also remembers the `pg` client of each connection (COPY needs it) and a statement
 * that is to travel with the COMMIT of the transaction on it.
 */
export class CopyingDriver extends PostgresDriver {
  readonly #pool: pg.Pool
  readonly #handOver: pg.PoolClient[]

  constructor(pool: pg.Pool) {
    const handOver: pg.PoolClient[] = []
    const connect = () => handOver.shift() ?? pool.connect()
    super({
      pool: async () => ({
        connect: async () => connect(),
        end: () => pool.end(),
        options: pool.options,
      }),
    })
    this.#pool = pool
    this.#handOver = handOver
  }

  override async acquireConnection(
    ...options: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
    const client = await connectPatiently(() => this.#pool.connect())
    // The parent asks for a client before its first pause, so it gets this one and no other.
    this.#handOver.push(client)
    const connection = await super.acquireConnection(...options)
    clients.set(connection, client)
    return connection
  }

  override async commitTransaction(connection: Connection): Promise<void> {
    const last = lastStatements.get(connection)
    lastStatements.delete(connection)
    if (last) await commitWith(clientOf(connection), last)
    else await super.commitTransaction(connection)
  }

  override async rollbackTransaction(connection: Connection): Promise<void> {
    lastStatements.delete(connection)
    await super.rollbackTransaction(connection)
  }
}

/** The `pg` client behind a connection of a `CopyingDriver`. */
export function clientOf(connection: DatabaseConnection): pg.PoolClient {
  const client = clients.get(connection)
  if (!client) throw new Error('this connection was not opened by openDatabase')
  return client
}

/**
 * Runs a statement when everything else in the transaction has run, together with its COMMIT: that saves a
 * way to the server and back. If it fails, the transaction fails. There is one for a transaction at most.
 */
export async function runLast(tx: Kysely<Tables>, statement: LastStatement): Promise<void> {
  if (!tx.isTransaction) throw new Error('there is no transaction to run this at the end of')
  await tx.getExecutor().provideConnection(async (connection) => {
    if (lastStatements.has(connection)) throw new Error('this transaction has its last statement')
    lastStatements.set(connection, statement)
  })
}
