import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '../db/database.ts'
import type { Actor } from './actor.ts'
import type { Operation, PersonalNote } from './operation.ts'

interface AuditEntry {
  op: Pick<Operation, 'name' | 'effect'>
  actor: Actor
  at: Date
  /** What it was about: an id. Never a name, a text or anything a person typed. */
  subject?: string
  /** Why it was refused; its presence makes the row a refusal. */
  reason?: string
  detail: Record<string, string | number | boolean>
  personal?: PersonalNote
}

/**
 * Writes one row of the audit log within the caller’s transaction, so both stand or fall together. The row
 * is sealed into the chain a moment later (`platform/audit`).
 */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { actor, personal } = entry
  const salt = personal && randomBytes(16)
  const insert = tx.insertInto('platform.audit').values({
    at: entry.at,
    operation: entry.op.name,
    effect: entry.op.effect,
    outcome: entry.reason ? 'refused' : 'done',
    actor_kind: actor.kind,
    actor_id: actor.kind === 'public' ? null : actor.id,
    organisation: actor.kind === 'account' ? (actor.organisation?.id ?? null) : null,
    session: actor.kind === 'account' ? actor.session : null,
    subject: entry.subject ?? null,
    reason: entry.reason ?? null,
    detail: JSON.stringify(entry.detail),
    personal_hash: salt ? personalHash(salt, personal.text) : null,
  })
  if (!salt) {
    await insert.execute()
    return
  }
  const { id } = await insert.returning('id').executeTakeFirstOrThrow()
  await tx
    .insertInto('platform.audit_personal')
    .values({ audit: id, salt, content: personal.text, delete_after: personal.deleteAfter })
    .execute()
}

/** SHA-256 over salt and text: proves the text while it is there, says nothing once it is gone. */
export const personalHash = (salt: Uint8Array, text: string): Buffer =>
  createHash('sha256').update(salt).update(text).digest()
