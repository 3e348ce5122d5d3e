import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Graph, impassable } from '../network/index.ts'
import { reversed } from '../spread/index.ts'
import { shortestWays } from '../testing/dijkstra.ts'
import { anyGraph, graphFrom } from '../testing/graphs.ts'
import { buildHierarchy, customise, orderJunctions } from './index.ts'
import { NearestSweep, nearestPlaces } from './sweep.ts'

interface Start {
  readonly junction: number
  readonly weight: number
  readonly label: number
}

/** For each junction what is within the cap, nearest first and by label, from one plain search for each start. */
function plainly(graph: Graph, starts: readonly Start[], cap: number) {
  const back = reversed(graph)
  const alone = starts.map((start) => shortestWays(back, [start]).distance)
  return Array.from({ length: graph.firstArc.length - 1 }, (_, junction) =>
    starts
      .map(({ label }, place) => ({ label, weight: alone[place]![junction]! }))
      .filter(({ weight }) => weight <= cap)
      .sort((a, b) => a.weight - b.weight || a.label - b.label),
  )
}

describe('the places nearest to every junction', () => {
  it('are those that plain searches find, ties by label', () => {
    fc.assert(
      fc.property(anyGraph, ({ graph, starts, cap }) => {
        const sweep = new NearestSweep(buildHierarchy(graph))
        // Twice: nothing is left over from the time before.
        sweep.nearest([{ junction: 0, weight: 0, label: 9 }], 3)
        const { weight, label } = sweep.nearest(starts, cap)
        plainly(graph, starts, cap).forEach(([best], junction) => {
          expect(weight[junction]).toBe(best?.weight ?? impassable)
          expect(label[junction]).toBe(best?.label ?? -1)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('are k of them, each place once', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 5 }), ({ graph, starts, cap }, k) => {
        const { weight, label } = nearestPlaces(buildHierarchy(graph), starts, cap, k)
        plainly(graph, starts, cap).forEach((expected, junction) => {
          const got = Array.from({ length: k }, (_, at) => ({
            label: label[junction * k + at]!,
            weight: weight[junction * k + at]!,
          })).filter((one) => one.label !== -1)
          expect(got).toEqual(expected.slice(0, k))
        })
      }),
      { numRuns: 300 },
    )
  })

  it('hold for other weights on the same order', () => {
    fc.assert(
      fc.property(anyGraph, fc.infiniteStream(fc.nat(20)), ({ graph, starts }, others) => {
        const order = orderJunctions(graph)
        const weight = graph.weight.map(() => others.next().value! + 1)
        const other = { ...graph, weight }
        const found = new NearestSweep(customise(order, other)).nearest(starts, 1000)
        plainly(other, starts, 1000).forEach(([best], junction) => {
          expect(found.weight[junction]).toBe(best?.weight ?? impassable)
        })
      }),
    )
  })

  it('are none where there is no way', () => {
    const graph = graphFrom(3, [[0, 1, 4]])
    const { weight, label } = new NearestSweep(buildHierarchy(graph)).nearest(
      [{ junction: 1, weight: 2, label: 5 }],
      100,
    )
    expect([...weight]).toEqual([6, 2, impassable])
    expect([...label]).toEqual([5, 5, -1])
  })
})
