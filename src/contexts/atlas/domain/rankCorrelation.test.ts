import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCorrelation } from './rankCorrelation.ts'

describe('Spearman’s rank correlation', () => {
  it('agrees with a published example', () => {
    // IQ and hours of television of ten people: ρ = −29/165.
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
    const found = rankCorrelation(iq, hours)!
    expect(found.coefficient).toBeCloseTo(-29 / 165, 12)
    expect(found.lower).toBeLessThan(0)
    expect(found.upper).toBeGreaterThan(0)
  })

  it('gives equal numbers the mean of their ranks', () => {
    const x = [1, 2, 2, 3, 4, 5, 6, 7, 8, 9]
    const y = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    // Ranks of x: 1, 2.5, 2.5, 4 … 10; the covariance of ranks by hand is 82, the squares 82 and 82.5.
    expect(rankCorrelation(x, y)!.coefficient).toBeCloseTo(82 / Math.sqrt(82 * 82.5), 12)
  })

  it('says nothing of few pairs, or where one never differs', () => {
    expect(rankCorrelation([1, 2, 3], [1, 2, 3])).toBeNull()
    expect(rankCorrelation(new Array(12).fill(4), [...new Array(12).keys()])).toBeNull()
  })

  it('depends on the order alone, and lies within its interval', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer()), {
      minLength: 10,
      maxLength: 60,
    })
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = [rows.map(([one]) => one), rows.map(([, other]) => other)]
        const found = rankCorrelation(x, y)
        if (!found) return
        const bent = rankCorrelation(
          x.map((value) => value ** 3 + value),
          y,
        )!
        expect(bent.coefficient).toBeCloseTo(found.coefficient, 12)
        const turned = rankCorrelation(
          x,
          y.map((value) => -value),
        )!
        expect(turned.coefficient).toBeCloseTo(-found.coefficient, 12)
        expect(found.lower).toBeLessThanOrEqual(found.coefficient)
        expect(found.upper).toBeGreaterThanOrEqual(found.coefficient)
      }),
    )
  })
})
