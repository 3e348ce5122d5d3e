import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PngAnswer, PngJob, PngSetup } from './job.ts'

export type MadePng =
  | { kind: 'made'; bytes: Uint8Array<ArrayBuffer> }
  /** Too many are waiting already. */
  | { kind: 'busy' }
  /** The same sender waits for so many already. */
  | { kind: 'tooMany' }
  /** It took too long, or the drawing cannot be read: a bug. */
  | { kind: 'failed'; error: Error }

export interface PngMaker {
  /**
   * A drawing of ours as PNG on white, its letters in Fira Sans.
   *
   * @param width in pixels
   * @param sender who asks, so that nobody waits behind one who asks for very many; kept only meanwhile
   */
  make(svg: string, width: number, sender?: string): Promise<MadePng>
  close(): Promise<void>
}

interface MakerOptions {
  /** Module of the thread: calls `answerPngJobs`. */
  worker: URL
  longestQueue?: number
  mostOfOne?: number
  /** A map of 542 areas takes some 0.3 s. */
  mostSeconds?: number
}

interface Waiting {
  svg: string
  width: number
  settle(made: MadePng): void
}

/** Draws in a thread of its own, one picture at a time. It starts with the first one, and anew after a fault. */
export function openPngMaker(options: MakerOptions): PngMaker {
  const { worker, longestQueue = 20, mostOfOne = 4, mostSeconds = 10 } = options
  const queue: Waiting[] = []
  const waiting = new Map<string, number>()
  let thread: Worker | undefined
  let running = false
  let closed = false
  let lastId = 0

  const discard = (): Promise<unknown> => {
    const old = thread
    thread = undefined
    old?.removeAllListeners()
    old?.on('error', () => {})
    return old?.terminate() ?? Promise.resolve()
  }
  const start = (): Worker => {
    const started = startThread(worker)
    started.on('exit', () => {
      if (thread === started) thread = undefined
    })
    return started
  }
  const next = async () => {
    if (running || closed) return
    const job = queue.shift()
    if (!job) return
    running = true
    thread ??= start()
    const made = await drawOne(thread, { id: ++lastId, ...job }, mostSeconds)
    if (!made.usable) await discard()
    running = false
    job.settle(made.made)
    void next()
  }
  return {
    async make(svg, width, sender) {
      if (closed || queue.length >= longestQueue) return { kind: 'busy' }
      const before = (sender && waiting.get(sender)) || 0
      if (before >= mostOfOne) return { kind: 'tooMany' }
      if (sender) waiting.set(sender, before + 1)
      const made = await new Promise<MadePng>((settle) => {
        queue.push({ svg, width, settle })
        void next()
      })
      if (sender) {
        const left = (waiting.get(sender) ?? 1) - 1
        if (left > 0) waiting.set(sender, left)
        else waiting.delete(sender)
      }
      return made
    },
    async close() {
      closed = true
      for (const { settle } of queue.splice(0)) settle({ kind: 'busy' })
      await discard()
    },
  }
}

function startThread(worker: URL): Worker {
  const thread = new Worker(worker, {
    workerData: setup(),
    // It knows nothing of this process: no settings, no passwords.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  thread.unref()
  thread.on('error', () => {}) // told to whoever waits for its answer
  return thread
}

function setup(): PngSetup {
  const require = createRequire(import.meta.url)
  const fonts = dirname(require.resolve('@expo-google-fonts/fira-sans/package.json'))
  return {
    wasm: require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
    fonts: ['400Regular/FiraSans_400Regular.ttf', '600SemiBold/FiraSans_600SemiBold.ttf'].map(
      (file) => join(fonts, file),
    ),
  }
}

/** One picture; `usable` is false where the thread must not be asked again. */
function drawOne(
  thread: Worker,
  { id, svg, width }: PngJob,
  mostSeconds: number,
): Promise<{ made: MadePng; usable: boolean }> {
  return new Promise((resolve) => {
    const end = (made: MadePng, usable: boolean) => {
      clearTimeout(timer)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve({ made, usable })
    }
    const onMessage = (answer: PngAnswer) => {
      if (answer.id !== id) return
      const { bytes, error } = answer
      end(bytes ? { kind: 'made', bytes } : { kind: 'failed', error: new Error(error) }, true)
    }
    const onError = (error: Error) => end({ kind: 'failed', error }, false)
    const onExit = () => onError(new Error('The drawing thread stopped.'))
    const timer = setTimeout(
      () => onError(new Error(`A picture took longer than ${mostSeconds} s.`)),
      mostSeconds * 1000,
    )
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage({ id, svg, width } satisfies PngJob)
  })
}
