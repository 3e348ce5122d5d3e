import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cusum, proportionTrend, type TrendPoint, trend } from '../index.ts'
import { averageRunLength, normalSteps, poissonSteps } from './runLength.ts'

const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022]
const series = (values: number[], variance?: number): TrendPoint[] =>
  values.map((value, i) => ({
    at: years[i]!,
    value,
    ...(variance === undefined ? {} : { variance }),
  }))

describe('trend', () => {
  it('tells direction, change a year and its interval', () => {
    const found = trend(series([10, 11, 12.5, 13, 14], 0.2))!
    expect(found).toMatchObject({ direction: 'rising', robust: true })
    expect(found.slope).toBeCloseTo(1, 12)
    // Standard error √(0.2 / 10), times 3.0902.
    expect(found.upper - found.slope).toBeCloseTo(3.090232 * Math.sqrt(0.02), 6)
    expect(trend(series([14, 13, 12.5, 11, 10], 0.2))!.direction).toBe('falling')
    expect(trend(series([10, 11, 12.5, 13, 14], 4))!.direction).toBe('none')
  })

  it('is the χ² test of OHID’s guidance, written with its sums', () => {
    const point = fc.record({
      value: fc.integer({ min: 0, max: 100 }),
      variance: fc.double({ min: 0.1, max: 50, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(point, { minLength: 5, maxLength: 8 }), (points) => {
        const placed = points.map((one, i) => ({ at: i + 1, ...one }))
        let [w, wt, wy, wtt, wty] = [0, 0, 0, 0, 0]
        for (const { at, value, variance } of placed) {
          w += 1 / variance
          wt += at / variance
          wy += value / variance
          wtt += at ** 2 / variance
          wty += (at * value) / variance
        }
        const slope = (w * wty - wt * wy) / (w * wtt - wt ** 2)
        const chiSquare = slope ** 2 / (w / (w * wtt - wt ** 2))
        const found = trend(placed)!
        expect(found.slope).toBeCloseTo(slope, 7)
        expect(found.chiSquare).toBeCloseTo(chiSquare, 6)
        // Its bound for 99.8 %.
        if (found.robust) expect(found.direction !== 'none').toBe(chiSquare > 9.5495)
      }),
    )
  })

  it('is none where one point alone makes it', () => {
    const outlier = trend(series([10, 10.4, 10.2, 10, 30], 1))!
    expect(outlier.lower).toBeGreaterThan(0)
    expect(outlier).toMatchObject({ robust: false, direction: 'none' })
  })

  it('does not depend on order nor on the year it is counted from', () => {
    const points = series([3, 8, 6, 11, 12], 1.5)
    const moved = points.map((point) => ({ ...point, at: point.at - 2015 })).reverse()
    expect(trend(moved)!.slope).toBeCloseTo(trend(points)!.slope, 12)
  })

  it('takes the scatter about the line where no variance is known', () => {
    // R: confint(lm(c(3, 8, 6, 11, 12) ~ c(1:5)), level = 0.95)
    const found = trend(series([3, 8, 6, 11, 12]), 0.95)!
    const margin = 3.182446305 * Math.sqrt(9.9 / 3 / 10)
    expect(found.slope).toBeCloseTo(2.1, 12)
    expect(found.upper).toBeCloseTo(2.1 + margin, 8)
  })

  it('says nothing of fewer than five points or of one time', () => {
    expect(trend(series([1, 2, 3, 4], 1))).toBeUndefined()
    expect(trend([])).toBeUndefined()
    expect(trend(series([1, 2, 3, 4, 5], 1).map((one) => ({ ...one, at: 2020 })))).toBeUndefined()
  })

  it('refuses variances that are none', () => {
    expect(() => trend(series([1, 2, 3, 4, 5], 0))).toThrow('Not a variance: 0 at 2015')
    const one = [...series([1, 2, 3, 4], 1), { at: 2019, value: 5 }]
    expect(() => trend(one)).toThrow('No variance at 2019')
  })
})

describe('proportionTrend', () => {
  const counted = (counts: number[], n = 1000) => counts.map((x, i) => ({ at: years[i]!, x, n }))

  it('is the χ² test for trend, as printed with its sums', () => {
    const points = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 5, maxLength: 8 })
    fc.assert(
      fc.property(points, (counts) => {
        const placed = counts.map((x, i) => ({ at: i, x, n: 1000 + 13 * i }))
        let [n, nt, ntt, x, xt] = [0, 0, 0, 0, 0]
        for (const point of placed) {
          n += point.n
          nt += point.n * point.at
          ntt += point.n * point.at ** 2
          x += point.x
          xt += point.x * point.at
        }
        const chiSquare = (n * (n * xt - x * nt) ** 2) / (x * (n - x) * (n * ntt - nt ** 2))
        const found = proportionTrend(placed)!
        expect(found.chiSquare / (chiSquare || 1)).toBeCloseTo(chiSquare ? 1 : 0, 8)
      }),
    )
  })

  it('tells the change of the share', () => {
    const found = proportionTrend(counted([100, 115, 131, 140, 160]))!
    expect(found.direction).toBe('rising')
    expect(found.slope).toBeCloseTo(0.0145, 12)
  })

  it('is unknown where all or none have it', () => {
    expect(proportionTrend(counted([0, 0, 0, 0, 0]))).toBeUndefined()
    expect(proportionTrend(counted([1000, 1000, 1000, 1000, 1000]))).toBeUndefined()
    expect(proportionTrend(counted([1, 2, 3]))).toBeUndefined()
  })
})

describe('averageRunLength', () => {
  // Hawkins and Olwell 1998, Cumulative Sum Charts; Montgomery gives half of it for both sides.
  it.each([
    [0.5, 4, 335.37],
    [0.5, 5, 930.89],
  ])('of normal steps with k = %d, h = %d', (reference, threshold, length) => {
    const found = averageRunLength(normalSteps(reference), threshold, threshold / 199.5)
    expect(found / length).toBeCloseTo(1, 3)
  })

  // Exact chain over whole and half events, solved with NumPy.
  it.each([
    [4, 5, 10, true, 655.4751807049169],
    [2, 2.5, 7, true, 210.11812729669904],
    [4, 3, 8, false, 992.0407040446239],
    [6, 4.5, 8.5, false, 963.019392572841],
  ])('of Poisson steps with mean %d, k = %d, h = %d', (mean, reference, threshold, up, length) => {
    const steps = poissonSteps(mean, reference, up)
    for (const width of [0.5, 0.125])
      expect(averageRunLength(steps, threshold, width) / length).toBeCloseTo(1, 9)
  })
})

describe('cusum', () => {
  const counts = (observed: number[], expected: number) =>
    observed.map((one, i) => ({ at: 2000 + i, observed: one, expected }))
  const poisson = { distribution: 'poisson' } as const

  it('finds a lasting rise and tells since when', () => {
    const found = cusum(counts([5, 6, 4, 5, 9, 8, 10, 9, 8, 9], 5), poisson)
    expect(found.alarm).toEqual({ direction: 'up', at: 2008, since: 2004 })
    expect(found.steps[8]!.signal).toBe('up')
    expect(found.steps[7]!.signal).toBe('none')
  })

  it('finds a lasting fall', () => {
    const found = cusum(counts([21, 19, 10, 11, 9, 10, 12], 20), poisson)
    expect(found.alarm).toMatchObject({ direction: 'down', since: 2002 })
  })

  it('stays calm where all is as expected', () => {
    const found = cusum(counts(new Array(50).fill(7), 7), poisson)
    expect(found.alarm).toBeUndefined()
    expect(found.steps.every(({ up, down }) => up === 0 && down === 0)).toBe(true)
  })

  it('names a run length near the one asked for', () => {
    for (const mean of [0.8, 3, 12, 60, 400])
      for (const wanted of [100, 370]) {
        const settings = { ...poisson, shift: 1.3, averageRunLength: wanted }
        const { averageRunLength: length } = cusum(counts([1], mean), settings)
        expect(length / wanted).toBeGreaterThan(0.99)
        expect(length / wanted).toBeLessThan(1.5)
      }
  })

  it('weighs a count by what was expected then', () => {
    const rising = [10, 20, 40, 80].map((one, i) => ({ at: i, observed: one, expected: one }))
    expect(cusum(rising, poisson).alarm).toBeUndefined()
  })

  it('counts standard deviations of anything else', () => {
    const points = [0.1, -0.2, 1.5, 1.4, 1.6, 1.5, 1.7, 1.6].map((z, i) => ({
      ...{ at: i, observed: 50 + 4 * z, expected: 50, deviation: 4 },
    }))
    const found = cusum(points, { distribution: 'normal' })
    expect(found.thresholds.up).toBeCloseTo(4.77, 1)
    expect(found.averageRunLength / 370).toBeCloseTo(1, 1)
    expect(found.alarm).toEqual({ direction: 'up', at: 6, since: 2 })
  })

  it('refuses what it cannot chart', () => {
    expect(() => cusum(counts([1], 0), poisson)).toThrow('Nothing expected')
    expect(() => cusum(counts([-1], 3), poisson)).toThrow('No count of events: -1')
    expect(() => cusum(counts([1], 3), { ...poisson, shift: 1 })).toThrow('No shift: 1')
    expect(() => cusum(counts([1], 3), { distribution: 'normal' })).toThrow('No deviation')
  })
})
