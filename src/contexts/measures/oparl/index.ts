import { listCouncilPapers } from './councilPapers.ts'
import { listOparlObjects, showOparlObject } from './export/operations.ts'

export const oparlOperations = [listCouncilPapers, listOparlObjects, showOparlObject]
export { type CouncilPaper, listCouncilPapers } from './councilPapers.ts'
export { listOparlObjects, showOparlObject } from './export/operations.ts'
export { oparlLists } from './export/shapes.ts'
export { importOparl, type ListReport, type OparlReport } from './import/run.ts'
