export type { EarlierParts, PartHandle, SnapshotPart, SnapshotReader } from './part.ts'
export { openSnapshotStore, type SnapshotStore } from './store.ts'
export { answerLoads } from './worker.ts'
