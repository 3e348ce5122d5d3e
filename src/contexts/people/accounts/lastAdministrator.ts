import type { Transaction } from '../../../platform/db/database.ts'
import { type Actor, failed, type Outcome } from '../../../platform/operation/index.ts'
import { countOtherAdministrators } from './membershipStore.ts'

/**
 * A city is never left without anybody who administrates its accounts, unless the operator says so, who can
 * invite the next one. Gives a conflict for the last one.
 */
export async function refuseForLast(
  tx: Transaction,
  actor: Actor,
  but: { membership?: string; account?: string; today: string },
): Promise<Outcome<never> | undefined> {
  const others = await countOtherAdministrators(tx, but)
  if (actor.kind === 'operator' || others > 0) return undefined
  return failed({ kind: 'conflict', reason: 'lastAdministrator' })
}
