import { confirmAsked, reportAsked } from './asking/answerAsk.ts'
import { listAsks, saveAskRule } from './asking/rules.ts'
import { showAsk } from './asking/showAsk.ts'
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
]

export { askProviders } from './asking/askProviders.ts'
export { forgetAsks } from './asking/retention.ts'
export { type FreshGroup, freshGroups } from './freshness/store.ts'
export type { LinkProblem } from './links/askLink.ts'
export { checkLinks } from './links/checkLinks.ts'
export {
  confirmAsked,
  confirmOffers,
  listAsks,
  listBrokenLinks,
  listStaleOffers,
  reportAsked,
  saveAskRule,
  showAsk,
  showFreshness,
}
