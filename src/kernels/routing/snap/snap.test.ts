import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildNetwork, impassable } from '../network/index.ts'
import { type WrittenElements, writeOsmPbf } from '../osm/index.ts'
import { graphOf } from '../profile/index.ts'
import { inParts } from '../testing/inParts.ts'
import { alongSegment, createSnapper, entriesOf } from './index.ts'

const lonOf = (east: number) => 8.7 + east / 72_560
const latOf = (north: number) => 49.4 + north / 111_230
const at = (id: number, east: number, north: number) => ({
  ...{ id, lon: lonOf(east), lat: latOf(north) },
})

/** Two streets 100 m apart, joined at their west ends by steps; an unconnected path north of both. */
const streets: WrittenElements = {
  nodes: [
    ...[at(1, 0, 0), at(2, 300, 0), at(3, 0, 100), at(4, 300, 100), at(5, 0, 120), at(6, 300, 120)],
    ...[at(7, -50, 50), at(8, 400, 50)],
  ],
  ways: [
    { id: 1, nodes: [1, 2], tags: { highway: 'residential' } },
    { id: 2, nodes: [3, 4], tags: { highway: 'residential' } },
    { id: 3, nodes: [1, 3], tags: { highway: 'steps' } },
    { id: 4, nodes: [5, 6], tags: { highway: 'footway' } },
  ],
}
const river = { id: 9, nodes: [7, 8], tags: { waterway: 'river' } }

async function snapperOf(elements: WrittenElements, profile: 'foot' | 'stepFree' = 'foot') {
  const { network } = await buildNetwork(inParts(writeOsmPbf(elements)))
  const graph = graphOf(network, profile)
  const snapper = createSnapper(network, graph)
  const snap = (east: number, north: number, within = 2000) =>
    snapper.snap(lonOf(east), latOf(north), within)
  const wayOf = (east: number, north: number, within?: number) => {
    const outcome = snap(east, north, within)
    return outcome.kind === 'snapped'
      ? { way: network.segments.way[outcome.place.segment], away: outcome.place.away }
      : outcome
  }
  return { network, graph, snap, wayOf }
}

describe('a place', () => {
  it('comes to the nearest way, and the distance is told', async () => {
    const { wayOf } = await snapperOf(streets)
    expect(wayOf(150, 20)).toEqual({ way: 1, away: 200 })
    expect(wayOf(150, 60)).toEqual({ way: 2, away: 400 })
    expect(wayOf(2, 50)).toEqual({ way: 3, away: 20 })
  })

  it('never comes onto an island, nor onto what this person cannot use', async () => {
    expect((await snapperOf(streets)).wayOf(150, 119)).toEqual({ way: 2, away: 190 })
    expect((await snapperOf(streets, 'stepFree')).wayOf(2, 45)).toMatchObject({ way: 1 })
  })

  it('does not come over water', async () => {
    const { wayOf } = await snapperOf({ ...streets, ways: [...streets.ways, river] })
    expect(wayOf(150, 52)).toEqual({ way: 2, away: 480 })
    expect(wayOf(150, 48)).toEqual({ way: 1, away: 480 })
    expect(wayOf(150, 52, 470)).toEqual({ kind: 'tooFar' })
  })

  it('is told to be cut off where water alone lies between', async () => {
    const south = { nodes: streets.nodes, ways: [streets.ways[0]!, river] }
    expect((await snapperOf(south)).wayOf(150, 60)).toEqual({ kind: 'cutOff' })
  })

  it('is told to be too far', async () => {
    const { wayOf } = await snapperOf(streets)
    expect(wayOf(150, -300)).toEqual({ kind: 'tooFar' })
    expect(wayOf(150, -300, 3001)).toMatchObject({ way: 1 })
    expect(() => wayOf(Number.NaN, 0)).toThrow(RangeError)
  })
})

describe('entries', () => {
  it('share out the segment and add the way to the door', async () => {
    const { network, graph, snap } = await snapperOf(streets)
    const outcome = snap(100, -10)
    if (outcome.kind !== 'snapped') throw new Error(outcome.kind)
    const weights = entriesOf(graph, network, outcome.place, 'leaving').map((one) => one.weight)
    const [near, far] = weights.sort((a, b) => a - b)
    expect(near).toBe(1100)
    expect((near ?? 0) + (far ?? 0)).toBe(network.segments.length[outcome.place.segment]! + 200)
  })

  it('lead straight from one place to another on the same segment', async () => {
    const { network, graph, snap } = await snapperOf(streets)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (a, b) => {
        const [start, end] = [snap(a, -3), snap(b, -4)]
        if (start.kind !== 'snapped' || end.kind !== 'snapped') throw new Error('not snapped')
        const weight = alongSegment(graph, network, start.place, end.place)
        expect(Math.abs(weight - (Math.abs(a - b) * 10 + 70))).toBeLessThanOrEqual(3)
      }),
    )
    const [here, there] = [snap(100, 0), snap(100, 100)]
    if (here.kind !== 'snapped' || there.kind !== 'snapped') throw new Error('not snapped')
    expect(alongSegment(graph, network, here.place, there.place)).toBe(impassable)
  })
})
