import { describe, expect, it } from 'vitest'
import { aCity } from '../../../tests/builders/city.ts'
import { snapshotOf } from '../../../tests/builders/door.ts'
import { insertStreets, riverTown } from '../../../tests/builders/network.ts'
import { offer } from '../../../tests/builders/offer.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { placeOf } from '../../kernels/routing/testing/sketch.ts'
import type { Database } from '../../platform/db/database.ts'
import { type Door, execute, type InputOf, operator } from '../../platform/operation/index.ts'
import { cityPart } from '../city/index.ts'
import { offersPart } from '../offers/index.ts'
import { showReach } from './index.ts'

type Asked = InputOf<typeof showReach>

/** Cells where people live: 30 grown-ups and 10 of 80 or more in each. */
async function settle(app: Database, places: Record<string, readonly [number, number]>) {
  for (const [id, [east, north]] of Object.entries(places)) {
    await app
      .insertInto('city.cell')
      .values({
        ...{ id, ...placeOf(east, north), x: 0, y: 0, crs: 'EPSG:25832', size_m: 100 },
        part: 'test',
      })
      .execute()
    const bands = [
      [0, 6, 0],
      [6, 80, 30],
      [80, 999, 10],
    ] as const
    for (const [from, below, count] of bands)
      await app
        .insertInto('city.cell_residents')
        .values({
          ...{ cell: id, period_from: '2024-12-31', period_until: '2024-12-31', part: 'test' },
          ...{ age_from: from, age_below: below, count },
        })
        .execute()
  }
}

async function town() {
  const { app } = await testDatabase()
  const corner = (east: number, north: number) => Object.values(placeOf(east, north))
  const bank = (south: number, north: number) => ({
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          corner(-3000, south),
          corner(3000, south),
          corner(3000, north),
          corner(-3000, north),
          corner(-3000, south),
        ],
      ],
    ],
  })
  await aCity()
    .withLevel('bezirk', 'Bezirk', 'Bezirke')
    .withArea({ level: 'bezirk', id: '01', name: 'Südufer', geometry: bank(-3000, 100) })
    .withArea({ level: 'bezirk', id: '02', name: 'Nordufer', geometry: bank(100, 3000) })
    .insertInto(app)
  await insertStreets(app, riverTown)
  const ask = async (input: Asked) => {
    const snapshot = await snapshotOf(app, [cityPart, offersPart])
    const door: Door = {
      ...{ city: 'musterhausen', actor: operator('test'), database: app },
      now: () => new Date('2025-06-01T10:00:00Z'),
      snapshot: () => snapshot,
    }
    const outcome = await execute(showReach, door, input)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
    return outcome.value
  }
  return { app, ask }
}

const advice = (name: string, east: number, north: number) =>
  offer(name)
    .ofType('schuldnerberatung')
    .with({ site: { ...placeOf(east, north), street: 'Beispielweg', houseNumber: '1' } })

const question = { types: ['schuldnerberatung'], minutes: 10 }

describe('reach', () => {
  it('goes round by the bridge, and over a new one', async () => {
    const { app, ask } = await town()
    await settle(app, { south: [10, 0], north: [10, 205] })
    await advice('Beratung am Nordweg', 20, 205).insertInto(app)
    const today = await ask(question)
    expect(today.limits).toEqual([5, 10, 15])
    expect(today.groups).toEqual(['all', 'under6', 'from80'])
    expect(today.city).toMatchObject({ people: 80, within: { today: [40, 40, 40], after: null } })
    expect(today.areas.map(({ area, within }) => [area.name, within.today[1]])).toEqual([
      ['Nordufer', 40],
      ['Südufer', 0],
    ])
    // 990 m to the bridge, 200 m over it, 980 m back.
    expect(today.worst).toMatchObject([{ area: 'Südufer', people: 40 }])
    expect(today.worst[0]!.seconds! / (2170 / 1.33)).toBeCloseTo(1, 1)
    const bridge = { kind: 'newWay', from: placeOf(0, 0), to: placeOf(0, 200) } as const
    const after = await ask({ ...question, changes: [bridge] })
    expect(after.city.within).toEqual({ today: [40, 40, 40], after: [80, 80, 80] })
    expect(after.city).toMatchObject({ shorter: 40, longer: 0 })
    expect(after.byGroup.find(({ group }) => group === 'from80')).toMatchObject({
      people: 20,
      shorter: 10,
    })
  })

  it('asks for weekdays, and tells who is closed then', async () => {
    const { app, ask } = await town()
    await settle(app, { north: [10, 205] })
    await advice('Beratung am Nordweg', 20, 205).openOnWeekdays().insertInto(app)
    const saturday = await ask({ ...question, openOn: 6 })
    expect(saturday.city.within.today).toEqual([0, 0, 0])
    expect(saturday.closed.map(({ name }) => name)).toEqual(['Beratung am Nordweg'])
    const days = { kind: 'days' as const, site: saturday.closed[0]!.id, days: [1, 6] }
    const after = await ask({ ...question, openOn: 6, changes: [days] })
    expect(after.city.within.after).toEqual([40, 40, 40])
  })

  it('leads wheelchairs around stairs and stops them before kerbs that nobody recorded', async () => {
    const { app, ask } = await town()
    await settle(app, { upper: [400, 0], north: [10, 205] })
    await advice('Beratung Unteres Tor', 400, -100).insertInto(app)
    await advice('Beratung jenseits der Straße', 0, 890).insertInto(app)
    const [onFoot, wheelchair] = [
      await ask(question),
      await ask({ ...question, traveller: 'wheelchair' }),
    ]
    expect(onFoot.city.within.today).toEqual([40, 80, 80])
    expect(wheelchair.city.within.today[0]).toBe(0)
    expect(wheelchair.worst.some(({ area }) => area === 'Nordufer')).toBe(true)
    const lift = { kind: 'lift', ...placeOf(400, -70) } as const
    const after = await ask({ ...question, traveller: 'wheelchair', changes: [lift] })
    // Those from the other bank come by the same steps.
    expect(after.city).toMatchObject({ shorter: 80, longer: 0 })
    expect(after.city.within.after![0]).toBe(40)
  })

  it('opens, closes, moves and resizes', async () => {
    const { app, ask } = await town()
    await settle(app, { south: [10, 0], north: [10, 205] })
    await advice('Beratung Süd', 20, 0).with({ places: 8 }).insertInto(app)
    const first = await ask(question)
    expect(first.areas.find(({ area }) => area.id === '01')?.supply?.today).toBeCloseTo(20)
    const id = first.sites.today[0]!.id
    const opened = { kind: 'open', name: 'Beratung Nord', ...placeOf(0, 205), places: 4 } as const
    const both = await ask({ ...question, changes: [opened] })
    expect(both.sites.after).toMatchObject([{ nearest: 40 }, { offer: null, nearest: 40 }])
    expect(both.city.within.after).toEqual([80, 80, 80])
    const moved = { kind: 'move', site: id, ...placeOf(0, 205) } as const
    expect((await ask({ ...question, changes: [moved] })).city).toMatchObject({
      shorter: 40,
      longer: 40,
    })
    const resized = { kind: 'resize', site: id, places: 16 } as const
    const larger = await ask({ ...question, changes: [resized, { kind: 'close', site: 'x' }] })
    expect(larger.areas.find(({ area }) => area.id === '01')?.supply?.after).toBeCloseTo(40)
    expect(larger.idle).toEqual([1])
    const closed = await ask({ ...question, changes: [{ kind: 'close', site: id }] })
    expect(closed.city.within.after).toEqual([0, 0, 0])
  })

  it('knows nothing of a protected place', async () => {
    const { app, ask } = await town()
    await settle(app, { south: [10, 0], north: [10, 205] })
    await advice('Beratung Süd', 20, 0).insertInto(app)
    const before = await ask({ ...question, withCells: true })
    await advice('Schutzhaus', 20, 205).with({ places: 9 }).protected().insertInto(app)
    const after = await ask({ ...question, withCells: true })
    expect(after).toEqual({ ...before, leftOut: { ...before.leftOut, hidden: 1 } })
  })

  it('says what is missing', async () => {
    const { app } = await testDatabase()
    await aCity().withDistricts().insertInto(app)
    const snapshot = await snapshotOf(app, [cityPart, offersPart])
    const door: Door = {
      ...{ city: 'musterhausen', actor: operator('test'), database: app },
      now: () => new Date('2025-06-01T10:00:00Z'),
      snapshot: () => snapshot,
    }
    expect(await execute(showReach, door, question)).toMatchObject({
      ok: false,
      failure: { kind: 'conflict', reason: 'without:streets' },
    })
    await insertStreets(app, riverTown)
    const withStreets = await snapshotOf(app, [cityPart, offersPart])
    expect(
      await execute(showReach, { ...door, snapshot: () => withStreets }, question),
    ).toMatchObject({ ok: false, failure: { kind: 'conflict', reason: 'without:cells' } })
    expect(await execute(showReach, door, { ...question, types: ['gibt-es-nicht'] })).toMatchObject(
      { ok: false, failure: { kind: 'invalid' } },
    )
  })
})
