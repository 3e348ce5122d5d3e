import { createHash, randomBytes } from 'node:crypto'
import { runLast } from '../db/copying-driver.ts'
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
 * Writes one row of the audit log at the end of the caller’s transaction, so both stand or fall together. The
 * row is sealed into the chain a moment later (`platform/audit`).
 */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { actor, personal } = entry
  const account = actor.kind === 'account' ? actor : undefined
  const salt = personal && randomBytes(16)
  const row = [
    entry.at.toISOString(),
    entry.op.name,
    entry.op.effect,
    entry.reason ? 'refused' : 'done',
    actor.kind,
    actor.kind === 'public' ? null : actor.id,
    account?.organisation?.id ?? null,
    account?.session ?? null,
    entry.subject ?? null,
    entry.reason ?? null,
    JSON.stringify(entry.detail),
    salt ? personalHash(salt, personal.text) : null,
  ]
  await runLast(
    tx,
    salt
      ? {
          name: 'auditWithWords',
          sql: insertBoth,
          values: [...row, salt, personal.text, personal.deleteAfter],
        }
      : { name: 'audit', sql: insertRow, values: row },
  )
}

const insertRow = `
  insert into platform.audit (at, operation, effect, outcome, actor_kind, actor_id, organisation, session,
    subject, reason, detail, personal_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

const insertBoth = `
  with entry as (${insertRow} returning id)
  insert into platform.audit_personal (audit, salt, content, delete_after)
  select id, $13, $14, $15 from entry`

/** SHA-256 over salt and text: proves the text while it is there, says nothing once it is gone. */
export const personalHash = (salt: Uint8Array, text: string): Buffer =>
  createHash('sha256').update(salt).update(text).digest()
