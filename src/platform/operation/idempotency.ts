import { createHash } from 'node:crypto'
import type { Transaction } from '../db/database.ts'
import type { Actor } from './actor.ts'
import { failed, type Outcome } from './outcome.ts'

/** What a caller names so that a write that is sent twice (double click, retry) is done once. */
export interface WriteOnce {
  operation: string
  actor: Actor
  /** Chosen by the caller, at random. */
  key: string
  input: unknown
  at: Date
}

/**
 * Claims the key within the write's transaction. Somebody who comes with the same key meanwhile waits for
 * this transaction. Gives undefined to whoever is first, who then calls `keepOutcome`; the first one's
 * outcome to everybody after; a conflict where the same key comes with other words.
 */
export async function claim(
  tx: Transaction,
  once: WriteOnce,
): Promise<Outcome<unknown> | undefined> {
  const key = keyOf(once)
  const inputHash = createHash('sha256').update(JSON.stringify(once.input)).digest()
  const first = await tx
    .insertInto('platform.idempotency')
    .values({ key, input_hash: inputHash, created_at: once.at })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('created_at')
    .executeTakeFirst()
  if (first) return undefined
  const kept = await tx
    .selectFrom('platform.idempotency')
    .select(['input_hash', 'outcome'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (!inputHash.equals(kept.input_hash)) return failed({ kind: 'conflict', reason: 'keyReused' })
  return { ok: true, value: (kept.outcome as { value: unknown }).value } // written by keepOutcome
}

export async function keepOutcome(tx: Transaction, once: WriteOnce, value: unknown): Promise<void> {
  await tx
    .updateTable('platform.idempotency')
    .set({ outcome: JSON.stringify({ value }) })
    .where('key', '=', keyOf(once))
    .execute()
}

/** A key is its actor's own: nobody learns by it what others did. */
function keyOf({ operation, actor, key }: WriteOnce): Buffer {
  const who = actor.kind === 'public' ? '' : actor.id
  return createHash('sha256')
    .update(JSON.stringify([operation, actor.kind, who, key]))
    .digest()
}
