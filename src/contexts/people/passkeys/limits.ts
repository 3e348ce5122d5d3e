import { type Counted, countOne } from '../../../platform/limits/index.ts'
import type { Call } from '../../../platform/operation/index.ts'

/**
 * A passkey cannot be guessed; these bounds keep anybody from filling the database with challenges. An
 * office stands behind one address, so they are wide.
 */
const quarterHour = 15 * 60

export const countBegun = (call: Call<'write'>) => count(call, 'passkey.begin', 150)
export const countSent = (call: Call<'write'>) => count(call, 'passkey.finish', 150)

async function count(call: Call<'write'>, scope: string, most: number): Promise<Counted> {
  if (call.sender === undefined) return { allowed: true, retryAfterSeconds: 0 }
  return await countOne(call.tx, {
    scope,
    of: call.sender,
    most,
    seconds: quarterHour,
    now: call.now,
  })
}
