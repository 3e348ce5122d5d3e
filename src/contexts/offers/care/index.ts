import { confirmAsked, reportAsked } from './asking/answerAsk.ts'
import { listAsks, saveAskRule } from './asking/rules.ts'
import { showAsk } from './asking/showAsk.ts'
import { dismissDuplicate, listDuplicates, mergeOffers } from './duplicates/duplicates.ts'
import { confirmOffers } from './freshness/confirmOffers.ts'
import { listStaleOffers, showFreshness } from './freshness/freshness.ts'
import { listBrokenLinks } from './links/listBrokenLinks.ts'

/** Offers are kept true: asked about, confirmed, compared, changed many at once. */
export const careOperations = [
  showAsk,
  confirmAsked,
  reportAsked,
  listAsks,
  saveAskRule,
  showFreshness,
  listStaleOffers,
  confirmOffers,
  listBrokenLinks,
  listDuplicates,
  dismissDuplicate,
  mergeOffers,
]

export { askProviders } from './asking/askProviders.ts'
export { forgetAsks } from './asking/retention.ts'
export type { Likeness } from './duplicates/alike.ts'
export { type FreshGroup, freshGroups } from './freshness/store.ts'
export type { LinkProblem } from './links/askLink.ts'
export { checkLinks } from './links/checkLinks.ts'
export {
  confirmAsked,
  confirmOffers,
  dismissDuplicate,
  listAsks,
  listBrokenLinks,
  listDuplicates,
  listStaleOffers,
  mergeOffers,
  reportAsked,
  saveAskRule,
  showAsk,
  showFreshness,
}
