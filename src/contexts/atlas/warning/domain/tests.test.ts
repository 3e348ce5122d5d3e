import { describe, expect, it } from 'vitest'
import { falseDiscoveries } from './falseDiscovery.ts'
import { countedSeries, type SeriesPoint } from './series.ts'
import { dispersionOf, pointsPerFalseAlarm, testShift } from './shiftTest.ts'
import { testTrend } from './trendTest.ts'

/** Shares in percent of `n` persons, one a year. */
const shares = (percents: number[], n = 1000): SeriesPoint[] =>
  percents.map((percent, at) => {
    const numerator = Math.round((percent * n) / 100)
    return { at: 2015 + at, value: (100 * numerator) / n, numerator, denominator: n }
  })

/** Numbers from 0 to 1, the same ones every time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('the trend test of a series', () => {
  it('finds a rise that lasts, and tells its slope per year', () => {
    const rise = testTrend(shares([10, 11.2, 12.1, 12.9, 14.1, 15]), 'proportion')!
    expect(rise).toMatchObject({ direction: 'rising', basis: 'counts' })
    expect(rise.slope).toBeCloseTo(0.99, 2)
    expect(rise.chance).toBeLessThan(0.001)
    const fall = testTrend(shares([15, 14.1, 12.9, 12.1, 11.2, 10]), 'proportion')!
    expect(fall).toMatchObject({ direction: 'falling' })
    expect(fall.chance).toBeCloseTo(rise.chance, 12)
  })

  it('says nothing of fewer than five values', () => {
    expect(testTrend(shares([1, 5, 9, 13]), 'proportion')).toBeUndefined()
  })

  it('does not believe a line that one value makes', () => {
    expect(testTrend(shares([10, 10.1, 9.9, 10, 10.1, 30]), 'none')!.chance).toBeGreaterThan(0.05)
    // All flat but the last: without it the slope turns.
    expect(testTrend(shares([10.2, 10.1, 10, 9.9, 9.8, 14]), 'proportion')!.chance).toBe(1)
  })

  it('does not take large numbers for certainty: values that jump about are no trend', () => {
    const jumpy = [10, 13, 9, 14, 10, 15]
    const large = testTrend(shares(jumpy, 1_000_000), 'proportion')!
    expect(large.chance).toBeGreaterThan(0.1)
    expect(large.chance).toBeCloseTo(testTrend(shares(jumpy, 1_000_000), 'none')!.chance, 12)
  })

  it('does not take a smooth line for certainty where few people are counted', () => {
    const smooth = [10, 11, 12, 13, 14, 15]
    const few = testTrend(shares(smooth, 100), 'proportion')!
    expect(few.chance).toBeGreaterThan(0.05)
    expect(testTrend(shares(smooth, 100_000), 'proportion')!.chance).toBeLessThan(1e-6)
  })

  it('reckons with counts and rates, too', () => {
    const rates = shares([2, 2.5, 3, 3.5, 4, 4.5], 10_000)
    expect(testTrend(rates, 'rate')).toMatchObject({ direction: 'rising', basis: 'counts' })
    const counts = [100, 120, 140, 160, 180].map((value, at) => ({
      ...{ at: 2015 + at, value },
      ...{ numerator: null, denominator: null },
    }))
    expect(testTrend(counts, 'count')).toMatchObject({ direction: 'rising', basis: 'counts' })
    // Counts that are not there for every value are not used.
    expect(
      testTrend([...rates.slice(0, 5), { ...rates[5]!, numerator: null }], 'rate'),
    ).toMatchObject({
      basis: 'scatter',
    })
  })

  it('finds next to nothing where nothing is, and what is there among it', () => {
    const random = dice(20_261_123)
    const drawn = (at: number, chance: number) => {
      const n = 800
      let numerator = 0
      for (let one = 0; one < n; one++) if (random() < chance) numerator++
      return { at, value: (100 * numerator) / n, numerator, denominator: n }
    }
    const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]
    const still = Array.from({ length: 380 }, () => years.map((year) => drawn(year, 0.12)))
    const rising = Array.from({ length: 20 }, () =>
      years.map((year) => drawn(year, 0.12 + 0.02 * (year - 2017))),
    )
    const chances = [...still, ...rising].map((one) => testTrend(one, 'proportion')!.chance)
    const { kept } = falseDiscoveries(chances, 0.05)
    expect(kept.slice(0, 380).filter(Boolean).length).toBeLessThanOrEqual(3)
    expect(kept.slice(380).filter(Boolean).length).toBeGreaterThanOrEqual(18)
    // Of still series no more than one in twenty has a chance below one in twenty.
    expect(chances.slice(0, 380).filter((chance) => chance < 0.05).length).toBeLessThanOrEqual(
      19 + 9,
    )
  })
})

describe('the watch on a level', () => {
  const seriesOf = (percents: number[], n = 1000) =>
    countedSeries(shares(percents, n), 'proportion')!

  it('tells that a level was left, and since when', () => {
    expect(testShift(seriesOf([10, 10.2, 9.9, 10, 10.1, 10, 15, 15.5, 16]), 1)).toEqual({
      direction: 'rising',
      since: 6,
    })
    expect(testShift(seriesOf([16, 15.9, 16.1, 16, 16, 16, 11, 10.5, 10]), 1)).toEqual({
      direction: 'falling',
      since: 6,
    })
  })

  it('is calm where nothing changes, and once the level is back', () => {
    expect(testShift(seriesOf([10, 10.2, 9.9, 10, 10.1, 10, 10.1, 9.8, 10]), 1)).toBeUndefined()
    expect(
      testShift(seriesOf([10, 10, 10, 10, 10, 10, 10, 15, 10, 10, 10, 10, 10, 10], 2000), 1),
    ).toBeUndefined()
  })

  it('is harder to alarm where the indicator scatters by itself', () => {
    const left = seriesOf([10, 10.2, 9.9, 10, 10.1, 10, 12.5, 13, 13])
    expect(testShift(left, 1)).toBeDefined()
    expect(testShift(left, 20)).toBeUndefined()
  })

  it('measures how much more a series scatters than chance would', () => {
    expect(dispersionOf(seriesOf([10, 10, 10, 10, 10, 10]))).toBe(0)
    expect(dispersionOf(seriesOf([5, 15, 5, 15, 5, 15]))!).toBeGreaterThan(20)
    expect(dispersionOf(seriesOf([0, 0, 0, 0, 1]))).toBeUndefined()
  })

  it('takes 0 % and 100 % for no level that could be left', () => {
    expect(testShift(seriesOf([0, 0, 0, 0, 5, 5]), 1)).toBeUndefined()
    expect(countedSeries(shares([0, 0, 0, 0, 0]), 'proportion')).toBeUndefined()
  })

  it('gives no more false alarms than it says', () => {
    const random = dice(7)
    const points = 5
    let alarms = 0
    const series = 2000
    for (let one = 0; one < series; one++) {
      const percents = Array.from({ length: 2 * points }, () => {
        let x = 0
        for (let person = 0; person < 300; person++) if (random() < 0.3) x++
        return x / 3
      })
      if (testShift(seriesOf(percents, 300), 1)) alarms++
    }
    // Half as many again: the level is estimated, and shares are no bell curve.
    expect(alarms).toBeLessThanOrEqual((1.5 * series * points) / pointsPerFalseAlarm)
  })
})
