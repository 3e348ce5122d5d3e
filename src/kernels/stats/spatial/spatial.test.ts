import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moransI, smoothGlobally, smoothLocally } from '../index.ts'

/** A row of areas, each beside the next. */
const chain = (n: number) =>
  Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((other) => other >= 0 && other < n))

function* orders(values: number[]): Generator<number[]> {
  if (values.length < 2) yield values
  for (let i = 0; i < values.length; i++)
    for (const rest of orders(values.filter((_, other) => other !== i))) yield [values[i]!, ...rest]
}

describe('moransI', () => {
  it.each([true, false])(
    'has the mean and variance of all orders of the values (row standardised: %s)',
    (rowStandardised) => {
      const values = [1, 2, 4, 7, 11, 30]
      // One-sided neighbours, too.
      const neighbours = [[1, 5], [0, 2], [1, 3], [2, 4], [3], [4, 0]]
      const found = moransI(values, neighbours, { rowStandardised })!
      const all = [...orders(values)].map(
        (order) => moransI(order, neighbours, { rowStandardised })!.value,
      )
      const mean = all.reduce((sum, one) => sum + one, 0) / all.length
      const variance = all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / all.length
      expect(found.expected).toBeCloseTo(mean, 12)
      expect(found.variance).toBeCloseTo(variance, 12)
    },
  )

  it('is high where like lives beside like, low on a chessboard', () => {
    const [slope, board] = [
      moransI([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], chain(10))!,
      moransI([1, 9, 1, 9, 1, 9, 1, 9, 1, 9], chain(10))!,
    ]
    expect(slope.value).toBeGreaterThan(0.6)
    expect(slope.p).toBeLessThan(0.01)
    expect(board.value).toBeCloseTo(-1, 12)
    expect(board.z).toBeLessThan(-2)
  })

  it('tests by random maps, the same for the same seed', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const test = (seed: number) =>
      moransI(values, chain(10), { permutations: 999, seed })!.permutationP!
    expect(test(7)).toBe(test(7))
    expect(test(7)).toBeLessThan(0.02)
    expect(test(7)).toBeGreaterThanOrEqual(1 / 1000)
    expect(
      moransI([4, 9, 1, 7, 3, 8], chain(6), { permutations: 999 })!.permutationP,
    ).toBeGreaterThan(0.1)
  })

  it('does not depend on unit or zero', () => {
    const values = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), {
      minLength: 5,
      maxLength: 12,
    })
    fc.assert(
      fc.property(values, (list) => {
        const [there, moved] = [
          moransI(list, chain(list.length))!,
          moransI(
            list.map((value) => 3 * value + 1000),
            chain(list.length),
          )!,
        ]
        expect(moved.value).toBeCloseTo(there.value, 10)
        expect(moved.z).toBeCloseTo(there.z!, 8)
      }),
    )
  })

  it('is unknown for a constant and for islands', () => {
    expect(moransI([0.1, 0.1, 0.1, 0.1], chain(4))).toBeUndefined()
    expect(moransI([1, 2, 3], [[], [], []])).toBeUndefined()
  })

  it('refuses values and neighbours that are none', () => {
    expect(() => moransI([1, Number.NaN, 2], chain(3))).toThrow('Not a finite number: NaN at 1')
    expect(() => moransI([1, 2], [[2], [0]])).toThrow('Not a neighbour of 0: 2')
    expect(() => moransI([1, 2], [[0], [0]])).toThrow('Not a neighbour of 0: 0')
    expect(() => moransI([1, 2], [[1]])).toThrow('Neighbours of 1 areas for 2')
  })
})

describe('smoothing', () => {
  const areas = [
    { count: 0, population: 50 },
    { count: 30, population: 1000 },
    { count: 900, population: 10_000 },
    { count: 4, population: 60 },
  ]

  it('is Marshall’s estimate, reckoned by hand', () => {
    // m = 934 / 11110; s² = Σ n (r − m)² / Σ n; A = s² − m / 2777.5
    const mean = 934 / 11_110
    const scatter =
      (50 * mean ** 2 +
        1000 * (0.03 - mean) ** 2 +
        10_000 * (0.09 - mean) ** 2 +
        60 * (4 / 60 - mean) ** 2) /
      11_110
    const between = scatter - mean / 2777.5
    const weight = between / (between + mean / 1000)
    const found = smoothGlobally(areas)
    expect(found[1]!.mean).toBeCloseTo(mean, 14)
    expect(found[1]!.weight).toBeCloseTo(weight, 12)
    expect(found[1]!.value).toBeCloseTo(mean + weight * (0.03 - mean), 14)
  })

  it('lies between the area’s own rate and the mean, the nearer to its own the more people', () => {
    const some = fc.array(
      fc.record({
        count: fc.integer({ min: 0, max: 50 }),
        population: fc.integer({ min: 50, max: 5000 }),
      }),
      { minLength: 2, maxLength: 12 },
    )
    fc.assert(
      fc.property(some, (list) => {
        smoothGlobally(list).forEach(({ value, mean, weight }, i) => {
          const own = list[i]!.count / list[i]!.population
          expect(weight).toBeGreaterThanOrEqual(0)
          expect(weight).toBeLessThanOrEqual(1)
          expect(value).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-15)
          expect(value).toBeLessThanOrEqual(Math.max(own, mean) + 1e-15)
        })
      }),
    )
    const weights = smoothGlobally(areas).map(({ weight }) => weight)
    expect(
      weights[0]! < weights[3]! && weights[3]! < weights[1]! && weights[1]! < weights[2]!,
    ).toBe(true)
  })

  it('is the mean where chance explains all', () => {
    const alike = [90, 100, 110].map((count) => ({ count, population: 1000 }))
    expect(smoothGlobally(alike).map(({ value }) => value)).toEqual([0.1, 0.1, 0.1])
  })

  it('looks to the neighbours alone if asked to', () => {
    const everybody = areas.map((_, i) => [0, 1, 2, 3].filter((other) => other !== i))
    const [all, local] = [smoothGlobally(areas), smoothLocally(areas, everybody)]
    local.forEach(({ value }, i) => {
      expect(value).toBeCloseTo(all[i]!.value, 14)
    })
    // An island keeps its own rate: it is its own mean.
    const [island] = smoothLocally(areas, [[], [2], [1], [2]])
    expect(island).toEqual({ value: 0, mean: 0, weight: 0 })
  })

  it('refuses areas without people', () => {
    expect(() => smoothGlobally([{ count: 1, population: 0 }])).toThrow('No population: 0')
  })
})
