import type { Funding } from './measure.ts'

/** Cents that are planned, granted and spent; undefined is unknown, never nothing. */
export interface Amounts {
  planned?: number | undefined
  granted?: number | undefined
  spent?: number | undefined
}
type Kind = keyof Amounts

/** What a source gives in all: as it is said, else the years that are known together. */
export function amountsOf(funding: Pick<Funding, Kind | 'years'>): Amounts {
  const of = (kind: Kind) => funding[kind] ?? sumOf(funding.years.map((year) => year[kind]))
  return { planned: of('planned'), granted: of('granted'), spent: of('spent') }
}

/** The sum of what is known; undefined where nothing is. */
export function sumOf(amounts: readonly (number | undefined)[]): number | undefined {
  const known = amounts.filter((amount) => amount !== undefined)
  return known.length === 0 ? undefined : known.reduce((total, amount) => total + amount, 0)
}

export interface LessMoney {
  year: number
  planned: number
  before: number
}

/**
 * The first year, this one or a later one, for which less is planned than for the year before it.
 * @param today 'YYYY-MM-DD'
 */
export function lessThanBefore(
  { years }: Pick<Funding, 'years'>,
  today: string,
): LessMoney | undefined {
  const planned = new Map(years.map((one) => [one.year, one.planned]))
  for (const year of [...planned.keys()].sort((a, b) => a - b)) {
    const now = planned.get(year)
    const before = planned.get(year - 1)
    if (year < Number(today.slice(0, 4)) || now === undefined || before === undefined) continue
    if (now < before) return { year, planned: now, before }
  }
  return undefined
}
