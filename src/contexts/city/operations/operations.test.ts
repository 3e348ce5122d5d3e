import { beforeAll, describe, expect, it } from 'vitest'
import { aCity, square, within } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { type Door, execute } from '../../../platform/operation/index.ts'
import { cityPart } from '../snapshot/part.ts'
import { drawMap } from './drawMap.ts'
import { listAreas } from './listAreas.ts'
import { locate } from './locate.ts'
import { showArea } from './showArea.ts'
import { showCity } from './showCity.ts'
import { showWords } from './showWords.ts'

let door: Door

beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity()
    .withDistricts()
    .withQuarters({ validFrom: '2020-01-01' })
    .withEvenResidents(2024)
    .withWords({ topics: [{ id: 'arbeit', title: { de: 'Arbeit', en: 'Work' } }] })
    .withWords({ contact: { office: 'Amt für Soziales' }, arbitration: 'by mistake a text' })
    .withWords({ pages: { imprint: { de: '# Wer wir sind' } } })
    .withArea({
      level: 'quartier',
      id: '0101',
      name: 'Anger und Bach',
      parent: 'bezirk 01',
      validUntil: '2019-12-31',
      geometry: square(0, 0, 2, 1),
    })
    .withCrosswalk('quartier 0101 2019-12-31', 'quartier 0101', 0.6, 'residents')
    .withCrosswalk('quartier 0101 2019-12-31', 'quartier 0102', 0.395, 'residents')
    .withCrosswalk('quartier 0101 2019-12-31', 'quartier 0103', 0.005, 'residents')
    .insertInto(app)
  door = await publicDoor(app, [cityPart])
})

describe('showCity', () => {
  it('tells the levels, the topics and the residents', async () => {
    expect(await execute(showCity, door, {})).toMatchObject({
      ok: true,
      value: {
        name: 'Musterhausen',
        levels: [
          { id: 'bezirk', areas: 2 },
          {
            id: 'quartier',
            areas: 8,
            vintages: [
              { until: '2019-12-31', areas: 1 },
              { from: '2020-01-01', areas: 8 },
            ],
          },
        ],
        topics: [{ id: 'arbeit', title: { de: 'Arbeit', en: 'Work' } }],
        residents: { count: 8000, basis: 'computed', source: { licence: 'CC BY 4.0' } },
        ages: { bands: [{ ageFrom: 0, ageBelow: 18, share: 0.2 }, {}, { ageBelow: null }] },
      },
    })
  })
})

describe('showWords', () => {
  it('gives the words of the pack, and nothing in place of words it cannot read', async () => {
    expect(await execute(showWords, door, {})).toMatchObject({
      ok: true,
      value: {
        contact: { office: 'Amt für Soziales' },
        arbitration: null,
        pages: { imprint: { de: '# Wer wir sind' } },
        signLanguageVideos: [],
      },
    })
  })
})

describe('showArea', () => {
  it('tells of an area of the past until when it held and what followed, without slivers', async () => {
    const outcome = await execute(showArea, door, {
      level: 'quartier',
      id: '0101-anger-und-bach',
    })
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        current: false,
        day: '2019-12-31',
        successors: [
          { area: { name: 'Am Anger' }, share: 0.6, basis: 'residents' },
          { area: { name: 'Bachviertel' }, share: 0.395 },
        ],
        residents: null,
      },
    })
    expect(outcome.ok && outcome.value.successors).toHaveLength(2)
  })

  it('does not know an area that is not there', async () => {
    const outcome = await execute(showArea, door, { level: 'quartier', id: '0815' })
    expect(outcome).toEqual({ ok: false, failure: { kind: 'notFound', what: 'area' } })
  })

  it('refuses a day that is none', async () => {
    const outcome = await execute(showArea, door, { level: 'x', id: 'y', validOn: '2020' })
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
  })
})

describe('listAreas', () => {
  it('lists a level, a larger area, a name', async () => {
    const names = async (input: unknown) => {
      const outcome = await execute(listAreas, door, input)
      return outcome.ok ? outcome.value.areas.map(({ name }) => name) : outcome.failure
    }
    expect(await names({ level: 'bezirk' })).toEqual(['Nordstadt', 'Südstadt'])
    expect(await names({ within: { level: 'bezirk', id: '02' } })).toEqual([
      'Eichenstraße',
      'Feldmark',
      'Gartenstadt',
      'Hafen',
    ])
    expect(await names({ name: 'Duesselhoefe' })).toEqual(['Düsselhöfe'])
    expect(await names({ level: 'quartier', validOn: '2015-01-01' })).toEqual(['Anger und Bach'])
    expect(await names({ level: 'planet' })).toEqual({ kind: 'notFound', what: 'level' })
  })
})

describe('locate', () => {
  it('answers with an area of each level, and with none outside', async () => {
    expect(await execute(locate, door, within(3, 1))).toMatchObject({
      ok: true,
      value: { areas: [{ name: 'Südstadt' }, { name: 'Hafen' }] },
    })
    expect(await execute(locate, door, { lon: 0, lat: 0 })).toEqual({
      ok: true,
      value: { areas: [], street: null },
    })
  })
})

describe('drawMap', () => {
  it('lays an area over a map of another level at the right place', async () => {
    const outcome = await execute(drawMap, door, {
      level: 'bezirk',
      pointingAt: { level: 'quartier', id: '0204' },
    })
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    const { width, height, pointingAt } = outcome.value
    // The quarter in the north-east: the last quarter of the width, the upper half.
    expect(pointingAt!.middle[0]).toBeGreaterThan(width * 0.75)
    expect(pointingAt!.middle[1]).toBeLessThan(height / 2)
  })

  it('finds places on the map, and says which lie beyond its edge', async () => {
    // Within the quarter in the north-east of the south-western district, and far away.
    const marks = [
      { lon: 6.715, lat: 51.215 },
      { lon: 13.4, lat: 52.5 },
    ]
    const inside = { within: { level: 'bezirk', id: '01' } }
    const outcome = await execute(drawMap, door, { level: 'quartier', ...inside, marks })
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    const { areas, marks: found } = outcome.value
    const [x, y] = found[0]!
    const [labelX, labelY] = areas.find(({ id }) => id === '0104')!.label
    expect(Math.abs(x! - labelX!)).toBeLessThan(5)
    expect(Math.abs(y! - labelY!)).toBeLessThan(5)
    expect(found[1]).toBeNull()
  })

  it('draws what lies within an area, and says where there is no such map', async () => {
    const inside = { within: { level: 'bezirk', id: '01' } }
    expect(await execute(drawMap, door, { level: 'quartier', ...inside })).toMatchObject({
      ok: true,
      value: { areas: { length: 4 } },
    })
    expect(await execute(drawMap, door, { level: 'bezirk', ...inside })).toMatchObject({
      ok: false,
      failure: { what: 'map' },
    })
  })
})
