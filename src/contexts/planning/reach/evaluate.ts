import type { Ways } from '../../reach/index.ts'
import type { Change } from '../domain/changes.ts'
import type { Group } from '../domain/groups.ts'
import type { Question } from '../domain/question.ts'
import type { Ground } from '../ground.ts'
import { applyChanges } from '../scenarios/apply.ts'
import { type FoundSites, type PlannedSite, sitesOf } from '../sites/sites.ts'
import { placesPerPerson, type SupplyMethod } from './supply.ts'
import { shifted, type Tally, tallyOf } from './tally.ts'
import { isOpenOn, type TimesTo, timesTo } from './timesTo.ts'

/** One state of things: as it is, or as a scenario would have it. */
export interface State extends TimesTo {
  readonly sites: readonly PlannedSite[]
  readonly ways: Ways
}

export interface Evaluated {
  readonly found: FoundSites
  readonly today: State
  /** Undefined without changes. */
  readonly after: State | undefined
  readonly idle: readonly number[]
}

/** What today is does not depend on what is changed: kept while the ground is the same. */
const known = new WeakMap<Ground, Map<string, { found: FoundSites; today: State }>>()
const mostKnown = 50

/** Works out who reaches what, today and after changes. */
export function evaluate(
  ground: Ground,
  question: Question,
  changes: readonly Change[] = [],
): Evaluated {
  const { found, today } = todayOf(ground, question)
  if (changes.length === 0) return { found, today, after: undefined, idle: [] }
  const { sites, network, idle } = applyChanges(found.sites, changes)
  return {
    found,
    today,
    after: stateOf(ground, ground.ways.changed(network), sites, question),
    idle,
  }
}

function todayOf(ground: Ground, question: Question) {
  const own = known.get(ground) ?? new Map<string, { found: FoundSites; today: State }>()
  known.set(ground, own)
  const { group: _group, minutes: _minutes, level: _level, ...asked } = question
  const key = JSON.stringify(asked)
  const kept = own.get(key)
  if (kept) return kept
  if (own.size >= mostKnown) own.clear()
  const found = sitesOf(ground.offers, question)
  const made = { found, today: stateOf(ground, ground.ways, found.sites, question) }
  own.set(key, made)
  return made
}

function stateOf(
  ground: Ground,
  ways: Ways,
  all: readonly PlannedSite[],
  question: Question,
): State {
  const sites = all.filter((site) => isOpenOn(site, question.openOn))
  return { sites, ways, ...timesTo(ground, ways, sites, question) }
}

/** Figures of an area, a group or the city, before and after. */
export interface Row {
  people: number
  within: { today: number[]; after: number[] | null }
  median: { today: number | null; after: number | null }
  /** People whose way becomes noticeably shorter, or longer. */
  shorter: number
  longer: number
}

export function rowsOf(
  { today, after }: Pick<Evaluated, 'today' | 'after'>,
  people: Float64Array,
  areaOf: Int32Array,
  areas: number,
  limits: readonly number[],
): Row[] {
  const seconds = limits.map((minutes) => minutes * 60)
  const before = tallyOf(today.seconds, people, areaOf, areas, seconds)
  const tallied = after && tallyOf(after.seconds, people, areaOf, areas, seconds)
  const moved = after && shifted(today.seconds, after.seconds, people, areaOf, areas)
  return before.map((tally, area) => rowOf(tally, tallied?.[area], moved, area))
}

function rowOf(
  today: Tally,
  after: Tally | undefined,
  moved: ReturnType<typeof shifted> | undefined,
  area: number,
): Row {
  return {
    people: today.people,
    within: { today: today.within, after: after?.within ?? null },
    median: { today: today.median ?? null, after: after?.median ?? null },
    shorter: moved?.shorter[area] ?? 0,
    longer: moved?.longer[area] ?? 0,
  }
}

/** People of the group that each site is the nearest to. */
export function nearestPeople({ sites, nearest }: State, people: Float64Array): Float64Array {
  const sums = new Float64Array(sites.length)
  nearest.forEach((site, cell) => {
    if (site >= 0) sums[site]! += people[cell]!
  })
  return sums
}

/** Places for each 100 people, by area, before and after. */
export function supplyOf(
  ground: Ground,
  { today, after }: Evaluated,
  people: Float64Array,
  division: { areaOf: Int32Array; areas: number },
  question: Question,
  method: SupplyMethod,
): { today: number[]; after: number[] | null } {
  const of = (state: State) => {
    const each = placesPerPerson(ground, state.ways, state.sites, people, question, method)
    return meansOf(each, people, division)
  }
  return { today: of(today), after: after ? of(after) : null }
}

function meansOf(
  each: Float64Array,
  people: Float64Array,
  { areaOf, areas }: { areaOf: Int32Array; areas: number },
): number[] {
  const [sum, all] = [new Float64Array(areas), new Float64Array(areas)]
  each.forEach((places, cell) => {
    const area = areaOf[cell]!
    if (area < 0) return
    sum[area]! += places * people[cell]!
    all[area]! += people[cell]!
  })
  return Array.from(sum, (places, area) => (all[area]! > 0 ? (100 * places) / all[area]! : 0))
}

/** People of a group; undefined where the cells do not tell its ages. */
export const peopleOf = ({ demand }: Ground, group: Group) => demand.people.get(group)
