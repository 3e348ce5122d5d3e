import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile, betaTails, studentQuantile } from './beta.ts'
import { gammaQuantile, gammaTails } from './gamma.ts'
import { normalQuantile, normalTail } from './normal.ts'
import { logGamma } from './stirling.ts'

// Reference values: mpmath 1.3 with 50 digits, by series and Newton’s method of its own.

const digits = (value: number, wanted: number) =>
  expect(Math.abs(value / wanted - 1)).toBeLessThan(1e-13)

describe('normal distribution', () => {
  it.each([
    [1e-12, 7.034483825301132],
    [0.001, 3.0902323061678136],
    [0.025, 1.9599639845400543],
    [0.2, 0.8416212335729142],
    [0.4, 0.2533471031357998],
    [0.499, 0.002506630899571764],
  ])('has %d above %d', (above, z) => {
    digits(normalQuantile(above), z)
    digits(normalTail(z), above)
    expect(normalQuantile(1 - above)).toBeCloseTo(-z, 3)
  })

  it('refuses what is no area', () => {
    expect(() => normalQuantile(0)).toThrow('No area of a distribution: 0')
    expect(() => normalQuantile(1)).toThrow('1')
  })
})

describe('incomplete gamma function', () => {
  it.each([
    [0.5, 0.1, 0.345279153981423, 0.654720846018577],
    [5, 2, 0.05265301734371116, 0.9473469826562888],
    [10, 30, 0.9999928782491372, 7.121750862815577e-6],
    [100, 100, 0.5132987982791487, 0.48670120172085135],
    [100_000, 101_000, 0.9991915784870744, 0.0008084215129255907],
  ])('of %d at %d', (a, x, lower, upper) => {
    const tails = gammaTails(a, x)
    digits(tails.lower, lower)
    digits(tails.upper, upper)
  })

  it.each([
    [0.5, 0.3, 'lower', 0.07423593091627273],
    [1, 0.025, 'lower', 0.025317807984289876],
    [3, 0.001, 'lower', 0.1905333775684032],
    [9, 0.025, 'lower', 4.115373097378332],
    [10, 0.025, 'upper', 17.08480345141917],
    [10, 1e-9, 'upper', 41.73956218084685],
    [250.5, 0.001, 'upper', 302.2718285672158],
    [123_456, 0.025, 'lower', 122768.28869851556],
    [123_457, 0.025, 'upper', 124146.6083953446],
  ] as const)('of %d has %d on the %s side', (a, area, side, x) => {
    digits(gammaQuantile(a, side, area), x)
  })

  it('of 1 is an exponential function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 600, noNaN: true }), (x) => {
        digits(gammaTails(1, x).lower, -Math.expm1(-x))
        digits(gammaTails(1, x).upper + 1, Math.exp(-x) + 1)
      }),
    )
  })

  it('comes back from its quantile', () => {
    const shape = fc.double({ min: 0.5, max: 1e4, noNaN: true })
    const area = fc.double({ min: 1e-10, max: 0.5, noNaN: true })
    fc.assert(
      fc.property(shape, area, fc.constantFrom('lower', 'upper'), (a, p, side) => {
        // A step of the last digit of x is so many digits of the area.
        const tolerance = 1e-13 * (1 + Math.sqrt(a) * Math.log(1 / p))
        const back = gammaTails(a, gammaQuantile(a, side, p))[side]
        expect(Math.abs(back / p - 1)).toBeLessThan(tolerance)
      }),
    )
  })
})

describe('incomplete beta function', () => {
  it.each([
    [2, 3, 0.1, 0.0523],
    [50, 51, 0.5, 0.5397946186935894],
    [3, 1000, 0.01, 0.9973643953455793],
  ])('of %d and %d at %d', (a, b, x, lower) => {
    const tails = betaTails(a, b, { x, rest: 1 - x })
    digits(tails.lower, lower)
    digits(tails.upper, 1 - lower)
  })

  it.each([
    [0.5, 0.5, 0.3, 'lower', 0.20610737385376343],
    [3, 8, 0.025, 'lower', 0.06673951117773447],
    [4, 7, 0.025, 'upper', 0.6524528500599973],
    [1, 100, 0.001, 'lower', 1.0004953285956376e-5],
    [81, 183, 0.025, 'lower', 0.25273674558527115],
    [500, 100_000, 0.001, 'upper', 0.005689118601472433],
    [3, 10_000_000, 0.025, 'upper', 7.224684335450889e-7],
  ] as const)('of %d and %d has %d on the %s side', (a, b, area, side, x) => {
    digits(betaQuantile(a, b, side, area).x, x)
  })

  it('of 1 and b is a power', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 99 }),
        (b, percent) => {
          const rest = percent / 100
          digits(betaTails(1, b, { x: 1 - rest, rest }).upper, rest ** b)
        },
      ),
    )
  })
})

// Tables of Student’s t (Fisher and Yates 1963, table III).
it.each([
  [1, 0.05, 12.706],
  [3, 0.05, 3.182],
  [8, 0.001, 5.041],
  [30, 0.5, 0.683],
])('Student’s t with %d degrees has %d beyond %d', (degrees, area, t) => {
  expect(studentQuantile(degrees, area)).toBeCloseTo(t, 3)
})

it('knows the logarithms of factorials', () => {
  let sum = 0
  for (let n = 1; n <= 170; n++) {
    sum += Math.log(n)
    expect(logGamma(n + 1)).toBeCloseTo(sum, 11)
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14)
})
