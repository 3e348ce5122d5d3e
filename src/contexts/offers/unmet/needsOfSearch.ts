import type { CityLive } from '../../city/index.ts'
import { isDiscreet, isDiscreetSituation } from '../domain/discreet.ts'
import type { NamedPlace } from '../domain/place.ts'
import { vocabulary } from '../domain/vocabulary.ts'
import { spokenLanguages } from '../search/needWords.ts'
import type { RankedOffer } from '../search/rank.ts'
import type { Found, SearchInput } from '../search/search.ts'
import type { Missing, Need, NeedOutcome } from './need.ts'

interface Search {
  asked: SearchInput
  /** A life situation that was chosen rather than written. */
  situation?: string
  found: Found
  /** The first page of what was found. */
  hits: readonly RankedOffer[]
}

/** Straight-line metres beyond which help does not count as near. */
const nearMetres = 3000

/** What a search counts for. Looking at a list without asking for anything counts for nothing. */
export function needsOfSearch(search: Search, city: CityLive): Need[] {
  const { asked, found } = search
  const { filters } = asked
  const isFiltered =
    filters.facts.length > 0 || filters.openNow || filters.language || filters.targetGroup
  if (!asked.question?.trim() && !found.place && !isFiltered) return []
  const outcome = outcomeOf(search)
  const meant = conceptsOf(search)
  const hidden = meant.some(({ kind, concept }) =>
    kind === 'situation' ? isDiscreetSituation(concept) : isDiscreet([concept]),
  )
  // Where being seen may put somebody in danger, not even the quarter is counted.
  const where = hidden ? nowhere : areaOf(found.place, city)
  return [
    ...meant.map((one) => ({ ...one, ...where, outcome })),
    ...wishesOf(search).map((wish) => ({ ...wish, ...where })),
  ]
}

const nowhere = { level: '', area: '' }

/** The area that was named; of a street or a house the smallest around it, of a postal code the largest. */
function areaOf(place: NamedPlace | undefined, city: CityLive): { level: string; area: string } {
  if (!place) return nowhere
  if (place.kind === 'area') {
    const area = city.area(place.level, place.slug)
    return area ? { level: area.level, area: area.id } : nowhere
  }
  const around = city.locate(place.point.lon, place.point.lat)
  const area = place.kind === 'postalCode' ? around[0] : around.at(-1)
  return area ? { level: area.level, area: area.id } : nowhere
}

type Meant = Pick<Need, 'kind' | 'concept'>

/** The kind of help that is meant, or else the life situation. A guess is nobody’s need. */
function conceptsOf({ asked, situation, found }: Search): Meant[] {
  if (situation && vocabulary.situations.has(situation))
    return [{ kind: 'situation', concept: situation }]
  const chosen = asked.types?.filter((id) => vocabulary.types.has(id)) ?? []
  if (chosen.length === 1) return [{ kind: 'type', concept: chosen[0]! }]
  const { understood } = found
  if (!understood) return []
  const [first] = understood.concepts.filter(({ kind }) => kind !== 'helpLine')
  if (understood.uncertain || !first || first.kind === 'helpLine')
    return [{ kind: 'unknown', concept: '' }]
  return [{ kind: first.kind, concept: first.id }]
}

/** One answer for the whole search: what was missing first and most. */
function outcomeOf(search: Search): NeedOutcome {
  const { asked, found, hits } = search
  const { widened, ranking } = found
  if (ranking.total === 0 || widened.includes('anyAdvice') || widened.includes('near'))
    return 'nothing'
  if (widened.includes('filters')) return missingByFilter(asked)
  if (widened.includes('radius') || isFar(found, hits)) return 'far'
  if (found.understood?.needs.languages.some((language) => !isSpoken(language, hits)))
    return 'language'
  return 'found'
}

function missingByFilter({ filters }: SearchInput): Missing {
  const { facts, openNow, language, targetGroup } = filters
  const wanted: Missing[] = facts.map((fact) => (fact === 'wheelchair' ? 'stepFree' : 'filters'))
  if (openNow) wanted.push('closed')
  if (language) wanted.push('language')
  if (targetGroup) wanted.push('filters')
  const [only] = wanted
  return wanted.length === 1 && only ? only : 'filters'
}

/** Protected offers are as far as from anywhere else, so they never count as far. */
const isFar = ({ place }: Found, hits: readonly RankedOffer[]): boolean =>
  place !== undefined &&
  hits.length > 0 &&
  hits.every(({ metres }) => metres !== null && metres > nearMetres)

const isSpoken = (language: string, hits: readonly RankedOffer[]): boolean =>
  hits.some(({ offer }) => offer.record.languages.includes(language))

/** Languages, groups and filters that were wanted, each with whether it could be had. */
function wishesOf(search: Search): Omit<Need, 'level' | 'area'>[] {
  const { asked, found, hits } = search
  const { facts, openNow, language, targetGroup } = asked.filters
  const isLost = found.widened.includes('filters') || found.ranking.total === 0
  const or = (missing: Missing): NeedOutcome => (isLost ? missing : 'found')
  const languages = new Set([language ?? [], found.understood?.needs.languages ?? []].flat())
  const wishes: Omit<Need, 'level' | 'area'>[] = []
  for (const code of languages)
    if (spokenLanguages.includes(code))
      wishes.push({
        kind: 'language',
        concept: code,
        outcome: isSpoken(code, hits) ? 'found' : 'language',
      })
  if (targetGroup && vocabulary.targetGroups.has(targetGroup))
    wishes.push({ kind: 'group', concept: targetGroup, outcome: or('filters') })
  if (openNow) wishes.push({ kind: 'filter', concept: 'openNow', outcome: or('closed') })
  for (const fact of facts)
    wishes.push({
      kind: 'filter',
      concept: fact,
      outcome: or(fact === 'wheelchair' ? 'stepFree' : 'filters'),
    })
  return wishes
}
