import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { falseDiscoveries } from './falseDiscovery.ts'

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 })

describe('false discoveries', () => {
  it('keeps the four of the published example', () => {
    // Benjamini and Hochberg 1995, section 4.1: fifteen endpoints of thrombolysis trials, rate 0.05.
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ]
    const found = falseDiscoveries(published, 0.05)
    expect(found).toMatchObject({ count: 4, threshold: 0.0095, expectedByChance: 0.2 })
    expect(found.kept.slice(0, 5)).toEqual([true, true, true, true, false])
  })

  it('keeps one that fails its own step when a larger one passes', () => {
    expect(falseDiscoveries([0.04, 0.045, 0.05], 0.05).kept).toEqual([true, true, true])
    expect(falseDiscoveries([0.04, 0.9], 0.05).count).toBe(0)
    expect(falseDiscoveries([], 0.05)).toMatchObject({ count: 0, expectedByChance: 0 })
  })

  it('refuses what is no chance', () => {
    expect(() => falseDiscoveries([1.1], 0.05)).toThrow('Not a chance: 1.1')
    expect(() => falseDiscoveries([0.1], 0)).toThrow('Not a rate: 0')
  })

  it('is the step-up rule itself, whatever the order', () => {
    fc.assert(
      fc.property(chances, (all) => {
        const { kept, count } = falseDiscoveries(all, 0.1)
        // The rule as it is told: the largest k with k of them at or below k/m · rate.
        const below = (limit: number) => all.filter((one) => one <= limit).length
        const passing = all.map((_, k) => k + 1).filter((k) => below((0.1 * k) / all.length) >= k)
        const largest = Math.max(0, ...passing)
        expect(count).toBe(largest === 0 ? 0 : below((0.1 * largest) / all.length))
        expect([...falseDiscoveries(all.toReversed(), 0.1).kept].reverse()).toEqual(kept)
      }),
    )
  })

  it('never keeps less when more may be false', () => {
    fc.assert(
      fc.property(chances, (all) => {
        expect(falseDiscoveries(all, 0.2).count).toBeGreaterThanOrEqual(
          falseDiscoveries(all, 0.05).count,
        )
      }),
    )
  })
})
