import { randomUUID } from 'node:crypto'
import { accountOf, type Issue } from '../../../../platform/operation/index.ts'
import type { OfferRecord } from '../../domain/offer.ts'
import { tidyRecord } from '../../editing/check.ts'
import { changesBetween, type FieldChange, withFields } from '../../editing/fields.ts'
import { isSecret, keepSecret } from '../../editing/secret.ts'
import type { OfferRow } from '../../editing/store.ts'
import { putLive, type WriteCall } from '../../editing/write.ts'
import { insertBulk } from './store.ts'

/** What would become of one offer. */
export interface Planned {
  row: OfferRow
  record: OfferRecord
  organisation: string | null
  /** Nothing: it is so already. */
  changes: FieldChange[]
  /** What keeps it from being changed. */
  issues: Issue[]
}

/**
 * Looks at what a change would do, by the rules that hold for editing. What else may be wrong with an offer
 * does not keep it from being changed, and is not changed along with it.
 */
export function planChange(row: OfferRow, next: OfferRecord): Planned {
  const secret = isSecret(row.record, row.protected)
  const wanted = changesBetween(row.record, keepSecret({ ...next, id: row.id }, secret))
  const fields = wanted.map(({ field }) => field)
  const concerns = (field: string) =>
    fields.some(
      (one) => field === one || field.startsWith(`${one}.`) || one.startsWith(`${field}.`),
    )
  const draft = withFields(row.record, wanted)
  const tidied = tidyRecord(keepSecret(draft, secret), { whole: true })
  const issues = 'issues' in tidied ? tidied.issues.filter(({ field }) => concerns(field)) : []
  // Contacts in the shape that is kept, where they could be read.
  const tidy = 'record' in tidied ? changesBetween(row.record, tidied.record) : wanted
  const changes = tidy.filter(({ field }) => concerns(field))
  const record = withFields(row.record, changes)
  const organisation = concerns('organisation')
    ? (record.organisation?.id ?? row.organisation)
    : row.organisation
  return { row, record, organisation, changes, issues }
}

/** Writes what was planned, each offer with its history, as one change that can be undone as one. */
export async function applyPlanned(
  call: WriteCall,
  planned: readonly Planned[],
  by: { kind: 'oneThing' | 'table'; what: unknown },
): Promise<{ bulk: string; changed: number }> {
  const bulk = randomUUID()
  const items: { offer: string; number: number }[] = []
  for (const { row, record, organisation, changes } of planned) {
    if (changes.length === 0) continue
    const number = await putLive(call, { id: row.id, row, record, organisation, kind: 'changed' })
    items.push({ offer: row.id, number })
  }
  if (items.length > 0) {
    const account = accountOf(call.actor)
    await insertBulk(call.tx, { id: bulk, ...by, at: call.now, account, items })
  }
  return { bulk, changed: items.length }
}
