/** Unmet need: what people looked for and did not find, in sums that tell of nobody. */

export { type NeedCounter, openNeedCounter } from './counter.ts'
export { listNeed } from './listNeed.ts'
export {
  type Missing,
  type Need,
  type NeedKind,
  type NeedOutcome,
  needKindsCounted,
} from './need.ts'
export { condenseNeedCounts } from './retention.ts'
export { addNeedCounts } from './store.ts'
