import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

/** Rows that one transaction seals: long enough to be cheap, short enough not to keep others waiting. */
const batch = 2000
/** A row is sealed within a second; this leaves it half of that. */
const pauseMs = 400

export interface Sealer {
  /** Seals what is there and ends. */
  close(): Promise<void>
}

/**
 * Seals what was written to the audit log into its chain, until closed. Any number of processes may do so
 * at once: the database lets one work at a time. While the database is away it keeps trying and says so once.
 */
export function startSealer(
  database: Database,
  warn: (message: string, error: unknown) => void,
): Sealer {
  const closing = new AbortController()
  const ended = sealForEver(database, warn, closing.signal)
  return {
    async close() {
      closing.abort()
      await ended
      await sealAudit(database).catch(() => {}) // whoever comes next seals it
    },
  }
}

async function sealForEver(
  database: Database,
  warn: (message: string, error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  let away = false
  while (!signal.aborted) {
    try {
      await sealAudit(database, signal)
      away = false
    } catch (error) {
      if (!away) warn('audit log not sealed', error)
      away = true
    }
    await pause(pauseMs, undefined, { signal }).catch(() => {})
  }
}

/** Seals every row that is there, unless somebody else is at it; gives how many. */
export async function sealAudit(database: Database, signal?: AbortSignal): Promise<number> {
  let sealed = 0
  while (!signal?.aborted) {
    const { rows } = await sql<{
      sealed: number
    }>`select platform.seal_audit(${batch}) as sealed`.execute(database)
    const now = rows[0]?.sealed ?? 0
    sealed += now
    if (now < batch) break
  }
  return sealed
}
