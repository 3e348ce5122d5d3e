export type { PartHandle, SnapshotPart, SnapshotReader } from './part.ts'
export { openSnapshotStore, revive, type SnapshotStore } from './store.ts'
