import { expect, it } from 'vitest'
import { studentQuantile, studentTails } from './beta.ts'

// Fisher and Yates, Statistical Tables, table III.
it.each([
  [1, 12.706, 0.05],
  [3, 5.841, 0.01],
  [4, 2.776, 0.05],
  [8, 5.041, 0.001],
  [30, 2.042, 0.05],
])('has the printed area beyond t: %i degrees, %d', (degrees, t, area) => {
  expect(studentTails(degrees, t)).toBeCloseTo(area, 3)
  expect(studentTails(degrees, -t)).toBe(studentTails(degrees, t))
})

it('is the inverse of the quantile, whole at 0 and nothing at infinity', () => {
  for (const area of [0.9, 0.5, 0.05, 1e-6, 1e-12])
    expect(studentTails(7, studentQuantile(7, area)) / area).toBeCloseTo(1, 10)
  // Cauchy: a quarter lies beyond 1 on either side.
  expect(studentTails(1, 1)).toBeCloseTo(0.5, 14)
  expect(studentTails(5, 0)).toBe(1)
  expect(studentTails(5, Number.POSITIVE_INFINITY)).toBe(0)
})
