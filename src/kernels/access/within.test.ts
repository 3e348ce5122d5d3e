import { expect, it } from 'vitest'
import { within } from './within.ts'

it('counts people within each limit of the nearest site, by area, those outside of all areas in none', () => {
  const { people, covered } = within(
    [120, 400, 700, Number.POSITIVE_INFINITY, 10],
    [10, 20, 30, 40, 50],
    [0, 0, 1, 1, -1],
    2,
    [300, 600, 900],
  )
  expect([...people]).toEqual([30, 70])
  expect(covered.map((limit) => [...limit])).toEqual([
    [10, 0],
    [30, 0],
    [30, 30],
  ])
})
