import { describe, expect, it } from 'vitest'
import { type WrittenElements, writeOsmPbf } from '../osm/index.ts'
import { inParts } from '../testing/inParts.ts'
import { buildNetwork, decodeNetwork, encodeNetwork, traitsOf, UnreadableNetwork } from './index.ts'

const at = (id: number, east: number, north: number, tags?: Record<string, string>) => ({
  ...{ id, tags },
  ...{ lon: 8.7 + east / 72_560, lat: 49.4 + north / 111_200 },
})

const built = (elements: WrittenElements) => buildNetwork(inParts(writeOsmPbf(elements)))

/** A street of 200 m with a path off its middle, and a bend in each. */
const street: WrittenElements = {
  nodes: [at(1, 0, 0), at(2, 50, 10), at(3, 100, 0), at(4, 200, 0), at(5, 100, 80), at(6, 130, 90)],
  ways: [
    { id: 10, nodes: [1, 2, 3, 4], tags: { highway: 'residential', name: 'Lange Straße' } },
    { id: 11, nodes: [3, 5, 6], tags: { highway: 'footway' } },
  ],
}

const kinds = ({ network }: Awaited<ReturnType<typeof built>>) =>
  [...network.segments.traits].map((word) => traitsOf(word).kind).sort()

describe('a network', () => {
  it('has junctions where ways meet or end, and one segment between two of them', async () => {
    const { network, report } = await built(street)
    expect(report).toMatchObject({ junctions: 4, segments: 3, ways: 2, islands: [] })
    expect(network.head).toHaveLength(6)
    const whole = network.segments.length.reduce((sum, length) => sum + length, 0) / 10
    expect(whole).toBeCloseTo(2 * Math.hypot(50, 10) + 100 + 80 + Math.hypot(30, 10), -0.5)
    expect(network.names).toEqual(['', 'Lange Straße'])
  })

  it('joins ways that go on as the same, and keeps apart those that do not', async () => {
    const parts = (second: Record<string, string>) => ({
      nodes: [at(1, 0, 0), at(2, 50, 0), at(3, 100, 0)],
      ways: [
        { id: 1, nodes: [1, 2], tags: { highway: 'footway' } },
        { id: 2, nodes: [3, 2], tags: { highway: 'footway', ...second } },
      ],
    })
    expect((await built(parts({}))).report).toMatchObject({ junctions: 2, segments: 1 })
    expect((await built(parts({ surface: 'sand' }))).report).toMatchObject({ segments: 2 })
    expect((await built(parts({ name: 'Uferweg' }))).report).toMatchObject({ segments: 2 })
  })

  it('keeps two ways between the same junctions, and rings', async () => {
    const { network, report } = await built({
      nodes: [at(1, 0, 0), at(2, 100, 0), at(3, 50, 40), at(4, -40, 20), at(5, -40, -20)],
      ways: [
        { id: 1, nodes: [1, 2], tags: { highway: 'residential' } },
        { id: 2, nodes: [1, 3, 2], tags: { highway: 'footway' } },
        { id: 3, nodes: [1, 4, 5, 1], tags: { highway: 'footway' } },
      ],
    })
    expect(report).toMatchObject({ junctions: 2, segments: 3 })
    const loops = [...network.segments.from].filter((v, s) => v === network.segments.to[s])
    expect(loops).toHaveLength(1)
  })

  it('leaves out what is not for feet and says how much', async () => {
    const { report } = await built({
      nodes: street.nodes,
      ways: [
        ...street.ways,
        { id: 1, nodes: [1, 5], tags: { highway: 'motorway' } },
        { id: 2, nodes: [1, 5], tags: { highway: 'primary', motorroad: 'yes' } },
        { id: 3, nodes: [1, 5], tags: { highway: 'cycleway' } },
        { id: 4, nodes: [1, 5], tags: { highway: 'construction', construction: 'footway' } },
        { id: 5, nodes: [1, 5], tags: { highway: 'path', sac_scale: 'alpine_hiking' } },
        { id: 6, nodes: [1, 5], tags: { highway: 'footway', access: 'no' } },
      ],
    })
    expect(report).toMatchObject({
      segments: 3,
      leftOut: { motorway: 1, noFoot: 3, construction: 1, climbing: 1, other: 0 },
    })
  })

  it('lets one-way rules bind people on foot only where they are meant', async () => {
    const arcs = async (tags: Record<string, string>) => {
      const ways = [{ id: 1, nodes: [1, 2], tags: { oneway: 'yes', ...tags } }]
      return (await built({ nodes: street.nodes, ways })).network.head.length
    }
    expect(await arcs({ highway: 'residential' })).toBe(2)
    expect(await arcs({ highway: 'path', bicycle: 'designated', 'oneway:foot': 'no' })).toBe(2)
    expect(await arcs({ highway: 'footway' })).toBe(1)
    expect(await arcs({ highway: 'residential', 'oneway:foot': 'yes' })).toBe(1)
    expect(await arcs({ highway: 'footway', 'oneway:foot': 'no' })).toBe(2)
  })

  it('ends ways at a locked gate, and where the file lacks a node', async () => {
    const gate = { barrier: 'gate', access: 'private' }
    const locked = await built({
      nodes: [at(1, 0, 0), at(2, 50, 0, gate), at(3, 100, 0)],
      ways: [{ id: 1, nodes: [1, 2, 3], tags: { highway: 'footway' } }],
    })
    expect(locked.report).toMatchObject({ junctions: 4, segments: 2, islands: [{ junctions: 2 }] })
    const cut = await built({
      nodes: street.nodes,
      ways: [{ id: 1, nodes: [1, 2, 99, 3, 4], tags: { highway: 'footway' } }],
    })
    expect(cut.report).toMatchObject({ segments: 2, islands: [{ junctions: 2 }] })
  })

  it('marks islands and tells where they are', async () => {
    const { network, report } = await built({
      nodes: [...street.nodes, at(20, 500, 0), at(21, 540, 0)],
      ways: [...street.ways, { id: 12, nodes: [20, 21], tags: { highway: 'steps' } }],
    })
    expect(report.islands).toMatchObject([{ junctions: 2, length: 400 }])
    const marked = [...network.segments.traits].map(traitsOf).filter((one) => one.island)
    expect(marked.map((one) => one.kind)).toEqual(['steps'])
  })

  it('keeps what is on a way: steps, kerbs, gates, lifts', async () => {
    const crossing = await built({
      nodes: [
        at(1, 0, -20),
        at(2, 0, 0, { highway: 'crossing', crossing: 'zebra' }),
        at(3, 0, 4, { barrier: 'kerb', kerb: 'raised' }),
        at(4, 0, 20),
        at(5, -50, 0),
        at(6, 50, 0),
      ],
      ways: [
        { id: 1, nodes: [1, 2], tags: { highway: 'footway' } },
        { id: 2, nodes: [2, 3, 4], tags: { highway: 'footway', footway: 'crossing' } },
        { id: 3, nodes: [5, 2, 6], tags: { highway: 'residential' } },
      ],
    })
    expect(kinds(crossing)).toEqual(['crossing', 'footway', 'street', 'street'])
    const kerbs = [...crossing.network.segments.traits].map((word) => traitsOf(word).kerb).sort()
    expect(kerbs).toEqual(['none', 'none', 'raised', 'unknown'])
    expect(crossing.report.kerbs).toEqual({ all: 2, unknown: 1 })

    const stairs = await built({
      nodes: [at(1, 0, 0), at(2, 5, 0), at(3, 9, 0, { highway: 'elevator' }), at(4, 20, 0)],
      ways: [
        { id: 1, nodes: [1, 2], tags: { highway: 'steps', step_count: '12', handrail: 'yes' } },
        { id: 2, nodes: [2, 3, 4], tags: { highway: 'footway', incline: '8 %' } },
      ],
    })
    const [steps, lift] = [...stairs.network.segments.traits]
      .map(traitsOf)
      .sort((a, b) => b.steps - a.steps)
    expect(steps).toMatchObject({ steps: 12, handrail: 'yes', ramp: 'none' })
    expect(lift).toMatchObject({ passage: 'lift', incline: 8 })
  })

  it('learns slopes from a height model where nobody mapped them', async () => {
    const { network } = await buildNetwork(inParts(writeOsmPbf(street)), {
      elevation: (lon) => (lon - 8.7) * 7290,
    })
    const flat = [...network.segments.traits].map((word) => traitsOf(word).incline)
    expect(flat).toContain(10)
  })
})

describe("a network's file", () => {
  it('gives back the network that went in, in shared memory', async () => {
    const { network } = await built(street)
    const read = decodeNetwork(encodeNetwork(network))
    expect(read).toEqual(network)
    expect(read.head.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(encodeNetwork(read)).toEqual(encodeNetwork(network))
  })

  it('is refused when it is damaged, cut off, newer, or something else', async () => {
    const whole = encodeNetwork((await built(street)).network)
    const faultOf = (bytes: Uint8Array) => {
      try {
        decodeNetwork(bytes)
      } catch (error) {
        if (error instanceof UnreadableNetwork) return error.fault
        throw error
      }
      throw new Error('was read')
    }
    const changed = (place: number, value: number) => {
      const copy = whole.slice()
      copy[place] = value
      return copy
    }
    expect(faultOf(new Uint8Array(0))).toEqual({ kind: 'notANetwork' })
    expect(faultOf(changed(8, 2))).toEqual({ kind: 'otherVersion', version: 2, readable: 1 })
    expect(faultOf(whole.subarray(0, 100))).toMatchObject({ kind: 'truncated' })
    expect(faultOf(whole.subarray(0, 12))).toMatchObject({ kind: 'truncated' })
    for (const place of [12, 17, 40, 600, whole.length - 1])
      expect(faultOf(changed(place, (whole[place] ?? 0) ^ 1))).toEqual({ kind: 'damaged' })
  })
})
