import { type Point, straightLineMetres } from '../domain/distance.ts'
import { type AccessFeature, waysOf } from '../domain/offer.ts'
import { type PublicOffer, pointsOf } from '../domain/publicOffer.ts'

/** What can be asked of an offer by yes, no or nobody knows. */
export const facts = [
  'wheelchair',
  'signLanguage',
  'easyLanguage',
  'anonymous',
  'childcare',
  'womenOnly',
  'free',
  'byAppointment',
  'walkIn',
  'homeVisit',
  'online',
] as const
export type Fact = (typeof facts)[number]

/**
 * Facts about all offers in columns, so that thousands can be ranked without touching their records.
 * Protected offers have no points: distance knows nothing of them.
 */
export class OfferColumns {
  readonly isProtected: Uint8Array
  readonly crisis: Uint8Array
  /** Two bits a fact: known, yes. */
  readonly #facts: Uint32Array
  readonly #pointStarts: Uint32Array
  readonly #lon: Float64Array
  readonly #lat: Float64Array
  /** Languages and target groups as numbers, each list interned: few different ones among many offers. */
  readonly languageSet: Uint16Array
  readonly languageSets: (readonly string[])[]
  readonly groupSet: Uint16Array
  readonly groupSets: (readonly string[])[]
  /** The organisation, or the offer itself where it has none. */
  readonly organisation: Uint32Array
  /** Offers with the same number are open at the same times. */
  readonly hours: Uint32Array
  /** One number an offer for whoever counts, always zero between questions: an array for each would cost more than the question. */
  readonly scratch: Int32Array

  constructor(offers: readonly PublicOffer[]) {
    const count = offers.length
    this.isProtected = new Uint8Array(count)
    this.crisis = new Uint8Array(count)
    this.#facts = new Uint32Array(count)
    this.#pointStarts = new Uint32Array(count + 1)
    this.languageSet = new Uint16Array(count)
    this.groupSet = new Uint16Array(count)
    this.organisation = new Uint32Array(count)
    this.hours = new Uint32Array(count)
    this.scratch = new Int32Array(count)
    const lon: number[] = []
    const lat: number[] = []
    const languages = new Interned<readonly string[]>()
    const groups = new Interned<readonly string[]>()
    const organisations = new Interned<string>()
    const hours = new Interned<unknown>()
    offers.forEach((offer, index) => {
      const { record } = offer
      this.isProtected[index] = offer.isProtected ? 1 : 0
      this.#facts[index] = factsOf(offer)
      for (const point of pointsOf(offer)) {
        lon.push(point.lon)
        lat.push(point.lat)
      }
      this.#pointStarts[index + 1] = lon.length
      this.languageSet[index] = languages.number(record.languages.join(' '), record.languages)
      this.groupSet[index] = groups.number(record.targetGroups.join(' '), record.targetGroups)
      const name = record.organisation?.id ?? record.organisation?.name ?? record.id
      this.organisation[index] = organisations.number(name, name)
      const times = [record.hours, record.closure]
      this.hours[index] = hours.number(JSON.stringify(times), times)
    })
    this.#lon = Float64Array.from(lon)
    this.#lat = Float64Array.from(lat)
    this.languageSets = languages.values
    this.groupSets = groups.values
  }

  /** Yes, no, or undefined where nobody knows. */
  fact(index: number, fact: Fact): boolean | undefined {
    const bits = (this.#facts[index]! >>> (2 * facts.indexOf(fact))) & 3
    return (bits & 1) === 0 ? undefined : (bits & 2) !== 0
  }

  /** Straight-line metres to the nearest public site; undefined without one. */
  metres(index: number, from: Point): number | undefined {
    let nearest = Infinity
    for (let at = this.#pointStarts[index]!; at < this.#pointStarts[index + 1]!; at++) {
      const metres = straightLineMetres(from, { lon: this.#lon[at]!, lat: this.#lat[at]! })
      if (metres < nearest) nearest = metres
    }
    return nearest === Infinity ? undefined : nearest
  }

  /** All public sites, offer by offer. */
  points(): Point[] {
    return Array.from(this.#lon, (lon, at) => ({ lon, lat: this.#lat[at]! }))
  }

  /** The first of an offer's places in `points`, and the one after its last. */
  pointsOf(index: number): { from: number; to: number } {
    return { from: this.#pointStarts[index]!, to: this.#pointStarts[index + 1]! }
  }

  point(at: number): Point {
    return { lon: this.#lon[at]!, lat: this.#lat[at]! }
  }
}

function factsOf({ record }: PublicOffer): number {
  let bits = 0
  const note = (fact: Fact, state: boolean | undefined) => {
    if (state !== undefined) bits |= (state ? 3 : 1) << (2 * facts.indexOf(fact))
  }
  const access = (feature: AccessFeature) => {
    const state = record.access[feature]
    return state === undefined ? undefined : state === 'yes'
  }
  const ways = waysOf(record)
  const way = (...any: (typeof ways)[number][]) =>
    any.some((one) => ways.includes(one)) ? true : record.ways ? false : undefined
  const cost = record.cost?.kind ?? 'unknown'
  note('wheelchair', access('wheelchair'))
  note('signLanguage', access('signLanguage'))
  note('easyLanguage', access('easyLanguage'))
  note('anonymous', access('anonymous'))
  note('childcare', access('childcare'))
  note('womenOnly', access('womenOnly'))
  note('free', cost === 'unknown' ? undefined : cost === 'free')
  note('byAppointment', way('appointment', 'phone'))
  note('walkIn', way('walkIn'))
  note('homeVisit', way('homeVisit', 'outreach') ?? access('homeVisit'))
  note('online', way('online') ?? access('online'))
  return bits
}

/** Numbers values that are the same by key. */
class Interned<T> {
  readonly values: T[] = []
  readonly #numbers = new Map<string, number>()

  number(key: string, value: T): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const next = this.values.push(value) - 1
    this.#numbers.set(key, next)
    return next
  }
}
