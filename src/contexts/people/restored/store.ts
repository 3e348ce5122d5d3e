import type { Transaction } from '../../../platform/db/database.ts'

/**
 * Ends what was open when a backup was made, once it is restored: sessions, whose cookies may lie anywhere
 * by now; sign-ins half done; links for a new password. Invitations stay, since those who had accepted one
 * since then must be able to do so again.
 */
export async function settleRestoredPeople(tx: Transaction, now: Date): Promise<void> {
  await tx
    .updateTable('people.session')
    .set({ ended_at: now, ended_because: 'restored' })
    .where('ended_at', 'is', null)
    .execute()
  await tx.deleteFrom('people.ceremony').execute()
  await tx
    .updateTable('people.link')
    .set({ expires_at: now })
    .where('kind', '=', 'newPassword')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
}
