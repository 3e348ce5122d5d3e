export {
  allowedDeviations,
  type Designed,
  type DesignProblem,
  designPerturbation,
  type PerturbationDesign,
  type PerturbationRow,
  type PerturbationTable,
} from './design.ts'
export { type Loss, lossOf, type RowSummary, summaryOf } from './informationLoss.ts'
export { type Lookup, lookupOf, perturb } from './perturb.ts'
export { type RecordKeys, recordKeys } from './recordKeys.ts'
export { addRecord, emptyTally, rollUp, type Tally, tabulate } from './tally.ts'
