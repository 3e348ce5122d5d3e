import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { BLOCK_BYTES } from './format.ts'

const LINE_END = 10

/** COPY text as it goes by: every row ends with the only bare line end it has. */
export class RowTally {
  rows = 0
  bytes = 0
  readonly #hash = createHash('sha256')

  add(chunk: Buffer): void {
    this.bytes += chunk.length
    this.#hash.update(chunk)
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1))
      this.rows++
  }

  end() {
    return { rows: this.rows, bytes: this.bytes, sha256: this.#hash.digest('hex') }
  }
}

/** The same bytes in pieces of `BLOCK_BYTES`, the last one shorter. */
export async function* inBlocks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.length
    if (size < BLOCK_BYTES) continue
    const bytes = Buffer.concat(waiting)
    let at = 0
    for (; at + BLOCK_BYTES <= bytes.length; at += BLOCK_BYTES)
      yield bytes.subarray(at, at + BLOCK_BYTES)
    waiting = [bytes.subarray(at)]
    size = bytes.length - at
  }
  if (size > 0) yield Buffer.concat(waiting)
}

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** Blocks compressed beside the thread that asks for them, a few ahead, in their order. */
export async function* compressed(
  blocks: AsyncIterable<Buffer>,
  ahead = 2,
): AsyncGenerator<Buffer> {
  const waiting: Promise<Buffer>[] = []
  for await (const block of blocks) {
    const made = compress(block)
    made.catch(() => {}) // told to whoever takes it
    waiting.push(made)
    if (waiting.length > ahead) yield (await waiting.shift()) as Buffer // there is one
  }
  for (const made of waiting) yield await made
}

/** @throws if the bytes are damaged or hold more than a block */
export async function decompressBlock(bytes: Buffer): Promise<Buffer> {
  // The types do not know this option of one-shot decompression.
  return await decompress(bytes, { maxOutputLength: BLOCK_BYTES } as object)
}
