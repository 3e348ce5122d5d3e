import { beforeAll, describe, expect, it } from 'vitest'
import { anAtlas } from '../../../../tests/builders/atlas.ts'
import { aCity, quarterNames, square } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { type Door, execute, type Outcome } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { atlasPart } from '../snapshot/part.ts'
import { areaProfile } from './areaProfile.ts'
import { listIndicators } from './listIndicators.ts'
import { listValues } from './listValues.ts'
import { showIndicator } from './showIndicator.ts'

let door: Door

function answerOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}
const profile = async (level: string, id: string) =>
  answerOf(await execute(areaProfile, door, { level, id }))
const rowOf = async (level: string, id: string, indicator: string) =>
  (await profile(level, id)).rows.find((row) => row.indicator.id === indicator)

const eachQuarter = (valueAt: (index: number) => number) =>
  Object.fromEntries(quarterNames.map((name, index) => [`quartier ${name}`, valueAt(index)]))

beforeAll(async () => {
  const { app } = await testDatabase()
  const keys = await aCity()
    .withDistricts()
    .withQuarters({ validFrom: '2020-01-01' })
    .withArea({
      level: 'quartier',
      id: 'alt',
      name: 'Alter Anger',
      parent: 'bezirk 01',
      validUntil: '2019-12-31',
      geometry: square(0, 0, 2, 1),
    })
    .withResidents({ area: 'quartier 0101', year: 2024, count: 3000 })
    .withResidents({ area: 'quartier 0102', year: 2024, count: 1000 })
    .withResidents({ area: 'quartier 0103', year: 2024, count: 1000 })
    .withResidents({ area: 'quartier 0104', year: 2024, count: 20 })
    .insertInto(app)
  await anAtlas()
    .withIndicator({ id: 'haushalte', combine: 'sum', unit: '', topic: 'wohnen' })
    .withValues(
      'haushalte',
      2023,
      eachQuarter((index) => 100 + index),
    )
    // One quarter's count is secret, so the city's cannot be told.
    .withValues('haushalte', 2022, {
      ...eachQuarter((index) => 90 + index),
      'quartier 0201': 'protected',
    })
    .withIndicator({ id: 'armut', combine: 'residents', direction: 'lowerIsBetter' })
    // 0104, where hardly anybody lives, is left out by the source.
    .withValues('armut', 2023, {
      'quartier 0101': 10,
      'quartier 0102': 20,
      'quartier 0103': 30,
      'quartier 0201': 'protected',
    })
    .withValues('armut', 2018, { 'quartier alt 2019-12-31': 12 })
    .withIndicator({ id: 'quote', combine: 'ratio', per: 100 })
    .withValue({
      indicator: 'quote',
      year: 2023,
      area: 'quartier 0101',
      numerator: 10,
      denominator: 50,
    })
    .withValue({
      indicator: 'quote',
      year: 2023,
      area: 'quartier 0102',
      numerator: 30,
      denominator: 50,
    })
    .withValue({ indicator: 'quote', year: 2023, area: 'quartier 0103', value: 12 })
    .withIndicator({ id: 'index', combine: 'none' })
    .withValues(
      'index',
      2022,
      eachQuarter((index) => index),
    )
    .withValues(
      'index',
      2023,
      eachQuarter((index) => index * 10),
    )
    .withValue({ indicator: 'index', year: 2023, value: 33 })
    // An atlas of 2022 that still speaks of the borders before 2020.
    .withIndicator({ id: 'veraltet' })
    .withValues('veraltet', 2022, { 'quartier alt 2019-12-31': 7 })
    .insertInto(app, keys)
  door = await publicDoor(app, [cityPart, atlasPart])
})

describe('values that no source gives', () => {
  it('adds counts up to districts and the city, and says that it did', async () => {
    expect(await rowOf('bezirk', '01', 'haushalte')).toMatchObject({
      state: 'computed',
      value: 406,
      city: { value: 828, basis: 'computed' },
    })
    expect(await rowOf('quartier', '0101', 'haushalte')).toMatchObject({
      state: 'known',
      value: 100,
    })
  })

  it('weights shares by residents, and does without areas where hardly anybody lives', async () => {
    // (10 · 3000 + 20 · 1000 + 30 · 1000) ÷ 5000; 20 of 5020 residents are not covered.
    expect(await rowOf('bezirk', '01', 'armut')).toMatchObject({ state: 'computed', value: 16 })
  })

  it('gives no mean where too much is unknown or secret', async () => {
    expect(await rowOf('bezirk', '02', 'armut')).toBeUndefined()
  })

  it('sets numerators against denominators, and only where both are known', async () => {
    expect(await rowOf('quartier', '0101', 'quote')).toMatchObject({ state: 'known', value: 20 })
    // 0103 gives a quotient without its parts, 0104 nothing: not enough for the district.
    expect(await rowOf('bezirk', '01', 'quote')).toBeUndefined()
  })
})

describe('areaProfile', () => {
  it('compares with the city by source, else with the median, and says which', async () => {
    expect(await rowOf('quartier', '0101', 'index')).toMatchObject({
      period: { key: '2023' },
      value: 0,
      city: { value: 33, basis: 'source' },
      rank: { above: 7, below: 0 },
      statistics: { known: 8, minimum: 0, maximum: 70 },
    })
    const row = await rowOf('quartier', '0101', 'index')
    expect(row?.series.map(({ value, city }) => [value, city?.value, city?.basis])).toEqual([
      [0, 3.5, 'median'],
      [0, 33, 'source'],
    ])
  })

  it('keeps a secret value secret, which is not the same as unknown', async () => {
    expect(await rowOf('quartier', '0201', 'armut')).toMatchObject({
      state: 'protected',
      value: null,
      comparison: null,
      rank: null,
    })
    const { silent } = await profile('quartier', '0202')
    expect(silent.map(({ id }) => id)).toContain('armut')
  })

  it('never mixes an area with one of the past', async () => {
    const past = await profile('quartier', 'alt')
    expect(past.rows.map(({ indicator, value }) => [indicator.id, value])).toEqual([
      ['armut', 12],
      ['veraltet', 7],
    ])
    const row = await rowOf('quartier', '0101', 'armut')
    expect(row?.series.map(({ period }) => period.key)).toEqual(['2023'])
  })

  it('carries source, licence and date of every value', async () => {
    const { rows } = await profile('quartier', '0101')
    expect(rows.length).toBeGreaterThan(2)
    for (const { indicator } of rows)
      expect(indicator).toMatchObject({
        source: { title: 'Einwohnerregister' },
        licence: 'CC BY 4.0',
        date: '2024-12-31',
      })
  })
})

describe('showIndicator', () => {
  it('ranks the areas of a level, ties by name, those without a value last', async () => {
    const shown = answerOf(await execute(showIndicator, door, { id: 'armut', level: 'quartier' }))
    expect(shown.areas.map(({ id, state, rank }) => [id, state, rank]).slice(0, 5)).toEqual([
      ['0103', 'known', 1],
      ['0102', 'known', 2],
      ['0101', 'known', 3],
      ['0104', 'unknown', null],
      ['0201', 'protected', null],
    ])
    expect(shown.statistics).toMatchObject({ known: 3, protected: 1, unknown: 4 })
  })

  it('leaves a gap in the city’s line where a count cannot be added up', async () => {
    const { series } = answerOf(await execute(showIndicator, door, { id: 'haushalte' }))
    expect(series.map(({ period, city }) => [period.key, city?.value ?? null])).toEqual([
      ['2022', null],
      ['2023', 828],
    ])
  })

  it('shows areas of the past where the values are about them', async () => {
    const shown = answerOf(await execute(showIndicator, door, { id: 'veraltet' }))
    expect(shown.areas.map(({ name }) => name)).toEqual(['Alter Anger'])
  })

  it('knows no indicator and no period that is not there', async () => {
    const refused = async (input: unknown) => await execute(showIndicator, door, input)
    expect(await refused({ id: 'glueck' })).toMatchObject({ failure: { what: 'indicator' } })
    expect(await refused({ id: 'armut', period: '1999' })).toMatchObject({
      failure: { what: 'period' },
    })
  })
})

describe('listIndicators and listValues', () => {
  it('list what there is', async () => {
    const { indicators } = answerOf(await execute(listIndicators, door, {}))
    expect(indicators.map(({ id, periods }) => [id, periods.length])).toEqual([
      ['haushalte', 2],
      ['armut', 2],
      ['quote', 1],
      ['index', 2],
      ['veraltet', 1],
    ])
    expect(
      answerOf(await execute(listIndicators, door, { topic: 'wohnen' })).indicators,
    ).toHaveLength(1)
    const { values } = answerOf(await execute(listValues, door, { id: 'index', period: '2023' }))
    expect(values.map(({ area }) => area?.id ?? 'city')).toEqual(['city', ...quarterNames])
  })
})
