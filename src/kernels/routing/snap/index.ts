export { alongSegment, type Entry, entriesOf, weightOf } from './entries.ts'
export {
  createSnapper,
  indexPlaces,
  type SnapIndex,
  type SnapOutcome,
  type Snapper,
} from './snap.ts'
export { usableSegments } from './usable.ts'
