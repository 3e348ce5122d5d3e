import { type Graph, impassable, type Network, type Snapped } from '../network/network.ts'

/** A junction through which one leaves a place or comes to it, and what it takes from there to there. */
export interface Entry {
  readonly junction: number
  /** Decimetres of level way, the straight line between the place and the street among them. */
  readonly weight: number
}

/**
 * The junctions next to a place. `leaving`: what it takes from the place to the junction; `arriving`: from the
 * junction to the place. At most two; none where the segment cannot be used.
 */
export function entriesOf(
  graph: Graph,
  network: Network,
  place: Snapped,
  direction: 'leaving' | 'arriving',
): Entry[] {
  const { from, to, length } = network.segments
  const { segment, along, away } = place
  const [start, end, whole] = [from[segment]!, to[segment]!, Math.max(length[segment]!, 1)]
  const forward = weightOf(graph, network, segment, false)
  const backward = weightOf(graph, network, segment, true)
  const [towardsEnd, towardsStart] =
    direction === 'leaving' ? [forward, backward] : [backward, forward]
  const entries: Entry[] = []
  if (towardsStart !== impassable)
    entries.push({ junction: start, weight: away + part(towardsStart, along, whole) })
  if (towardsEnd !== impassable)
    entries.push({ junction: end, weight: away + part(towardsEnd, whole - along, whole) })
  return entries
}

/**
 * What it takes from one place to another on the same segment, straight along it; `impassable` where they are on
 * different ones or it cannot be used that way. Going round may still be shorter.
 */
export function alongSegment(graph: Graph, network: Network, start: Snapped, end: Snapped): number {
  if (start.segment !== end.segment) return impassable
  const weight = weightOf(graph, network, start.segment, end.along < start.along)
  if (weight === impassable) return impassable
  const whole = Math.max(network.segments.length[start.segment]!, 1)
  return start.away + end.away + part(weight, Math.abs(end.along - start.along), whole)
}

const part = (weight: number, share: number, whole: number) => Math.round((weight * share) / whole)

/** Weight of a segment's arc along or against its course, `impassable` where there is none. */
export function weightOf(
  { firstArc, weight }: Graph,
  { segmentOfArc, segments }: Network,
  segment: number,
  against: boolean,
): number {
  const tail = against ? segments.to[segment]! : segments.from[segment]!
  const wanted = segment * 2 + Number(against)
  for (let arc = firstArc[tail]!; arc < firstArc[tail + 1]!; arc++)
    if (segmentOfArc[arc] === wanted) return weight[arc]!
  return impassable
}
