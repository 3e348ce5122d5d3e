import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

/** Erases personal words beside the log whose last day is over; the chain stays whole. Gives how many. */
export async function eraseAuditPersonal(database: Database, now: Date): Promise<number> {
  const today = now.toISOString().slice(0, 10)
  const { rows } = await sql<{ gone: number }>`
    select platform.erase_audit_personal(${today}::date) as gone`.execute(database)
  return rows[0]?.gone ?? 0
}
