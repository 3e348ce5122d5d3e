import { answerLoads } from '../../src/platform/snapshot/index.ts'
import { snapshotParts } from './snapshotParts.ts'

answerLoads(snapshotParts)
