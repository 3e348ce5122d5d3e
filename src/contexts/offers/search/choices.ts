import type { WallClock } from '../domain/calendar.ts'
import type { OffersLive } from '../snapshot/live.ts'
import type { Fact } from './columns.ts'

/** How many offers of a list each further filter would leave; what nobody knows is not counted. */
export interface Choices {
  openNow: number
  facts: Record<FilterFact, number>
  languages: Choice[]
  targetGroups: Choice[]
  networks: Choice[]
}

interface Choice {
  id: string
  offers: number
}

/** Facts by which people narrow a list down. */
export const filterFacts = [
  'wheelchair',
  'free',
  'anonymous',
  'byAppointment',
  'walkIn',
  'homeVisit',
  'online',
] as const satisfies Fact[]
type FilterFact = (typeof filterFacts)[number]

export function countChoices(live: OffersLive, list: readonly number[], now: WallClock): Choices {
  const { columns } = live
  const factCounts = Object.fromEntries(filterFacts.map((fact) => [fact, 0])) as Choices['facts'] // one a fact
  const languages = new Uint32Array(columns.languageSets.length)
  const groups = new Uint32Array(columns.groupSets.length)
  const networks = new Map<string, number>()
  let openNow = 0
  for (const index of list) {
    for (const fact of filterFacts) if (columns.fact(index, fact)) factCounts[fact]++
    languages[columns.languageSet[index]!]!++
    groups[columns.groupSet[index]!]!++
    if (live.openAt(index, now).kind === 'open') openNow++
    for (const name of live.all[index]!.record.networks ?? [])
      networks.set(name, (networks.get(name) ?? 0) + 1)
  }
  return {
    openNow,
    facts: factCounts,
    languages: sumOf(columns.languageSets, languages),
    targetGroups: sumOf(columns.groupSets, groups),
    networks: mostFirst(networks),
  }
}

/** Members of interned sets, counted by how often each set is there. */
function sumOf(sets: readonly (readonly string[])[], counts: Uint32Array): Choice[] {
  const sums = new Map<string, number>()
  sets.forEach((set, place) => {
    const count = counts[place]!
    if (count > 0) for (const id of set) sums.set(id, (sums.get(id) ?? 0) + count)
  })
  return mostFirst(sums)
}

const mostFirst = (sums: ReadonlyMap<string, number>): Choice[] =>
  [...sums]
    .map(([id, offers]) => ({ id, offers }))
    .sort((a, b) => b.offers - a.offers || (a.id < b.id ? -1 : 1))
