import { inflateSync, zstdDecompressSync } from 'node:zlib'
import { PbfReader } from 'pbf'
import { UnreadableOsmPbf } from './faults.ts'

export interface Blob {
  readonly type: 'OSMHeader' | 'OSMData'
  readonly content: Uint8Array
  /** Byte of the file at which it begins. */
  readonly offset: number
}

/** The format's own limits: what is larger was never meant as a block. */
const LARGEST_HEADER = 64 * 1024
const LARGEST_BLOB = 32 * 1024 * 1024

/**
 * The unpacked blocks of an `.osm.pbf` file, one after another; blocks of unknown types are skipped, as the format
 * asks. Throws `UnreadableOsmPbf`.
 */
export async function* blobsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Blob> {
  const queue = new ByteQueue(bytes)
  while (await queue.has(1)) {
    const offset = queue.offset
    const fault = offset === 0 ? 'notPbf' : 'damaged'
    const length = Buffer.from(await queue.take(4, offset)).readUInt32BE()
    if (length === 0 || length > LARGEST_HEADER)
      throw offset === 0
        ? new UnreadableOsmPbf({ kind: 'notPbf' }, offset)
        : new UnreadableOsmPbf(
            { kind: 'damaged', detail: `block header of ${length} bytes` },
            offset,
          )
    const headerBytes = await queue.take(length, offset)
    const { type, size } = readable(offset, fault, () => readHeader(headerBytes))
    if (offset === 0 && type !== 'OSMHeader') throw new UnreadableOsmPbf({ kind: 'notPbf' }, offset)
    if (size > LARGEST_BLOB)
      throw new UnreadableOsmPbf({ kind: 'damaged', detail: `block of ${size} bytes` }, offset)
    const blob = await queue.take(size, offset)
    if (type === 'OSMHeader' || type === 'OSMData')
      yield { type, content: unpacked(blob, offset), offset }
  }
  if (queue.offset === 0) throw new UnreadableOsmPbf({ kind: 'notPbf' }, 0)
}

/** Runs a reading of a block; what goes wrong in it is said to be the file's fault. */
export function readable<T>(offset: number, kind: 'notPbf' | 'damaged', read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableOsmPbf) throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw new UnreadableOsmPbf(kind === 'notPbf' ? { kind } : { kind, detail }, offset)
  }
}

function readHeader(bytes: Uint8Array): { type: string; size: number } {
  const header = { type: '', size: -1 }
  new PbfReader(bytes).readFields((tag, read, pbf) => {
    if (tag === 1) read.type = pbf.readString()
    else if (tag === 3) read.size = pbf.readVarint()
  }, header)
  if (header.type === '' || header.size < 0) throw new Error('block header without type or size')
  return header
}

/** Fields of a blob that hold its content, by the way it is packed. */
const packings: Record<number, string> = { 4: 'LZMA', 5: 'bzip2', 6: 'LZ4' }

function unpacked(blob: Uint8Array, offset: number): Uint8Array {
  const found = { content: undefined as Uint8Array | undefined, method: '' }
  readable(offset, 'damaged', () =>
    new PbfReader(blob).readFields((tag, read, pbf) => {
      const limit = { maxOutputLength: LARGEST_BLOB }
      if (tag === 1) read.content = pbf.readBytes()
      else if (tag === 3) read.content = inflateSync(pbf.readBytes(), limit)
      else if (tag === 7) read.content = zstdDecompressSync(pbf.readBytes(), limit)
      else if (packings[tag]) read.method = packings[tag]
    }, found),
  )
  if (found.content) return found.content
  throw new UnreadableOsmPbf(
    found.method
      ? { kind: 'compression', method: found.method }
      : { kind: 'damaged', detail: 'block without content' },
    offset,
  )
}

/** Bytes that arrive in pieces of any size, taken in pieces of the size that is wanted. */
class ByteQueue {
  offset = 0
  private readonly source: AsyncIterator<Uint8Array>
  private pieces: Uint8Array[] = []
  private held = 0

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.source = bytes[Symbol.asyncIterator]()
  }

  /** Whether that many bytes are still to come. */
  async has(count: number): Promise<boolean> {
    while (this.held < count) {
      const { done, value } = await this.source.next()
      if (done) return false
      this.pieces.push(value)
      this.held += value.length
    }
    return true
  }

  async take(count: number, blockOffset: number): Promise<Uint8Array> {
    if (!(await this.has(count)))
      throw new UnreadableOsmPbf(
        blockOffset === 0 && this.offset === 0
          ? { kind: 'notPbf' }
          : { kind: 'truncated', missingBytes: count - this.held },
        blockOffset,
      )
    const whole =
      this.pieces.length === 1 && this.pieces[0] ? this.pieces[0] : Buffer.concat(this.pieces)
    this.pieces = [whole.subarray(count)]
    this.held -= count
    this.offset += count
    return whole.subarray(0, count)
  }
}
