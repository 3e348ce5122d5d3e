/** Residents of one sex (or all) from one age to below another. 999 means: no upper end. */
export interface ResidentGroup {
  sex: 'all' | 'f' | 'm' | 'd'
  ageFrom: number
  ageBelow: number
}

export const noUpperAge = 999

export interface AgeBand {
  ageFrom: number
  ageBelow: number
}

/** Ages at which a coarser division cuts: nursery, school, training, work, retirement, old age. */
const usualCuts = [6, 10, 15, 18, 27, 45, 55, 65, 75, 85]
/** Where a source does not cut there, its own cut so many years away will do. */
const nearCut = 3
const mostBands = 12

/**
 * The finest division of all ages that a list of groups holds: bands that follow each other without
 * gap or overlap from 0 to no upper end. Empty where the groups do not add up to everybody.
 */
export function finestBands(groups: readonly AgeBand[]): AgeBand[] {
  const byStart = new Map<number, AgeBand[]>()
  for (const { ageFrom, ageBelow } of groups)
    byStart.set(ageFrom, [...(byStart.get(ageFrom) ?? []), { ageFrom, ageBelow }])
  const longest = new Map<number, AgeBand[] | undefined>([[noUpperAge, []]])
  const starts = [...byStart.keys()].sort((a, b) => b - a)
  for (const start of starts) {
    let best: AgeBand[] | undefined
    for (const band of byStart.get(start) ?? []) {
      const rest = longest.get(band.ageBelow)
      if (rest && (!best || rest.length + 1 > best.length)) best = [band, ...rest]
    }
    longest.set(start, best)
  }
  return longest.get(0) ?? []
}

/** The same ages in bands few enough to be shown, each made of whole bands of the finer division. */
export function shownBands(finest: readonly AgeBand[]): AgeBand[] {
  if (finest.length <= mostBands) return [...finest]
  const possible = finest.map(({ ageFrom }) => ageFrom)
  const near = usualCuts.flatMap((cut) => {
    const distance = (age: number) => Math.abs(age - cut)
    const nearest = possible.reduce((best, age) => (distance(age) < distance(best) ? age : best))
    return nearest > 0 && distance(nearest) <= nearCut ? [nearest] : []
  })
  const cuts = [...new Set([0, ...near])]
  return cuts.map((ageFrom, index) => ({ ageFrom, ageBelow: cuts[index + 1] ?? noUpperAge }))
}
