import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

/** Any number that no other program on the server is likely to lock. */
const ADVISORY_LOCK = 5_624_006

/**
 * Keeps a second import of the same city out until the returned function is called, or this process
 * ends. Gives undefined if one is under way. Holds one connection.
 */
export async function lockImports(database: Database): Promise<(() => Promise<void>) | undefined> {
  const connection = await database.startTransaction().execute()
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(${ADVISORY_LOCK}) as locked`.execute(connection)
  if (!rows[0]?.locked) {
    await connection.rollback().execute()
    return undefined
  }
  return async () => {
    await connection.rollback().execute()
  }
}
