import type { Database } from '../db/database.ts'

/**
 * What one context contributes to the snapshot that the public reads. `load` runs in a worker, inside
 * one repeatable-read transaction shared by all parts, and returns plain data (structured clone; large
 * arrays as typed arrays over SharedArrayBuffer, which are not copied). `revive` runs in the serving
 * process and must be quick: it only indexes what it got. Both may read the parts before their own, in the
 * order of the composition root.
 */
export interface SnapshotPart<Plain = unknown, Live = unknown> {
  name: string
  load(database: Database, earlier: EarlierParts): Promise<Plain>
  revive(plain: Plain, earlier: EarlierParts): Live
}

/** The live forms of the parts before one's own. */
export interface EarlierParts {
  get<Live>(part: PartHandle<Live>): Live
}

export interface SnapshotReader extends EarlierParts {
  /** Rises with every publishing write; part of every ETag. */
  version: number
  publishedAt: Date
}

/** As much of a part as a reader needs to name it. */
export interface PartHandle<Live> {
  name: string
  revive(plain: never, earlier: EarlierParts): Live
}
