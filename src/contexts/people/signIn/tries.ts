import type { Transaction } from '../../../platform/db/database.ts'
import { countOne, forget, type Limit, peek } from '../../../platform/limits/index.ts'

/**
 * How often somebody may be wrong. On a device on which the account has been used before, only that device
 * counts: whoever hammers at an account from elsewhere does not slow its owner down. Elsewhere a sender has
 * few tries, so that one attacker alone does not use up the account's; and the windows are short, so that an
 * account is never shut for good. Who sets a new password by mail has made their device a known one.
 */

const quarterHour = 15 * 60

interface Trier {
  tx: Transaction
  now: Date
  /** Whose account: its id, or the mail that was typed, whether or not somebody has it. */
  of: string
  sender: string | undefined
  /** From `knownDevice`. */
  device?: string
}

export interface Tries {
  tx: Transaction
  /** Counted with every try, before its outcome is told. */
  each: Limit[]
  /** Counted when it was wrong. */
  wrong: Limit[]
}

/** For a first step (a password): the sender's wrong tries over all accounts count, too. */
export function passwordTries(trier: Trier): Tries {
  const { tx, sender, now, device } = trier
  if (device)
    return { tx, each: [limit('password.device', device, 10, quarterHour, now)], wrong: [] }
  return {
    tx,
    each: [
      limit('password.sender', `${trier.of}\0${sender ?? ''}`, 10, quarterHour, now),
      limit('password.account', trier.of, 50, 3600, now),
    ],
    wrong: sender ? [limit('password.anywhere', sender, 30, quarterHour, now)] : [],
  }
}

/** For a second factor, six digits of which a few are right at any time. */
export function codeTries(trier: Trier): Tries {
  const { tx, sender, now, device } = trier
  if (device) return { tx, each: [limit('code.device', device, 10, quarterHour, now)], wrong: [] }
  return {
    tx,
    each: [
      limit('code.sender', `${trier.of}\0${sender ?? ''}`, 10, quarterHour, now),
      limit('code.account', trier.of, 30, 3600, now),
    ],
    wrong: [],
  }
}

/** For somebody who is signed in already. */
export const sessionTries = (trier: { tx: Transaction; session: string; now: Date }): Tries => ({
  tx: trier.tx,
  each: [limit('proof.session', trier.session, 10, quarterHour, trier.now)],
  wrong: [],
})

const limit = (scope: string, of: string, most: number, seconds: number, now: Date): Limit => ({
  scope: `signIn.${scope}`,
  of,
  most,
  seconds,
  now,
})

/** Seconds to wait, if nothing may be tried right now. */
export async function waitBefore({ tx, each, wrong }: Tries): Promise<number | undefined> {
  let seconds = 0
  for (const one of [...each, ...wrong])
    seconds = Math.max(seconds, (await peek(tx, one)).retryAfterSeconds)
  return seconds || undefined
}

/**
 * Counts a try whose outcome is known but not told yet. Where it was one too many (others ran beside it), gives
 * the seconds to wait: then its outcome must not be told.
 */
export async function countTry(tries: Tries, right: boolean): Promise<number | undefined> {
  const { tx, each, wrong } = tries
  let seconds = 0
  for (const one of [...each, ...(right ? [] : wrong)])
    seconds = Math.max(seconds, (await countOne(tx, one)).retryAfterSeconds)
  if (seconds > 0) return seconds
  if (right) for (const one of each) await forget(tx, one)
  return undefined
}
