import type { Database } from '../db/database.ts'

/**
 * What one context contributes to the snapshot that the public reads. `load` runs in a worker, inside
 * one repeatable-read transaction shared by all parts, and returns plain data (structured clone; large
 * arrays as typed arrays over SharedArrayBuffer, which are not copied). `revive` runs in the serving
 * process and must be quick: it only indexes what it got.
 */
export interface SnapshotPart<Plain = unknown, Live = unknown> {
  name: string
  load(database: Database): Promise<Plain>
  revive(plain: Plain, reader: SnapshotReader): Live
}

export interface SnapshotReader {
  /** Rises with every publishing write; part of every ETag. */
  version: number
  publishedAt: Date
  /** The live form of a part. Parts are revived in the order of the composition root. */
  get<Live>(part: PartHandle<Live>): Live
}

/** As much of a part as a reader needs to name it. */
export interface PartHandle<Live> {
  name: string
  revive(plain: never, reader: SnapshotReader): Live
}
