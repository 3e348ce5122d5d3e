import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLevels, magnitudeLevels } from './rules.ts'

describe('countLevels', () => {
  const rule = { kind: 'threshold', below: 3, zeros: false } as const

  it('protects small counts so far that none and the threshold stay possible', () => {
    expect([0, 1, 2, 3, 40].map((count) => countLevels(count, rule))).toEqual([
      null,
      { lowerProtection: 1, upperProtection: 2 },
      { lowerProtection: 2, upperProtection: 1 },
      null,
      null,
    ])
  })

  it('protects zeros where that is asked for', () => {
    expect(countLevels(0, { ...rule, zeros: true })).toEqual({
      lowerProtection: 0,
      upperProtection: 3,
    })
  })

  it('takes no parts of persons', () => {
    expect(() => countLevels(1.5, rule)).toThrow('1.5')
    expect(() => countLevels(-1, rule)).toThrow('-1')
  })
})

describe('magnitudeLevels', () => {
  const percent = { kind: 'percent', p: 10 } as const
  const dominance = { kind: 'dominance', n: 2, k: 85 } as const

  it('applies the p % rule to the largest contributor as the second sees it', () => {
    // 100 and 60 know that the others have 5 in all: 60 comes within 5 of the 100.
    expect(magnitudeLevels([60, 100, 2, 3], percent)).toEqual({
      lowerProtection: 5,
      upperProtection: 5,
    })
    expect(magnitudeLevels([60, 100, 20, 3], percent)).toBeNull()
  })

  it('applies the (n,k) rule', () => {
    const levels = magnitudeLevels([50, 40, 10], dominance)!
    expect(levels.upperProtection).toBeCloseTo(90 / 0.85 - 100, 12)
    expect(magnitudeLevels([45, 40, 15], dominance)).toBeNull()
  })

  it('finds a single contributor sensitive by either', () => {
    expect(magnitudeLevels([80], percent)!.upperProtection).toBeCloseTo(8, 12)
    expect(magnitudeLevels([80], dominance)!.upperProtection).toBeCloseTo(80 / 0.85 - 80, 12)
  })

  it('hides the largest from the second: at the upper level the rule is just met', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(amounts, (contributions) => {
        const levels = magnitudeLevels(contributions, percent)
        if (!levels) return
        const [first, second = 0] = contributions.toSorted((a, b) => b - a) as [number, number?]
        const total = contributions.reduce((sum, one) => sum + one, 0)
        const guess = total + levels.upperProtection - second
        expect(guess - first).toBeCloseTo(0.1 * first, 9)
      }),
      { seed: 1 },
    )
  })

  it('does not take what is below nothing', () => {
    expect(() => magnitudeLevels([3, -1], percent)).toThrow('below 0')
  })
})
