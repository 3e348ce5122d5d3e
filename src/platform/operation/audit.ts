import type { Transaction } from '../db/database.ts'
import type { Actor } from './actor.ts'
import type { Operation } from './operation.ts'

interface AuditEntry {
  op: Pick<Operation, 'name' | 'effect'>
  actor: Actor
  at: Date
  /** What it was about: an id. Never a name, a text or anything a person typed. */
  subject?: string
  /** Why it was refused; its presence makes the row a refusal. */
  reason?: string
  detail: Record<string, string | number | boolean>
}

/** Writes one row of the audit log within the caller’s transaction, so both stand or fall together. */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('platform.audit')
    .values({
      at: entry.at,
      operation: entry.op.name,
      effect: entry.op.effect,
      outcome: entry.reason ? 'refused' : 'done',
      actor_kind: entry.actor.kind,
      actor_id: entry.actor.kind === 'public' ? null : entry.actor.id,
      subject: entry.subject ?? null,
      reason: entry.reason ?? null,
      detail: JSON.stringify(entry.detail),
    })
    .execute()
}
