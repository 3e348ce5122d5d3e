import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dissimilarity, gini, slopeIndexOfInequality } from '../index.ts'

const near = (value: number, wanted: number) =>
  expect(Math.abs(value / wanted - 1)).toBeLessThan(1e-12)

describe('slopeIndexOfInequality', () => {
  // Input: the example of phe_sii in OHID’s R package PHEindicatormethods. Values: normal equations of its
  // regression through the origin, mpmath with 50 digits.
  const groups = [
    { population: 7291, value: 75.9, standardError: 1.64 },
    { population: 7997, value: 78.3, standardError: 1.58 },
    { population: 6105, value: 83.8, standardError: 1.51 },
    { population: 7666, value: 83.6, standardError: 1.78 },
    { population: 5790, value: 80.5, standardError: 1.7 },
    { population: 6934, value: 81.1, standardError: 1.56 },
    { population: 5918, value: 81.7, standardError: 1.37 },
    { population: 5974, value: 84.2, standardError: 1.4 },
    { population: 7147, value: 80.6, standardError: 2.43 },
    { population: 7534, value: 86.3, standardError: 1.57 },
  ]

  it('agrees with high precision', () => {
    const found = slopeIndexOfInequality(groups)
    near(found.value, 7.000234760079888)
    near(found.lower, 3.1534288954519445)
    near(found.upper, 10.847040624707832)
    near(found.ratio, 1.0897097049119413)
  })

  it('finds the slope of a line, whatever the sizes of the groups', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 5, maxLength: 20 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: -50, max: 50 }), (populations, slope) => {
        const people = populations.reduce((sum, one) => sum + one, 0)
        let below = 0
        const even = populations.map((population) => {
          const rank = (below + population / 2) / people
          below += population
          return { population, value: 100 + slope * rank, standardError: 1 }
        })
        const found = slopeIndexOfInequality(even)
        expect(found.value).toBeCloseTo(slope, 8)
        expect(found.ratio).toBeCloseTo((100 + slope) / 100, 8)
      }),
    )
  })

  it('turns its sign with the order', () => {
    const [there, back] = [groups, [...groups].reverse()].map((one) => slopeIndexOfInequality(one))
    expect(back!.value).toBeCloseTo(-there!.value, 10)
    expect(back!.lower).toBeCloseTo(-there!.upper, 10)
  })

  it('wants at least five groups', () => {
    expect(() => slopeIndexOfInequality(groups.slice(6))).toThrow('Not 5 to 100 groups: 4')
  })
})

describe('dissimilarity', () => {
  it('is 0 where all live alike, 1 where none lives with the others', () => {
    expect(dissimilarity([10, 20, 30], [100, 200, 300])).toBeCloseTo(0, 15)
    expect(dissimilarity([5, 0, 7], [0, 9, 0])).toBe(1)
  })

  it('is the share that would have to move', () => {
    // Of 100, 20 too many live in the first area and 20 too few in the second.
    expect(dissimilarity([70, 30], [50, 50])).toBeCloseTo(0.2, 15)
  })

  it('is unknown for nobody, and wants lists of one length', () => {
    expect(dissimilarity([0, 0], [1, 2])).toBeUndefined()
    expect(() => dissimilarity([1], [1, 2])).toThrow('Lists of 1 and 2 areas')
    expect(() => dissimilarity([-1], [1])).toThrow('Not 0 or more: -1 at 0')
  })
})

describe('gini', () => {
  it.each([
    [[5, 5, 5], 0],
    [[0, 0, 0, 12], 0.75],
    [[1, 2, 3, 4], 0.25],
  ])('of %j is %d', (values, wanted) => {
    expect(gini(values)).toBeCloseTo(wanted, 15)
  })

  it('is half the mean difference of all pairs over the mean', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(numbers, (values) => {
        const total = values.reduce((sum, value) => sum + value, 0)
        fc.pre(total > 0)
        let apart = 0
        for (const a of values) for (const b of values) apart += Math.abs(a - b)
        expect(gini(values)).toBeCloseTo(apart / (2 * values.length * total), 12)
      }),
    )
  })

  it('takes a weight for as many of the same', () => {
    expect(gini([1, 4], [3, 2])).toBeCloseTo(gini([1, 1, 1, 4, 4])!, 15)
  })

  it('is unknown where there is nothing to share', () => {
    expect(gini([0, 0])).toBeUndefined()
    expect(gini([])).toBeUndefined()
  })
})
