import { describe, expect, it } from 'vitest'
import { chanceOf, intervalOf, keptWith, standingOf } from './significance.ts'

const share = { statistic: 'proportion', per: 100, kind: 'number' } as const
const rate = { statistic: 'rate', per: 1000, kind: 'number' } as const
const count = { statistic: 'count', per: null, kind: 'number' } as const

describe('the interval of a figure', () => {
  it('is Wilson’s for shares, in the unit of the value', () => {
    // Newcombe 1998, Stat Med 17: 81 of 263, 0.2553 to 0.3662.
    const found = intervalOf(share, { value: (81 / 263) * 100, numerator: 81, denominator: 263 })!
    expect(found.lower).toBeCloseTo(25.53, 2)
    expect(found.upper).toBeCloseTo(36.62, 2)
  })

  it('is Byar’s for rates, exact below ten events', () => {
    // Garwood: the 95 % limits of 4 events are 1.0899 and 10.2416.
    const few = intervalOf(rate, { value: 2, numerator: 4, denominator: 2000 })!
    expect(few.lower).toBeCloseTo(1.0899 / 2, 4)
    expect(few.upper).toBeCloseTo(10.2416 / 2, 4)
    const counted = intervalOf(count, { value: 4, numerator: null, denominator: null })!
    expect(counted.upper).toBeCloseTo(10.2416, 4)
  })

  it('takes the unit from the value where the pack does not say it', () => {
    const plain = { ...share, per: null }
    expect(intervalOf(plain, { value: 50, numerator: 10, denominator: 20 })).toEqual(
      intervalOf(share, { value: 50, numerator: 10, denominator: 20 }),
    )
  })

  it.each([
    ['nothing is known', share, { value: null, numerator: null, denominator: null }],
    ['the parts are unknown', share, { value: 12, numerator: null, denominator: null }],
    ['the value is of other parts', share, { value: 80, numerator: 10, denominator: 100 }],
    ['there are more than all', share, { value: 200, numerator: 20, denominator: 10 }],
    ['there is no method', { ...share, statistic: 'none' as const }, counted(10, 100)],
    ['only the source knows', { ...share, statistic: 'mean' as const }, counted(10, 100)],
  ])('is missing where %s', (_, indicator, reading) => {
    expect(intervalOf(indicator, reading)).toBeNull()
  })
})

function counted(numerator: number, denominator: number) {
  return { value: (numerator / denominator) * 100, numerator, denominator }
}

it('gives no interval to a count that is none', () => {
  const about = { statistic: 'count', per: null, kind: 'number' } as const
  const of = (value: number) => intervalOf(about, { value, numerator: null, denominator: null })
  expect(of(0.004)).toBeNull()
  expect(of(0)).toMatchObject({ lower: 0 })
  expect(of(12.5)).not.toBeNull()
})

describe('standing to the city', () => {
  it('is other than similar only where the whole interval lies beyond', () => {
    expect(standingOf({ lower: 5, upper: 9 }, 4.9)).toBe('higher')
    expect(standingOf({ lower: 5, upper: 9 }, 5)).toBe('similar')
    expect(standingOf({ lower: 5, upper: 9 }, 9.1)).toBe('lower')
  })

  it('is counted among those with an interval', () => {
    const readings = [
      counted(50, 100),
      counted(10, 100),
      counted(2, 100),
      { value: 9, numerator: null, denominator: null },
    ]
    const chance = chanceOf(share, readings, 10)
    expect(chance.standings).toEqual(['higher', 'similar', 'lower', null])
    expect(chance.counts).toEqual({ higher: 1, similar: 1, lower: 1 })
    expect(chanceOf(share, readings, null).standings).toEqual([null, null, null, null])
  })
})

it('makes a thing once for its owner', () => {
  const owner = {}
  const first = keptWith(owner, 'a', () => ({}))
  expect(keptWith(owner, 'a', () => ({}))).toBe(first)
  expect(keptWith({}, 'a', () => ({}))).not.toBe(first)
})
