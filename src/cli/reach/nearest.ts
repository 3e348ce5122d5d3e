import type { Mover, Placed, Ways } from '../../contexts/reach/index.ts'
import type { ListedPlace } from './places.ts'

/** The sources nearest to one target, of one category. */
export interface NearestLine {
  readonly target: string
  readonly category: string
  readonly sources: readonly NearSource[]
}

export type NearSource =
  | { readonly id: string; readonly seconds: number }
  /** Worst: null where what is unknown might leave no way within the cap. */
  | { readonly id: string; readonly best: number; readonly worst: number | null }

export interface NearestQuestion {
  readonly k: number
  readonly capSeconds: number
  readonly mover: Mover
}

/** Answers for each target and category, targets in their order, categories in that of the sources. */
export function* nearestLines(
  ways: Ways,
  sources: readonly ListedPlace[],
  targets: readonly ListedPlace[],
  question: NearestQuestion,
): Generator<NearestLine> {
  const homes = ways.place(targets)
  const categories = [...Map.groupBy(sources, ({ category }) => category)]
  const asked = categories.map(([category, list]) => {
    const sites = ways.place(list)
    return { category, list, sites, found: search(ways, homes, sites, question) }
  })
  const isWheelchair = likeOf(question.mover) === 'wheelchair'
  for (const [target, { id, lon, lat, category: wanted }] of targets.entries()) {
    const worst = isWheelchair
      ? ways.timesFrom({ lon, lat }, question.mover, question.capSeconds)
      : undefined
    for (const { category, list, sites, found } of asked) {
      if (wanted !== '' && wanted !== category) continue
      const near: NearSource[] = []
      for (let at = target * found.k; at < (target + 1) * found.k; at++) {
        const site = found.site[at]!
        if (site === -1) break
        const { id: source } = list[site]!
        const seconds = rounded(found.seconds[at]!)
        near.push(
          worst
            ? { id: source, best: seconds, worst: finite(worst.to(sites, site).worst) }
            : { id: source, seconds },
        )
      }
      yield { target: id, category, sources: near }
    }
  }
}

const search = (
  ways: Ways,
  homes: Placed,
  sites: Placed,
  { k, capSeconds, mover }: NearestQuestion,
) => ways.nearest(homes, sites, { traveller: mover, capSeconds, k, case: 'best' })

const likeOf = (mover: Mover) => (typeof mover === 'string' ? mover : mover.like)
const rounded = (seconds: number) => Math.round(seconds * 10) / 10
const finite = (seconds: number) => (Number.isFinite(seconds) ? rounded(seconds) : null)

/** Places that no way is near to, by their ids. */
export function unplaced(ways: Ways, places: readonly ListedPlace[], mover: Mover): string[] {
  const placed = ways.place(places)
  return places.flatMap(({ id }, index) =>
    placed.away(index, likeOf(mover)) === undefined ? [id] : [],
  )
}
