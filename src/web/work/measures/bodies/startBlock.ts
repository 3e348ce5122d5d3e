import { listBodies, listKeptRecommendations } from '../../../../contexts/measures/index.ts'
import { actsForTheCity, execute, may } from '../../../../platform/operation/index.ts'
import type { Due, StartBlock } from '../../start/blocks.tsx'
import { bodyPath, recommendationPath, recommendationsPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** A new answer is one of the last weeks; nobody is watched for what they have read. */
const newForDays = 30

/** Recommendations that offices have not answered in time, new answers for members, reports for partners. */
export const bodyBlock: StartBlock = {
  async due({ door }) {
    if (!may(door.actor, 'measures:readBodies')) return []
    const outcome = await execute(listKeptRecommendations, door, {})
    if (!outcome.ok) return []
    const { recommendations, counts } = outcome.value
    if (actsForTheCity(door.actor)) {
      const count = counts.overdue ?? 0
      return [{ count, text: t.dueOverdue(count), path: `${recommendationsPath}?stand=overdue` }]
    }
    const own = door.actor.kind === 'account' ? door.actor.organisation?.id : undefined
    if (own === undefined) return []
    const late = recommendations.filter(
      ({ record, state }) => record.partner === own && state === 'overdue',
    )
    const only = late.length === 1 ? late[0] : undefined
    const due: Due[] = [
      {
        count: late.length,
        text: t.dueReports(late.length),
        path: only ? recommendationPath(only.id) : `${recommendationsPath}?stand=overdue`,
      },
    ]
    const bodies = await execute(listBodies, door, {})
    if (!bodies.ok) return due
    const since = new Date(door.now().getTime() - newForDays * 86_400_000)
      .toISOString()
      .slice(0, 10)
    for (const body of bodies.value.bodies.filter(({ organisation }) => organisation === own)) {
      const count = recommendations.filter(
        (one) => one.body === body.id && one.answeredOn !== null && one.answeredOn >= since,
      ).length
      due.push({ count, text: t.dueAnswers(count), path: bodyPath(body.id) })
    }
    return due
  },
}
