import type { Database } from '../../../platform/db/database.ts'
import type { SnapshotPart } from '../../../platform/snapshot/index.ts'
import { cityPart } from '../../city/index.ts'
import { type PublicOffer, publicOffer } from '../domain/publicOffer.ts'
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
}

/** The offers as the public sees them, with the index that finds them. Revived after the city. */
export const offersPart: SnapshotPart<OffersPlain, OffersLive> = {
  name: 'offers',
  load: loadOffers,
  revive: (plain, reader) => new OffersLive(plain, reader.get(cityPart)),
}

async function loadOffers(database: Database): Promise<OffersPlain> {
  const offers = (await readOffers(database)).map(publicOffer)
  return {
    offers,
    closed: await readClosedOffers(database),
    changes: await readChanges(database),
    texts: indexOffers(offers),
  }
}
