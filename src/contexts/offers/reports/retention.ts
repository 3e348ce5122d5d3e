import type { Transaction } from '../../../platform/db/database.ts'
import { dueBefore } from './periods.ts'
import { eraseContacts, eraseTexts } from './store.ts'

/** Takes out of reports what nobody needs any more (`periods.ts`); gives how many were concerned. */
export async function eraseOldReports(
  tx: Transaction,
  now: Date,
): Promise<{ contacts: number; texts: number }> {
  return {
    contacts: await eraseContacts(tx, dueBefore('contact', now)),
    texts: await eraseTexts(tx, dueBefore('text', now)),
  }
}
