import { type ChildProcess, fork } from 'node:child_process'
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
  /** The same sender waits for so many already. */
  | { kind: 'tooMany' }
  /** It took too long, or the template does not fit the data: a bug. */
  | { kind: 'failed'; error: Error }

export interface PdfMaker {
  /**
   * A tagged PDF after PDF/UA-1.
   *
   * @param sender who asks, so that nobody waits behind one who asks for very many; kept only until it is made
   */
  make(document: PdfDocument, sender?: string): Promise<MadePdf>
  close(): Promise<void>
}

interface MakerOptions {
  /** Module of the process: calls `answerPdfJobs`. */
  worker: URL
  /** Typesetting blocks, so it has processes of its own; each takes some 80 MB once it has worked. */
  processes?: number
  /** How many may wait before others are turned away. */
  longestQueue?: number
  /** How many of them one sender may wait for; an office is one sender. */
  mostOfOne?: number
  /**
   * How long one document may take. A sheet takes some 20 ms; only a faulty template takes long. A process can
   * be ended in the middle of it, a thread could not: native code runs on.
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

/** Makes PDFs in processes of their own, which start with the first document. */
export function openPdfMaker(options: MakerOptions): PdfMaker {
  const { worker, processes = 1, longestQueue = 20, mostOfOne = 5, mostSeconds = 10 } = options
  const queue: Waiting[] = []
  const idle: ChildProcess[] = []
  const all = new Set<ChildProcess>()
  const senders = countSenders(mostOfOne)
  let nextId = 1
  let closed = false

  const forget = (setter: ChildProcess) => {
    all.delete(setter)
    const index = idle.indexOf(setter)
    if (index >= 0) idle.splice(index, 1)
  }
  const start = () => {
    const setter = startSetter(worker)
    setter.on('exit', () => forget(setter))
    all.add(setter)
    return setter
  }
  const next = () => {
    while (!closed && queue.length > 0) {
      const setter = idle.pop() ?? (all.size < processes ? start() : undefined)
      if (!setter) return
      run(setter, queue.shift()!)
    }
  }
  const run = async (setter: ChildProcess, { job, settle }: Waiting) => {
    const { made, usable } = await setOne(setter, job, mostSeconds)
    if (usable) idle.push(setter)
    else {
      forget(setter)
      setter.kill('SIGKILL')
    }
    settle(made)
    next()
  }
  return {
    async make({ template, data }, sender) {
      if (closed || queue.length >= longestQueue) return { kind: 'busy' }
      if (!senders.add(sender)) return { kind: 'tooMany' }
      const made = await new Promise<MadePdf>((settle) => {
        queue.push({ job: { id: nextId++, template, data: JSON.stringify(data) }, settle })
        next()
      })
      senders.remove(sender)
      return made
    },
    async close() {
      closed = true
      for (const { settle } of queue.splice(0)) settle({ kind: 'busy' })
      await Promise.all([...all].map(ended))
    },
  }
}

/** A process that sets documents. It knows nothing of this one: no settings, no passwords. */
function startSetter(worker: URL): ChildProcess {
  const setter = fork(worker, [JSON.stringify(fontFolders())], {
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // It keeps nobody from ending.
  setter.unref()
  setter.channel?.unref()
  setter.on('error', () => {}) // told to whoever waits for its answer
  return setter
}

/** One document; `usable` is false where the process must not be asked again. */
function setOne(
  setter: ChildProcess,
  job: PdfJob,
  mostSeconds: number,
): Promise<{ made: MadePdf; usable: boolean }> {
  return new Promise((settle) => {
    const end = (made: MadePdf, usable: boolean) => {
      clearTimeout(timer)
      setter.off('message', onMessage).off('error', onError).off('exit', onExit)
      settle({ made, usable })
    }
    const onMessage = ({ id, bytes, error }: PdfAnswer) => {
      if (id !== job.id) return
      end(bytes ? { kind: 'made', bytes } : { kind: 'failed', error: new Error(error) }, true)
    }
    const onError = (error: Error) => end({ kind: 'failed', error }, false)
    const onExit = () => onError(new Error('The typesetting process stopped.'))
    const timer = setTimeout(
      () => onError(new Error(`A document took longer than ${mostSeconds} s.`)),
      mostSeconds * 1000,
    )
    setter.on('message', onMessage).on('error', onError).on('exit', onExit)
    setter.send(job, (error) => error && onError(error))
  })
}

const ended = (setter: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (setter.exitCode !== null || setter.signalCode !== null) return resolve()
    setter.ref()
    setter.once('exit', () => resolve())
    setter.kill('SIGKILL')
  })

/** Who waits for how many. Nobody is remembered longer than they wait. */
function countSenders(most: number) {
  const waiting = new Map<string, number>()
  return {
    add(sender: string | undefined): boolean {
      if (sender === undefined) return true
      const count = waiting.get(sender) ?? 0
      if (count >= most) return false
      waiting.set(sender, count + 1)
      return true
    },
    remove(sender: string | undefined) {
      if (sender === undefined) return
      const count = (waiting.get(sender) ?? 1) - 1
      if (count > 0) waiting.set(sender, count)
      else waiting.delete(sender)
    },
  }
}
