import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accesses,
  crossings,
  grounds,
  kerbs,
  packTraits,
  passages,
  plainTraits,
  ramps,
  type Traits,
  traitsOf,
  wayKinds,
  wheelchairTags,
  widths,
} from '../network/traits.ts'
import { worthFor } from './profiles.ts'

const anyTraits = fc
  .record({
    kind: fc.constantFrom(...wayKinds),
    ground: fc.constantFrom(...grounds),
    width: fc.constantFrom(...widths),
    access: fc.constantFrom(...accesses),
    passage: fc.constantFrom(...passages),
    wheelchair: fc.constantFrom(...wheelchairTags),
    ramp: fc.constantFrom(...ramps),
    kerb: fc.constantFrom(...kerbs),
    crossing: fc.constantFrom(...crossings),
    incline: fc.oneof(
      fc.integer({ min: -61, max: 61 }),
      fc.constantFrom('unknown' as const, 'unknownUp' as const, 'unknownDown' as const),
    ),
  })
  .map((some): Traits => traitsOf(packTraits({ ...plainTraits, ...some })))

const best = (some: Partial<Traits>) => worthFor.wheelchairBest({ ...plainTraits, ...some })
const worst = (some: Partial<Traits>) => worthFor.wheelchairWorst({ ...plainTraits, ...some })

describe('worth of a way', () => {
  it('is never better at its worst than at its best, and never shorter than the way', () => {
    fc.assert(
      fc.property(anyTraits, (traits) => {
        const [good, bad] = [worthFor.wheelchairBest(traits), worthFor.wheelchairWorst(traits)]
        if (!bad) return
        expect(good).toBeDefined()
        expect(good?.times).toBeLessThanOrEqual(bad.times)
        expect(good?.plus).toBeLessThanOrEqual(bad.plus)
        expect(good?.times).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })

  it('lets nobody through in a wheelchair who cannot get through on foot', () => {
    fc.assert(
      fc.property(anyTraits, (traits) => {
        if (worthFor.wheelchairBest(traits)) expect(worthFor.foot(traits)).toBeDefined()
        if (worthFor.stepFree(traits)) expect(worthFor.foot(traits)).toBeDefined()
      }),
    )
  })

  it('is its length on foot, steps and slopes too', () => {
    expect(worthFor.foot({ ...plainTraits, kind: 'steps' })).toEqual({ times: 1, plus: 0 })
    expect(worthFor.foot({ ...plainTraits, incline: 20 })).toEqual({ times: 1, plus: 0 })
  })

  it('stops wheels at steps, unless a ramp lies on them', () => {
    expect(worthFor.stepFree({ ...plainTraits, kind: 'steps' })).toBeUndefined()
    expect(worthFor.stepFree({ ...plainTraits, kind: 'steps', ramp: 'stroller' })).toBeDefined()
    expect(best({ kind: 'steps' })).toBeUndefined()
    expect(best({ kind: 'steps', ramp: 'some' })).toBeDefined()
    expect(worst({ kind: 'steps', ramp: 'some' })).toBeUndefined()
    expect(worst({ kind: 'steps', ramp: 'wheelchair' })).toBeDefined()
  })

  it('takes an unknown kerb as passable at its best, at its worst only where the rules lower it', () => {
    const unknown = { kind: 'crossing', kerb: 'unknown' } as const
    expect(best({ ...unknown, crossing: 'unmarked' })?.plus).toBe(0)
    expect(worst({ ...unknown, crossing: 'unmarked' })).toBeUndefined()
    expect(worst({ ...unknown, crossing: 'signals' })?.plus).toBe(600)
    expect(best({ kind: 'crossing', kerb: 'raised' })).toBeUndefined()
    expect(worst({ kind: 'crossing', kerb: 'lowered', ground: 'smooth' })).toEqual({
      ...{ times: 1, plus: 0 },
    })
  })

  it('lets slopes up to 6 % pass at their worst, up to 12 % at their best, slower', () => {
    expect(worst({ incline: 6 })).toBeDefined()
    expect(worst({ incline: 7 })).toBeUndefined()
    expect(best({ incline: -12 })).toBeDefined()
    expect(best({ incline: 13 })).toBeUndefined()
    // Tobler (1993): e^(−3.5 · 0.10) against e^(−3.5 · 0.05) for 5 % uphill.
    expect(worthFor.stepFree({ ...plainTraits, incline: 5 })?.times).toBeCloseTo(1.1912, 4)
  })
})
