import { listMoney } from '../../../../contexts/measures/index.ts'
import { execute, may } from '../../../../platform/operation/index.ts'
import type { StartBlock } from '../../start/blocks.tsx'
import { moneyPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** Money that ends within a year, and calls that are open. */
export const moneyBlock: StartBlock = {
  async due({ door }) {
    if (!may(door.actor, 'measures:edit')) return []
    const outcome = await execute(listMoney, door, {})
    if (!outcome.ok) return []
    return [
      { count: outcome.value.soon, text: t.dueMoney(), path: moneyPath },
      { count: outcome.value.calls, text: t.dueCalls(), path: moneyPath },
    ]
  },
}
