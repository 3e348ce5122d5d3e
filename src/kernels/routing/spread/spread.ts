import { type Graph, impassable } from '../network/index.ts'
import { Buckets } from './buckets.ts'

/** Where a search begins: a junction, what it takes to get there, and which of the places it begins at. */
export interface Start {
  readonly junction: number
  readonly weight: number
  readonly label: number
}

/** Farthest that any search goes, in decimetres of level way: 200 km. */
export const FARTHEST = 2_000_000

export interface Spread {
  /** Weight of the shortest way to each junction; `impassable` beyond the cap. */
  readonly weight: Uint32Array
  /** The start it comes from; −1 beyond the cap. */
  readonly label: Int32Array
  /** The arc by which the way arrives; −1 at starts and beyond the cap. */
  readonly arc: Int32Array
}

/**
 * Shortest ways from all starts at once to every junction (Dijkstra on buckets). For "from everywhere to these
 * places" give the reversed graph.
 *
 * @param until stops once this junction is reached
 */
export function spread(
  graph: Graph,
  starts: Iterable<Start>,
  cap: number,
  until?: ReadonlySet<number>,
): Spread {
  const { firstArc, head, weight: worth } = graph
  const junctions = firstArc.length - 1
  const weight = new Uint32Array(junctions).fill(impassable)
  const label = new Int32Array(junctions).fill(-1)
  const arc = new Int32Array(junctions).fill(-1)
  const most = Math.min(Math.floor(cap), FARTHEST)
  const queue = new Buckets(most)
  let missing = until?.size
  for (const start of starts)
    if (start.weight <= most && start.weight < weight[start.junction]!) {
      weight[start.junction] = start.weight
      label[start.junction] = start.label
      queue.put(start.junction, start.weight, start.label)
    }
  const done = new Uint8Array(junctions)
  while (queue.take()) {
    const { junction, weight: here } = queue
    if (done[junction]) continue
    done[junction] = 1
    if (until?.has(junction) && --missing! === 0) break
    const own = label[junction]!
    for (let one = firstArc[junction]!; one < firstArc[junction + 1]!; one++) {
      const step = worth[one]!
      if (step === impassable) continue
      const there = here + step
      const next = head[one]!
      if (there > most || there >= weight[next]!) continue
      weight[next] = there
      label[next] = own
      arc[next] = one
      queue.put(next, there, own)
    }
  }
  return { weight, label, arc }
}

/** For each junction the starts nearest to it, at most k with different labels: junction v at v·k … v·k + k − 1. */
export interface NearestStarts {
  readonly k: number
  readonly weight: Uint32Array
  /** −1 where there are no more within the cap. */
  readonly label: Int32Array
}

/** The k nearest labels of every junction, nearest first; exact. */
export function spreadNearest(
  { firstArc, head, weight: worth }: Graph,
  starts: Iterable<Start>,
  cap: number,
  k: number,
): NearestStarts {
  const junctions = firstArc.length - 1
  const weight = new Uint32Array(junctions * k).fill(impassable)
  const label = new Int32Array(junctions * k).fill(-1)
  const count = new Uint8Array(junctions)
  const most = Math.min(Math.floor(cap), FARTHEST)
  const queue = new Buckets(most)
  for (const start of starts) queue.put(start.junction, start.weight, start.label)
  while (queue.take()) {
    const { junction, weight: here, label: own } = queue
    const base = junction * k
    const known = count[junction]!
    if (known === k || has(base, known, own)) continue
    weight[base + known] = here
    label[base + known] = own
    count[junction] = known + 1
    for (let one = firstArc[junction]!; one < firstArc[junction + 1]!; one++) {
      const step = worth[one]!
      if (step === impassable || here + step > most) continue
      const next = head[one]!
      const there = count[next]!
      if (there === k || has(next * k, there, own)) continue
      queue.put(next, here + step, own)
    }
  }
  return { k, weight, label }

  function has(base: number, known: number, own: number): boolean {
    for (let at = base; at < base + known; at++) if (label[at] === own) return true
    return false
  }
}

/** The graph with every arc turned round; `arcOf` tells which arc of the graph each one is. */
export function reversed({ firstArc, head, weight }: Graph): Graph & { arcOf: Uint32Array } {
  const junctions = firstArc.length - 1
  const first = new Uint32Array(junctions + 1)
  for (let arc = 0; arc < head.length; arc++) first[head[arc]! + 1]!++
  for (let junction = 0; junction < junctions; junction++) first[junction + 1]! += first[junction]!
  const next = first.slice()
  const [tails, weights] = [new Uint32Array(head.length), new Uint32Array(head.length)]
  const arcOf = new Uint32Array(head.length)
  for (let tail = 0; tail < junctions; tail++)
    for (let arc = firstArc[tail]!; arc < firstArc[tail + 1]!; arc++) {
      const place = next[head[arc]!]!
      next[head[arc]!] = place + 1
      tails[place] = tail
      weights[place] = weight[arc]!
      arcOf[place] = arc
    }
  return { firstArc: first, head: tails, weight: weights, arcOf }
}

/** The arcs of the way to a junction, from its start on. */
export function arcsTo({ arc }: Spread, { firstArc, head }: Graph, junction: number): number[] {
  const arcs: number[] = []
  for (let at = junction; arc[at] !== -1; ) {
    const one = arc[at]!
    arcs.push(one)
    at = tailOf(firstArc, one)
    if (arcs.length > head.length) throw new Error('a way in circles')
  }
  return arcs.reverse()
}

/** The junction an arc leaves: the last whose arcs begin at or before it. */
function tailOf(firstArc: Uint32Array, arc: number): number {
  let [low, high] = [0, firstArc.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (firstArc[middle]! <= arc) low = middle
    else high = middle
  }
  return low
}
