import { answerPaperJob } from './platform/papers/worker.ts'

await answerPaperJob()
