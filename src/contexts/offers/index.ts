/** Offers of help: what there is, for whom, when, where; how it is found; what people say is wrong. */

export {
  applyBulk,
  applyTable,
  askProviders,
  careOperations,
  checkLinks,
  confirmAsked,
  confirmOffers,
  dismissDuplicate,
  exportTable,
  type FreshGroup,
  forgetAsks,
  freshGroups,
  type Likeness,
  type LinkProblem,
  listAsks,
  listBrokenLinks,
  listBulks,
  listDuplicates,
  listStaleOffers,
  mergeOffers,
  mostAtOnce,
  type OneThing,
  previewBulk,
  previewTable,
  reportAsked,
  saveAskRule,
  showAsk,
  showFreshness,
  undoBulk,
} from './care/index.ts'
export { isDiscreet, isDiscreetSituation } from './domain/discreet.ts'
export type {
  AccessFeature,
  FurtherSite,
  Hours,
  OfferRecord,
  OfferRecordInput,
  OfferText,
  Site,
  Way,
  WeeklyHours,
} from './domain/offer.ts'
export { type PublicOffer, pointsOf } from './domain/publicOffer.ts'
export { type OfferField, offerFields, vocabulary } from './domain/vocabulary.ts'
export {
  type ChangeNote,
  changesBetween,
  countWaitingOffers,
  dropDraft,
  editingWords,
  freshnesses,
  lineOrders,
  listChanges,
  listKeptOffers,
  type OfferState,
  offerStates,
  previewOffer,
  publishOffer,
  type RevisionKind,
  reopenOffer,
  retireOffer,
  returnDraft,
  revealPlace,
  saveDraft,
  settleSource,
  showKeptOffer,
  showSecretPlace,
  submitOffer,
  undoChange,
} from './editing/index.ts'
export * as hsdsShapes from './hsds/shapes.ts'
export { type HsdsTable, hsdsTables, rowsOf, sharedTables } from './hsds/tabular.ts'
export { offersImport } from './import/offersImport.ts'
export { type FindOffersInput, findOffers } from './operations/findOffers.ts'
export { helpNow } from './operations/helpNow.ts'
export {
  listHsdsOrganisations,
  listHsdsPlaces,
  listHsdsServices,
  listHsdsTaxonomies,
  listHsdsTerms,
  showHsdsOrganisation,
  showHsdsPlace,
  showHsdsService,
  showHsdsTaxonomy,
  showHsdsTerm,
} from './operations/hsds/index.ts'
export { listAreaOffers } from './operations/listAreaOffers.ts'
export { listOfferGroup } from './operations/listOfferGroup.ts'
export { listOfferPoints } from './operations/listOfferPoints.ts'
export { listLifeSituations, listOfferTypes } from './operations/listVocabulary.ts'
export { offerAsA11y } from './operations/offerAsA11y.ts'
export { offerAsHsds } from './operations/offerAsHsds.ts'
export { listOfferTable } from './operations/offerTable.ts'
export { mistakeKinds, reportMistake } from './operations/reportMistake.ts'
export type { HelpLineNote, OfferCard, OpenNote } from './operations/shapes.ts'
export { showOffer } from './operations/showOffer.ts'
export { showWay } from './operations/showWay.ts'
export { suggest } from './operations/suggest.ts'
export type { LegNote, ObstaclesNote, WaysNote } from './operations/ways.ts'
export { keepsOffer, seesSecretPlace, worksOnReport } from './policies.ts'
export { answerReport } from './reports/answerReport.ts'
export { countNewReports } from './reports/countNewReports.ts'
export { chooseDigest, mailReportDigests, showDigest } from './reports/digest.ts'
export { beginReport } from './reports/formTime.ts'
export { listReports } from './reports/listReports.ts'
export { reportPeriods } from './reports/periods.ts'
export { eraseOldReports } from './reports/retention.ts'
export type { ReportState } from './reports/shapes.ts'
export { showReport } from './reports/showReport.ts'
export type { OffersLive } from './snapshot/live.ts'
export { offersPart } from './snapshot/part.ts'
export {
  listLifePhases,
  listMissingTexts,
  listNetworks,
  showAccess,
  showCoverage,
  supplyOperations,
} from './supply/index.ts'
export {
  addNeedCounts,
  condenseNeedCounts,
  listNeed,
  type Missing,
  type Need,
  type NeedCounter,
  type NeedKind,
  needKindsCounted,
  openNeedCounter,
} from './unmet/index.ts'
