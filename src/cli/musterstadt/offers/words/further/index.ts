import type { OfferTemplate } from '../../template.ts'
import { careFurther } from './care.ts'
import { disabilityFurther } from './disability.ts'
import { familyFurther } from './family.ts'
import { healthFurther } from './health.ts'
import { housingFurther } from './housing.ts'
import { migrationFurther } from './migration.ts'
import { mindFurther } from './mind.ts'
import { moneyFurther } from './money.ts'
import { neighbourhoodFurther } from './neighbourhood.ts'
import { protectionFurther } from './protection.ts'
import { youthFurther } from './youth.ts'

/** Kinds of help that every city has beside the large ones, so that each kind of the vocabulary is there. */
export const furtherOffers: readonly OfferTemplate[] = [
  ...moneyFurther,
  ...housingFurther,
  ...protectionFurther,
  ...mindFurther,
  ...healthFurther,
  ...familyFurther,
  ...youthFurther,
  ...careFurther,
  ...disabilityFurther,
  ...migrationFurther,
  ...neighbourhoodFurther,
]
