import { beforeAll, describe, expect, it } from 'vitest'
import { aCity, quarterNames, square, within } from '../../../../tests/builders/city.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { LiveParts } from '../../../platform/snapshot/liveParts.ts'
import type { SnapshotReader } from '../../../platform/snapshot/part.ts'
import type { CityLive } from './live.ts'
import { cityPart } from './part.ts'

// cityPart needs no other part.
const noOtherParts = {} as SnapshotReader

let city: CityLive

beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity()
    .withDistricts()
    .withQuarters({ validFrom: '2020-01-01' })
    .withEvenResidents(2024)
    .withResidents({ area: 'quartier 0101', year: 2020, count: 900 })
    .withArea({
      level: 'quartier',
      id: '0101',
      name: 'Anger und Bach',
      parent: 'bezirk 01',
      validUntil: '2019-12-31',
      geometry: square(0, 0, 2, 1),
    })
    .withArea({
      level: 'quartier',
      id: '0999',
      name: 'Zurückgezogen',
      retiredOn: '2024-01-01',
      geometry: square(9, 9),
    })
    .withCrosswalk('quartier 0101 2019-12-31', 'quartier 0101', 0.6, 'residents')
    .withCrosswalk('quartier 0101 2019-12-31', 'quartier 0102', 0.4, 'residents')
    .insertInto(app)
  const plain = await cityPart.load(app, new LiveParts())
  city = cityPart.revive(structuredClone(plain), noOtherParts)
})

describe('the city’s snapshot', () => {
  it('holds levels, and the areas of today by name', () => {
    expect(city.levels.map(({ id }) => id)).toEqual(['bezirk', 'quartier'])
    expect(city.areasOn('quartier').map(({ id }) => id)).toContain('0204')
    expect(city.areas.some(({ id }) => id === '0999')).toBe(false)
  })

  it('finds an area by slug and by id', () => {
    expect(city.area('quartier', '0104-duesselhoefe')?.name).toBe('Düsselhöfe')
    expect(city.area('quartier', '0104')?.name).toBe('Düsselhöfe')
    expect(city.area('quartier', '4711')).toBeUndefined()
  })

  it('keeps an area of the past apart from the younger one with its id', () => {
    expect(city.area('quartier', '0101')?.name).toBe('Am Anger')
    expect(city.area('quartier', '0101', '2018-05-01')?.name).toBe('Anger und Bach')
    const past = city.area('quartier', '0101-anger-und-bach')!
    expect(city.isCurrent(past)).toBe(false)
    const followers = city.successors(past).map(({ to, shareOfFrom, basis }) => ({
      name: city.areas[to]?.name,
      shareOfFrom,
      basis,
    }))
    expect(followers).toEqual([
      { name: 'Am Anger', shareOfFrom: 0.6, basis: 'residents' },
      { name: 'Bachviertel', shareOfFrom: 0.4, basis: 'residents' },
    ])
  })

  it('says in which area of each level a place lies, today and then', () => {
    const { lon, lat } = within(1, 0)
    expect(city.locate(lon, lat).map(({ name }) => name)).toEqual(['Nordstadt', 'Bachviertel'])
    expect(city.locate(lon, lat, '2018-05-01').map(({ name }) => name)).toEqual([
      'Nordstadt',
      'Anger und Bach',
    ])
    expect(city.locate(13.4, 52.5)).toEqual([])
  })

  it('knows what lies above, below and beside', () => {
    const anger = city.area('quartier', '0101')!
    expect(city.above(anger).map(({ name }) => name)).toEqual(['Nordstadt'])
    expect(city.below(city.area('bezirk', '02')!).map(({ id }) => id)).toEqual([
      '0201',
      '0202',
      '0203',
      '0204',
    ])
    // A common corner (0104) is no border, and the area of the past is no neighbour of today.
    expect(city.neighbours(anger).map(({ id }) => id)).toEqual(['0102', '0103'])
  })

  it.each([
    ['duesselhoefe', 'Düsselhöfe'],
    ['Eichenstr.', 'Eichenstraße'],
    ['Bachvirtel', 'Bachviertel'],
    ['garten', 'Gartenstadt'],
  ])('finds %s by name', (typed, name) => {
    expect(city.findPlace(typed)[0]?.name).toBe(name)
  })

  it('finds nothing for a name that is not like any', () => {
    expect(city.findPlace('Xanten')).toEqual([])
    expect(city.findPlace(' ')).toEqual([])
  })

  it('adds residents up to larger areas and the city, and says so', () => {
    const north = city.area('bezirk', '01')!
    expect(city.residents.latest(north.ordinal)).toMatchObject({
      count: 4000,
      basis: 'computed',
      period: { until: '2024-12-31' },
      source: 'statistik',
    })
    expect(city.residents.latest(city.residents.city)).toMatchObject({ count: 8000 })
    const quarter = city.area('quartier', '0101')!
    expect(city.residents.latest(quarter.ordinal)).toMatchObject({ count: 1000, basis: 'source' })
  })

  it('does not add up where too many areas are unknown', () => {
    // 2020 is known for one quarter of eight.
    const north = city.area('bezirk', '01')!
    expect(city.residents.series(north.ordinal).map(({ period }) => period.until)).toEqual([
      '2024-12-31',
    ])
    const quarter = city.area('quartier', '0101')!
    expect(city.residents.series(quarter.ordinal).map(({ count }) => count)).toEqual([900, 1000])
  })

  it('tells residents by age', () => {
    const { ages } = city.residents.latestAges(city.residents.city)!
    expect(ages.map(({ ageFrom, count }) => [ageFrom, count])).toEqual([
      [0, 1600],
      [18, 4800],
      [65, 1600],
    ])
  })

  it('draws a map of each level, and of each larger area', () => {
    const map = city.levelMap('quartier')!
    expect(map.areas).toHaveLength(quarterNames.length)
    expect(map.paths.every((path) => /^M[\d.]/.test(path))).toBe(true)
    expect(city.levelMap('quartier', '2018-05-01')!.areas).toHaveLength(1)
    const north = city.area('bezirk', '01')!
    expect(city.parentMap(north, 'quartier')!.areas).toHaveLength(4)
    expect(city.parentMap(north, 'bezirk')).toBeUndefined()
  })
})
