import { type DatabaseConnection, PostgresDriver } from 'kysely'
import type pg from 'pg'
import { connectPatiently } from './patience.ts'

const clients = new WeakMap<DatabaseConnection, pg.PoolClient>()

/** Kysely's driver, which also remembers the `pg` client of each connection: COPY needs it. */
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
}

/** The `pg` client behind a connection of a `CopyingDriver`. */
export function clientOf(connection: DatabaseConnection): pg.PoolClient {
  const client = clients.get(connection)
  if (!client) throw new Error('this connection was not opened by openDatabase')
  return client
}
