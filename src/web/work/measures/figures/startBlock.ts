import { listMoney } from '../../../../contexts/measures/index.ts'
import { execute, may } from '../../../../platform/operation/index.ts'
import type { StartBlock } from '../../start/blocks.tsx'
import { moneyPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** Money that ends within a year or gets less, and calls that are open. */
export const moneyBlock: StartBlock = {
  async due({ door }) {
    if (!may(door.actor, 'measures:edit')) return []
    const outcome = await execute(listMoney, door, {})
    if (!outcome.ok) return []
    const { soon, less, calls } = outcome.value
    return [
      { count: soon, text: t.dueMoney(soon), path: moneyPath },
      { count: less, text: t.dueLess(less), path: moneyPath },
      { count: calls, text: t.dueCalls(calls), path: moneyPath },
    ]
  },
}
