import { LRUCache } from 'lru-cache'

/** A file as it is kept: its bytes, and whether they are packed by gzip. */
export interface KeptFile {
  bytes: Uint8Array<ArrayBuffer>
  packed: boolean
}

export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

export interface FileStore {
  /** A file that is there already. */
  kept(version: string, key: string): KeptFile | undefined
  /**
   * A file under its key, made by whoever asks first and kept while the snapshot is the same. Others who ask
   * meanwhile wait for the same one. Undefined: too many files are waiting to be made.
   */
  get(version: string, key: string, plan: FilePlan): Promise<KeptFile | undefined>
}

export interface FilePlan {
  /** Whether gzip makes it smaller: texts, but no Parquet and no ZIP. */
  packs: boolean
  make(): Pieces
}

interface StoreOptions {
  /** In bytes. Berlin's files take some 40 MB. */
  mostBytes?: number
  /** So many files may wait to be made before others are turned away. */
  longestQueue?: number
}

/**
 * Files of open data, each made once for a snapshot and one at a time: nobody can make this process do more by
 * asking more often. A text is packed while it is made, so that no file lies in memory unpacked.
 */
export function createFileStore(options: StoreOptions = {}): FileStore {
  const { mostBytes = 128 * 1024 * 1024, longestQueue = 60 } = options
  const kept = new LRUCache<string, KeptFile>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }) => Math.max(1, bytes.length),
  })
  const making = new Map<string, Promise<KeptFile>>()
  let before: Promise<unknown> = Promise.resolve()
  let current = ''
  return {
    kept: (version, key) => kept.get(`${version} ${key}`),
    async get(version, key, plan) {
      if (version !== current) {
        kept.clear()
        current = version
      }
      const name = `${version} ${key}`
      const known = kept.get(name)
      if (known) return known
      const under = making.get(name)
      if (under) return await under
      if (making.size >= longestQueue) return undefined
      const made = before.then(() => collect(plan))
      before = made.catch(() => {})
      making.set(name, made)
      try {
        const file = await made
        // A file of an older snapshot that has just been finished is not asked for again.
        if (version === current) kept.set(name, file)
        return file
      } finally {
        making.delete(name)
      }
    },
  }
}

async function collect({ packs, make }: FilePlan): Promise<KeptFile> {
  const stream = streamOf(make())
  const read = packs ? stream.pipeThrough(new CompressionStream('gzip')) : stream
  const bytes = await new Response(read).arrayBuffer()
  return { bytes: new Uint8Array(bytes), packed: packs }
}

/** Between two pieces others are answered; short ones are put together first. */
const shortest = 64 * 1024

export function streamOf(pieces: Pieces): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const iterator = joined(pieces)
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setImmediate(resolve))
      const { value, done } = await iterator.next()
      if (done) controller.close()
      else
        controller.enqueue(
          typeof value === 'string' ? encoder.encode(value) : new Uint8Array(value),
        )
    },
    async cancel() {
      await iterator.return(undefined)
    },
  })
}

async function* joined(pieces: Pieces): AsyncGenerator<string | Uint8Array> {
  let text = ''
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (piece.length > 0) yield piece
      continue
    }
    text += piece
    if (text.length < shortest) continue
    yield text
    text = ''
  }
  if (text) yield text
}
