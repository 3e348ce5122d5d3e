import pg from 'pg'
import { DatabaseSetupError, errorCode, errorMessage } from './errors.ts'
import type { DatabaseRole, DatabaseServer } from './server.ts'

/**
 * Runs `work` with one connection of its own, closed afterwards.
 * @throws {DatabaseSetupError} if the server cannot be reached or refuses us
 */
export async function withClient<T>(
  server: DatabaseServer,
  database: string,
  role: DatabaseRole,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    ...server.connection(database, role),
    application_name: 'nahbei',
    connectionTimeoutMillis: 15_000,
  })
  client.on('error', () => {}) // a connection lost between queries; the next query reports it
  try {
    await client.connect()
  } catch (cause) {
    await client.end().catch(() => {})
    throw connectError(database, cause)
  }
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The German error of a connection that did not come about. */
export function connectError(database: string, cause: unknown): DatabaseSetupError {
  if (errorCode(cause) === '3D000') {
    return new DatabaseSetupError(
      'city',
      `Die Datenbank "${database}" gibt es nicht. Führen Sie zuerst "nahbei import" aus, oder prüfen Sie NAHBEI_CITY und DATABASE_URL.`,
      { cause },
    )
  }
  return new DatabaseSetupError(
    'address',
    `Die Datenbank "${database}" ist nicht erreichbar: ${errorMessage(cause)}. Prüfen Sie DATABASE_URL, und ob der PostgreSQL-Server läuft.`,
    { cause },
  )
}
