import { parentPort, workerData } from 'node:worker_threads'
import { readPaper } from '../../kernels/papers/index.ts'
import type { Answer, Job } from './apart.ts'
import { textOf } from './textOf.ts'

/** The work of a thread: one paper, then it ends. */
export async function answerPaperJob(): Promise<void> {
  const job = workerData as Job // as `apart.ts` sends it
  try {
    const value = job.kind === 'text' ? await textOf(job.file) : readPaper(job.text)
    parentPort?.postMessage({ ok: true, value } satisfies Answer)
  } catch (error) {
    const answer: Answer = { ok: false, error: error instanceof Error ? error.message : 'failed' }
    parentPort?.postMessage(answer)
  }
}
