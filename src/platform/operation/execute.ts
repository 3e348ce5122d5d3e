import type { z } from 'zod'
import type { Database, Transaction } from '../db/database.ts'
import { isServerTrouble } from '../db/errors.ts'
import { countOne } from '../limits/index.ts'
import type { SnapshotReader } from '../snapshot/part.ts'
import { type Actor, may } from './actor.ts'
import { appendAudit } from './audit.ts'
import { claim, keepOutcome, type WriteOnce } from './idempotency.ts'
import { issuesOf, unkeepableTexts } from './issues.ts'
import { overLimit } from './limits.ts'
import type { Call, CallBase, Count, Effect, Operation, PersonalNote } from './operation.ts'
import { failed, isRefusal, type Outcome } from './outcome.ts'

/** What a surface holds: the city it speaks for, and who is asking. */
export interface Door {
  city: string
  actor: Actor
  now: () => Date
  snapshot: () => SnapshotReader
  database: Database
  /** Who sends, as a pseudonym of the day; see `Call`. */
  sender?: string
  /** Public address of the site, without a slash at its end, for links in mails. */
  origin?: string
  /** Counts what public reads were about, where that is wanted; see `Call`. */
  count?: Count
  /** Chosen by the caller: a write that comes twice under one key is done once. */
  idempotencyKey?: string
}

/**
 * The only way in: permission → parse → limits → transaction → run → audit row in the same transaction.
 * A failure inside `run` rolls everything back. Refusals of what leaves an audit row are audited in a
 * transaction of their own.
 */
export async function execute<E extends Effect, I extends z.ZodType, O extends z.ZodType>(
  op: Operation<E, I, O>,
  door: Door,
  unknownInput: unknown,
): Promise<Outcome<z.output<O>>> {
  const now = door.now()
  if (!may(door.actor, op.permission)) {
    await auditRefusal(op, door, 'notAllowed')
    return failed({ kind: 'notAllowed' })
  }
  const parsed = op.input.safeParse(unknownInput, { reportInput: true })
  if (!parsed.success) return failed({ kind: 'invalid', issues: issuesOf(parsed.error) })

  const { actor, city, sender, origin = 'http://localhost:3000' } = door
  const base = { actor, now, city, sender, origin }
  // Said before it comes to that: PostgreSQL cannot keep them.
  const unkeepable = op.effect === 'readPublic' ? [] : unkeepableTexts(parsed.data)
  if (unkeepable.length > 0) return failed({ kind: 'invalid', issues: unkeepable })
  if (op.effect === 'readPublic') {
    const call = { ...base, snapshot: door.snapshot(), count: door.count } as Call<E> // E is 'readPublic' here
    return checked(op, await op.run(call, parsed.data))
  }
  const refused = await overLimit(op, door, now)
  return refused ?? runInTransaction(op, door, base, parsed.data)
}

/** Whether it leaves a row in the audit log. */
const isAudited = ({ effect }: Pick<Operation, 'effect'>) =>
  effect === 'write' || effect === 'readPersonal'

interface About {
  subject?: string
  detail: Record<string, string | number | boolean>
  personal?: PersonalNote
}

class RolledBack extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super('rolled back')
  }
}

async function runInTransaction<E extends Effect, I extends z.ZodType, O extends z.ZodType>(
  op: Operation<E, I, O>,
  door: Door,
  base: CallBase,
  input: z.output<I>,
): Promise<Outcome<z.output<O>>> {
  const about: About = { detail: {} }
  const once: WriteOnce | undefined =
    op.effect === 'write' && door.idempotencyKey && !op.secretOutput
      ? { operation: op.name, actor: door.actor, key: door.idempotencyKey, input, at: base.now }
      : undefined
  const work = async (tx: Transaction) => {
    const before = once && (await claim(tx, once))
    // What was kept is what the output's schema gave.
    if (before) return before as Outcome<z.output<O>>
    const call = {
      ...base,
      tx,
      published: door.snapshot,
      about(subject: string, detail = {}) {
        about.subject = subject
        Object.assign(about.detail, detail)
      },
      note(personal: PersonalNote) {
        about.personal = personal
      },
    } as unknown as Call<E> // E is one of the effects with a transaction here
    const outcome = checked(op, await op.run(call, input))
    if (!outcome.ok) throw new RolledBack(outcome)
    if (isAudited(op)) await appendAudit(tx, { op, actor: door.actor, at: base.now, ...about })
    if (op.publishes || op.publishesWhen?.(outcome.value)) await publish(tx)
    if (once) await keepOutcome(tx, once, outcome.value)
    return outcome
  }
  try {
    const transaction = door.database.transaction()
    return await (op.effect === 'write'
      ? transaction
      : transaction.setIsolationLevel('repeatable read')
    ).execute(work)
  } catch (error) {
    // Whether the write went in is unknown then; what may be sent twice carries an id of its own.
    if (isServerTrouble(error)) return failed({ kind: 'unavailable', reason: 'database' })
    if (!(error instanceof RolledBack)) throw error
    const { outcome } = error
    if (!outcome.ok && isRefusal(outcome.failure))
      await auditRefusal(op, door, 'policy', about.subject)
    return outcome
  }
}

function checked<O extends z.ZodType>(
  op: { name: string; output: O },
  outcome: Outcome<z.input<O>>,
): Outcome<z.output<O>> {
  if (!outcome.ok) return outcome
  const parsed = op.output.safeParse(outcome.value)
  if (!parsed.success)
    throw new Error(`${op.name} gave an output that its schema refuses: ${parsed.error.message}`)
  return { ok: true, value: parsed.data }
}

async function publish(tx: Transaction): Promise<void> {
  await tx.selectNoFrom((eb) => eb.fn<number>('platform.publish').as('version')).execute()
}

/**
 * Refusals of what leaves an audit row anyway, and whatever is refused to somebody who is signed in. Where
 * the database is away nobody has seen anything, so the refusal stands without its row.
 */
async function auditRefusal(op: Operation, door: Door, reason: string, subject?: string) {
  if (!isAudited(op) && door.actor.kind !== 'account') return
  try {
    if (await isFlood(door)) return
    await door.database
      .transaction()
      .execute((tx) =>
        appendAudit(tx, { op, actor: door.actor, at: door.now(), subject, reason, detail: {} }),
      )
  } catch (error) {
    if (!isServerTrouble(error)) throw error
  }
}

/**
 * Nobody can take rows out of the audit log again, so nobody who needs no account for it may fill it: a
 * sender leaves some refusals in a quarter of an hour, all whose sender is not known leave as many together.
 */
async function isFlood({ actor, database, sender = 'unknown', now }: Door): Promise<boolean> {
  if (actor.kind !== 'public') return false
  const limit = { scope: 'refusals', of: sender, most: 50, seconds: 15 * 60, now: now() }
  return !(await countOne(database, limit)).allowed
}
