import { floatingCatchment, stepwise, travelTimes } from '../../../kernels/access/index.ts'
import type { Nearest, Ways } from '../../reach/index.ts'
import type { Question } from '../domain/question.ts'
import type { Ground } from '../ground.ts'
import type { PlannedSite } from '../sites/sites.ts'

export const supplyMethods = ['2sfca', 'e2sfca', 'bfca'] as const
export type SupplyMethod = (typeof supplyMethods)[number]

/** Sites that one home can have a share in. */
const mostSites = 40
/** What a place counts in the first, second and last third of the time (Luo and Qi 2009). */
const thirds = [1, 0.68, 0.22]

/** Places for each person of each cell, shared among all who reach a site. Only sites that say their places count. */
export function placesPerPerson(
  { homes }: Pick<Ground, 'homes'>,
  ways: Ways,
  sites: readonly PlannedSite[],
  people: Float64Array,
  { traveller, minutes }: Pick<Question, 'traveller' | 'minutes'>,
  method: SupplyMethod,
): Float64Array {
  const holding = sites.filter(({ places }) => places !== undefined)
  if (holding.length === 0) return new Float64Array(people.length)
  const cap = minutes * 60
  const found = ways.nearest(homes, ways.place(holding), {
    traveller,
    capSeconds: cap,
    k: Math.min(mostSites, holding.length),
    case: 'worst',
  })
  const times = travelTimes(listed(found, people.length))
  const weights =
    method === '2sfca' ? stepwise([cap]) : stepwise([cap / 3, (2 * cap) / 3, cap], thirds)
  const capacity = holding.map(({ places = 0 }) => places)
  const way = method === 'bfca' ? 'bfca' : '2sfca'
  return floatingCatchment(times, people, capacity, weights, way).access
}

/** The sites of each home as lists; a list ends where there are no more within the cap. */
function listed({ k, site, seconds }: Nearest, homes: number) {
  return Array.from({ length: homes }, (_, home) => {
    const own: { site: number; seconds: number }[] = []
    for (let at = home * k; at < (home + 1) * k && site[at]! >= 0; at++)
      own.push({ site: site[at]!, seconds: seconds[at]! })
    return own
  })
}
