import { answerPngJobs } from './platform/png/worker.ts'

await answerPngJobs()
