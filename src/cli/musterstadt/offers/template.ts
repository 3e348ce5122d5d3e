import type { AccessFeature, Hours, OfferRecordInput } from '../../../contexts/offers/index.ts'

/** A text, or several of which each place gets one, so that cards do not read as clones. */
export type Said = string | readonly string[]

/**
 * The words of an offer in one language. Placeholders: {q} quarter, {d} district, {org} provider,
 * {house} name of the building, and what the variant and the facts of the place add.
 */
export interface Words {
  readonly name: Said
  readonly summary: Said
  readonly description?: Said
  readonly start?: Said
  readonly happens?: Said
  readonly bring?: Said
  readonly hours?: Said
}

export interface WordsByLocale {
  readonly de: Words
  readonly leicht?: Words
  readonly en?: Words
}

/** What distinguishes offers of one template: the topic of a group, the specialty of a practice. */
export interface Variant {
  readonly types?: readonly string[]
  readonly targetGroups?: readonly string[]
  readonly ages?: { readonly from?: number; readonly below?: number }
  readonly access?: Partial<Record<AccessFeature, 'yes' | 'limited' | 'no'>>
  readonly languages?: readonly string[]
  readonly de: Readonly<Record<string, string>>
  readonly leicht?: Readonly<Record<string, string>>
  readonly en?: Readonly<Record<string, string>>
}

/** Where offers of a template lie. */
export type Siting =
  /** Near the middle of the city. */
  | 'centre'
  /** Evenly over the quarters, by residents. */
  | 'quarters'
  /** Where people are poorer. */
  | 'need'
  /** Where old people live. */
  | 'old'
  /** Where children live. */
  | 'children'
  /** Nowhere: by phone, online or at people's homes; the office is in the centre. */
  | 'visiting'
  /** Somewhere that must not be known. */
  | 'protected'

export type Provider =
  | 'social' // a charity, with its own houses
  | 'city' // an office of the city
  | 'club' // a small association of the quarter
  | 'migrant' // an organisation of migrants
  | 'women'
  | 'medical' // a practice: no provider beside its name
  | 'care' // a care company
  | 'school'
  | 'nursery'

export type HoursKind =
  | 'advice'
  | 'openAdvice'
  | 'appointment'
  | 'office'
  | 'practice'
  | 'pharmacy'
  | 'always'
  | 'nursery'
  | 'school'
  | 'youth'
  | 'club'
  | 'library'
  | 'night'
  | 'weeklyGroup'
  | 'monthlyGroup'
  | 'foodBank'
  | 'dayCare'
  | 'daylight'
  | 'evenings'
  | 'crisis'
  | 'outreach'
  | 'none'
  | 'phoneTimes'
  | 'phoneAdvice'
  | 'weekends'
  | 'winterNights'
  | 'summerDays'
  | 'firstMonday'
  | 'firstTuesday'
  | 'secondWednesday'
  | 'lastThursday'

export interface OfferTemplate {
  /** Start of the ids and seed of its chance. */
  readonly key: string
  readonly types: readonly string[]
  /** Offers in a city of 160,000 residents; grows with the city. */
  readonly count: number
  /** One in every city, however large. */
  readonly single?: boolean
  readonly siting: Siting
  readonly provider: Provider
  /** Name of the provider where it is a particular one. */
  readonly organisation?: string
  readonly hours: HoursKind | Hours
  readonly targetGroups?: readonly string[]
  readonly lifeSituations?: readonly string[]
  readonly ages?: { readonly from?: number; readonly below?: number }
  readonly cost?: OfferRecordInput['cost']
  /** Probability that something is known and given of the building; 0.6 by default. */
  readonly accessKnown?: number
  readonly access?: Partial<Record<AccessFeature, 'yes' | 'limited' | 'no'>>
  /** Languages spoken for certain, one list an offer, in turn. */
  readonly speaks?: readonly (readonly string[])[]
  /** How many languages beside German, at most; which ones is chance. */
  readonly languages?: number
  readonly places?: readonly [from: number, to: number]
  readonly crisis?: boolean
  readonly variants?: readonly Variant[]
  /** Short records (playgrounds, practices): no fact sentences are added. */
  readonly short?: boolean
  readonly noPhone?: boolean
  readonly words: WordsByLocale
}
