import { describe, expect, it } from 'vitest'
import { type Network, type Snapped, traitsOf } from '../network/index.ts'
import { networkOf, placeOf } from '../testing/sketch.ts'
import { changeNetwork } from './change.ts'

/** Two streets 100 m apart, joined at their far ends only: a river lies between. */
const town = networkOf({
  nodes: { a: [0, 0], b: [1000, 0], c: [1000, 100], d: [0, 100], e: [500, 200] },
  ways: [
    ['a b', { highway: 'residential', name: 'Südufer' }],
    ['b c', { highway: 'residential', name: 'Brücke' }],
    ['c d', { highway: 'residential', name: 'Nordufer' }],
    ['d e', { highway: 'steps' }],
  ],
})

const segmentNamed = ({ segments, names }: Network, name: string) =>
  segments.name.findIndex((place) => names[place] === name)

/** A place on a segment, so many metres east of the sketch's origin. */
function at(network: Network, name: string, metres: number): Snapped {
  const segment = segmentNamed(network, name)
  const { from, length } = network.segments
  const startsEast = network.lon[from[segment]!]! > placeOf(500, 0).lon * 1e7
  const along = metres * 10
  return { segment, along: startsEast ? length[segment]! - along : along, away: 0 }
}

/** Metres of the shortest way between two junctions, by looking everywhere. */
function shortest(
  { firstArc, head, segmentOfArc, segments, lon }: Network,
  from: number,
  to: number,
) {
  const metres = new Float64Array(lon.length).fill(Infinity)
  metres[from] = 0
  for (let round = 0; round < lon.length; round++)
    for (let tail = 0; tail < lon.length; tail++)
      for (let arc = firstArc[tail]!; arc < firstArc[tail + 1]!; arc++) {
        const over = metres[tail]! + segments.length[segmentOfArc[arc]! >>> 1]! / 10
        if (over < metres[head[arc]!]!) metres[head[arc]!] = over
      }
  return Math.round(metres[to]!)
}

/** The junction at the western end of a street. */
function westEnd(network: Network, name: string): number {
  const { lon, segments } = network
  const segment = segmentNamed(network, name)
  const [from, to] = [segments.from[segment]!, segments.to[segment]!]
  return lon[from]! < lon[to]! ? from : to
}

describe('a network with changes', () => {
  it('has a bridge where one is thought up, and is the same beside it', async () => {
    const network = await town
    const [a, d] = [westEnd(network, 'Südufer'), westEnd(network, 'Nordufer')]
    expect(shortest(network, a, d)).toBe(2100)
    const { network: changed, joints } = changeNetwork(network, {
      ways: [{ from: at(network, 'Südufer', 300), to: at(network, 'Nordufer', 300) }],
    })
    expect(shortest(changed, a, d)).toBe(700)
    expect(joints.get(segmentNamed(network, 'Südufer'))).toMatchObject([
      { junction: network.lon.length },
    ])
    expect(changed.segments.length.subarray(0, network.segments.length.length)).toEqual(
      network.segments.length,
    )
    // The one it was made from knows nothing of it.
    expect(shortest(network, a, d)).toBe(2100)
  })

  it('takes two bridges on one street in the order in which they lie', async () => {
    const network = await town
    const { network: changed, joints } = changeNetwork(network, {
      ways: [
        { from: at(network, 'Südufer', 600), to: at(network, 'Nordufer', 600) },
        { from: at(network, 'Südufer', 200), to: at(network, 'Nordufer', 200) },
      ],
    })
    const along = joints.get(segmentNamed(network, 'Südufer'))!.map((joint) => joint.along)
    expect(along).toEqual(along.toSorted((x, y) => x - y))
    const [a, d] = [westEnd(network, 'Südufer'), westEnd(network, 'Nordufer')]
    expect(shortest(changed, a, d)).toBe(500)
  })

  it('lacks a bridge that is closed, and has a lift for steps', async () => {
    const network = await town
    const bridge = segmentNamed(network, 'Brücke')
    const steps = network.segments.traits.findIndex((traits) => traitsOf(traits).kind === 'steps')
    const { network: changed } = changeNetwork(network, { closed: [bridge], eased: [steps] })
    const [a, d] = [westEnd(network, 'Südufer'), westEnd(network, 'Nordufer')]
    expect(shortest(changed, a, d)).toBe(Infinity)
    expect(traitsOf(changed.segments.traits[steps]!).kind).toBe('lift')
    expect(traitsOf(network.segments.traits[steps]!).kind).toBe('steps')
  })
})
