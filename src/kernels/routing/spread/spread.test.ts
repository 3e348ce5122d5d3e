import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { impassable } from '../network/index.ts'
import { shortestWays } from '../testing/dijkstra.ts'
import { anyGraph, graphFrom } from '../testing/graphs.ts'
import { arcsTo, reversed, spread, spreadNearest } from './spread.ts'

const capped = (distance: number, cap: number) => (distance <= cap ? distance : impassable)

describe('a search on buckets', () => {
  it('agrees with Dijkstra up to the cap, and its arcs add up', () => {
    fc.assert(
      fc.property(anyGraph, ({ graph, starts, cap }) => {
        const { distance } = shortestWays(graph, starts)
        const found = spread(graph, starts, cap)
        expect([...found.weight]).toEqual([...distance].map((one) => capped(one, cap)))
        found.weight.forEach((weight, junction) => {
          expect(found.label[junction] === -1).toBe(weight === impassable)
          if (weight === impassable) return
          const arcs = arcsTo(found, graph, junction)
          const along = arcs.reduce((sum, arc) => sum + graph.weight[arc]!, 0)
          expect(along + starts[found.label[junction]!]!.weight).toBe(weight)
        })
      }),
    )
  })

  it('finds the k nearest starts as one search for each start does', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 4 }), ({ graph, starts, cap }, k) => {
        const alone = starts.map((start) => shortestWays(graph, [start]).distance)
        const found = spreadNearest(graph, starts, cap, k)
        for (let junction = 0; junction + 1 < graph.firstArc.length; junction++) {
          const expected = alone
            .map((distance) => distance[junction]!)
            .filter((distance) => distance <= cap)
            .sort((a, b) => a - b)
            .slice(0, k)
          const got = [...found.weight.subarray(junction * k, junction * k + k)]
          expect(got.filter((weight) => weight !== impassable)).toEqual(expected)
          const labels = [...found.label.subarray(junction * k, junction * k + k)]
          const told = labels.filter((label) => label !== -1)
          expect(new Set(told).size).toBe(told.length)
          told.forEach((label, place) => {
            expect(alone[label]![junction]).toBe(got[place])
          })
        }
      }),
    )
  })

  it('goes the other way round on the reversed graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(13), ({ graph }, wanted) => {
        const to = wanted % (graph.firstArc.length - 1)
        const back = spread(reversed(graph), [{ junction: to, weight: 0, label: 0 }], 1000)
        back.weight.forEach((weight, from) => {
          const { distance } = shortestWays(graph, [{ junction: from, weight: 0 }])
          expect(weight).toBe(capped(distance[to]!, 1000))
        })
      }),
    )
  })

  it('ends where it is told to, with what it has found so far being right', () => {
    const line = graphFrom(4, [
      [0, 1, 5],
      [1, 2, 5],
      [2, 3, 5],
    ])
    const found = spread(line, [{ junction: 0, weight: 0, label: 7 }], 100, new Set([1]))
    expect([...found.weight.subarray(0, 2)]).toEqual([0, 5])
    expect(found.weight[3]).toBe(impassable)
  })
})
