import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankRanges } from './rankRange.ts'

describe('rankRanges', () => {
  it('leaves every place open that overlapping intervals leave open', () => {
    const ranges = rankRanges([
      { lower: 20, upper: 30 },
      { lower: 25, upper: 35 },
      { lower: 1, upper: 5 },
      { lower: 4, upper: 24 },
    ])
    expect(ranges).toEqual([
      { best: 1, worst: 3 },
      { best: 1, worst: 2 },
      { best: 3, worst: 4 },
      { best: 2, worst: 4 },
    ])
  })

  it('says nothing where one value has no interval', () => {
    expect(rankRanges([{ lower: 1, upper: 2 }, null])).toEqual([null, null])
  })

  it('holds the place of the values, and is one place where intervals are points', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.double({ min: 0, max: 20, noNaN: true })), { minLength: 1 }),
        (values) => {
          const ranges = rankRanges(values.map(([at, by]) => ({ lower: at - by, upper: at + by })))
          const points = rankRanges(values.map(([at]) => ({ lower: at, upper: at })))
          values.forEach(([at], index) => {
            const rank = 1 + values.filter(([other]) => other > at).length
            expect(ranges[index]!.best).toBeLessThanOrEqual(rank)
            expect(ranges[index]!.worst).toBeGreaterThanOrEqual(rank)
            expect(points[index]!.best).toBe(rank)
          })
        },
      ),
    )
  })
})
