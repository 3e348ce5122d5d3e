import { explainIndex } from './explainIndex.ts'
import { listIndexSteps } from './listIndexSteps.ts'
import { listIndices } from './listIndices.ts'
import { showIndex } from './showIndex.ts'

export type { ExplainedNote } from './explainIndex.ts'
export type { FiguresNote, IndexNote } from './shapes.ts'
export { explainIndex, listIndexSteps, listIndices, showIndex }

/** Everything that can be asked about indices. */
export const indexOperations = [listIndices, showIndex, explainIndex, listIndexSteps]
