import { openInside } from './files.ts'
import { stop } from './problem.ts'

/** Bytes that can be read from the start as often as needed: a file, or an entry of an archive. */
export interface ByteSource {
  /** The name that problems carry: `file` or `file › entry`. */
  file: string
  /** Bytes; for an archive entry the unpacked size. */
  size: number
  read(): AsyncIterable<Uint8Array>
}

const CHUNK = 64 * 1024

/** A file of the data folder as a source of bytes. */
export async function fileSource(folder: string, file: string): Promise<ByteSource> {
  const handle = await openInside(folder, file)
  const { size } = await handle.stat()
  await handle.close()
  return { file, size, read: () => readFileBytes(folder, file) }
}

async function* readFileBytes(folder: string, file: string): AsyncGenerator<Uint8Array> {
  const handle = await openInside(folder, file)
  try {
    for (;;) {
      // A fresh buffer each time: the decoder downstream may still look at the last one.
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** The whole source in memory, where a format needs it; refuses more than `limit` bytes. */
export async function readAll(source: ByteSource, limit: number): Promise<Buffer> {
  if (source.size > limit) throw tooLarge(source, limit)
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of source.read()) {
    total += chunk.length
    if (total > limit) throw tooLarge(source, limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, total)
}

/** The first `length` bytes, to tell what kind of file this is. */
export async function readStart(source: ByteSource, length: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of source.read()) {
    chunks.push(chunk)
    total += chunk.length
    if (total >= length) break
  }
  return Buffer.concat(chunks, total).subarray(0, length)
}

function tooLarge(source: ByteSource, limit: number) {
  const megabytes = Math.round(limit / 1024 / 1024)
  return stop('tooLarge', source.file, `Die Datei ist größer als ${megabytes} MB.`)
}
