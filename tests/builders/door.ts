import { offersPart } from '../../src/contexts/offers/index.ts'
import { reachPart } from '../../src/contexts/reach/index.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { type Door, publicActor } from '../../src/platform/operation/index.ts'
import type { EarlierParts, PartHandle, SnapshotReader } from '../../src/platform/snapshot/part.ts'

/** Any snapshot part, whatever it holds. */
interface AnyPart {
  name: string
  load(database: Database, earlier: EarlierParts): Promise<unknown>
  revive(plain: never, earlier: EarlierParts): unknown
}

/** A snapshot of what a test database holds, made as the worker makes it. */
export async function snapshotOf(
  database: Database,
  parts: readonly AnyPart[],
): Promise<SnapshotReader> {
  const live = new Map<string, unknown>()
  const reader: SnapshotReader = {
    version: 1,
    publishedAt: new Date('2025-01-01T00:00:00Z'),
    get<Live>(part: PartHandle<Live>): Live {
      if (!live.has(part.name)) throw new Error(`no part '${part.name}' in this snapshot`)
      return live.get(part.name) as Live // what the part's own `revive` gave
    },
  }
  for (const part of withGround(parts)) {
    // What was loaded is what the same part revives.
    const plain = structuredClone(await part.load(database, reader)) as never
    live.set(part.name, part.revive(plain, reader))
  }
  return reader
}

/** Offers stand on the ways through the city, which few tests name. */
const withGround = (parts: readonly AnyPart[]): readonly AnyPart[] =>
  parts.some(({ name }) => name === reachPart.name)
    ? parts
    : parts.flatMap((part) => (part.name === offersPart.name ? [reachPart, part] : [part]))

/** The door as the public website holds it, on a fixed day. */
export async function publicDoor(database: Database, parts: readonly AnyPart[]): Promise<Door> {
  const snapshot = await snapshotOf(database, parts)
  return {
    city: 'musterhausen',
    actor: publicActor,
    now: () => new Date('2025-06-01T10:00:00Z'),
    snapshot: () => snapshot,
    database,
  }
}
