import { listChecks } from '../../../../contexts/measures/index.ts'
import { execute, may } from '../../../../platform/operation/index.ts'
import type { StartBlock } from '../../start/blocks.tsx'
import { listPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** Checks to sign, and projects to look at again after their decision. */
export const checkBlock: StartBlock = {
  async due({ door }) {
    if (!may(door.actor, 'measures:editChecks')) return []
    const outcome = await execute(listChecks, door, {})
    if (!outcome.ok) return []
    const { counts, lookAgain } = outcome.value
    return [
      { count: lookAgain, text: t.due(lookAgain), path: listPath },
      { count: counts.toSign ?? 0, text: t.dueToSign(), path: `${listPath}?stand=toSign` },
    ]
  },
}
