import type { Operation } from '../../../../platform/operation/index.ts'
import { exportPublished } from './exportPublished.ts'
import { listReleases, showRelease } from './listReleases.ts'
import { listStanding } from './listStanding.ts'
import { previewRelease, release, returnRelease, withdrawRelease } from './release.ts'

export type { ColumnNote } from './shapes.ts'
export {
  exportPublished,
  listReleases,
  listStanding,
  previewRelease,
  release,
  returnRelease,
  showRelease,
  withdrawRelease,
}

/** What planners do at the gate. */
export const releaseOperations = [
  listReleases,
  showRelease,
  listStanding,
  previewRelease,
  release,
  withdrawRelease,
  returnRelease,
  exportPublished,
] as Operation[]
