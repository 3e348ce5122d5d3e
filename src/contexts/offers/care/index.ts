import { chooseDigest, showDigest } from '../reports/digest.ts'
import { beginReport } from '../reports/formTime.ts'
import { confirmAsked, reportAsked } from './asking/answerAsk.ts'
import { listAsks, saveAskRule } from './asking/rules.ts'
import { showAsk } from './asking/showAsk.ts'
import { applyBulk, listBulks, previewBulk, undoBulk } from './bulk/bulk.ts'
import { dismissDuplicate, listDuplicates, mergeOffers } from './duplicates/duplicates.ts'
import { confirmOffers } from './freshness/confirmOffers.ts'
import { listStaleOffers, showFreshness } from './freshness/freshness.ts'
import { listBrokenLinks } from './links/listBrokenLinks.ts'
import { applyTable, exportTable, previewTable } from './table/table.ts'

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
  previewBulk,
  applyBulk,
  listBulks,
  undoBulk,
  exportTable,
  previewTable,
  applyTable,
  showDigest,
  chooseDigest,
  beginReport,
]

export { askProviders } from './asking/askProviders.ts'
export { forgetAsks } from './asking/retention.ts'
export { mostAtOnce } from './bulk/choose.ts'
export type { OneThing } from './bulk/oneThing.ts'
export type { Likeness } from './duplicates/alike.ts'
export { type FreshGroup, freshGroups } from './freshness/store.ts'
export type { LinkProblem } from './links/askLink.ts'
export { checkLinks } from './links/checkLinks.ts'
export {
  applyBulk,
  applyTable,
  confirmAsked,
  confirmOffers,
  dismissDuplicate,
  exportTable,
  listAsks,
  listBrokenLinks,
  listBulks,
  listDuplicates,
  listStaleOffers,
  mergeOffers,
  previewBulk,
  previewTable,
  reportAsked,
  saveAskRule,
  showAsk,
  showFreshness,
  undoBulk,
}
