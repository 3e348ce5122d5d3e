import type { Transaction } from '../db/database.ts'

/**
 * Gives up every mail that waits, with the words in it. For a restored database: what it thinks is still
 * to be sent was sent, or is out of date, long ago.
 */
export async function giveUpWaitingMails(
  tx: Transaction,
  now: Date,
  because: string,
): Promise<void> {
  await tx
    .updateTable('platform.mail')
    .set({
      state: 'failed',
      ended_at: now,
      last_error: because,
      recipient: null,
      subject: null,
      body: null,
    })
    .where('state', '=', 'waiting')
    .execute()
}
