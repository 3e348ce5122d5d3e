import { listCouncilPapers } from './councilPapers.ts'

export const oparlOperations = [listCouncilPapers]
export { type CouncilPaper, listCouncilPapers } from './councilPapers.ts'
export { importOparl, type ListReport, type OparlReport } from './import/run.ts'
