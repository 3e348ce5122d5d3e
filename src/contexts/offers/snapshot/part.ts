import type { Database } from '../../../platform/db/database.ts'
import type { EarlierParts, SnapshotPart } from '../../../platform/snapshot/index.ts'
import { type CityLive, cityPart } from '../../city/index.ts'
import { type PublicOffer, pointOf, publicOffer } from '../domain/publicOffer.ts'
import { indexOffers } from '../search/offerTexts.ts'
import type { TextIndexPlain } from '../search/textIndex.ts'
import {
  type ClosedOffer,
  type OfferChange,
  readChanges,
  readClosedOffers,
  readOffers,
} from '../store.ts'
import { OffersLive } from './live.ts'

export interface OffersPlain {
  /** In German order of their names. */
  offers: PublicOffer[]
  closed: ClosedOffer[]
  changes: OfferChange[]
  texts: TextIndexPlain
  /** Places of offers in the list, by the ordinal of each area they lie in. Protected ones are in none. */
  byArea: Map<number, number[]>
}

/** The offers as the public sees them, with the index that finds them. Revived after the city. */
export const offersPart: SnapshotPart<OffersPlain, OffersLive> = {
  name: 'offers',
  load: loadOffers,
  revive: (plain, reader) => new OffersLive(plain, reader.get(cityPart)),
}

async function loadOffers(database: Database, earlier: EarlierParts): Promise<OffersPlain> {
  const offers = (await readOffers(database)).map(publicOffer)
  return {
    offers,
    closed: await readClosedOffers(database),
    changes: await readChanges(database),
    texts: indexOffers(offers),
    byArea: offersByArea(offers, earlier.get(cityPart)),
  }
}

/** Done here, in the worker: to locate thousands of offers takes a moment. */
function offersByArea(offers: readonly PublicOffer[], city: CityLive): Map<number, number[]> {
  const byArea = new Map<number, number[]>()
  offers.forEach((offer, index) => {
    const point = pointOf(offer)
    if (!point) return
    for (const { ordinal } of city.locate(point.lon, point.lat)) {
      const here = byArea.get(ordinal)
      if (here) here.push(index)
      else byArea.set(ordinal, [index])
    }
  })
  return byArea
}
