import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  accesses,
  crossings,
  grounds,
  kerbs,
  knowns,
  packTraits,
  passages,
  plainTraits,
  ramps,
  type Traits,
  traitsOf,
  wayKinds,
  wheelchairTags,
  widths,
} from './traits.ts'

const anyTraits = fc
  .record({
    kind: fc.constantFrom(...wayKinds),
    ground: fc.constantFrom(...grounds),
    width: fc.constantFrom(...widths),
    access: fc.constantFrom(...accesses),
    passage: fc.constantFrom(...passages),
    wheelchair: fc.constantFrom(...wheelchairTags),
    lit: fc.constantFrom(...knowns),
    bridge: fc.boolean(),
    tunnel: fc.boolean(),
    island: fc.boolean(),
    steps: fc.integer({ min: 0, max: 127 }),
    ramp: fc.constantFrom(...ramps),
    handrail: fc.constantFrom(...knowns),
    incline: fc.oneof(
      fc.integer({ min: -61, max: 61 }),
      fc.constantFrom('unknown' as const, 'unknownUp' as const, 'unknownDown' as const),
    ),
    kerb: fc.constantFrom(...kerbs),
    crossing: fc.constantFrom(...crossings),
  })
  .map(
    (all): Traits =>
      all.kind === 'steps'
        ? { ...all, incline: 'unknown', kerb: 'none', crossing: 'none' }
        : { ...all, steps: 0, ramp: 'none', handrail: 'unknown' },
  )

it('comes out of a word as it went in', () => {
  fc.assert(
    fc.property(anyTraits, (traits) => {
      const word = packTraits(traits)
      expect(word).toBe(new Uint32Array([word])[0])
      expect(traitsOf(word)).toEqual(traits)
    }),
  )
})

it('tells more than it can hold as the most it can hold', () => {
  const steps = packTraits({ ...plainTraits, kind: 'steps', steps: 1200 })
  expect(traitsOf(steps).steps).toBe(127)
  expect(traitsOf(packTraits({ ...plainTraits, incline: -180 })).incline).toBe(-61)
})
