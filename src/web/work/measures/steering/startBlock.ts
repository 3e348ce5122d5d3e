import { listKeptMeasures, listKeptPromises } from '../../../../contexts/measures/index.ts'
import { execute, may } from '../../../../platform/operation/index.ts'
import type { Due, StartBlock } from '../../start/blocks.tsx'
import { listPath, promisesPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** Updates that are due, what is past its end, ratings that wait for a signature. */
export const steeringBlock: StartBlock = {
  async due({ door }) {
    const due: Due[] = []
    if (may(door.actor, 'measures:update')) {
      const outcome = await execute(listKeptMeasures, door, { perPage: 1 })
      if (outcome.ok) {
        const { updateDue, overdue } = outcome.value.counts
        due.push(
          { count: updateDue, text: t.dueUpdates(updateDue), path: `${listPath}?nur=meldung` },
          { count: overdue, text: t.dueOverdue(overdue), path: `${listPath}?nur=ueberfaellig` },
        )
      }
    }
    if (may(door.actor, 'measures:sign') && may(door.actor, 'measures:read')) {
      const outcome = await execute(listKeptPromises, door, { perPage: 1 })
      if (outcome.ok) {
        const { sign } = outcome.value.counts
        due.push({
          count: sign,
          text: t.dueSign(sign),
          path: `${promisesPath}?ansicht=unterschreiben`,
        })
      }
    }
    return due
  },
}
