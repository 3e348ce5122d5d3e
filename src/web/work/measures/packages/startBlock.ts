import { listPackages } from '../../../../contexts/measures/index.ts'
import { actsForTheCity, execute, may } from '../../../../platform/operation/index.ts'
import type { StartBlock } from '../../start/blocks.tsx'
import { listPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** Packages to score, packages that came back, reports and reviews that are missing. */
export const packageBlock: StartBlock = {
  async due({ door }) {
    if (!may(door.actor, 'measures:readPackages')) return []
    const outcome = await execute(listPackages, door, {})
    if (!outcome.ok) return []
    const { packages, counts } = outcome.value
    const city = actsForTheCity(door.actor)
    const late = packages.filter(({ missingReports, missingReviews }) =>
      city ? missingReviews.length > 0 : missingReports.length > 0,
    ).length
    return [
      city
        ? { count: counts.filed ?? 0, text: t.toScore(), path: `${listPath}?stand=filed` }
        : { count: counts.returned ?? 0, text: t.cameBack(), path: `${listPath}?stand=returned` },
      { count: late, text: t.toDo(late), path: `${listPath}?stand=agreed` },
    ]
  },
}
