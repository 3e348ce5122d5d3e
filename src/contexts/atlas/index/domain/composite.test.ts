import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composite, type Ingredient, type Recipe } from './composite.ts'

const thirds: Recipe['classes'] = [{ upTo: -1 }, { upTo: 1 }, {}]
const bySd: Recipe = { method: 'zScores', cutBy: 'sd', classes: thirds }

const of = (values: number[], more: Partial<Ingredient> = {}): Ingredient => ({
  values: Float64Array.from(values),
  weight: 1,
  direction: 'raises',
  ...more,
})

/** Whole numbers: steps between them are far above what rounding does. */
const columns = fc.integer({ min: 3, max: 40 }).chain((areas) =>
  fc.array(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: areas, maxLength: areas }), {
    minLength: 1,
    maxLength: 4,
  }),
)
const methods = fc.constantFrom('zScores', 'minMax', 'rank')

describe('an index', () => {
  it('adds up z-scores by the population standard deviation, as worked out by hand', () => {
    // 2 4 4 4 5 5 7 9 have mean 5 and standard deviation 2, the textbook's example.
    const made = composite([of([2, 4, 4, 4, 5, 5, 7, 9])], bySd)
    expect(made.steps[0]!.spread).toEqual({ count: 8, mean: 5, sd: 2, minimum: 2, maximum: 9 })
    expect([...made.sums]).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2])
    expect([...made.standardised]).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2])
    // What lies on a cut belongs to the class below it.
    expect([...made.classes]).toEqual([0, 1, 1, 1, 1, 1, 1, 2])
  })

  it('weighs and turns its indicators', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9]
    const made = composite([of(values, { weight: 3 }), of(values, { direction: 'lowers' })], {
      ...bySd,
      classes: [{ upTo: 0 }, {}],
    })
    expect([...made.sums]).toEqual([-3, -1, -1, -1, 0, 0, 2, 4])
    expect(made.steps.map(({ share }) => share)).toEqual([0.75, 0.25])
  })

  it('knows min–max and ranks, from 0 to 100', () => {
    const values = [of([10, 20, 20, 50]), of([4, 3, 2, 0], { direction: 'lowers' })]
    const minMax = composite(values, {
      method: 'minMax',
      cutBy: 'value',
      classes: [{ upTo: 25 }, {}],
    })
    expect([...minMax.sums]).toEqual([0, 25, 37.5, 100])
    expect([...minMax.classes]).toEqual([0, 0, 1, 1])
    const rank = composite(values.slice(0, 1), { method: 'rank', cutBy: 'value', classes: thirds })
    expect([...rank.sums]).toEqual([12.5, 50, 50, 87.5])
  })

  it('cuts by shares of the areas', () => {
    const values = of(Array.from({ length: 101 }, (_, at) => at))
    const made = composite([values], {
      method: 'minMax',
      cutBy: 'quantile',
      classes: [{ upTo: 0.2 }, { upTo: 0.5 }, {}],
    })
    expect(made.cuts).toEqual([20, 50])
    expect(made.classes[20]).toBe(0)
    expect(made.classes[21]).toBe(1)
  })

  it('leaves out what is not whole, or not wanted, and lets it move nothing', () => {
    const whole = composite([of([1, 2, 3]), of([3, 1, 2])], bySd)
    const gap = composite(
      [of([1, 2, 3, 900, 4]), of([3, 1, 2, Number.NaN, 7])],
      bySd,
      Uint8Array.of(1, 1, 1, 1, 0),
    )
    expect([...gap.counted]).toEqual([1, 1, 1, 0, 0])
    expect([...gap.sums.slice(0, 3)]).toEqual([...whole.sums])
    expect(gap.sums[3]).toBeNaN()
    expect([...gap.classes]).toEqual([...whole.classes, -1, -1])
  })

  it('gives an indicator that is the same everywhere no say, though rounding spoils its mean', () => {
    const made = composite([of([0.1, 0.1, 0.1]), of([1, 2, 3])], bySd)
    expect(made.steps[0]).toMatchObject({ flat: true })
    expect([...made.steps[0]!.contributions]).toEqual([0, 0, 0])
    expect([...made.classes]).toEqual([0, 1, 2])
  })

  it('has no area without values', () => {
    const made = composite([of([Number.NaN, Number.NaN])], bySd)
    expect(made.spread.count).toBe(0)
    expect([...made.classes]).toEqual([-1, -1])
  })
})

describe('whatever the values', () => {
  it('z-scores have mean 0 and standard deviation 1, or are all 0', () => {
    fc.assert(
      fc.property(columns, (values) => {
        const { steps } = composite(
          values.map((one) => of(one)),
          bySd,
        )
        for (const { scores, flat } of steps) {
          const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length
          const square = scores.reduce((sum, one) => sum + one * one, 0) / scores.length
          expect(mean).toBeCloseTo(0, 9)
          expect(square).toBeCloseTo(flat ? 0 : 1, 9)
        }
      }),
    )
  })

  it('the sum is the sum of the contributions, and min–max and rank stay from 0 to 100', () => {
    fc.assert(
      fc.property(columns, methods, (values, method) => {
        const { sums, steps } = composite(
          values.map((one) => of(one)),
          { ...bySd, method },
        )
        sums.forEach((sum, area) => {
          const added = steps.reduce((total, step) => total + step.contributions[area]!, 0)
          expect(sum).toBeCloseTo(added, 12)
          if (method === 'zScores') return
          expect(sum).toBeGreaterThanOrEqual(-1e-9)
          expect(sum).toBeLessThanOrEqual(100 + 1e-9)
        })
      }),
    )
  })

  it('a higher index never has a lower class', () => {
    fc.assert(
      fc.property(columns, methods, (values, method) => {
        const { cut, classes } = composite(
          values.map((one) => of(one)),
          { ...bySd, method },
        )
        const order = [...cut.keys()].sort((a, b) => cut[a]! - cut[b]!)
        order.slice(1).forEach((area, at) => {
          expect(classes[area]!).toBeGreaterThanOrEqual(classes[order[at]!]!)
        })
      }),
    )
  })

  it('the unit of an indicator does not matter, nor the scale of all weights', () => {
    fc.assert(
      fc.property(columns, methods, fc.integer({ min: 2, max: 9 }), (values, method, times) => {
        const plain = composite(
          values.map((one) => of(one)),
          { ...bySd, method },
        )
        const other = composite(
          values.map((one) =>
            of(
              one.map((value) => value * times + 1000),
              { weight: times },
            ),
          ),
          { ...bySd, method },
        )
        plain.standardised.forEach((value, area) => {
          expect(other.standardised[area]).toBeCloseTo(value, 8)
        })
      }),
    )
  })

  it('turning every indicator turns the index', () => {
    fc.assert(
      fc.property(columns, methods, (values, method) => {
        const up = composite(
          values.map((one) => of(one)),
          { ...bySd, method },
        )
        const down = composite(
          values.map((one) => of(one, { direction: 'lowers' })),
          { ...bySd, method },
        )
        up.standardised.forEach((value, area) => {
          expect(down.standardised[area]).toBeCloseTo(-value, 8)
        })
      }),
    )
  })
})
