import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactPoisson, funnel, funnelLimits, wilson } from './index.ts'

const confidence = fc.constantFrom(0.95, 0.998)

describe('funnelLimits', () => {
  // OHID’s R package PHEindicatormethods, testdata_funnel_prop_outputs.csv: average 80.642448 %.
  it.each([
    [37, 67.911689, 93.373207, 60.570139, 100],
    [1008, 78.203374, 83.081521, 76.796814, 84.488082],
    [110_000, 80.408963, 80.875933, 80.274317, 81.010578],
  ])('of proportions of %d as published', (size, lower2, upper2, lower3, upper3) => {
    const inner = funnelLimits('proportion', 0.80642448, size)
    const outer = funnelLimits('proportion', 0.80642448, size, 0.998)
    expect(inner.lower * 100).toBeCloseTo(lower2, 5)
    expect(inner.upper * 100).toBeCloseTo(upper2, 5)
    expect(outer.lower * 100).toBeCloseTo(lower3, 5)
    expect(outer.upper * 100).toBeCloseTo(upper3, 5)
  })

  // Ibid., testdata_funnel_ratio_outputs.csv: with so many events expected, so many are on the limit.
  it.each([
    [10, 18.39035799, 4.795387629],
    [100, 121.6268111, 81.36400699],
    [716, 770.4222128, 664.5083011],
  ])('of ratios: %d events are on the limit', (events, expectedAtLower, expectedAtUpper) => {
    expect(funnelLimits('ratio', 1, expectedAtLower).lower * expectedAtLower).toBeCloseTo(events, 3)
    expect(funnelLimits('ratio', 1, expectedAtUpper).upper * expectedAtUpper).toBeCloseTo(events, 3)
  })

  it('are where the interval of the count touches the expected', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), confidence, (events, level) => {
        const { lower, upper } = exactPoisson(events, level)
        expect(funnelLimits('ratio', 1, upper, level).lower * upper).toBeCloseTo(events, 7)
        expect(funnelLimits('ratio', 1, lower, level).upper * lower).toBeCloseTo(events, 7)
      }),
    )
  })

  it('are where the Wilson interval touches the average', () => {
    const size = 400
    const { lower, upper } = funnelLimits('proportion', 0.3, size)
    expect(wilson(lower * size, size).upper).toBeCloseTo(0.3, 12)
    expect(wilson(upper * size, size).lower).toBeCloseTo(0.3, 12)
  })

  it('hold the average and close on it with size', () => {
    const kinds = fc.constantFrom('proportion', 'rate')
    const average = fc.double({ min: 1e-5, max: 0.9, noNaN: true })
    fc.assert(
      fc.property(kinds, average, fc.integer({ min: 1, max: 1e6 }), (kind, mean, size) => {
        const [near, far] = [funnelLimits(kind, mean, size), funnelLimits(kind, mean, size * 10)]
        expect(near.lower).toBeLessThanOrEqual(mean)
        expect(near.upper).toBeGreaterThanOrEqual(mean)
        expect(far.upper - far.lower).toBeLessThanOrEqual(near.upper - near.lower)
      }),
    )
  })

  it('have no lower one where even no event would be chance', () => {
    expect(funnelLimits('rate', 0.001, 3000).lower).toBe(0)
    expect(funnelLimits('rate', 0.001, 4000).lower).toBeGreaterThan(0)
    expect(funnelLimits('rate', 0, 100)).toEqual({ lower: 0, upper: 0 })
  })

  it('refuse sizes and averages that are none', () => {
    expect(() => funnelLimits('rate', 0.1, 0)).toThrow('No size: 0')
    expect(() => funnelLimits('proportion', 1.1, 10)).toThrow('No average: 1.1')
  })
})

describe('funnel', () => {
  it('tells who lies beyond which limit', () => {
    const { average, points } = funnel('proportion', [
      { observed: 50, size: 100 },
      { observed: 500, size: 1000 },
      { observed: 65, size: 100 },
      { observed: 20, size: 100 },
    ])
    expect(average).toBeCloseTo(635 / 1300, 15)
    const positions = points.map(({ limits }) => limits.map(({ position }) => position).join(' '))
    expect(positions).toEqual(['within within', 'within within', 'above above', 'below below'])
  })

  it('compares ratios with 1', () => {
    const { average, points } = funnel('ratio', [
      { observed: 30, size: 20 },
      { observed: 0, size: 5 },
    ])
    expect(average).toBe(1)
    expect(points.map(({ limits }) => limits.map(({ position }) => position))).toEqual([
      ['above', 'within'],
      ['below', 'within'],
    ])
  })

  it('agrees with the exact interval of each count', () => {
    const points = fc.array(
      fc.record({
        observed: fc.integer({ min: 0, max: 300 }),
        size: fc.integer({ min: 100, max: 50_000 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(points, (areas) => {
        const chart = funnel('rate', areas, [0.95])
        chart.points.forEach(({ limits }, i) => {
          const { observed, size } = areas[i]!
          const { lower, upper } = exactPoisson(observed)
          const expected = chart.average * size
          const position = expected > upper ? 'below' : expected < lower ? 'above' : 'within'
          if (chart.average > 0) expect(limits[0]!.position).toBe(position)
        })
      }),
    )
  })
})
