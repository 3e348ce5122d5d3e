import { checkEvidence, listPublicChecks, showPublicCheck } from './evidence.ts'
import { decideCheck, listChecks, saveCheck, showCheck, signCheck } from './operations.ts'

export const checkOperations = [
  listChecks,
  showCheck,
  saveCheck,
  signCheck,
  decideCheck,
  checkEvidence,
  listPublicChecks,
  showPublicCheck,
]
export { countEffects } from './operations.ts'
export { type ImpactQuestion, impactQuestion, impactQuestions } from './questions.ts'
export { type CheckNote, type CheckState, checkStates } from './shapes.ts'
export {
  checkEvidence,
  decideCheck,
  listChecks,
  listPublicChecks,
  saveCheck,
  showCheck,
  showPublicCheck,
  signCheck,
}
