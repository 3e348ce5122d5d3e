import { writeNetwork } from '../../src/contexts/reach/store.ts'
import { encodeNetwork } from '../../src/kernels/routing/index.ts'
import { networkOf, type Sketch } from '../../src/kernels/routing/testing/sketch.ts'
import type { Database } from '../../src/platform/db/database.ts'

/**
 * A town with a river and one bridge in the east (north bank at 200), steps as a short cut in the south, and a
 * crossing whose kerbs nobody recorded on the way north.
 */
export const riverTown: Sketch = {
  nodes: {
    ...{ a: [0, 0], b: [400, 0], c: [1000, 0], d: [1000, 200], e: [0, 200] },
    ...{ f: [0, -100], g: [400, -100], h: [400, -40] },
    ...{ r1: [-200, 100], r2: [980, 100], r3: [1020, 100], r4: [1400, 100] },
    ...{ i: [0, 300], j: [0, 306], k: [0, 900] },
  },
  ways: [
    ['a b c', { highway: 'residential', name: 'Südstraße' }],
    ['c d', { highway: 'residential', name: 'Alte Brücke', bridge: 'yes' }],
    ['d e', { highway: 'residential', name: 'Nordweg' }],
    ['a f g', { highway: 'residential', name: 'Am Unteren Tor' }],
    ['b h', { highway: 'footway' }],
    ['h g', { highway: 'steps', step_count: '30' }],
    ['r1 r2 r3 r4', { waterway: 'river' }],
    ['e i', { highway: 'footway', footway: 'sidewalk' }],
    ['i j', { highway: 'footway', footway: 'crossing', crossing: 'unmarked' }],
    ['j k', { highway: 'footway', footway: 'sidewalk' }],
  ],
}

/** Brings the streets of a sketch into a city's database. */
export async function insertStreets(database: Database, sketch: Sketch): Promise<void> {
  const pieces = new Map([['streets', encodeNetwork(await networkOf(sketch))]])
  const facts = {
    ...{ kind: 'streets' as const, junctions: 1, kilometres: 1, kerbsKnown: 0, crossings: 1 },
    ...{ stairs: 1, islands: 0, islandKilometres: 0 },
  }
  const network = { id: 'strassen', file: 'skizze', source: undefined, fingerprint: 'x', facts }
  await database
    .transaction()
    .execute((tx) => writeNetwork(tx, { ...network, pieces }, 'test', new Date(0)))
}
