import { environmentIndicators } from './environment.ts'
import { familyIndicators } from './family.ts'
import { healthIndicators } from './health.ts'
import { housingIndicators } from './housing.ts'
import { populationIndicators } from './population.ts'
import type { MadeIndicator, Words } from './recipe.ts'
import { workIndicators } from './work.ts'

/** Groups of indicators, in the order of the page. */
export const topics: readonly { id: string; title: Words }[] = [
  { id: 'bevoelkerung', title: { de: 'Bevölkerung', leicht: 'Wer hier wohnt', en: 'Population' } },
  {
    id: 'arbeit',
    title: { de: 'Einkommen und Arbeit', leicht: 'Geld und Arbeit', en: 'Income and work' },
  },
  {
    id: 'familie',
    title: { de: 'Kinder und Familie', leicht: 'Kinder und Familien', en: 'Children and families' },
  },
  { id: 'gesundheit', title: { de: 'Gesundheit', leicht: 'Gesundheit', en: 'Health' } },
  {
    id: 'pflege',
    title: { de: 'Pflege und Alter', leicht: 'Pflege und Alter', en: 'Care and old age' },
  },
  { id: 'wohnen', title: { de: 'Wohnen', leicht: 'Wohnen', en: 'Housing' } },
  { id: 'bildung', title: { de: 'Bildung', leicht: 'Schule und Lernen', en: 'Education' } },
  {
    id: 'zusammenleben',
    title: { de: 'Zusammenleben', leicht: 'Zusammen-Leben', en: 'Living together' },
  },
  { id: 'umwelt', title: { de: 'Umwelt', leicht: 'Umwelt', en: 'Environment' } },
]

export const indicators: readonly MadeIndicator[] = [
  ...populationIndicators,
  ...workIndicators,
  ...familyIndicators,
  ...healthIndicators,
  ...housingIndicators,
  ...environmentIndicators,
]
