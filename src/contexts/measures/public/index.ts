import { listPromiseChanges } from './listPromiseChanges.ts'
import { listAreaPromises, listPromises } from './listPromises.ts'
import { promiseTable } from './promiseTable.ts'
import { quarterlyList } from './quarterlyList.ts'
import { showMeasure } from './showMeasure.ts'
import { showPaper } from './showPaper.ts'
import { showPromise } from './showPromise.ts'

/** What everybody may read of promises and measures. */
export const publicOperations = [
  listPromises,
  listAreaPromises,
  showPromise,
  showPaper,
  showMeasure,
  quarterlyList,
  listPromiseChanges,
  promiseTable,
]

export { changesOf, type PublicChange, type Scope } from './changes.ts'
export { scopeName, scopeOf, scopeShape } from './listPromiseChanges.ts'
export {
  type FigureNote,
  type MeasureNote,
  type PaperNote,
  type PromiseNote,
  type PromiseRole,
  type PromiseStanding,
  roles as promiseRoles,
} from './shapes.ts'
export {
  listAreaPromises,
  listPromiseChanges,
  listPromises,
  promiseTable,
  quarterlyList,
  showMeasure,
  showPaper,
  showPromise,
}
