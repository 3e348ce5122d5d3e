import type { TextIndexPlain } from '../../../kernels/search/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { EarlierParts, SnapshotPart } from '../../../platform/snapshot/index.ts'
import { type CityLive, cityPart } from '../../city/index.ts'
import { reachPart } from '../../reach/index.ts'
import { type PublicOffer, pointsOf, publicOffers } from '../domain/publicOffer.ts'
import { vocabulary } from '../domain/vocabulary.ts'
import { buildConcepts, type ConceptsPlain } from '../search/concepts.ts'
import { indexOffers } from '../search/offerTexts.ts'
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
  /** The words of the vocabulary: the same in every snapshot of a process. */
  concepts: ConceptsPlain
  /** Places of offers in the list, by the ordinal of each area they lie in. Protected ones are in none. */
  byArea: Map<number, number[]>
}

/** The offers as the public sees them, with the index that finds them. Revived after the city and its ways. */
export const offersPart: SnapshotPart<OffersPlain, OffersLive> = {
  name: 'offers',
  load: loadOffers,
  revive: (plain, reader) =>
    new OffersLive(plain, reader.get(cityPart), reader.get(reachPart).ways),
}

async function loadOffers(database: Database, earlier: EarlierParts): Promise<OffersPlain> {
  const offers = publicOffers(await readOffers(database))
  return {
    offers,
    closed: await readClosedOffers(database),
    changes: await readChanges(database),
    texts: indexOffers(offers),
    concepts: vocabularyConcepts(),
    byArea: offersByArea(offers, earlier.get(cityPart)),
  }
}

let concepts: ConceptsPlain | undefined

/** Made once in the life of the worker: the vocabulary changes with the product only. */
function vocabularyConcepts(): ConceptsPlain {
  concepts ??= buildConcepts(vocabulary)
  return concepts
}

/** Done here, in the worker: to locate thousands of offers takes a moment. */
function offersByArea(offers: readonly PublicOffer[], city: CityLive): Map<number, number[]> {
  const byArea = new Map<number, number[]>()
  offers.forEach((offer, index) => {
    const ordinals = pointsOf(offer).flatMap(({ lon, lat }) =>
      city.locate(lon, lat).map(({ ordinal }) => ordinal),
    )
    for (const ordinal of new Set(ordinals)) {
      const here = byArea.get(ordinal)
      if (here) here.push(index)
      else byArea.set(ordinal, [index])
    }
  })
  return byArea
}
