import type { Database } from '../db/database.ts'
import { isServerTrouble } from '../db/errors.ts'
import { countOne } from '../limits/index.ts'
import type { Operation } from './operation.ts'
import { failed, type Outcome } from './outcome.ts'

/**
 * Counts this call against the limits of its operation, apart from the call's own transaction, so that it
 * counts whatever comes of it. Gives the refusal where there were too many already.
 */
export async function overLimit(
  op: Pick<Operation, 'name' | 'limits'>,
  { database, sender }: { database: Database; sender?: string },
  now: Date,
): Promise<Outcome<never> | undefined> {
  if (!op.limits || sender === undefined) return undefined
  try {
    for (const { most, seconds } of op.limits) {
      const scope = `${op.name}/${seconds}`
      const counted = await countOne(database, { scope, of: sender, most, seconds, now })
      // Who is stopped by the shorter time does not use up the longer one by trying.
      if (!counted.allowed)
        return failed({ kind: 'tooMany', retryAfterSeconds: counted.retryAfterSeconds })
    }
    return undefined
  } catch (error) {
    if (isServerTrouble(error)) return failed({ kind: 'unavailable', reason: 'database' })
    throw error
  }
}
