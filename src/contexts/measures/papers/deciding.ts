import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  accountOf,
  done,
  failed,
  notFound,
  type Outcome,
  outdated,
} from '../../../platform/operation/index.ts'
import { addRevision, readDocument, type Writing } from '../store/documents.ts'
import { type CommitmentRow, commitmentRow, type KeptRow } from './rows.ts'
import type { DecisionKind } from './shapes.ts'
import { holdCommitments, putCommitments } from './store.ts'

/** What is kept of a decision beside each commitment that it touched: enough to take it back. */
const keptDecision = z.object({
  decision: z.object({ id: z.string(), kind: z.string(), undoes: z.string().optional() }),
  before: commitmentRow.nullable(),
  after: commitmentRow,
})
export type KeptDecision = z.infer<typeof keptDecision>

interface Change {
  before: KeptRow | undefined
  after: CommitmentRow
}

/** Writes what a decision made of commitments, each with what it was before. */
export async function writeDecision(
  call: Writing,
  kind: DecisionKind,
  changes: readonly Change[],
  { undoes }: { undoes?: string } = {},
): Promise<KeptRow[]> {
  const decision = { id: randomUUID(), kind, ...(undoes ? { undoes } : {}) }
  const rows = changes.map(({ before, after }) => ({
    ...after,
    version: (before?.version ?? 0) + 1,
  }))
  await putCommitments(call.tx, rows)
  for (const [index, { before, after }] of changes.entries()) {
    const record = JSON.stringify({ decision, before: before ?? null, after })
    const { id, version } = rows[index]!
    await addRevision(call, 'commitment', { subject: id, number: version, record })
  }
  return rows
}

/** Who decided, and when, as columns. */
export const decidedBy = ({ actor, now }: Writing) => ({
  decidedAt: now.toISOString(),
  decidedBy: accountOf(actor),
})

/** The commitments that somebody saw, held; or that they are not there, or have changed since. */
export async function heldAsSeen(
  tx: Transaction,
  paper: string,
  seen: readonly { id: string; version: number }[],
): Promise<Outcome<KeptRow[]>> {
  // Held first, so that two people who decide at once come one after the other.
  if (!(await readDocument(tx, 'paper', paper, { hold: true }))) return notFound('paper')
  const rows = await holdCommitments(tx, [...new Set(seen.map(({ id }) => id))])
  for (const { id, version } of seen) {
    const row = rows.find((one) => one.id === id && one.paper === paper)
    if (!row) return notFound('commitment')
    if (row.version !== version)
      return outdated({ version: row.version, fields: { state: row.state, ...row.record } })
  }
  return done(rows)
}

/** Of those that are put together, parted or gone there is nothing to decide. */
export const isOpenTo = ({ state }: Pick<KeptRow, 'state'>): boolean =>
  state === 'proposed' || state === 'accepted' || state === 'rejected'

export const notOpen = () => failed({ kind: 'conflict', reason: 'notOpen' })

export interface LastDecision {
  id: string
  kind: string
  touched: { id: string; before: CommitmentRow | null; after: CommitmentRow }[]
}

/** Whether a commitment still is what a decision made of it, whatever was decided and taken back in between. */
export function isStill(now: KeptRow | undefined, after: CommitmentRow): boolean {
  if (!now) return false
  const plain = (row: CommitmentRow) => ({ ...commitmentRow.parse(row), decidedAt: null })
  return isDeepStrictEqual(plain(now), plain(after))
}

/** So many changes are looked through for one that can be taken back. */
const lookedThrough = 2_000

/** The last decision of a person about a paper that is not taken back yet. */
export async function lastDecisionOf(
  tx: Transaction,
  paper: string,
  account: string | null,
): Promise<LastDecision | undefined> {
  const { rows } = await sql<{ subject: string; record: unknown }>`
    select revision.subject, revision.record
    from measures.revision join measures.commitment on commitment.id = revision.subject
    where revision.kind = 'commitment' and commitment.paper = ${paper}
      and revision.account is not distinct from ${account} and revision.record ? 'decision'
    order by revision.at desc, revision.number desc limit ${lookedThrough}`.execute(tx)
  const takenBack = new Set<string>()
  let last: LastDecision | undefined
  for (const { subject, record } of rows) {
    const { data } = keptDecision.safeParse(record)
    if (!data) continue
    const { id, kind, undoes } = data.decision
    if (undoes) takenBack.add(undoes)
    if (undoes || takenBack.has(id) || kind === 'reread') continue
    if (last && last.id !== id) continue
    last ??= { id, kind, touched: [] }
    last.touched.push({ id: subject, before: data.before, after: data.after })
  }
  return last
}
