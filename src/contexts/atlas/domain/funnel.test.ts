import { describe, expect, it } from 'vitest'
import { funnelOf } from './funnel.ts'

const share = { statistic: 'proportion', per: 100, kind: 'number' } as const
const city = { numerator: 1000, denominator: 10_000 }
const area = (numerator: number, denominator: number) => ({
  value: (numerator / denominator) * 100,
  numerator,
  denominator,
})
/** Ten areas like the city. */
const alike = Array.from({ length: 10 }, (_, at) => area(10 * (at + 1), 100 * (at + 1)))

describe('a funnel', () => {
  it('places areas by limits of their size, as the published formula gives them', () => {
    // 10 % ± 1.96 · √(0.1 · 0.9 / 100) · 100: 4.12 to 15.88; with 3.09: 0.73 to 19.27.
    const found = funnelOf(share, [...alike, area(16, 100), area(20, 100)], city)!
    expect(found.places.slice(10)).toEqual(['beyond95', 'beyond998'])
    expect(found.counts).toEqual({ within: 10, beyond95: 1, beyond998: 1 })
    const first = found.curve[0]!
    expect(first.size).toBeCloseTo(100, 9)
    expect(first.inner.lower).toBeCloseTo(4.12, 2)
    expect(first.outer.upper).toBeCloseTo(19.27, 2)
    expect(found.curve.at(-1)!.size).toBeCloseTo(1000, 6)
  })

  it('leaves out areas whose parts are not known', () => {
    const unknown = { value: 12, numerator: null, denominator: null }
    expect(funnelOf(share, [...alike, unknown], city)!.places.at(-1)).toBeNull()
  })

  it.each([
    ['few areas', share, alike.slice(0, 9), city],
    ['no parts of the city', share, alike, null],
    ['no statistic', { ...share, statistic: 'none' as const }, alike, city],
    ['a share above one', share, alike, { numerator: 3, denominator: 2 }],
  ])('is none with %s', (_, indicator, readings, whole) => {
    expect(funnelOf(indicator, readings, whole)).toBeNull()
  })
})
