import type { OfferTemplate } from './template.ts'
import { careOffers } from './words/care.ts'
import { crisisOffers } from './words/crisis.ts'
import { everydayOffers } from './words/everyday.ts'
import { familyOffers } from './words/family.ts'
import { furtherOffers } from './words/further/index.ts'
import { healthOffers } from './words/health.ts'
import { housingOffers } from './words/housing.ts'
import { migrationOffers } from './words/migration.ts'
import { moneyOffers } from './words/money.ts'
import { quarterOffers } from './words/quarter.ts'

/** Every kind of offer of the made-up city; the five papers name most of them. */
export const offerTemplates: readonly OfferTemplate[] = [
  ...crisisOffers,
  ...moneyOffers,
  ...housingOffers,
  ...healthOffers,
  ...familyOffers,
  ...careOffers,
  ...migrationOffers,
  ...quarterOffers,
  ...everydayOffers,
  ...furtherOffers,
]
