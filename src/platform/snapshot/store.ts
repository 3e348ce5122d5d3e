import { Worker } from 'node:worker_threads'
import type pg from 'pg'
import type { Log } from '../log/log.ts'
import { LiveParts } from './liveParts.ts'
import type { SnapshotPart, SnapshotReader } from './part.ts'

/** Plain content of every part as the worker read it in one transaction. */
export interface LoadedSnapshot {
  version: number
  publishedAt: Date
  parts: Record<string, unknown>
}

export interface SnapshotStore {
  current(): SnapshotReader
  /** Loads what has been published since, if anything. Resolves when it is being served. */
  refresh(): Promise<void>
  close(): Promise<void>
}

interface StoreOptions {
  /** Module of the worker: calls `answerLoads` with the same parts, because functions cannot be sent. */
  worker: URL
  parts: SnapshotPart[]
  connection: pg.ClientConfig
  log?: Log
}

/**
 * Holds the snapshot the public reads. The first load must succeed; later ones leave the old snapshot in
 * place when they fail, so that a database restart is not noticed by readers.
 */
export async function openSnapshotStore(options: StoreOptions): Promise<SnapshotStore> {
  const loader = new SnapshotLoader(options.worker, options.connection)
  let reader: SnapshotReader
  try {
    reader = revive(options.parts, await loader.load())
  } catch (error) {
    await loader.close()
    throw error
  }
  let running: Promise<void> | undefined
  let again = false

  const loadNewer = async () => {
    do {
      again = false
      const loaded = await loader.load(reader.version)
      if (loaded) {
        reader = revive(options.parts, loaded)
        options.log?.info({ version: reader.version }, 'snapshot renewed')
      }
    } while (again)
  }
  return {
    current: () => reader,
    refresh() {
      // A burst of notifications becomes one load after the one that is under way.
      if (running) again = true
      else
        running = loadNewer().finally(() => {
          running = undefined
        })
      return running
    },
    close: () => loader.close(),
  }
}

/** Makes the live forms, in the order of the parts. */
function revive(parts: SnapshotPart[], loaded: LoadedSnapshot): SnapshotReader {
  const live = new LiveParts()
  for (const part of parts) live.add(part, loaded.parts[part.name])
  const { version, publishedAt } = loaded
  for (const part of parts) live.get(part)
  return { version, publishedAt, get: (part) => live.get(part) }
}

type Answer = { id: number; loaded?: LoadedSnapshot; unchanged?: true; error?: string }

/** Talks to the worker that reads the database, one request at a time. */
class SnapshotLoader {
  #worker: Worker | undefined
  #nextId = 1

  readonly #module: URL
  readonly #connection: pg.ClientConfig

  constructor(module: URL, connection: pg.ClientConfig) {
    this.#module = module
    this.#connection = connection
  }

  load(): Promise<LoadedSnapshot>
  load(knownVersion: number): Promise<LoadedSnapshot | undefined>
  load(knownVersion?: number): Promise<LoadedSnapshot | undefined> {
    const worker = this.#ensureWorker()
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        act()
      }
      const onMessage = (answer: Answer) => {
        if (answer.id !== id) return
        settle(() => (answer.error ? reject(new Error(answer.error)) : resolve(answer.loaded)))
      }
      const onError = (error: Error) => settle(() => reject(error))
      const onExit = () => settle(() => reject(new Error('The snapshot worker stopped.')))
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      worker.postMessage({ id, knownVersion })
    })
  }

  #ensureWorker(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(this.#module, { workerData: { connection: this.#connection } })
    worker.unref()
    worker.setMaxListeners(0)
    worker.on('error', () => {}) // told to whoever waits for an answer
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
    })
    this.#worker = worker
    return worker
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }
}
