import { describe, expect, it } from 'vitest'
import type { Network } from '../network/index.ts'
import { networkOf } from '../testing/sketch.ts'
import { courseOf } from './course.ts'
import { piecesOf } from './path.ts'
import { stretchesOf } from './turns.ts'

/** Along the Hauptstraße, left into the Gartenweg, up some steps, over a bridge. */
const town = networkOf({
  nodes: {
    a: [0, 0],
    b: [100, 0],
    c: [200, 0],
    d: [200, 80],
    e: [200, 90],
    f: [200, 190],
    g: [100, -50],
    h: [300, 0],
  },
  ways: [
    ['a b c h', { highway: 'residential', name: 'Hauptstraße' }],
    ['b g', { highway: 'residential', name: 'Nebenstraße' }],
    ['c d', { highway: 'footway', name: 'Gartenweg' }],
    ['d e', { highway: 'steps', step_count: '12' }],
    ['e f', { highway: 'footway', bridge: 'yes' }],
  ],
})

/** The arcs from one place to another, each named by metres east and north of its end. */
function arcsOver(
  network: Network,
  ...course: [number, number][]
): { start: number; arcs: number[] } {
  const near = ([east, north]: [number, number]) => {
    let best = 0
    for (let junction = 1; junction < network.lon.length; junction++)
      if (away(junction) < away(best)) best = junction
    return best
    function away(junction: number) {
      const x = (network.lon[junction]! / 1e7 - 7) * 70_197
      const y = (network.lat[junction]! / 1e7 - 51) * 111_248
      return Math.hypot(x - east, y - north)
    }
  }
  const junctions = course.map(near)
  const arcs = junctions.slice(1).map((to, place) => {
    const from = junctions[place]!
    for (let arc = network.firstArc[from]!; arc < network.firstArc[from + 1]!; arc++)
      if (network.head[arc] === to) return arc
    throw new Error(`no way from ${course[place]} to ${course[place + 1]}`)
  })
  return { start: junctions[0]!, arcs }
}

/** The segment between two junctions of a walk, with a point on it. */
const on = (network: Network, arc: number, along: number) => ({
  segment: network.segmentOfArc[arc]! >>> 1,
  along,
  away: 0,
})

describe('the stretches of a way', () => {
  it('are told by name, kind and turn', async () => {
    const network = await town
    const { start, arcs } = arcsOver(network, [100, 0], [200, 0], [200, 80], [200, 90], [200, 190])
    const [approach] = arcsOver(network, [0, 0], [100, 0]).arcs
    const last = on(network, arcs.at(-1)!, 600)
    const pieces = piecesOf(
      network,
      on(network, approach!, 500),
      arcs.slice(0, -1),
      network.segments.from[last.segment] === network.head[arcs.at(-2)!]
        ? last
        : { ...last, along: 400 },
      start,
    )
    const told = stretchesOf(network, pieces).map(({ turn, name, kind, decimetres }) => ({
      ...{ turn, name, kind },
      metres: Math.round(decimetres / 10),
    }))
    expect(told).toEqual([
      { turn: undefined, name: 'Hauptstraße', kind: 'street', metres: 150 },
      { turn: 'left', name: 'Gartenweg', kind: 'footway', metres: 80 },
      { turn: 'straight', name: '', kind: 'steps', metres: 10 },
      { turn: 'straight', name: '', kind: 'bridge', metres: 60 },
    ])
  })

  it('turn right where one comes from the other side', async () => {
    const network = await town
    const { start, arcs } = arcsOver(network, [200, 80], [200, 0], [100, 0])
    const pieces = piecesOf(
      network,
      { ...on(network, arcs[0]!, 0), along: endAt(network, arcs[0]!, start) },
      arcs,
      { ...on(network, arcs[1]!, 0), along: endAt(network, arcs[1]!, network.head[arcs[1]!]!) },
      start,
    )
    expect(stretchesOf(network, pieces).map(({ turn, name }) => [turn, name])).toEqual([
      [undefined, 'Gartenweg'],
      ['right', 'Hauptstraße'],
    ])
    const course = courseOf(network.segments, pieces)
    expect(course.length).toBe(6)
  })
})

/** Where on its segment a junction is. */
function endAt({ segments, segmentOfArc }: Network, arc: number, junction: number): number {
  const segment = segmentOfArc[arc]! >>> 1
  return segments.from[segment] === junction ? 0 : segments.length[segment]!
}
