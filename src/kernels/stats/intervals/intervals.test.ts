import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byar, exactBinomial, exactPoisson, wilson } from '../index.ts'
import { gammaTails } from '../special/gamma.ts'
import { binomialDensity } from '../special/stirling.ts'
import type { Estimate } from './estimate.ts'

const near = (value: number, wanted: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-13 * Math.abs(wanted))

const share = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, part]) => ({ x: Math.round(part * n), n }))
const count = fc.integer({ min: 0, max: 200_000 })
const confidences = fc
  .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 2 })
  .map((pair) => pair.sort((a, b) => a - b).map((thousandths) => thousandths / 1000))

function holds({ value, lower, upper }: Estimate) {
  expect(lower).toBeLessThanOrEqual(value)
  expect(upper).toBeGreaterThanOrEqual(value)
}

function widens(narrow: Estimate, wide: Estimate) {
  expect(wide.lower).toBeLessThanOrEqual(narrow.lower)
  expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper)
}

describe('wilson', () => {
  // mpmath with 50 digits, from the formula as printed.
  it.each([
    [65, 100, 0.95, 0.5525444329688796, 0.7363575175690247],
    [65, 100, 0.998, 0.49549465740704474, 0.7783540614089686],
    [1, 1_000_000, 0.998, 8.724258418884406e-8, 1.146218283024402e-5],
    [0, 20, 0.95, 0, 0.16112515805281938],
  ])('of %d in %d at %d', (x, n, confidence, lower, upper) => {
    const found = wilson(x, n, confidence)
    near(found.lower, lower)
    near(found.upper, upper)
  })

  // Newcombe 1998, Stat Med 17, 857–872, table I.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d as published', (x, n, lower, upper) => {
    expect(wilson(x, n).lower).toBeCloseTo(lower, 4)
    expect(wilson(x, n).upper).toBeCloseTo(upper, 4)
  })

  it('holds the share, widens with confidence, and mirrors what is not so', () => {
    fc.assert(
      fc.property(share, confidences, ({ x, n }, [less, more]) => {
        const narrow = wilson(x, n, less)
        holds(narrow)
        widens(narrow, wilson(x, n, more))
        const mirrored = wilson(n - x, n, less)
        expect(mirrored.lower).toBeCloseTo(1 - narrow.upper, 14)
        expect(mirrored.upper).toBeCloseTo(1 - narrow.lower, 14)
      }),
    )
  })

  it('refuses shares above 1, of nobody, and confidences that are none', () => {
    expect(() => wilson(3, 2)).toThrow('No share: 3 of 2')
    expect(() => wilson(0, 0)).toThrow('No share: 0 of 0')
    expect(() => wilson(-1, 5)).toThrow('-1 of 5')
    expect(() => wilson(1, 2, 1)).toThrow('No confidence: 1')
    expect(() => wilson(1, 2, 95)).toThrow('95')
  })
})

describe('exactBinomial', () => {
  // Newcombe 1998, table I.
  it.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])('of %d in %d as published', (x, n, lower, upper) => {
    expect(exactBinomial(x, n).lower).toBeCloseTo(lower, 4)
    expect(exactBinomial(x, n).upper).toBeCloseTo(upper, 4)
  })

  it('is exact: at each limit, what is as far or farther has half of what lies outside', () => {
    const small = fc
      .integer({ min: 1, max: 60 })
      .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }))
    const atLeast = (x: number, n: number, p: number) => {
      let sum = 0
      for (let k = x; k <= n; k++) sum += binomialDensity(k, n - k, p, 1 - p)
      return sum
    }
    fc.assert(
      fc.property(small, ({ x, n }) => {
        const { lower, upper } = exactBinomial(x, n, 0.9)
        if (x > 0) expect(atLeast(x, n, lower)).toBeCloseTo(0.05, 12)
        if (x < n) expect(1 - atLeast(x + 1, n, upper)).toBeCloseTo(0.05, 12)
      }),
    )
  })

  it('covers at least what it promises, whatever the true share', () => {
    const n = 30
    const all = Array.from({ length: n + 1 }, (_, x) => exactBinomial(x, n))
    for (let p = 0.01; p < 1; p += 0.01) {
      const covered = all.reduce(
        (sum, { lower, upper }, x) =>
          lower <= p && p <= upper ? sum + binomialDensity(x, n - x, p, 1 - p) : sum,
        0,
      )
      expect(covered).toBeGreaterThanOrEqual(0.95)
    }
  })

  it('comes to the Wilson interval for many', () => {
    const [exact, score] = [exactBinomial(300_000, 1_000_000), wilson(300_000, 1_000_000)]
    expect(exact.lower).toBeCloseTo(score.lower, 5)
    expect(exact.upper).toBeCloseTo(score.upper, 5)
  })
})

describe('exactPoisson', () => {
  // Garwood 1936; as printed in Breslow and Day 1987, table 2.10, for 95 %.
  it.each([
    [1, 0.0253, 5.57],
    [2, 0.242, 7.22],
    [5, 1.62, 11.7],
    [10, 4.8, 18.4],
    [50, 37.1, 65.9],
  ])('of %d as published', (x, lower, upper) => {
    expect(Number(exactPoisson(x).lower.toPrecision(3))).toBe(lower)
    expect(Number(exactPoisson(x).upper.toPrecision(3))).toBe(upper)
  })

  it('is exact: P(X ≥ x) at the lower and P(X ≤ x) at the upper limit are half of the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), (x) => {
        const { lower, upper } = exactPoisson(x, 0.998)
        expect(gammaTails(x, lower).lower).toBeCloseTo(0.001, 12)
        expect(gammaTails(x + 1, upper).upper).toBeCloseTo(0.001, 12)
      }),
    )
  })
})

describe('byar', () => {
  it.each([
    [10, 0.95, 4.787449913967562, 18.391458605756476],
    [65, 0.95, 50.16318771045944, 82.84913854593987],
    [1045, 0.998, 947.9407035610375, 1148.8061609880328],
    [9, 0.95, 4.115373097378332, 17.08480345141917],
    [1, 0.998, 0.0010005003335835335, 9.233413476451586],
    [0, 0.95, 0, 3.6888794541139363],
  ])('of %d at %d, exact below ten', (x, confidence, lower, upper) => {
    const found = byar(x, confidence)
    expect(found.value).toBe(x)
    near(found.lower, lower)
    near(found.upper, upper)
  })

  it('holds the count and widens with confidence', () => {
    fc.assert(
      fc.property(count, confidences, (x, [less, more]) => {
        // Below about a fifth the approximation no longer holds its own count.
        if (less! >= 0.2) holds(byar(x, less))
        widens(byar(x, less), byar(x, more))
      }),
    )
  })

  it('is near the exact interval from ten events on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100_000 }), (x) => {
        const [quick, exact] = [byar(x), exactPoisson(x)]
        expect(Math.abs(quick.lower / exact.lower - 1)).toBeLessThan(0.002)
        expect(Math.abs(quick.upper / exact.upper - 1)).toBeLessThan(0.002)
      }),
    )
  })

  it('takes weighted counts, and refuses what is none', () => {
    expect(byar(8.5).lower).toBeGreaterThan(byar(8).lower)
    expect(byar(8.5).lower).toBeLessThan(byar(9).lower)
    expect(() => byar(-1)).toThrow('No count of events: -1')
    expect(() => byar(Number.NaN)).toThrow('NaN')
    expect(() => byar(Infinity)).toThrow('Infinity')
  })
})
