import { describe, expect, it } from 'vitest'
import { amountsOf, lessThanBefore } from './money.ts'

const years = [
  { year: 2027, planned: 109 },
  { year: 2025, planned: 126, spent: 123 },
  { year: 2026, planned: 128, spent: 101 },
]

describe('money of a source', () => {
  it('is what is said of it, else what its years come to; what nobody told stays unknown', () => {
    expect(amountsOf({ years })).toEqual({ planned: 363, granted: undefined, spent: 224 })
    expect(amountsOf({ planned: 400, years })).toMatchObject({ planned: 400, spent: 224 })
    expect(amountsOf({ years: [] })).toEqual({})
  })

  it('is less than before in the first year that is not over', () => {
    expect(lessThanBefore({ years }, '2026-11-23')).toEqual({
      year: 2027,
      planned: 109,
      before: 128,
    })
    expect(lessThanBefore({ years }, '2028-01-01')).toBeUndefined()
    expect(lessThanBefore({ years: years.slice(1) }, '2026-11-23')).toBeUndefined()
  })

  it('is compared with the year before alone, and not with a gap', () => {
    const gap = [
      { year: 2025, planned: 126 },
      { year: 2027, planned: 109 },
    ]
    expect(lessThanBefore({ years: gap }, '2026-11-23')).toBeUndefined()
    expect(
      lessThanBefore({ years: [{ year: 2026 }, { year: 2027, planned: 1 }] }, '2026-11-23'),
    ).toBeUndefined()
  })
})
