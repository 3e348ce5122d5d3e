import { addStatus } from './addStatus.ts'
import { addEvidence, withdrawEvidence } from './evidence.ts'
import { proposeMeasure } from './fromCommitment.ts'
import { showMeasureHistory, undoMeasureChange } from './history.ts'
import { listKeptMeasures } from './listKeptMeasures.ts'
import { retireListItem, saveListItem, showLists } from './lists.ts'
import { listKeptPromises, showKeptPromise } from './promises.ts'
import { declineRating, proposeRating, signRating } from './rate.ts'
import { reopenMeasure, retireMeasure } from './retireMeasure.ts'
import { saveMeasure } from './saveMeasure.ts'
import { showKeptMeasure } from './showKeptMeasure.ts'

/** Steering: measures, where they stand, evidence, ratings by two, the lists that a city keeps. */
export const steeringOperations = [
  listKeptMeasures,
  showKeptMeasure,
  proposeMeasure,
  saveMeasure,
  retireMeasure,
  reopenMeasure,
  addStatus,
  addEvidence,
  withdrawEvidence,
  listKeptPromises,
  showKeptPromise,
  proposeRating,
  signRating,
  declineRating,
  showLists,
  saveListItem,
  retireListItem,
  showMeasureHistory,
  undoMeasureChange,
]
export type { EvidenceNote, MeasureNote, RatingNote, UpdateNote } from './shapes.ts'
export {
  addEvidence,
  addStatus,
  declineRating,
  listKeptMeasures,
  listKeptPromises,
  proposeMeasure,
  proposeRating,
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
  undoMeasureChange,
  withdrawEvidence,
}
