import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { floatingCatchment, stepwise } from './catchment.ts'
import { travelTimes } from './travelTimes.ts'

/** Two quarters of 100 people; a practice in the first, one between both. */
const twoQuarters = travelTimes([
  [
    { site: 0, seconds: 300 },
    { site: 1, seconds: 600 },
  ],
  [{ site: 1, seconds: 600 }],
])

describe('a floating catchment', () => {
  it('shares what a site holds among all who reach it, in two steps', () => {
    const { access, demand } = floatingCatchment(
      twoQuarters,
      [100, 100],
      [2, 4],
      stepwise([900]),
      '2sfca',
    )
    expect([...demand]).toEqual([100, 200])
    // 2 for 100 people, and 4 for 200.
    expect(access[0]).toBeCloseTo(0.04, 12)
    expect(access[1]).toBeCloseTo(0.02, 12)
  })

  it('counts a site less the farther it is, by steps', () => {
    const { access, demand } = floatingCatchment(
      twoQuarters,
      [100, 100],
      [2, 4],
      stepwise([300, 600], [1, 0.5]),
      '2sfca',
    )
    expect([...demand]).toEqual([100, 100])
    expect(access[0]).toBeCloseTo(2 / 100 + 0.5 * (4 / 100), 12)
    expect(access[1]).toBeCloseTo(0.5 * (4 / 100), 12)
  })

  it('splits the demand of those who have a choice when it is balanced', () => {
    const { access, demand } = floatingCatchment(
      twoQuarters,
      [100, 100],
      [2, 4],
      stepwise([900]),
      'bfca',
    )
    expect([...demand]).toEqual([50, 150])
    expect(access[0]).toBeCloseTo(2 / 50 + 4 / 150 / 2, 12)
    expect(access[1]).toBeCloseTo(4 / 150 / 2, 12)
  })

  it('gives nothing to those who reach nothing, and no demand to a site nobody reaches', () => {
    const { access, demand } = floatingCatchment(
      travelTimes([[], [{ site: 0, seconds: 60 }]]),
      [10, 10],
      [1, 5],
      stepwise([120]),
      'bfca',
    )
    expect([...access]).toEqual([0, 0.1])
    expect([...demand]).toEqual([10, 0])
  })

  const cities = fc
    .record({ sites: fc.integer({ min: 1, max: 6 }), points: fc.integer({ min: 1, max: 12 }) })
    .chain(({ sites, points }) =>
      fc.record({
        capacity: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: sites, maxLength: sites }),
        people: fc.array(fc.integer({ min: 1, max: 500 }), {
          minLength: points,
          maxLength: points,
        }),
        seconds: fc.array(
          fc.array(fc.integer({ min: 0, max: 1800 }), { minLength: sites, maxLength: sites }),
          { minLength: points, maxLength: points },
        ),
      }),
    )

  it('hands out as much as there is, and no more (2sfca and E2SFCA)', () => {
    fc.assert(
      fc.property(cities, ({ capacity, people, seconds }) => {
        const times = travelTimes(
          seconds.map((row) => row.map((s, site) => ({ site, seconds: s }))),
        )
        const weightOf = stepwise([600, 1200], [1, 0.4])
        const { access, demand } = floatingCatchment(times, people, capacity, weightOf, '2sfca')
        const handedOut = people.reduce((sum, count, point) => sum + count * access[point]!, 0)
        const there = capacity.reduce((sum, c, site) => sum + (demand[site]! > 0 ? c : 0), 0)
        expect(handedOut).toBeCloseTo(there, 6)
      }),
    )
  })

  it('counts everybody once who reaches anything, and keeps the level of service (bfca)', () => {
    fc.assert(
      fc.property(cities, ({ capacity, people, seconds }) => {
        const times = travelTimes(
          seconds.map((row) => row.map((s, site) => ({ site, seconds: s }))),
        )
        const weightOf = stepwise([600, 1200], [1, 0.4])
        const { access, demand } = floatingCatchment(times, people, capacity, weightOf, 'bfca')
        const reaching = people.filter((_, point) => seconds[point]!.some((s) => s <= 1200))
        expect(demand.reduce((a, b) => a + b, 0)).toBeCloseTo(
          reaching.reduce((a, b) => a + b, 0),
          6,
        )
        const levels = capacity.reduce(
          (sum, c, site) => sum + (demand[site]! > 0 ? c / demand[site]! : 0),
          0,
        )
        expect(access.reduce((a, b) => a + b, 0)).toBeCloseTo(levels, 6)
      }),
    )
  })

  it('names what does not fit together', () => {
    expect(() => floatingCatchment(twoQuarters, [1], [1, 1], stepwise([1]), '2sfca')).toThrow(
      '2 demand points, but people for 1',
    )
    expect(() => stepwise([1, 2], [1])).toThrow('2 limits, but 1 weights')
  })
})
