import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AgeBand, finestBands, noUpperAge, shownBands } from './ageBands.ts'

const bandsAt = (cuts: number[]): AgeBand[] =>
  cuts.map((ageFrom, index) => ({ ageFrom, ageBelow: cuts[index + 1] ?? noUpperAge }))
const starts = (bands: readonly AgeBand[]) => bands.map(({ ageFrom }) => ageFrom)

const cutLists = fc
  .uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 40 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b)])

describe('finestBands', () => {
  it('finds the finest division among groups that overlap', () => {
    const coarse = bandsAt([0, 18, 65])
    const fine = bandsAt([0, 6, 18, 40, 65])
    const odd = { ageFrom: 3, ageBelow: 10 }
    expect(finestBands([...coarse, odd, ...fine])).toEqual(fine)
  })

  it('is empty where the groups leave a gap', () => {
    expect(finestBands(bandsAt([0, 18, 65]).filter(({ ageFrom }) => ageFrom !== 18))).toEqual([])
    expect(finestBands([])).toEqual([])
  })

  it('joins without gap or overlap from birth to the end', () => {
    fc.assert(
      fc.property(cutLists, cutLists, (some, others) => {
        const bands = finestBands([...bandsAt(some), ...bandsAt(others)])
        expect(bands.length).toBeGreaterThanOrEqual(Math.max(some.length, others.length))
        expect(bands[0]?.ageFrom).toBe(0)
        expect(bands.at(-1)?.ageBelow).toBe(noUpperAge)
        bands.slice(1).forEach((band, index) => {
          expect(band.ageFrom).toBe(bands[index]!.ageBelow)
        })
      }),
    )
  })
})

describe('shownBands', () => {
  it('cuts single years at the usual ages', () => {
    const years = bandsAt(Array.from({ length: 100 }, (_, age) => age))
    expect(starts(shownBands(years))).toEqual([0, 6, 10, 15, 18, 27, 45, 55, 65, 75, 85])
  })

  it('cuts bands of five years as near to them as they can be', () => {
    const fives = bandsAt(Array.from({ length: 18 }, (_, index) => index * 5))
    expect(starts(shownBands(fives))).toEqual([0, 5, 10, 15, 20, 25, 45, 55, 65, 75, 85])
  })

  it('makes at most twelve bands, each of whole finer ones', () => {
    fc.assert(
      fc.property(cutLists, (cuts) => {
        const shown = shownBands(bandsAt(cuts))
        expect(shown.length).toBeLessThanOrEqual(12)
        expect(cuts).toEqual(expect.arrayContaining(starts(shown)))
        expect(shown.at(-1)?.ageBelow).toBe(noUpperAge)
      }),
    )
  })
})
