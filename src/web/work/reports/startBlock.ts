import { countNewReports } from '../../../contexts/offers/index.ts'
import { execute, may } from '../../../platform/operation/index.ts'
import type { StartBlock } from '../start/blocks.tsx'
import { listAddress } from './query.ts'
import { texts as t } from './texts.ts'

/** "3 neue Hinweise, der älteste wartet seit 5 Tagen" on the start page. */
export const reportBlock: StartBlock = {
  async due({ door }) {
    if (!may(door.actor, 'offers:answerReports')) return []
    const outcome = await execute(countNewReports, door, {})
    if (!outcome.ok || outcome.value.oldestDays === null) return []
    const { count, oldestDays } = outcome.value
    return [{ count, text: t.due(count, oldestDays), path: listAddress({ oldestFirst: true }) }]
  },
}
