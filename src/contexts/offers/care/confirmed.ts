import type { Transaction } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/operation/index.ts'
import { wallClock } from '../domain/calendar.ts'
import type { OfferRow } from '../editing/store.ts'
import { putLive } from '../editing/write.ts'
import { writeConfirmed } from './store.ts'

/**
 * Somebody says that all of an offer is true today. One that a source keeps stays with its source: nothing
 * of it was edited. One that is kept here has it in its history.
 */
export async function confirmOffer(
  call: { tx: Transaction; actor: Actor; now: Date },
  row: OfferRow,
  by: 'provider' | 'city',
): Promise<void> {
  const { tx, now } = call
  const lastChecked = wallClock(now).day
  const record = { ...row.record, lastChecked, checkedBy: by }
  if (row.editedAt)
    await putLive(call, {
      id: row.id,
      row,
      record,
      organisation: row.organisation,
      kind: 'confirmed',
    })
  await writeConfirmed(tx, row.id, { day: lastChecked, by, bySource: !row.editedAt })
}
