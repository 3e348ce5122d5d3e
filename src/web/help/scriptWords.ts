import type { PageRequest } from '../frame/page.ts'
import type { ResultTexts } from './resultTexts.ts'

/** What nearMe.js says, for the element around a field for a place. */
export const placeWords = (r: ResultTexts) => ({
  'data-near-me': r.here,
  'data-near-looking': r.hereLooking,
  'data-near-found': r.hereFound,
  'data-near-failed': r.hereFailed,
})

/** What suggest.js asks and says, for the element around a field for a question. */
export const suggestWords = (r: ResultTexts, locale: PageRequest['locale']) => ({
  'data-suggest': `/api/v1/offers/suggest?locale=${locale}`,
  'data-suggest-count': r.suggestions,
  'data-suggest-none': r.noSuggestions,
})
