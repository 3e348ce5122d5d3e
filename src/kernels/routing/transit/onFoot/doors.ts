import { type Graph, impassable, type Network, type Snapped } from '../../network/network.ts'
import { alongSegment, type Entry, entriesOf } from '../../snap/entries.ts'
import { reversed, spread } from '../../spread/spread.ts'

/** Streets as one kind of person walks them. */
export interface Footways {
  readonly network: Network
  readonly graph: Graph
  /** The graph turned round, for ways from everywhere to a door. */
  readonly back: Graph
}

/** A place on the streets, where ways on foot begin and end: a home, an offer, a stop. */
export interface Door {
  readonly place: Snapped
  readonly leaving: readonly Entry[]
  readonly arriving: readonly Entry[]
}

export const footwaysOf = (network: Network, graph: Graph): Footways => ({
  ...{ network, graph, back: reversed(graph) },
})

export const doorAt = ({ network, graph }: Footways, place: Snapped): Door => ({
  place,
  leaving: entriesOf(graph, network, place, 'leaving'),
  arriving: entriesOf(graph, network, place, 'arriving'),
})

/**
 * Decimetres of level way from a door to each of others; `impassable` beyond the cap, and for those that meet no street
 * (undefined).
 */
export function walksFrom(
  { network, graph }: Footways,
  from: Door,
  others: readonly (Door | undefined)[],
  cap: number,
): Uint32Array {
  const { weight } = spread(graph, labelled(from.leaving), cap)
  return Uint32Array.from(others, (to) => {
    if (!to) return impassable
    const along = alongSegment(graph, network, from.place, to.place)
    return within(cap, Math.min(along, lightest(weight, to.arriving)))
  })
}

/** The same the other way round: from each of others to a door. */
export function walksTo(
  { network, graph, back }: Footways,
  to: Door,
  others: readonly (Door | undefined)[],
  cap: number,
): Uint32Array {
  const { weight } = spread(back, labelled(to.arriving), cap)
  return Uint32Array.from(others, (from) => {
    if (!from) return impassable
    const along = alongSegment(graph, network, from.place, to.place)
    return within(cap, Math.min(along, lightest(weight, from.leaving)))
  })
}

const labelled = (entries: readonly Entry[]) => entries.map((entry) => ({ ...entry, label: 0 }))

/** Junctions beyond the cap weigh 2^32 − 1, so that no sum with them stays below it. */
function lightest(reached: Uint32Array, entries: readonly Entry[]): number {
  let least = impassable
  for (const { junction, weight } of entries) least = Math.min(least, reached[junction]! + weight)
  return least
}

const within = (cap: number, weight: number) => (weight <= cap ? weight : impassable)
