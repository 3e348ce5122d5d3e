import { TextIndex } from '../../../kernels/search/index.ts'
import type { CityLive } from '../../city/index.ts'
import type { Ways } from '../../reach/index.ts'
import type { WallClock } from '../domain/calendar.ts'
import type { Point } from '../domain/distance.ts'
import { type OpenState, openStateOf } from '../domain/hours.ts'
import { type PublicOffer, pointOf } from '../domain/publicOffer.ts'
import { OfferColumns } from '../search/columns.ts'
import { ConceptFinder } from '../search/concepts.ts'
import { OfferWalks } from '../search/walks.ts'
import type { ClosedOffer, OfferChange } from '../store.ts'
import type { OffersPlain } from './part.ts'

/** The vocabulary changes with the product, not with the data: one finder serves every snapshot. */
let finder: ConceptFinder | undefined

/** The offers as the operations read them. Offers go by their place in the list. */
export class OffersLive {
  readonly texts: TextIndex
  readonly columns: OfferColumns
  /** Ways to the offers; undefined where the city has no street network, and distances are straight lines. */
  readonly walks: OfferWalks | undefined
  readonly #plain: OffersPlain
  readonly #city: CityLive
  readonly #byId: Map<string, number>
  readonly #closed: Map<string, ClosedOffer>
  readonly #byType = new Map<string, number[]>()
  #byNetwork: Map<string, Set<number>> | undefined
  readonly #open = new Map<number, OpenState>()
  #openOn: WallClock = { day: '', minutes: -1 }
  #postalCodes: Map<string, Point> | undefined

  constructor(plain: OffersPlain, city: CityLive, ways?: Ways) {
    this.#plain = plain
    this.#city = city
    this.texts = new TextIndex(plain.texts)
    this.columns = new OfferColumns(plain.offers)
    this.walks = ways && new OfferWalks(ways, this.columns)
    finder ??= new ConceptFinder(plain.concepts)
    this.#byId = new Map(plain.offers.map(({ record }, index) => [record.id, index]))
    this.#closed = new Map(plain.closed.map((offer) => [offer.id, offer]))
    plain.offers.forEach(({ record }, index) => {
      for (const type of record.types) append(this.#byType, type, index)
    })
  }

  /** In German order of their names. */
  get all(): readonly PublicOffer[] {
    return this.#plain.offers
  }

  get concepts(): ConceptFinder {
    finder ??= new ConceptFinder(this.#plain.concepts)
    return finder
  }

  get changes(): readonly OfferChange[] {
    return this.#plain.changes
  }

  offer(id: string): PublicOffer | undefined {
    const index = this.#byId.get(id)
    return index === undefined ? undefined : this.#plain.offers[index]
  }

  closed(id: string): ClosedOffer | undefined {
    return this.#closed.get(id)
  }

  ofType(type: string): readonly number[] {
    return this.#byType.get(type) ?? []
  }

  /** Offers that belong to a network, by its name as it is written. */
  ofNetwork(network: string): ReadonlySet<number> {
    this.#byNetwork ??= networksOf(this.all)
    return this.#byNetwork.get(network) ?? new Set()
  }

  /** Whether somebody is there now, by the holidays of the city's Land. */
  openState(offer: PublicOffer, now: WallClock): OpenState {
    const index = this.#byId.get(offer.record.id)
    return index === undefined ? this.#openState(offer, now) : this.openAt(index, now)
  }

  /** The same for an offer of the list. Many have the same times, which are read once a minute. */
  openAt(index: number, now: WallClock): OpenState {
    if (now.day !== this.#openOn.day || now.minutes !== this.#openOn.minutes) {
      this.#openOn = now
      this.#open.clear()
    }
    const hours = this.columns.hours[index]!
    let state = this.#open.get(hours)
    if (!state) {
      state = this.#openState(this.all[index]!, now)
      this.#open.set(hours, state)
    }
    return state
  }

  #openState({ record }: PublicOffer, now: WallClock): OpenState {
    return openStateOf(record, now, this.#city.facts.state)
  }

  /** Offers within an area (by its ordinal), without protected ones. */
  inArea(ordinal: number): readonly number[] {
    return this.#plain.byArea.get(ordinal) ?? []
  }

  /** The middle of the offers with a postal code: where such a code is, as well as we can tell. */
  postalCode(code: string): Point | undefined {
    this.#postalCodes ??= this.#middles()
    return this.#postalCodes.get(code)
  }

  #middles(): Map<string, Point> {
    const sums = new Map<string, { lon: number; lat: number; count: number }>()
    for (const offer of this.all) {
      const point = pointOf(offer)
      const code = offer.record.site?.postalCode
      if (!point || !code) continue
      const sum = sums.get(code) ?? { lon: 0, lat: 0, count: 0 }
      sums.set(code, { lon: sum.lon + point.lon, lat: sum.lat + point.lat, count: sum.count + 1 })
    }
    const middle = ({ lon, lat, count }: { lon: number; lat: number; count: number }) => ({
      lon: lon / count,
      lat: lat / count,
    })
    return new Map([...sums].map(([code, sum]) => [code, middle(sum)]))
  }
}

function append<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function networksOf(offers: readonly PublicOffer[]): Map<string, Set<number>> {
  const networks = new Map<string, Set<number>>()
  offers.forEach(({ record }, index) => {
    for (const name of record.networks ?? []) {
      const members = networks.get(name)
      if (members) members.add(index)
      else networks.set(name, new Set([index]))
    }
  })
  return networks
}
