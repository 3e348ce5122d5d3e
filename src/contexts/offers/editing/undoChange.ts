import { z } from 'zod'
import { done, failed, may, notFound, operation } from '../../../platform/operation/index.ts'
import { tidyRecord } from './check.ts'
import { changesBetween, rebase } from './fields.ts'
import { openToChange } from './open.ts'
import { keepSecret } from './secret.ts'
import { decideInput, written } from './shapes.ts'
import { type RevisionKind, type RevisionRow, readRevisions } from './store.ts'
import { sendForReview } from './submitOffer.ts'
import { putLive } from './write.ts'

/** Changes whose fields can be put back; ending and reopening an offer have steps of their own. */
const undoable: readonly RevisionKind[] = ['changed', 'atOnce', 'undone', 'followedSource']
export const canUndo = ({ kind }: Pick<RevisionRow, 'kind'>): boolean => undoable.includes(kind)

/** Puts the fields of one change back to what they were before it: a new change, by the same rules. */
export const undoChange = operation({
  name: 'offers.undoChange',
  effect: 'write',
  permission: 'offers:editOffers',
  summary:
    'Undoes a change of an offer as a new change; a conflict where its fields were changed again since.',
  publishes: true,
  input: decideInput.extend({ change: z.int().min(1).describe('Number of the change.') }),
  output: written.extend({ waits: z.boolean().describe('It waits for the city’s look.') }),
  async run(call, { change: number, ...seen }) {
    const opened = await openToChange(call, seen)
    if (!opened.ok) return opened
    const { id, row, draft, secret, organisation } = opened.value
    const [change, before] = row ? await readRevisions(call.tx, id, { upTo: number, most: 2 }) : []
    if (!row || change?.number !== number || !before || !canUndo(change)) return notFound('change')
    const { record: back, overlaps } = rebase(change.record, row.record, before.record)
    if (overlaps.length > 0) return failed({ kind: 'conflict', reason: 'changedSince' })
    const tidied = tidyRecord(keepSecret({ ...back, id }, secret), { whole: true })
    if ('issues' in tidied) return failed({ kind: 'conflict', reason: 'undoneDoesNotFit' })
    const { record } = tidied
    if (changesBetween(row.record, record).length === 0)
      return failed({ kind: 'conflict', reason: 'alreadyUndone' })
    call.about(id, { change: number })
    if (may(call.actor, 'offers:publishOffers')) {
      const owner = record.organisation?.id ?? null
      const live = { id, row, record, organisation: owner, kind: 'undone', undoes: number } as const
      const version = await putLive(call, live)
      return done({ offer: id, version, draftVersion: draft?.version ?? 0, waits: false })
    }
    // One's own draft would be lost under it.
    if (draft) return failed({ kind: 'conflict', reason: 'draftFirst' })
    const ready = { id, row, draft: undefined, record, organisation }
    const { version, draftVersion, waits } = await sendForReview(call, ready, number)
    return done({ offer: id, version, draftVersion, waits })
  },
})
