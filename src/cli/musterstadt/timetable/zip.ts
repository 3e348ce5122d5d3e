import type { Readable } from 'node:stream'
import yazl from 'yazl'
import type { Feed } from './feed.ts'

/** A day long before any feed, in local time and without a time zone: the same bytes everywhere. */
const epoch = new Date(1980, 0, 1)

/** A feed as one archive. */
export async function* zipFeed(feed: Feed): AsyncIterable<Uint8Array> {
  const archive = new yazl.ZipFile()
  const options = { mtime: epoch, forceDosTimestamp: true, compress: true }
  for (const [name, text] of feed) archive.addBuffer(Buffer.from(text), name, options)
  archive.end()
  // A ReadableStream by its type only; the class is Node's own.
  yield* archive.outputStream as Readable
}
