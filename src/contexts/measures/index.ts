/** Papers and what they promise, what is steered for it, who recommends, and what became of it. */

export {
  answerUpdateAsk,
  askForUpdates,
  forgetUpdateAsks,
  showUpdateAsk,
  updateAskOperations,
} from './asking/index.ts'
export {
  answerRecommendation,
  type BodyNote,
  bodyOperations,
  handleRecommendation,
  listBodies,
  listKeptRecommendations,
  listPublicBodies,
  type MeetingNote,
  type RecommendationLine,
  type RecommendationNote,
  recommendationTable,
  saveBody,
  saveMeeting,
  saveRecommendation,
  showBody,
  showKeptMeeting,
  showKeptRecommendation,
  showPublicBody,
  showPublicMeeting,
  showRecommendation,
} from './bodies/index.ts'
export {
  type CheckNote,
  type CheckState,
  checkEvidence,
  checkOperations,
  checkStates,
  countEffects,
  decideCheck,
  type ImpactQuestion,
  impactQuestion,
  impactQuestions,
  listChecks,
  listPublicChecks,
  saveCheck,
  showCheck,
  showPublicCheck,
  signCheck,
} from './checks/index.ts'
export {
  type AnswerRecord,
  type BodyKind,
  bodyKinds,
  type MeetingRecord,
  type RecommendationKind,
  type RecommendationRecord,
  recommendationKinds,
  type Stance,
  stances,
} from './domain/body.ts'
export { type CommitmentRecord, type Rating, ratings } from './domain/commitment.ts'
export { fieldNames } from './domain/fieldNames.ts'
export { type ListItemRecord, type ListName, lists } from './domain/listItem.ts'
export { hideable, type MeasureRecord, type Status, statuses } from './domain/measure.ts'
export { amountsOf, lessThanBefore } from './domain/money.ts'
export { type LadderStep, ladder } from './domain/package.ts'
export { type PaperRecord, paperAuthors, paperKinds } from './domain/paper.ts'
export { type PartsProgress, type Progress, partsProgress, progressOf } from './domain/progress.ts'
export { type RecommendationState, recommendationStates } from './domain/recommendationState.ts'
export type {
  ItemState,
  TargetKind,
  TargetRecord,
} from './domain/target.ts'
export { kindNames, statusNames, strengthNames } from './domain/words.ts'
export {
  addActuals,
  assessStandard,
  figureOperations,
  listMoney,
  listStandards,
  type MoneyLine,
  showFigures,
} from './figures/index.ts'
export { measuresImport } from './import/measuresImport.ts'
export type { ProgrammeInput } from './import/programmeFile.ts'
export {
  type CouncilPaper,
  importOparl,
  type ListReport,
  listCouncilPapers,
  listOparlObjects,
  type OparlReport,
  oparlLists,
  oparlOperations,
  showOparlObject,
} from './oparl/index.ts'
export {
  decidePackage,
  decisionsIn,
  listPackages,
  listPublicPackages,
  type PackageNote,
  type PackageState,
  packageOperations,
  packageStates,
  reportOnPackage,
  savePackage,
  scoreOf,
  showPackage,
  showPublicPackage,
} from './packages/index.ts'
export {
  acceptCommitments,
  addCommitment,
  addPaper,
  compareKeptPapers,
  correctCommitment,
  exportProposals,
  listKeptPapers,
  listSeams,
  measuresFrom,
  mergeCommitments,
  paperOperations,
  publishPaper,
  readPaperAgain,
  rejectCommitments,
  type ShownCommitment,
  savePaper,
  showKeptPaper,
  splitCommitment,
  undoDecision,
  withdrawPaper,
} from './papers/index.ts'
export { measuresPolicies } from './policies.ts'
export {
  type FigureNote,
  listAreaPromises,
  listPromiseChanges,
  listPromises,
  type MeasureNote,
  type PaperNote,
  type PromiseNote,
  type PromiseRole,
  type PromiseStanding,
  promiseRoles,
  promiseTable,
  publicOperations,
  quarterlyList,
  showMeasure,
  showPaper,
  showPromise,
} from './public/index.ts'
export { measuresPart } from './snapshot/part.ts'
export {
  addEvidence,
  addStatus,
  declineRating,
  type EvidenceNote,
  listKeptMeasures,
  listKeptPromises,
  type MeasureNote as KeptMeasureNote,
  proposeMeasure,
  proposeRating,
  type RatingNote,
  reopenMeasure,
  retireListItem,
  retireMeasure,
  saveListItem,
  saveMeasure,
  showKeptMeasure,
  showKeptPromise,
  showLists,
  showMeasureHistory,
  signRating,
  steeringOperations,
  type UpdateNote,
  undoMeasureChange,
  withdrawEvidence,
} from './steering/index.ts'
export {
  confirmSubscription,
  deleteUnconfirmed,
  endSubscription,
  showSubscription,
  subscribe,
  subscriptionOperations,
  tellNews,
} from './subscriptions/index.ts'
export {
  exportMeasures,
  importMeasures,
  measureIdTitle,
  measureTableOperations,
  mostMeasures,
  previewMeasures,
} from './table/index.ts'
