import {
  type AccessFeature,
  type OffersLive,
  type PublicOffer,
  pointsOf,
} from '../../offers/index.ts'
import type { Question } from '../domain/question.ts'

/** A place where help is given, or would be. */
export interface PlannedSite {
  /** Of the offer; with `~2` and so on for its further places. New ones: `neu-1` and so on. */
  readonly id: string
  /** Undefined where a scenario opens it. */
  readonly offer?: string
  readonly name: string
  readonly lon: number
  readonly lat: number
  readonly places?: number | undefined
  /** Weekdays on which somebody is there; undefined where the offer does not say. */
  readonly days?: readonly number[] | undefined
}

export interface FoundSites {
  readonly sites: readonly PlannedSite[]
  /** Offers of these kinds whose place is secret: they count nowhere. */
  readonly hidden: number
  /** Offers without a place that is known. */
  readonly placeless: number
  /** Offers that do not say what was asked for (days, access, language): left out, and perhaps wrongly. */
  readonly unsaid: number
}

type Asked = Pick<Question, 'types' | 'network' | 'access' | 'language'>

/**
 * The public places of offers that fit a question, but for the weekday, which a scenario may change. A protected
 * offer has no place here and leaves no trace but in a count of the whole city.
 */
export function sitesOf(offers: OffersLive, asked: Asked): FoundSites {
  const indexes = new Set(asked.types.flatMap((type) => offers.ofType(type)))
  const sites: PlannedSite[] = []
  let [hidden, placeless, unsaid] = [0, 0, 0]
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const offer = offers.all[index]!
    const fits = fitting(offer, asked)
    if (fits === 'unsaid') unsaid++
    if (fits !== 'yes') continue
    if (offer.isProtected) hidden++
    else if (pointsOf(offer).length === 0) placeless++
    sites.push(...placesOf(offer))
  }
  return { sites, hidden, placeless, unsaid }
}

function fitting({ record }: PublicOffer, { network, access, language }: Asked) {
  if (network !== undefined && !record.networks?.includes(network)) return 'no'
  const feature = access === undefined ? 'yes' : record.access[access as AccessFeature]
  if (feature === undefined) return 'unsaid'
  if (feature !== 'yes') return 'no'
  if (language === undefined) return 'yes'
  if (record.languages.length === 0) return 'unsaid'
  return record.languages.includes(language) ? 'yes' : 'no'
}

function placesOf(offer: PublicOffer): PlannedSite[] {
  const { record } = offer
  const points = pointsOf(offer)
  const name = (record.texts.de ?? Object.values(record.texts)[0])?.name ?? record.id
  return points.map(({ lon, lat }, at) => ({
    id: at === 0 ? record.id : `${record.id}~${at + 1}`,
    offer: record.id,
    name,
    lon,
    lat,
    // What an offer holds in all is said of its first place.
    places: at === 0 ? record.places : undefined,
    days: daysOf(offer),
  }))
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]

function daysOf({ record: { hours } }: PublicOffer): readonly number[] | undefined {
  if (hours?.always) return everyDay
  if (!hours?.weekly) return undefined
  const days = hours.weekly.filter(({ byPhone }) => !byPhone).flatMap((line) => line.days)
  return [...new Set(days)].sort((a, b) => a - b)
}
