import type { CityLive } from '../../city/index.ts'
import type { Traveller } from '../../reach/index.ts'
import type { WallClock } from '../domain/calendar.ts'
import type { Point } from '../domain/distance.ts'
import { findPlace, type NamedPlace } from '../domain/place.ts'
import { vocabulary } from '../domain/vocabulary.ts'
import type { OffersLive } from '../snapshot/live.ts'
import { placeInQuestion } from './questionPlace.ts'
import { type Filters, type Order, type Ranking, rankOffers, type Wanted } from './rank.ts'
import { type MeantType, type Understanding, understandQuestion } from './understand.ts'
import type { Walks } from './walks.ts'

export interface SearchInput {
  question?: string
  place?: string
  /** Where the person's device says it is. */
  position?: Point
  /** Only offers of these types. */
  types?: readonly string[]
  filters: Filters
  /** Who is under way; where nobody says, an adult on foot, or a wheelchair where the question tells of one. */
  traveller?: Traveller
  order?: Order
  /** Needs and languages read out of the question that the person says not to have. */
  notNeeded?: readonly string[]
  locale: string
}

/** What was loosened, in this order, because nothing was found as it was asked. */
export const loosenings = ['near', 'radius', 'filters', 'anyAdvice'] as const
export type Loosening = (typeof loosenings)[number]

export interface Found {
  understood?: Understanding
  place?: NamedPlace
  /** Ways from the place, where one is known and the city has a street network. */
  walks?: Walks
  ranking: Ranking
  widened: Loosening[]
}

/** Understands a question and ranks the offers that answer it; where none does, loosens what can be. */
export function searchOffers(
  live: OffersLive,
  city: CityLive,
  input: SearchInput,
  now: WallClock,
): Found {
  const asked = input.question?.trim() ?? ''
  const typed = input.place?.trim() ? findPlace(input.place, city, live) : undefined
  const inside = typed || input.position || !asked ? undefined : placeInQuestion(asked, city, live)
  const place = typed ?? inside?.place
  const near = input.position ? rounded(input.position) : place?.point
  const question = inside?.question ?? asked
  const read = question ? understandQuestion(question, live.concepts, input.locale) : undefined
  const found = read && withoutNeeds(read, input.notNeeded ?? [])
  const stood = found && withNear(found, live)
  const walks = near && live.walks?.from(near, input.traveller ?? travellerOf(found))
  const wanted: Wanted = {
    ...(stood ? { understood: stood.understood } : {}),
    ...(input.types ? { types: input.types } : {}),
    ...(near ? { near } : {}),
    ...(walks ? { walks } : {}),
    ...(input.order ? { order: input.order } : {}),
    filters: input.filters,
    now,
    locale: input.locale,
  }
  const { ranking, widened } = rankOrLoosen(live, wanted)
  return {
    ...(found ? { understood: found } : {}),
    ...(place ? { place } : {}),
    ...(walks ? { walks } : {}),
    ranking,
    widened: stood?.usedNear ? ['near', ...widened] : widened,
  }
}

function withoutNeeds(read: Understanding, notNeeded: readonly string[]): Understanding {
  const { needs, languages, words } = read.needs
  const isLeft = (one: string) => !notNeeded.includes(one)
  return {
    ...read,
    needs: { needs: needs.filter(isLeft), languages: languages.filter(isLeft), words },
  }
}

const travellerOf = (read: Understanding | undefined): Traveller =>
  read?.needs.needs.includes('wheelchair') ? 'wheelchair' : 'adult'

/**
 * A position is used as coarsely as it has to be: to about a hundred metres, some 70 m off at most, which is a
 * minute on foot; beside a river or a railway, where the rounded place may lie beyond, it can be more. Pages ask
 * by the name of the nearest street instead, whose times are exact.
 */
export const rounded = ({ lon, lat }: Point): Point => ({
  lon: Math.round(lon * 700) / 700,
  lat: Math.round(lat * 1000) / 1000,
})

/** What the near kinds count where there is no offer of the kind that is meant. */
const nearShare = 0.7
const nearestShare = 0.1

/** Where the kind of help that is meant has no offers, its near kinds stand in for it. */
function withNear(understood: Understanding, live: OffersLive) {
  const [best] = understood.types
  const lost = understood.types.filter(
    ({ id, fit }) => live.ofType(id).length === 0 && fit > 0.85 * (best?.fit ?? 0),
  )
  const there = understood.types.some(
    ({ id, fit }) => live.ofType(id).length > 0 && fit > 0.85 * (best?.fit ?? 0),
  )
  if (there || lost.length === 0) return { understood, usedNear: false }
  const types = new Map<string, MeantType>(understood.types.map((type) => [type.id, type]))
  for (const type of lost)
    (vocabulary.types.get(type.id)?.near ?? []).forEach((id, place) => {
      const fit = type.fit * (nearShare - nearestShare * Math.min(place, 2))
      if (live.ofType(id).length > 0 && (types.get(id)?.fit ?? 0) < fit)
        types.set(id, { ...type, id, fit })
    })
  const list = [...types.values()].sort((a, b) => b.fit - a.fit)
  return { understood: { ...understood, types: list }, usedNear: list.length > 0 }
}

/** People who help with anything, where nothing else was found. */
const anyAdvice = ['sozialberatung', 'stadtteilzentrum', 'buergeramt']

function rankOrLoosen(
  live: OffersLive,
  wanted: Wanted,
): { ranking: Ranking; widened: Loosening[] } {
  const widened: Loosening[] = []
  let ranking = rankOffers(live, wanted)
  if (ranking.total > 0) return { ranking, widened }
  const { leftOutUnknown } = ranking
  const attempt = (loosened: Loosening, changed: Wanted) => {
    if (ranking.total > 0) return
    const wider = rankOffers(live, changed)
    if (wider.total === 0) return
    widened.push(loosened)
    ranking = { ...wider, leftOutUnknown }
  }
  const { withinMetres, withinSeconds, ...withoutRadius } = wanted.filters
  if (withinMetres || withinSeconds) attempt('radius', { ...wanted, filters: withoutRadius })
  attempt('filters', { ...wanted, filters: { facts: [] } })
  const { understood } = wanted
  // In a crisis the help lines answer; advice on forms would not.
  if (understood && !understood.crisis && !wanted.types && isSaid(understood.question))
    attempt('anyAdvice', {
      ...wanted,
      filters: { facts: [] },
      understood: {
        ...understood,
        types: anyAdvice.map((id, place) => ({
          id,
          fit: 0.5 - place / 20,
          word: nameOf(id),
          german: true,
        })),
      },
    })
  return { ranking, widened }
}

/** Whether anything was written that could be words. */
const isSaid = (question: string) => /\p{L}{3}/u.test(question)
const nameOf = (id: string) => vocabulary.types.get(id)?.name.de ?? id
