import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveCovering } from './index.ts'

const problems = fc
  .record({ sites: fc.integer({ min: 1, max: 8 }), demands: fc.integer({ min: 1, max: 12 }) })
  .chain(({ sites, demands }) =>
    fc.record({
      reach: fc.array(fc.array(fc.boolean(), { minLength: sites, maxLength: sites }), {
        ...{ minLength: demands, maxLength: demands },
      }),
      weight: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: demands, maxLength: demands }),
      p: fc.integer({ min: 1, max: sites }),
    }),
  )

/** The most people that any p sites reach, by trying them all. */
function byForce(
  reach: readonly (readonly boolean[])[],
  weight: readonly number[],
  p: number,
): number {
  const sites = reach[0]!.length
  let best = 0
  for (let choice = 0; choice < 2 ** sites; choice++) {
    const open = Array.from({ length: sites }, (_, site) => site).filter(
      (site) => choice & (1 << site),
    )
    if (open.length !== p) continue
    const reached = reach.reduce(
      (sum, row, demand) => sum + (open.some((site) => row[site]) ? weight[demand]! : 0),
      0,
    )
    best = Math.max(best, reached)
  }
  return best
}

describe('maximal covering', () => {
  it('reaches as many people as any choice, and proves it', () => {
    fc.assert(
      fc.property(problems, ({ reach, weight, p }) => {
        const [sites, demands] = [reach[0]!.length, reach.length]
        const covers = (demand: number, site: number) => reach[demand]![site]!
        const solved = solveCovering({ sites, demands, p, covers, weight })
        const best = byForce(reach, weight, p)
        expect(solved).toMatchObject({ covered: best, upperBound: best, optimal: true })
        expect(new Set(solved.open).size).toBe(p)
      }),
      { numRuns: 200 },
    )
  })

  it('refuses to open more sites than there are', () => {
    expect(() => solveCovering({ sites: 1, demands: 1, p: 2, covers: () => true })).toThrow(
      'from 1 to 1',
    )
  })
})
