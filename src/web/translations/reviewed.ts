import type { Locale } from '../../platform/texts/index.ts'

/**
 * The languages in which a person from the field has read the pages' own words about crises, as
 * docs/CRISIS_TEXTS.md shows them: whoever has read them enters the language here. The vocabulary keeps the
 * same of each of its entries (`reviewed`).
 */
export const reviewed: Record<'helpNow' | 'safety', Locale[]> = {
  helpNow: [],
  safety: [],
}
