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
export { measuresPart } from './snapshot/part.ts'
