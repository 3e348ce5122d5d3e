import type { Transaction } from '../../../platform/db/database.ts'
import { hashOf, newToken } from './token.ts'

/**
 * Remembers that this account has signed in on this device, and gives the secret for its `device` cookie.
 * A device that is known already keeps its secret.
 */
export async function rememberDevice(
  tx: Transaction,
  which: {
    account: string
    /** 'Firefox, Windows' */
    device: string
    /** What the browser's `device` cookie holds. */
    known?: string
    now: Date
  },
): Promise<string> {
  const { account, device, known, now } = which
  if (known && (await seeAgain(tx, { account, known, now }))) return known
  const token = newToken()
  await tx
    .insertInto('people.known_device')
    .values({ token_hash: hashOf(token), account, device, created_at: now, seen_at: now })
    .execute()
  return token
}

async function seeAgain(tx: Transaction, which: { account: string; known: string; now: Date }) {
  const { numUpdatedRows } = await tx
    .updateTable('people.known_device')
    .set({ seen_at: which.now })
    .where('token_hash', '=', hashOf(which.known))
    .where('account', '=', which.account)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
