import { beforeAll, describe, expect, it } from 'vitest'
import { networkOf, placeOf } from '../../../kernels/routing/testing/sketch.ts'
import type { Ways } from '../domain/ways.ts'
import { Streets } from './streets.ts'
import { StreetWays } from './streetWays.ts'

/**
 * Two banks of a river (north at 200) with one bridge in the east; steps as a short cut in the south; a crossing whose
 * kerbs nobody recorded on the way to the clinic.
 */
let ways: Ways
beforeAll(async () => {
  ways = new StreetWays(
    new Streets(
      await networkOf({
        nodes: {
          ...{ a: [0, 0], b: [400, 0], c: [1000, 0], d: [1000, 200], e: [0, 200] },
          ...{ f: [0, -100], g: [400, -100], h: [400, -40] },
          ...{ r1: [-200, 100], r2: [980, 100], r3: [1020, 100], r4: [1400, 100] },
          ...{ i: [0, 300], j: [0, 306], k: [0, 900] },
        },
        ways: [
          ['a b c', { highway: 'residential', name: 'Südufer' }],
          ['c d', { highway: 'residential', name: 'Alte Brücke', bridge: 'yes' }],
          ['d e', { highway: 'residential', name: 'Nordufer' }],
          ['a f g', { highway: 'residential', name: 'Unterer Weg' }],
          ['b h', { highway: 'footway' }],
          ['h g', { highway: 'steps', step_count: '30' }],
          ['r1 r2 r3 r4', { waterway: 'river' }],
          ['e i', { highway: 'footway', footway: 'sidewalk' }],
          ['i j', { highway: 'footway', footway: 'crossing', crossing: 'unmarked' }],
          ['j k', { highway: 'footway', footway: 'sidewalk' }],
        ],
      }),
    ),
  )
})

const walk = (decimetres: number) => decimetres / 13.3
const place = (east: number, north: number) => placeOf(east, north)

describe('ways over a street network', () => {
  it('go round by the bridge, never across the water', () => {
    const route = ways.route(place(0, 0), place(0, 200), 'adult')!
    expect(route.metres).toBeGreaterThan(2190)
    expect(route.metres).toBeLessThan(2210)
    expect(route.turns.map(({ name }) => name)).toEqual(['Südufer', 'Alte Brücke', 'Nordufer', ''])
    expect(route.seconds.best).toBeCloseTo(walk(22_000), -1)
    expect(route.seconds.worst).toBe(route.seconds.best)
  })

  it('take longer for slower people, in proportion', () => {
    const of = (traveller: 'adult' | 'senior65') =>
      ways.route(place(0, 0), place(500, 0), traveller)!.seconds.best
    expect(of('senior65') / of('adult')).toBeCloseTo(1.33 / 0.8, 2)
  })

  it('lead round steps with a pram, and tell of steps on foot', () => {
    const from = place(400, 0)
    const to = place(400, -100)
    const onFoot = ways.route(from, to, 'adult')!
    expect(onFoot.metres).toBe(100)
    expect(onFoot.obstacles).toMatchObject({ stairs: 1, steps: 30 })
    const withPram = ways.route(from, to, 'pram')!
    expect(withPram.metres).toBe(900)
    expect(withPram.obstacles.stairs).toBe(0)
  })

  it('are known as two times in a wheelchair where a kerb is not recorded', () => {
    const { seconds, obstacles } = ways.route(place(0, 200), place(0, 890), 'wheelchair')!
    expect(seconds.best).toBeLessThan(Infinity)
    expect(seconds.worst).toBe(Infinity)
    expect(obstacles.kerbsUnknown).toBe(1)
  })

  it('agree with each other: one to all, nearest, and route', () => {
    const homes = ways.place([place(0, 0), place(700, 5), place(0, 200), place(300, -100)])
    const spots = [place(400, 0), place(900, 200), place(10, 200)]
    const sites = ways.place(spots)
    for (const traveller of ['adult', 'pram', 'wheelchair'] as const)
      for (const asked of ['best', 'worst'] as const) {
        const nearest = ways.nearest(homes, sites, {
          ...{ traveller, capSeconds: 10_800, k: 3, case: asked },
        })
        for (let home = 0; home < homes.count; home++) {
          const from = [place(0, 0), place(700, 5), place(0, 200), place(300, -100)][home]!
          const times = ways.timesFrom(from, traveller, 10_800)
          const expected = spots
            .map((spot, site) => ({
              site,
              seconds: times.to(sites, site)[asked],
              routed: ways.route(from, spot, traveller)?.seconds[asked] ?? Infinity,
            }))
            .sort((x, y) => x.seconds - y.seconds)
          for (const [rank, { site, seconds, routed }] of expected.entries()) {
            expect(routed).toBeCloseTo(seconds, 6)
            expect(nearest.seconds[home * 3 + rank]).toBeCloseTo(seconds, 2)
            expect(nearest.site[home * 3 + rank]).toBe(seconds === Infinity ? -1 : site)
          }
        }
      }
  })

  it('keep to the cap', () => {
    const times = ways.timesFrom(place(0, 0), 'adult', 60)
    const sites = ways.place([place(50, 0), place(400, 0)])
    expect(times.to(sites, 0).best).toBeCloseTo(walk(500), 0)
    expect(times.to(sites, 1).best).toBe(Infinity)
  })

  it('go along one street from door to door, and count the way from the door', () => {
    const route = ways.route(place(100, 20), place(150, 10), 'adult')!
    expect(route.metres).toBe(50)
    expect(route.seconds.best).toBeCloseTo(walk(500 + 200 + 100), 0)
  })

  it('know nothing of places far from any way or beyond water', () => {
    const placed = ways.place([place(0, 5000), place(700, 90)])
    expect(placed.away(0, 'adult')).toBeUndefined()
    expect(placed.away(1, 'adult')).toBeCloseTo(90, 0)
    expect(ways.route(place(0, 5000), place(0, 0), 'adult')).toBeUndefined()
  })
})

describe('ways that somebody thinks up', () => {
  it('lead over a new bridge, and places hold on them', () => {
    const homes = ways.place([place(200, 0)])
    const sites = ways.place([place(200, 200)])
    const asked = { traveller: 'wheelchair', capSeconds: 7200, case: 'best' } as const
    const today = ways.nearest(homes, sites, asked).seconds[0]!
    const then = ways.changed([{ kind: 'newWay', from: place(300, 0), to: place(300, 200) }])
    const after = then.nearest(homes, sites, asked).seconds[0]!
    expect(today * 7.9).toBeCloseTo(18_000, -2)
    expect(after * 7.9).toBeCloseTo(4_000, -2)
    const route = then.route(place(200, 0), place(200, 200), 'adult')!
    expect(route.metres).toBe(400)
    expect(ways.nearest(homes, sites, asked).seconds[0]).toBe(today)
  })

  it('have a lift beside steps, and lack a bridge that is closed', () => {
    const from = place(400, 0)
    const withLift = ways.changed([{ kind: 'lift', at: place(400, -70) }])
    expect(withLift.route(from, place(400, -100), 'wheelchair')!.metres).toBe(100)
    const closed = ways.changed([{ kind: 'closedWay', at: place(1000, 100) }])
    expect(closed.route(from, place(400, 200), 'adult')).toBeUndefined()
  })
})
