import type { OfferTemplate } from './template.ts'
import { moneyOffers } from './words/money.ts'

/** Every kind of offer of the made-up city, in the order of their ids. */
export const offerTemplates: readonly OfferTemplate[] = [...moneyOffers]
