import { answerPdfJobs } from './platform/pdf/worker.ts'

answerPdfJobs()
