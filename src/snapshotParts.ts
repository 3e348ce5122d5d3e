import { atlasPart } from './contexts/atlas/index.ts'
import { cityPart } from './contexts/city/index.ts'
import { measuresPart } from './contexts/measures/index.ts'
import { offersPart } from './contexts/offers/index.ts'
import { reachPart } from './contexts/reach/index.ts'
import type { SnapshotPart } from './platform/snapshot/index.ts'

/** What the public reads, in the order in which it is loaded and revived: a part may read those before it. */
export const snapshotParts = [
  cityPart,
  reachPart,
  offersPart,
  atlasPart,
  measuresPart,
] as SnapshotPart[]

/** The thread that loads them; the build makes JavaScript of it beside this module. */
export const snapshotWorker = new URL(
  import.meta.url.endsWith('.ts') ? './snapshotWorker.ts' : './snapshotWorker.js',
  import.meta.url,
)
