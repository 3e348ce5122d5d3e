import type { CityLive } from '../../city/index.ts'
import type { WallClock } from '../domain/calendar.ts'
import type { Point } from '../domain/distance.ts'
import { type OpenState, openState } from '../domain/hours.ts'
import { type PublicOffer, pointOf } from '../domain/publicOffer.ts'
import { vocabulary } from '../domain/vocabulary.ts'
import { ConceptFinder } from '../search/concepts.ts'
import { TextIndex } from '../search/textIndex.ts'
import type { ClosedOffer, OfferChange } from '../store.ts'
import type { OffersPlain } from './part.ts'

/** The vocabulary changes with the product, not with the data: one finder serves every snapshot. */
let concepts: ConceptFinder | undefined

/** The offers as the operations read them. Offers go by their place in the list. */
export class OffersLive {
  readonly texts: TextIndex
  readonly #plain: OffersPlain
  readonly #city: CityLive
  readonly #byId: Map<string, number>
  readonly #closed: Map<string, ClosedOffer>
  readonly #byType = new Map<string, number[]>()
  #postalCodes: Map<string, Point> | undefined

  constructor(plain: OffersPlain, city: CityLive) {
    this.#plain = plain
    this.#city = city
    this.texts = new TextIndex(plain.texts)
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
    concepts ??= new ConceptFinder(vocabulary)
    return concepts
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

  /** Whether somebody is there now, by the holidays of the city's Land. */
  openState(offer: PublicOffer, now: WallClock): OpenState {
    return openState(offer.record.hours, now, this.#city.facts.state)
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
