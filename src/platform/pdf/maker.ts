import { Worker } from 'node:worker_threads'
import { fontFolders } from './fonts.ts'

/** What to set: a template in the typesetter's language (ours), and data that it reads as `sys.inputs.data`. */
export interface PdfDocument {
  template: string
  data: unknown
}

export type MadePdf =
  | { kind: 'made'; bytes: Uint8Array<ArrayBuffer> }
  /** Too many are waiting already. */
  | { kind: 'busy' }
  /** It took too long, or the template does not fit the data: a bug. */
  | { kind: 'failed'; error: Error }

export interface PdfMaker {
  /** A tagged PDF after PDF/UA-1. */
  make(document: PdfDocument): Promise<MadePdf>
  close(): Promise<void>
}

interface MakerOptions {
  /** Module of the thread: calls `answerPdfJobs`. */
  worker: URL
  /** Typesetting blocks a thread, so it has its own; each takes some 80 MB once it has worked. */
  threads?: number
  /** How many may wait before others are turned away. */
  longestQueue?: number
  /**
   * How long one document may take. A sheet takes some 20 ms; only a faulty template takes long, and the
   * thread that is given up then works on until its program ends.
   */
  mostSeconds?: number
}

export interface PdfJob {
  id: number
  template: string
  data: string
}
export type PdfAnswer = { id: number; bytes?: Uint8Array<ArrayBuffer>; error?: string }

interface Waiting {
  job: PdfJob
  settle(made: MadePdf): void
}

/** Makes PDFs in threads of their own, which start with the first document. */
export function openPdfMaker(options: MakerOptions): PdfMaker {
  const { worker, threads = 1, longestQueue = 20, mostSeconds = 10 } = options
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  let nextId = 1
  let closed = false

  const start = () => {
    const thread = new Worker(worker, { workerData: { fonts: fontFolders() } })
    thread.unref()
    thread.on('error', () => {}) // told to whoever waits for its answer
    thread.on('exit', () => {
      all.delete(thread)
      const index = idle.indexOf(thread)
      if (index >= 0) idle.splice(index, 1)
    })
    all.add(thread)
    return thread
  }
  const next = () => {
    while (!closed && queue.length > 0) {
      const thread = idle.pop() ?? (all.size < threads ? start() : undefined)
      if (!thread) return
      run(thread, queue.shift()!)
    }
  }
  const run = (thread: Worker, { job, settle }: Waiting) => {
    const end = (made: MadePdf, { usable }: { usable: boolean }) => {
      clearTimeout(timer)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      if (usable) idle.push(thread)
      else {
        all.delete(thread)
        thread.terminate()
      }
      settle(made)
      next()
    }
    const fail = (error: Error) => end({ kind: 'failed', error }, { usable: false })
    const onMessage = ({ id, bytes, error }: PdfAnswer) => {
      if (id !== job.id) return
      if (bytes) end({ kind: 'made', bytes }, { usable: true })
      else end({ kind: 'failed', error: new Error(error) }, { usable: true })
    }
    const onError = (error: Error) => fail(error)
    const onExit = () => fail(new Error('The typesetting thread stopped.'))
    const timer = setTimeout(
      () => fail(new Error(`A document took longer than ${mostSeconds} s.`)),
      mostSeconds * 1000,
    )
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage(job)
  }
  return {
    make({ template, data }) {
      if (closed) return Promise.resolve({ kind: 'busy' })
      if (queue.length >= longestQueue) return Promise.resolve({ kind: 'busy' })
      return new Promise((settle) => {
        queue.push({ job: { id: nextId++, template, data: JSON.stringify(data) }, settle })
        next()
      })
    },
    async close() {
      closed = true
      for (const { settle } of queue.splice(0)) settle({ kind: 'busy' })
      await Promise.all([...all].map((thread) => thread.terminate()))
    },
  }
}
