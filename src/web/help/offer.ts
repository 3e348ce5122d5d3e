import type { showOffer } from '../../contexts/offers/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'

/** An offer as its page shows it. */
export type Offer = NonNullable<OutputOf<typeof showOffer>['offer']>
export type OfferHoursNote = NonNullable<Offer['hours']>
export type OfferSite = Offer['moreSites'][number]
export type OfferPlace = NonNullable<Offer['place']>
