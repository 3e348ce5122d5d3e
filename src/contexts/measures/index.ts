/** Papers and what they promise, what is steered for it, who recommends, and what became of it. */

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
export { measuresImport } from './import/measuresImport.ts'
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
  promiseStandings,
  promiseTable,
  publicOperations,
  quarterlyList,
  showMeasure,
  showPaper,
  showPromise,
} from './public/index.ts'
export { measuresPart } from './snapshot/part.ts'
