import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveMedian } from './index.ts'

/** The cheapest choice by trying them all. */
function byForce(
  cost: readonly (readonly number[])[],
  weight: readonly number[],
  p: number,
): number {
  const sites = cost[0]!.length
  let best = Infinity
  for (let choice = 0; choice < 2 ** sites; choice++) {
    const open = Array.from({ length: sites }, (_, site) => site).filter(
      (site) => choice & (1 << site),
    )
    if (open.length !== p) continue
    const total = cost.reduce(
      (sum, row, demand) => sum + weight[demand]! * Math.min(...open.map((site) => row[site]!)),
      0,
    )
    best = Math.min(best, total)
  }
  return best
}

const problems = fc
  .record({ sites: fc.integer({ min: 1, max: 8 }), demands: fc.integer({ min: 1, max: 10 }) })
  .chain(({ sites, demands }) =>
    fc.record({
      cost: fc.array(fc.array(fc.nat(60), { minLength: sites, maxLength: sites }), {
        ...{ minLength: demands, maxLength: demands },
      }),
      weight: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: demands, maxLength: demands }),
      p: fc.integer({ min: 1, max: sites }),
    }),
  )

describe('the p-median', () => {
  it('is the cheapest of all choices, and proven so', () => {
    fc.assert(
      fc.property(problems, ({ cost, weight, p }) => {
        const [sites, demands] = [cost[0]!.length, cost.length]
        const costOf = (demand: number, site: number) => cost[demand]![site]!
        const solved = solveMedian({ sites, demands, p, cost: costOf, weight })
        const best = byForce(cost, weight, p)
        expect(solved.cost).toBe(best)
        expect(solved.lowerBound).toBe(best)
        expect(solved.optimal).toBe(true)
        expect(new Set(solved.open).size).toBe(p)
      }),
      { numRuns: 200 },
    )
  })

  it('never promises more than there is, however little it may compute', () => {
    fc.assert(
      fc.property(problems, ({ cost, weight, p }) => {
        const [sites, demands] = [cost[0]!.length, cost.length]
        const costOf = (demand: number, site: number) => cost[demand]![site]!
        const solved = solveMedian(
          { sites, demands, p, cost: costOf, weight },
          { effort: 0, seconds: 0 },
        )
        const best = byForce(cost, weight, p)
        expect(solved.lowerBound).toBeLessThanOrEqual(best)
        expect(solved.cost).toBeGreaterThanOrEqual(best)
      }),
      { numRuns: 200 },
    )
  })

  it('takes the same sites every time', () => {
    const cost = (demand: number, site: number) =>
      Math.abs(((demand * 7919) % 101) - ((site * 104_729) % 101))
    const problem = { sites: 40, demands: 90, p: 6, cost }
    expect(solveMedian(problem)).toEqual(solveMedian(problem))
  })

  it('refuses to open more sites than there are', () => {
    expect(() => solveMedian({ sites: 2, demands: 1, p: 3, cost: () => 1 })).toThrow(
      'from 1 to 2, got 3',
    )
  })
})
