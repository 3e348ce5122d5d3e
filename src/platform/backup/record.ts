import { openDatabase, type Transaction } from '../db/database.ts'
import type { DatabaseServer } from '../db/server.ts'
import { appendAudit } from '../operation/audit.ts'
import type { Actor } from '../operation/index.ts'

/** Who made a backup: it holds everything the city knows about anybody, so that is on record before it is read. */
export async function recordBackup(
  server: DatabaseServer,
  city: string,
  entry: { actor: Actor; at: Date; encrypted: boolean },
): Promise<void> {
  const owner = openDatabase(server, city, 'owner', { connections: 1 })
  try {
    await owner.transaction().execute((tx) =>
      appendAudit(tx, {
        op: { name: 'backup.make', effect: 'readPersonal' },
        actor: entry.actor,
        at: entry.at,
        detail: { encrypted: entry.encrypted },
      }),
    )
  } finally {
    await owner.destroy()
  }
}

/** Who put an older state in place of what was there. */
export async function recordRestore(
  tx: Transaction,
  entry: { actor: Actor; at: Date; madeAt: string; replaced: boolean },
): Promise<void> {
  await appendAudit(tx, {
    op: { name: 'backup.restore', effect: 'write' },
    actor: entry.actor,
    at: entry.at,
    detail: { madeAt: entry.madeAt, replaced: entry.replaced },
  })
}
