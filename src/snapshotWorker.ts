import { answerLoads } from './platform/snapshot/index.ts'
import { snapshotParts } from './snapshotParts.ts'

answerLoads(snapshotParts)
