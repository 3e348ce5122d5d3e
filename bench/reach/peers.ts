import Graphology from 'graphology'
import { singleSource } from 'graphology-shortest-path/dijkstra'
import createGraph from 'ngraph.graph'
import { aStar } from 'ngraph.path'
import { type Graph, impassable, type Start } from '../../src/kernels/routing/index.ts'
import { askPgRouting } from './pgRouting.ts'
import { seeded } from './seeded.ts'
import { askValhalla } from './valhalla.ts'

export interface PeerTime {
  readonly name: string
  /** Milliseconds for one kind; undefined where the peer could not be asked. */
  readonly milliseconds: number | undefined
  readonly note: string
}

/** What peers take for the nearest of 100 places for every junction, each in the way it offers. */
export async function askPeers(
  file: string,
  graph: Graph,
  kinds: readonly Start[][],
): Promise<PeerTime[]> {
  return [
    askGraphology(graph, kinds),
    askNgraph(graph, kinds),
    await askPgRouting(graph, kinds),
    await askValhalla(file),
  ]
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!

/** All places at once by way of one that reaches each of them for nothing. */
function askGraphology(graph: Graph, kinds: readonly Start[][]): PeerTime {
  const peer = new Graphology({ type: 'directed', multi: true })
  eachArc(graph, (tail, head, weight) => {
    peer.mergeNode(String(tail))
    peer.mergeNode(String(head))
    // Turned round: ways lead from the places to the junctions.
    peer.addEdge(String(head), String(tail), { weight })
  })
  const times = kinds.slice(0, 3).map((starts) => {
    peer.addNode('all')
    for (const { junction } of starts)
      if (peer.hasNode(String(junction))) peer.addEdge('all', String(junction), { weight: 0 })
    const start = performance.now()
    singleSource(peer, 'all', 'weight')
    const time = performance.now() - start
    peer.dropNode('all')
    return time
  })
  return { name: 'graphology (Dijkstra from all at once)', milliseconds: median(times), note: '' }
}

/** It knows ways between two junctions alone: measured on some, told for all. */
function askNgraph(graph: Graph, kinds: readonly Start[][]): PeerTime {
  const peer = createGraph<undefined, { weight: number }>()
  eachArc(graph, (tail, head, weight) => peer.addLink(tail, head, { weight }))
  const finder = aStar(peer, { oriented: true, distance: (_from, _to, link) => link.data.weight })
  const random = seeded(5)
  const junctions = graph.firstArc.length - 1
  const pairs = 20
  const start = performance.now()
  for (let pair = 0; pair < pairs; pair++) {
    const from = Math.floor(random() * junctions)
    const to = kinds[0]![pair]!.junction
    if (peer.getNode(from) && peer.getNode(to)) finder.find(from, to)
  }
  const each = (performance.now() - start) / pairs
  const note = `(told from ${pairs} ways of ${each.toFixed(1)} ms, one for each junction)`
  return { name: 'ngraph.path (one way a junction)', milliseconds: each * junctions, note }
}

export function eachArc(
  { firstArc, head, weight }: Graph,
  tell: (tail: number, head: number, weight: number) => void,
): void {
  for (let tail = 0; tail + 1 < firstArc.length; tail++)
    for (let arc = firstArc[tail]!; arc < firstArc[tail + 1]!; arc++)
      if (weight[arc] !== impassable) tell(tail, head[arc]!, weight[arc]!)
}
