import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  type Actor,
  accountOf,
  actsForTheCity,
  done,
  invalid,
  notFound,
  notYours,
  type Outcome,
  operation,
} from '../../../platform/operation/index.ts'
import { evidenceRecord } from '../domain/commitment.ts'
import { slug } from '../domain/shared.ts'
import { steersMeasure } from '../policies.ts'
import { readDocument } from '../store/documents.ts'
import { organisationOf } from './notes.ts'
import {
  type EvidenceRow,
  insertEvidence,
  readOneEvidence,
  readPromises,
  withdraw,
} from './store.ts'

interface Subject {
  measure?: string | undefined
  commitment?: string | undefined
}

/** Whether somebody may bring evidence for this measure or promise: partners for their measures alone. */
async function reached(
  { tx, actor }: { tx: Transaction; actor: Actor },
  { measure, commitment }: Subject,
): Promise<Outcome<undefined>> {
  if (measure !== undefined) {
    const kept = await readDocument(tx, 'measure', measure)
    if (!kept) return notFound('measure')
    return steersMeasure.allows(actor, { organisation: organisationOf(kept) })
      ? done(undefined)
      : notYours('measure')
  }
  if (!actsForTheCity(actor)) return notYours('commitment')
  const [promise] = await readPromises(tx, { ids: [commitment ?? ''] })
  return promise ? done(undefined) : notFound('commitment')
}

export const addEvidence = operation({
  name: 'measures.addEvidence',
  effect: 'write',
  permission: 'measures:update',
  summary:
    'Adds evidence to a measure or a promise. What partners bring is internal until the city takes it over.',
  publishes: true,
  input: z.strictObject({
    measure: slug.optional(),
    commitment: z.string().max(200).optional(),
    public: z.boolean().default(true),
    record: evidenceRecord,
    replaces: z.uuid().optional().describe('Evidence that this one stands in the place of.'),
  }),
  output: z.object({ evidence: z.uuid() }),
  async run(call, { measure, commitment, public: shown, record, replaces }) {
    call.about(measure ?? commitment ?? '')
    if ((measure === undefined) === (commitment === undefined))
      return invalid({ field: 'measure', problem: 'Nennen Sie eine Maßnahme oder eine Zusage.' })
    const allowed = await reached(call, { measure, commitment })
    if (!allowed.ok) return allowed
    if (replaces !== undefined) {
      const old = await readOneEvidence(call.tx, replaces)
      if (
        !old ||
        (old.measure ?? undefined) !== measure ||
        (old.commitment ?? undefined) !== commitment
      )
        return notFound('evidence')
      if (!mayWithdraw(call.actor, old)) return notYours('evidence')
      await withdraw(call.tx, replaces, call.now)
    }
    const id = randomUUID()
    await insertEvidence(call.tx, {
      id,
      measure: measure ?? null,
      commitment: commitment ?? null,
      public: shown && actsForTheCity(call.actor),
      at: call.now,
      account: accountOf(call.actor),
      record,
    })
    return done({ evidence: id })
  },
})

/** Partners take back what they brought themselves, the city everything. */
const mayWithdraw = (actor: Actor, { account }: EvidenceRow): boolean =>
  actsForTheCity(actor) || (account !== null && account === accountOf(actor))

export const withdrawEvidence = operation({
  name: 'measures.withdrawEvidence',
  effect: 'write',
  permission: 'measures:update',
  summary: 'Takes evidence back; it stays on record and is no longer shown.',
  publishes: true,
  input: z.strictObject({ evidence: z.uuid() }),
  output: z.object({}),
  async run(call, { evidence }) {
    const row = await readOneEvidence(call.tx, evidence)
    if (!row) return notFound('evidence')
    call.about(row.measure ?? row.commitment ?? '')
    const subject = { measure: row.measure ?? undefined, commitment: row.commitment ?? undefined }
    const allowed = await reached(call, subject)
    // Of others' evidence nobody learns that it is there.
    if (!allowed.ok) return notYours('evidence')
    if (!mayWithdraw(call.actor, row)) return notYours('evidence')
    await withdraw(call.tx, evidence, call.now)
    return done({})
  },
})
