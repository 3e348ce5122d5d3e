import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  classOf,
  divergingBreaks,
  equalBreaks,
  naturalBreaks,
  naturalClasses,
  quantile,
  quantileBreaks,
  roundestWithin,
} from './index.ts'

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true })
const ascending = (values: number[]) => [...values].sort((a, b) => a - b)

function squaredDistances(values: number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}

/** Every way of cutting a list, the slow way. */
function bestBruteForce(sorted: number[], classes: number): number {
  if (classes === 1) return squaredDistances(sorted)
  let best = Infinity
  for (let first = classes - 1; first < sorted.length; first++)
    best = Math.min(
      best,
      bestBruteForce(sorted.slice(0, first), classes - 1) + squaredDistances(sorted.slice(first)),
    )
  return best
}

describe('naturalClasses', () => {
  it('finds what the eye finds', () => {
    expect(naturalClasses([1, 1.1, 1.2, 5, 5.1, 9, 9.2], 3)).toEqual([0, 3, 5])
  })

  it('is the optimum of all ways to cut', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), {
      minLength: 4,
      maxLength: 9,
    })
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 4 }), (values, classes) => {
        const sorted = ascending(values)
        const starts = naturalClasses(sorted, classes)
        const cost = starts
          .map((start, index) => squaredDistances(sorted.slice(start, starts[index + 1])))
          .reduce((sum, value) => sum + value, 0)
        expect(cost).toBeCloseTo(bestBruteForce(sorted, classes), 6)
      }),
    )
  })

  it('gives as many classes as there are different values, and none for nothing', () => {
    expect(naturalClasses([2, 2, 2], 5)).toEqual([0])
    expect(naturalClasses([2, 2, 3, 3], 5)).toEqual([0, 2])
    expect(naturalClasses([], 5)).toEqual([])
  })

  it('refuses what is not sorted or not a number, with its place', () => {
    expect(() => naturalClasses([2, 1], 2)).toThrow('1 at 1')
    expect(() => naturalClasses([1, Number.NaN], 2)).toThrow('NaN at 1')
  })
})

describe('naturalBreaks', () => {
  it('has at most the classes asked for, ascending, none empty', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 60 }), (values) => {
        const breaks = naturalBreaks(values, 5)
        expect(breaks.length).toBeLessThan(5)
        expect(breaks).toEqual(ascending(breaks))
        const filled = new Set(values.map((value) => classOf(value, breaks)))
        expect(filled.size).toBe(breaks.length + 1)
      }),
    )
  })

  it('keeps equal values together, whatever the order they come in', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 2, maxLength: 40 }), (values) => {
        expect(naturalBreaks([...values].reverse(), 4)).toEqual(naturalBreaks(values, 4))
      }),
    )
  })

  it('puts round numbers between the classes', () => {
    expect(naturalBreaks([3.17, 3.4, 3.62, 11.3, 11.9, 12.4, 31.7, 33.2], 3)).toEqual([10, 30])
  })
})

describe('divergingBreaks', () => {
  it('lays the centre into the middle class', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 2 }), finite, (values, centre) => {
        const breaks = divergingBreaks(values, centre)
        expect(breaks).toEqual(ascending(breaks))
        if (breaks.length > 0 && Math.abs(centre) < 1e4 * (breaks[3]! - breaks[0]!))
          expect(classOf(centre, breaks)).toBe(2)
      }),
    )
  })

  it('has no classes where nothing differs', () => {
    expect(divergingBreaks([4, 4, 4], 4)).toEqual([])
  })
})

describe('roundestWithin', () => {
  it('lies above the one and not above the other', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        fc.pre(a !== b)
        const [low, high] = ascending([a, b]) as [number, number]
        const round = roundestWithin(low, high)
        expect(round).toBeGreaterThan(low)
        expect(round).toBeLessThanOrEqual(high)
      }),
    )
  })

  it.each([
    [3.62, 11.3, 10],
    [0.13, 0.19, 0.15],
    [-4, 2, 0],
    [-7.9, -4.2, -5],
    [99, 101, 100],
  ])('between %d and %d is %d', (low, high, round) => {
    expect(roundestWithin(low, high)).toBe(round)
  })
})

describe('quantile', () => {
  // R: quantile(c(1, 3, 6, 10), c(.25, .5, .75), type = 7)
  it.each([
    [0, 1],
    [0.25, 2.5],
    [0.5, 4.5],
    [0.75, 7],
    [1, 10],
  ])('of 1, 3, 6, 10 at %d is %d', (share, value) => {
    expect(quantile([1, 3, 6, 10], share)).toBe(value)
  })
})

describe('equalBreaks', () => {
  it('divides the range evenly', () => {
    expect(equalBreaks([0.1, 0.7, 0.4, 0.3], 3)).toEqual([0.3, 0.5])
    expect(equalBreaks([5, 5], 3)).toEqual([])
    expect(equalBreaks([], 3)).toEqual([])
  })
})

describe('quantileBreaks', () => {
  it('puts as many into each class', () => {
    expect(quantileBreaks([1, 2, 3, 4, 11, 12, 13, 14, 21, 22, 23, 24], 3)).toEqual([10, 20])
  })

  it('keeps equal values together and leaves no class empty', () => {
    expect(quantileBreaks([0, 0, 0, 0, 0, 0, 7, 9], 4)).toEqual([5])
    const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(numbers, (values) => {
        const breaks = quantileBreaks(values, 5)
        expect(breaks).toEqual(ascending(breaks))
        const filled = new Set(values.map((value) => classOf(value, breaks)))
        expect(filled.size).toBe(breaks.length + 1)
      }),
    )
  })
})
