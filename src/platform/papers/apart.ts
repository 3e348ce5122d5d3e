import { Worker } from 'node:worker_threads'
import type { Reading } from '../../kernels/papers/index.ts'
import { limits, type PaperFile, type PaperText } from './paperText.ts'

/** What a thread is asked, and what it answers. */
export type Job = { kind: 'text'; file: PaperFile } | { kind: 'find'; text: string }
export type Answer =
  | { ok: true; value: unknown }
  /** `limit`: it took too much time or memory; otherwise a fault of ours. */
  | { ok: false; error: string; limit?: boolean }

/** The module of the thread; the build makes JavaScript of it and keeps where it lies. */
const worker = new URL(
  import.meta.url.endsWith('.ts') ? '../../paperWorker.ts' : './paperWorker.js',
  import.meta.url,
)

/** So many threads read at a time; who comes later waits. */
const mostAtOnce = 2
let running = 0
const waiting: (() => void)[] = []

/** Reads a file in a thread that is given up when it takes too long or too much memory. */
export async function textApart(file: PaperFile): Promise<PaperText> {
  if (file.bytes.length > limits.bytes)
    return { problem: `Die Datei ist größer als ${limits.bytes / 1024 / 1024} MB. Teilen Sie sie.` }
  const answer = await ask({ kind: 'text', file })
  if (answer.ok) return answer.value as PaperText // what `textOf` gave there
  return {
    problem:
      'Die Datei lässt sich nicht lesen: Sie ist zu aufwendig gebaut oder beschädigt. Speichern Sie das Papier neu, etwa als PDF oder TXT.',
  }
}

/** Finds what a text promises, in a thread: a long paper takes seconds. Undefined where it took too long. */
export async function findApart(text: string): Promise<Reading | undefined> {
  const answer = await ask({ kind: 'find', text })
  if (answer.ok) return answer.value as Reading // what `readPaper` gave there
  if (answer.limit) return undefined
  throw new Error(`A paper could not be read: ${answer.error}`)
}

async function ask(job: Job): Promise<Answer> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await once(job)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

function once(job: Job): Promise<Answer> {
  return new Promise((resolve) => {
    const thread = new Worker(worker, {
      workerData: job,
      // It knows nothing of this process: no settings, no passwords.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 768 },
    })
    const end = (answer: Answer) => {
      clearTimeout(timer)
      thread.removeAllListeners()
      thread.on('error', () => {})
      void thread.terminate()
      resolve(answer)
    }
    const timer = setTimeout(
      () => end({ ok: false, error: 'time', limit: true }),
      limits.seconds * 1000,
    )
    thread.on('message', (answer: Answer) => end(answer))
    thread.on('error', (error: Error & { code?: string }) =>
      end({ ok: false, error: error.message, limit: error.code === 'ERR_WORKER_OUT_OF_MEMORY' }),
    )
    thread.on('exit', () => end({ ok: false, error: 'ended' }))
  })
}
