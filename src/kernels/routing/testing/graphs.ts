import fc from 'fast-check'
import { type Graph, impassable } from '../network/index.ts'

/** A directed graph from tail, head and weight of its arcs. */
export function graphFrom(junctions: number, arcs: readonly [number, number, number][]): Graph {
  const ordered = arcs.toSorted(([a], [b]) => a - b)
  const firstArc = new Uint32Array(junctions + 1)
  for (const [tail] of ordered) firstArc[tail + 1]!++
  for (let at = 0; at < junctions; at++) firstArc[at + 1]! += firstArc[at]!
  return {
    firstArc,
    head: Uint32Array.from(ordered, ([, head]) => head),
    weight: Uint32Array.from(ordered, ([, , weight]) => weight),
  }
}

/** Any directed graph: arcs both ways or one, parallel ones, loops, ties, some that nobody can use; starts and a cap. */
export const anyGraph = fc.integer({ min: 1, max: 14 }).chain((junctions) =>
  fc.record({
    graph: fc
      .array(
        fc.tuple(
          fc.nat(junctions - 1),
          fc.nat(junctions - 1),
          fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(impassable)),
        ),
        { maxLength: 40 },
      )
      .map((arcs) => graphFrom(junctions, arcs)),
    starts: fc
      .array(fc.record({ junction: fc.nat(junctions - 1), weight: fc.nat(6) }), {
        minLength: 1,
        maxLength: 6,
      })
      .map((starts) => starts.map((start, label) => ({ ...start, label }))),
    cap: fc.integer({ min: 0, max: 40 }),
  }),
)
