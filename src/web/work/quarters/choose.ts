import type { Overview, QuarterRow } from './overview.ts'
import type { Order, QuartersQuery } from './query.ts'
import { keyOf } from './reach.ts'

/** The rows that the address asks for, in its order. */
export function chosenRows({ rows }: Pick<Overview, 'rows'>, query: QuartersQuery): QuarterRow[] {
  const { within, class: code, only } = query
  const known = within !== undefined && rows.some(({ area }) => isWithin(area, within))
  const name = query.name?.toLocaleLowerCase('de')
  const found = rows.filter(
    (row) =>
      (!known || isWithin(row.area, within)) &&
      (!name || row.area.name.toLocaleLowerCase('de').includes(name)) &&
      (!code || classOf(row) === code) &&
      (!only || attention[only](row)),
  )
  const value = sortValues[query.order]
  const byName = (a: QuarterRow, b: QuarterRow) =>
    a.area.name.localeCompare(b.area.name, 'de', { numeric: true })
  if (!value) return query.turned ? found.sort(byName).reverse() : found.sort(byName)
  const way = query.turned ? -1 : 1
  return found.sort((a, b) => {
    const [first, second] = [value(a), value(b)]
    // What is not known stands last, whichever way the rest is sorted.
    if (first === null || second === null)
      return Number(first === null) - Number(second === null) || byName(a, b)
    return way * (second - first) || byName(a, b)
  })
}

const isWithin = ({ above }: QuarterRow['area'], within: string) =>
  above.some((one) => keyOf(one) === within)

/** The code of an area's class; undefined where it has none. */
export const classOf = ({ index }: QuarterRow): string | undefined =>
  index?.status ? String(index.status.class) : undefined

const attention: Record<NonNullable<QuartersQuery['only']>, (row: QuarterRow) => boolean> = {
  signale: ({ signals }) => signals.secured + signals.noticeable > 0,
  bedarf: ({ missed }) => missed !== null,
  luecken: ({ gaps }) => gaps > 0,
  ueberfaellig: ({ measures }) => measures.overdue > 0,
  empfehlungen: ({ recommendations }) => recommendations.open > 0,
  ohneMassnahme: ({ measures }) => measures.total === 0,
}

/** By what a column is sorted, the highest first; names have no number. */
const sortValues: Record<Order, ((row: QuarterRow) => number | null) | null> = {
  name: null,
  index: ({ index }) => index?.status?.value ?? null,
  // What is secured comes before any number of what is only noticeable.
  signale: ({ signals }) => signals.secured * 1000 + signals.noticeable,
  bedarf: ({ missed }) => missed,
  angebote: ({ offers }) => offers,
  luecken: ({ gaps }) => gaps,
  massnahmen: ({ measures }) => measures.total,
  empfehlungen: ({ recommendations }) => recommendations.open,
}
