import { compareKeptPapers } from './comparing.ts'
import { decisionOperations } from './decisions.ts'
import { exportProposals } from './exportProposals.ts'
import { measuresFrom } from './measuresFrom.ts'
import {
  addPaper,
  listKeptPapers,
  publishPaper,
  readPaperAgain,
  savePaper,
  showKeptPaper,
  withdrawPaper,
} from './papers.ts'

/** Papers come in, are read, reviewed and become programmes. */
export const paperOperations = [
  listKeptPapers,
  showKeptPaper,
  addPaper,
  readPaperAgain,
  savePaper,
  publishPaper,
  withdrawPaper,
  ...decisionOperations,
  measuresFrom,
  exportProposals,
  compareKeptPapers,
]

export {
  acceptCommitments,
  addCommitment,
  correctCommitment,
  listSeams,
  mergeCommitments,
  rejectCommitments,
  splitCommitment,
  undoDecision,
} from './decisions.ts'
export type { ShownCommitment } from './shapes.ts'
export {
  addPaper,
  compareKeptPapers,
  exportProposals,
  listKeptPapers,
  measuresFrom,
  publishPaper,
  readPaperAgain,
  savePaper,
  showKeptPaper,
  withdrawPaper,
}
