import { type Graph, impassable, type Network } from '../network/network.ts'
import { weightOf } from './entries.ts'

/**
 * 1 for each segment from which this person gets everywhere in the largest part of the network and back: a place is
 * brought onto such a segment only, never onto an island.
 */
export function usableSegments(network: Network, graph: Graph): Uint8Array {
  const { from, to } = network.segments
  const start = junctionOfLargestPart(network, graph)
  const reached = reachedFrom(start, graph.firstArc, graph.head, graph.weight)
  const back = turned(graph)
  const reaching = reachedFrom(start, back.firstArc, back.head, back.weight)
  const main = (junction: number) => reached[junction] === 1 && reaching[junction] === 1
  return Uint8Array.from(from, (_, segment) => {
    if (!main(from[segment]!) || !main(to[segment]!)) return 0
    const open =
      weightOf(graph, network, segment, false) !== impassable ||
      weightOf(graph, network, segment, true) !== impassable
    return Number(open)
  })
}

/** A junction of the largest part that hangs together by ways open in both directions. */
function junctionOfLargestPart(network: Network, { firstArc, head, weight }: Graph): number {
  const count = network.lon.length
  const parent = Uint32Array.from({ length: count }, (_, junction) => junction)
  const root = (junction: number): number => {
    let at = junction
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const twoWay = (tail: number, arc: number) => {
    const end = head[arc]!
    for (let other = firstArc[end]!; other < firstArc[end + 1]!; other++)
      if (head[other] === tail && weight[other] !== impassable) return true
    return false
  }
  for (let tail = 0; tail < count; tail++)
    for (let arc = firstArc[tail]!; arc < firstArc[tail + 1]!; arc++)
      if (weight[arc] !== impassable && twoWay(tail, arc)) parent[root(tail)] = root(head[arc]!)
  const size = new Uint32Array(count)
  let largest = 0
  for (let junction = 0; junction < count; junction++) {
    const own = root(junction)
    if (++size[own]! > size[largest]!) largest = own
  }
  return largest
}

function reachedFrom(
  start: number,
  firstArc: Uint32Array,
  head: Uint32Array,
  weight: Uint32Array,
): Uint8Array {
  const reached = new Uint8Array(firstArc.length - 1)
  if (reached.length === 0) return reached
  const waiting = [start]
  reached[start] = 1
  for (let tail = waiting.pop(); tail !== undefined; tail = waiting.pop())
    for (let arc = firstArc[tail]!; arc < firstArc[tail + 1]!; arc++) {
      const end = head[arc]!
      if (weight[arc] === impassable || reached[end]) continue
      reached[end] = 1
      waiting.push(end)
    }
  return reached
}

/** The graph with each arc turned round. */
function turned({ firstArc, head, weight }: Graph): Graph {
  const first = new Uint32Array(firstArc.length)
  for (const end of head) first[end + 1]!++
  for (let junction = 0; junction + 1 < first.length; junction++)
    first[junction + 1]! += first[junction]!
  const next = first.slice()
  const [heads, weights] = [new Uint32Array(head.length), new Uint32Array(head.length)]
  for (let tail = 0; tail + 1 < firstArc.length; tail++)
    for (let arc = firstArc[tail]!; arc < firstArc[tail + 1]!; arc++) {
      const place = next[head[arc]!]!++
      heads[place] = tail
      weights[place] = weight[arc]!
    }
  return { firstArc: first, head: heads, weight: weights }
}
