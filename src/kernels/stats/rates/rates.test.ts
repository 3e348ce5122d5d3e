import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byar,
  crudeRate,
  directlyStandardisedRate,
  europeanStandard2013,
  indirectlyStandardised,
  times,
} from '../index.ts'

const near = (value: number | undefined, wanted: number) =>
  expect(Math.abs(value! / wanted - 1)).toBeLessThan(1e-13)

const events = [3, 1, 0, 2, 4, 5, 7, 9, 12, 15, 22, 31, 40, 52, 66, 81, 95, 88, 70]
const people = [
  ...[4210, 4105, 3998, 4302, 6120, 7011, 6800, 6205, 5900, 5750],
  ...[5601, 5302, 4800, 4100, 3605, 2950, 2104, 1203, 641],
]
const referenceEvents = [
  ...[130, 40, 22, 90, 160, 210, 300, 420, 610, 900],
  ...[1400, 2100, 2900, 3700, 4600, 5600, 6400, 5900, 4700],
]
const referencePeople = [
  ...[250100, 245000, 240400, 255000, 330000, 380000, 371000, 352000, 341000, 335000],
  ...[330200, 310400, 280000, 240000, 210000, 170000, 121000, 70000, 38000],
]
const bands = events.map((count, i) => ({
  count,
  population: people[i]!,
  weight: europeanStandard2013[i]!.weight,
}))
const referred = events.map((count, i) => ({
  count,
  population: people[i]!,
  referenceCount: referenceEvents[i]!,
  referencePopulation: referencePeople[i]!,
}))

it('counts 100,000 people in the European standard population', () => {
  expect(europeanStandard2013.map(({ from }) => from)).toEqual(
    Array.from({ length: 19 }, (_, i) => 5 * i),
  )
  expect(europeanStandard2013.reduce((sum, { weight }) => sum + weight, 0)).toBe(100_000)
})

describe('crudeRate', () => {
  it('is the count with its interval, per so many', () => {
    expect(crudeRate(82, 10_000, { per: 1000 }).value).toBeCloseTo(8.2, 12)
    expect(crudeRate(5, 1000, { per: 1000 })).toEqual(byar(5))
    expect(() => crudeRate(5, 0)).toThrow('No population: 0')
  })
})

// mpmath with 50 digits, from Dobson’s formula.
describe('directlyStandardisedRate', () => {
  it('agrees with high precision', () => {
    const found = directlyStandardisedRate(bands)
    near(found?.value, 783.4387537157507)
    near(found?.lower, 721.8424513591057)
    near(found?.upper, 848.8657317425133)
    const wide = directlyStandardisedRate(bands, { confidence: 0.998 })
    near(wide?.lower, 688.0572911058575)
    near(wide?.upper, 887.6486053663039)
  })

  it('is the crude rate where the area is as old as the standard', () => {
    const alike = bands.map((band) => ({ ...band, population: band.weight * 3 }))
    const total = events.reduce((sum, count) => sum + count, 0)
    const crude = crudeRate(total, 300_000)
    const found = directlyStandardisedRate(alike)
    near(found?.value, crude.value)
    near(found?.lower, crude.lower)
    near(found?.upper, crude.upper)
  })

  it('does not depend on the order of the bands nor on the unit of the standard', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(bands, { minLength: bands.length }), (shuffled) => {
        const doubled = shuffled.map((band) => ({ ...band, weight: band.weight * 2 }))
        near(directlyStandardisedRate(doubled)?.upper, directlyStandardisedRate(bands)!.upper)
      }),
    )
  })

  it('is not told below ten events', () => {
    const few = (count: number) => bands.map((band, i) => ({ ...band, count: i === 9 ? count : 0 }))
    expect(directlyStandardisedRate(few(9))).toBeUndefined()
    expect(directlyStandardisedRate(few(10))).toBeDefined()
  })

  it('refuses a band without people', () => {
    expect(() => directlyStandardisedRate([{ ...bands[0]!, population: 0 }])).toThrow(
      'No population',
    )
  })
})

describe('indirectlyStandardised', () => {
  it('agrees with high precision', () => {
    const found = indirectlyStandardised(referred)!
    near(found.expected, 691.135802272766)
    near(found.ratio.value, 0.8724768678124678)
    near(found.ratio.lower, 0.8042187454439421)
    near(found.ratio.upper, 0.9449799646135665)
    const rate = times(found.ratio, found.referenceRate * 100_000)
    near(rate.value, 720.0070958173088)
    near(rate.upper, 779.8399075414826)
  })

  it('is 1 for the reference itself', () => {
    const itself = referred.map((band) => ({
      ...band,
      count: band.referenceCount,
      population: band.referencePopulation,
    }))
    near(indirectlyStandardised(itself)?.ratio.value, 1)
  })

  it('is unknown where nothing is expected', () => {
    expect(indirectlyStandardised([{ ...referred[0]!, referenceCount: 0 }])).toBeUndefined()
  })
})
