import { type Graph, impassable } from '../network/network.ts'

/**
 * The plainest way to find shortest ways (Dijkstra 1959), as the measure for every faster one: decimetres of level way
 * to each junction, Infinity where none leads, and the arc through which it is reached, −1 at the start.
 */
export function shortestWays(
  { firstArc, head, weight }: Graph,
  starts: readonly { readonly junction: number; readonly weight: number }[],
): { distance: Float64Array; arcTo: Int32Array } {
  const distance = new Float64Array(firstArc.length - 1).fill(Infinity)
  const arcTo = new Int32Array(firstArc.length - 1).fill(-1)
  const heap: { junction: number; at: number }[] = []
  const reach = (junction: number, at: number, arc: number) => {
    if (at >= distance[junction]!) return
    distance[junction] = at
    arcTo[junction] = arc
    push(heap, { junction, at })
  }
  for (const start of starts) reach(start.junction, start.weight, -1)
  for (let nearest = pop(heap); nearest; nearest = pop(heap)) {
    if (nearest.at > distance[nearest.junction]!) continue
    for (let arc = firstArc[nearest.junction]!; arc < firstArc[nearest.junction + 1]!; arc++)
      if (weight[arc] !== impassable) reach(head[arc]!, nearest.at + weight[arc]!, arc)
  }
  return { distance, arcTo }
}

type Reached = { junction: number; at: number }

function push(heap: Reached[], reached: Reached): void {
  let place = heap.push(reached) - 1
  while (place > 0) {
    const above = (place - 1) >> 1
    if (heap[above]!.at <= reached.at) break
    heap[place] = heap[above]!
    place = above
  }
  heap[place] = reached
}

function pop(heap: Reached[]): Reached | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (!first || !last || heap.length === 0) return first
  let place = 0
  for (let child = 1; child < heap.length; child = 2 * place + 1) {
    if (child + 1 < heap.length && heap[child + 1]!.at < heap[child]!.at) child++
    if (heap[child]!.at >= last.at) break
    heap[place] = heap[child]!
    place = child
  }
  heap[place] = last
  return first
}
