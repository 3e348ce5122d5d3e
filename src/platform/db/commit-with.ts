import type pg from 'pg'

/** A statement whose result nobody waits for. Values are text, or bytes, as PostgreSQL reads them. */
export interface LastStatement {
  /** Under which each connection keeps its plan: one name for each text. */
  readonly name: string
  readonly sql: string
  readonly values: readonly (string | Buffer | null)[]
}

/**
 * Sends a transaction's last statement together with its COMMIT, one way to the server and back instead of
 * two. If the statement fails, the server skips the COMMIT.
 */
export function commitWith(client: pg.ClientBase, statement: LastStatement): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new StatementAndCommit(statement, resolve, reject))
  })
}

/** Names of the statements that a connection has kept. */
const kept = new WeakMap<pg.Connection, Set<string>>()

const commit = { name: 'commit', sql: 'commit', values: [] }

/** As `pg` wants what it submits: it calls these for each message of the server. */
class StatementAndCommit implements pg.Submittable {
  readonly #statement: LastStatement
  readonly #resolve: () => void
  readonly #reject: (error: Error) => void

  constructor(statement: LastStatement, resolve: () => void, reject: (error: Error) => void) {
    this.#statement = statement
    this.#resolve = resolve
    this.#reject = reject
  }

  submit(connection: pg.Connection): void {
    connection.stream.cork()
    run(connection, this.#statement)
    run(connection, commit)
    connection.sync()
    connection.stream.uncork()
  }

  /** Everything went well: an error would have come before. */
  handleReadyForQuery(connection: pg.Connection): void {
    kept.set(
      connection,
      (kept.get(connection) ?? new Set()).add(this.#statement.name).add('commit'),
    )
    this.#resolve()
  }

  handleError(error: Error): void {
    this.#reject(error)
  }

  handleCommandComplete(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
}

/** Parse, where the connection does not know the statement yet, Bind and Execute of the extended protocol. */
function run(connection: pg.Connection, { name, sql, values }: LastStatement): void {
  if (!kept.get(connection)?.has(name)) {
    // It may know it all the same, from a time that failed.
    connection.close({ type: 'S', name }, true)
    connection.parse({ name, text: sql, types: [] }, true)
  }
  connection.bind({ statement: name, values: [...values] }, true)
  connection.execute({}, true)
}
