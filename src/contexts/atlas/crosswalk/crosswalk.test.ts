import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area } from '../../city/index.ts'
import type { Reading } from '../snapshot/live.ts'
import { estimate } from './estimate.ts'
import { type Generations, type Link, type Piece, piecesOn } from './pieces.ts'

const area = (ordinal: number, validFrom: string | null, validUntil: string | null): Area => ({
  ordinal,
  level: 'quartier',
  id: String(ordinal),
  name: String(ordinal),
  slug: String(ordinal),
  validFrom,
  validUntil,
  parent: null,
  areaM2: null,
  source: null,
})

function generations(areas: Area[], links: Link[]): Generations {
  return {
    areas,
    successors: ({ ordinal }) => links.filter(({ from }) => from === ordinal),
    predecessors: ({ ordinal }) => links.filter(({ to }) => to === ordinal),
  }
}

const link = (from: number, to: number, shareOfFrom: number, shareOfTo: number): Link => ({
  from,
  to,
  shareOfFrom,
  shareOfTo,
  basis: 'residents',
})

// 0 and 1 until 2010; then 2 (all of 0, half of 1) and 3 (the other half) until 2020; then 4, out of 2 and 3.
const city = generations(
  [
    area(0, null, '2010-12-31'),
    area(1, null, '2010-12-31'),
    area(2, '2011-01-01', '2020-12-31'),
    area(3, '2011-01-01', '2020-12-31'),
    area(4, '2021-01-01', null),
    // Never changed, but its neighbour's border was drawn twice.
    area(5, null, null),
  ],
  [
    link(0, 2, 1, 2 / 3),
    link(1, 2, 0.5, 1 / 3),
    link(1, 3, 0.5, 1),
    link(2, 4, 1, 0.75),
    link(3, 4, 1, 0.25),
    { ...link(2, 5, 0.001, 0.001), basis: 'area' },
    link(5, 5, 1, 1),
  ],
)

describe('piecesOn', () => {
  it('goes back over generations and multiplies shares', () => {
    const pieces = piecesOn(city, city.areas[4]!, '2005-06-30')!
    expect(pieces.map((one) => one.area)).toEqual([0, 1])
    expect(pieces[0]).toMatchObject({ ofSource: 1, ofTarget: 0.5 })
    // 0.5 by way of 2 and 0.5 by way of 3: all of it.
    expect(pieces[1]!.ofSource).toBeCloseTo(1)
    expect(pieces[1]!.ofTarget).toBeCloseTo(0.5)
  })

  it('goes on the other way, too', () => {
    const pieces = piecesOn(city, city.areas[0]!, '2024-12-31')!
    // The other is the border drawn twice.
    expect(pieces.map((one) => one.area)).toEqual([4, 5])
    expect(pieces[0]).toMatchObject({ area: 4, ofTarget: 1 })
    expect(pieces[0]!.ofSource).toBeCloseTo((2 / 3) * 0.75)
  })

  it('has nothing to do where the area holds, and no answer where no way is known', () => {
    expect(piecesOn(city, city.areas[5]!, '2005-01-01')).toBeUndefined()
    expect(
      piecesOn(
        generations([area(0, '2021-01-01', null)], []),
        area(0, '2021-01-01', null),
        '2005-01-01',
      ),
    ).toBeUndefined()
  })
})

const known = (numerator: number, denominator: number): Reading => ({
  state: 'known',
  value: (numerator / denominator) * 100,
  numerator,
  denominator,
})
const none = { value: null, numerator: null, denominator: null }
const piece = (at: number, ofSource: number, ofTarget: number): Piece => ({
  area: at,
  ofSource,
  ofTarget,
  basis: 'residents',
})
const ratio = { combine: 'ratio', kind: 'number', per: 100 } as const

describe('estimate', () => {
  it('carries ratios over by what they are made of', () => {
    const found = estimate(ratio, [piece(0, 1, 0.5), piece(1, 0.5, 0.5)], (at) =>
      at === 0 ? known(10, 100) : known(60, 200),
    )
    // (10 + 30) of (100 + 100); half of the people live in an area that was split.
    expect(found).toMatchObject({
      state: 'estimated',
      value: 20,
      numerator: 40,
      denominator: 200,
      splitShare: 0.5,
      quality: 'fair',
      sources: 2,
    })
  })

  it('carries counts over by share, and means by the people here', () => {
    const pieces = [piece(0, 1, 0.75), piece(1, 0.1, 0.25)]
    const values = (at: number): Reading => ({
      state: 'known',
      value: at === 0 ? 100 : 200,
      numerator: null,
      denominator: null,
    })
    expect(estimate({ ...ratio, combine: 'sum' }, pieces, values)).toMatchObject({ value: 120 })
    expect(estimate({ ...ratio, combine: 'residents' }, pieces, values)).toMatchObject({
      value: 125,
      quality: 'good',
    })
  })

  it('gives nothing as soon as one part is protected, whatever the others are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.nat(100)), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.nat(5),
        fc.constantFrom('sum', 'ratio', 'residents'),
        (parts, hidden, combine) => {
          const secret = hidden % parts.length
          const pieces = parts.map(([share], at) => piece(at, share, 1 / parts.length))
          const found = estimate({ ...ratio, combine }, pieces, (at) =>
            at === secret ? { state: 'protected', ...none } : known(parts[at]![1], 100),
          )
          expect(found).toEqual({ state: 'protected' })
        },
      ),
    )
  })

  it('needs nearly everybody, and the parts of a ratio', () => {
    const pieces = [piece(0, 1, 0.9), piece(1, 1, 0.1)]
    const gap = (at: number): Reading => (at === 0 ? known(1, 10) : { state: 'unknown', ...none })
    expect(estimate(ratio, pieces, gap)).toEqual({ state: 'unknown' })
    const bare: Reading = { state: 'known', value: 5, numerator: null, denominator: null }
    expect(estimate(ratio, pieces, () => bare)).toEqual({ state: 'unknown' })
    expect(estimate({ ...ratio, combine: 'none' }, pieces, gap)).toEqual({ state: 'impossible' })
    expect(estimate({ ...ratio, kind: 'class' }, pieces, gap)).toEqual({ state: 'impossible' })
  })

  it('gives back what all sources have in common, however they are split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
        fc.nat(100),
        (shares, percent) => {
          const all = shares.reduce((sum, share) => sum + share, 0)
          const pieces = shares.map((share, at) => piece(at, share, share / all))
          const found = estimate(ratio, pieces, () => known(percent, 100))
          expect(found.state === 'estimated' && found.value).toBeCloseTo(percent)
        },
      ),
    )
  })
})
