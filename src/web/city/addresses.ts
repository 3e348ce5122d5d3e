/** Addresses of the pages about the city, without the language’s prefix. */

export const cityAddress = '/stadt'
export const indicatorsAddress = '/stadt/kennzahlen'

export const areaAddress = ({ level, slug }: { level: string; slug: string }) =>
  `/stadt/${level}/${slug}`

/** @param stand the year or day whose borders are meant; left out: today’s */
export const levelAddress = (level: string, stand?: string) =>
  stand === undefined ? `/stadt/${level}` : `/stadt/${level}?stand=${stand}`

/** What can be chosen on the page of an indicator. */
export interface IndicatorQuery {
  ebene?: string
  zeit?: string
  einteilung?: string
  grenzen?: string
  gebiet?: string
  sortierung?: string
}

export function indicatorAddress(id: string, choice: IndicatorQuery = {}): string {
  const query = queryOf({ ...choice })
  return `/stadt/kennzahl/${id}${query}`
}

/** All areas of a level through time. */
export const historyAddress = (id: string, choice: { ebene?: string } = {}) =>
  `/stadt/kennzahl/${id}/verlauf${queryOf(choice)}`

/** Two indicators side by side. */
export const relationAddress = (
  choice: { x?: string; y?: string; ebene?: string; zeit?: string } = {},
) => `/stadt/zusammenhang${queryOf(choice)}`

export const csvAddress = (id: string, choice: { ebene?: string; zeit?: string } = {}) =>
  `/daten/kennzahl/${id}.csv${queryOf(choice)}`

/** Help of one kind in a place. */
export const helpAddress = (choice: { art?: string; ort?: string }) => `/hilfe${queryOf(choice)}`

function queryOf(choice: Record<string, string | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(choice)) if (value) query.set(name, value)
  return query.size > 0 ? `?${query}` : ''
}
