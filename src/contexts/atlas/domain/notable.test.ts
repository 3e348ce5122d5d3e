import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from './comparison.ts'
import { notableFacts } from './notable.ts'

describe('compare', () => {
  it('calls a quarter of the usual difference the same', () => {
    expect(compare(10.2, 10, 1)).toBe('same')
    expect(compare(10.5, 10, 1)).toBe('higher')
    expect(compare(8, 10, 1)).toBe('muchLower')
  })

  it('goes by shares of the value where no spread is known', () => {
    expect(compare(104, 100, undefined)).toBe('same')
    expect(compare(110, 100, undefined)).toBe('higher')
    expect(compare(60, 100, undefined)).toBe('muchLower')
  })

  it('turns around with its values', () => {
    const finite = fc.double({ min: -1000, max: 1000, noNaN: true })
    const mirrored = { muchLower: 'muchHigher', lower: 'higher', same: 'same' } as const
    fc.assert(
      fc.property(finite, finite, fc.double({ min: 0.1, max: 100 }), (a, b, spread) => {
        const forth = compare(a, b, spread)
        const back = compare(b, a, spread)
        expect(Object.entries(mirrored).flat()).toContain(forth)
        if (forth in mirrored) expect(back).toBe(mirrored[forth as keyof typeof mirrored])
      }),
    )
  })
})

describe('notableFacts', () => {
  const high = {
    judged: true,
    shares: { below: 0.95, above: 0.02 },
    comparison: 'muchHigher' as const,
  }

  it('takes one fact of a topic, what stands out most first', () => {
    const facts = notableFacts(
      [
        { indicator: 'a', topic: 'arbeit', ...high },
        {
          indicator: 'b',
          topic: 'arbeit',
          judged: true,
          shares: { below: 0, above: 1 },
          comparison: 'lower',
        },
        { indicator: 'c', topic: 'wohnen', judged: false, change: { inSpreads: -0.7, years: 8 } },
      ],
      3,
    )
    expect(facts).toEqual([
      { kind: 'position', indicator: 'b', side: 'low', share: 1, sure: false },
      { kind: 'change', indicator: 'c', sure: false },
    ])
  })

  it('puts what has a good and a bad end before what is merely unusual', () => {
    const facts = notableFacts(
      [
        { indicator: 'a', topic: 'herkunft', ...high, judged: false },
        { indicator: 'b', topic: 'arbeit', ...high, shares: { below: 0.81, above: 0.1 } },
      ],
      1,
    )
    expect(facts.map(({ indicator }) => indicator)).toEqual(['b'])
  })

  it('is silent about the middle, about ties with the city, and about short spans', () => {
    const quiet = notableFacts(
      [
        {
          indicator: 'a',
          topic: null,
          judged: true,
          shares: { below: 0.5, above: 0.45 },
          comparison: 'higher',
        },
        { indicator: 'b', topic: null, ...high, comparison: 'same' },
        { indicator: 'c', topic: null, judged: true, change: { inSpreads: 3, years: 1 } },
        { indicator: 'd', topic: null, judged: true },
      ],
      3,
    )
    expect(quiet).toEqual([])
  })

  it('calls nothing notable that chance alone may do', () => {
    const within = notableFacts(
      [
        { indicator: 'a', topic: null, ...high, standing: 'similar' },
        {
          indicator: 'b',
          topic: null,
          judged: true,
          change: { inSpreads: 3, years: 9, sure: false },
        },
        // High among the areas, and yet surely below the city: the two do not go together.
        { indicator: 'c', topic: null, ...high, standing: 'lower' },
      ],
      3,
    )
    expect(within).toEqual([])
  })

  it('puts what is sure first, and tells it against the city alone where areas are few', () => {
    const facts = notableFacts(
      [
        { indicator: 'unsure', topic: null, ...high },
        { indicator: 'sure', topic: null, ...high, standing: 'higher' },
        {
          indicator: 'few',
          topic: null,
          judged: true,
          comparison: 'muchLower',
          standing: 'lower',
        },
      ],
      3,
    )
    expect(facts).toEqual([
      { kind: 'position', indicator: 'sure', side: 'high', share: 0.95, sure: true },
      { kind: 'position', indicator: 'few', side: 'low', share: null, sure: true },
      { kind: 'position', indicator: 'unsure', side: 'high', share: 0.95, sure: false },
    ])
  })
})
