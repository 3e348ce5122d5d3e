import { beforeAll, describe, expect, it } from 'vitest'
import { anAtlas } from '../../../../tests/builders/atlas.ts'
import { aCity, quarterNames } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import {
  type Door,
  execute,
  type InputOf,
  type Operation,
  type Outcome,
  type OutputOf,
} from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { atlasPart } from '../snapshot/part.ts'
import { indicatorHistory } from './indicatorHistory.ts'
import { relateIndicators } from './relateIndicators.ts'
import { showIndicator } from './showIndicator.ts'

let door: Door

async function ask<Op extends Operation>(op: Op, input: InputOf<Op>): Promise<OutputOf<Op>> {
  const outcome: Outcome<unknown> = await execute(op, door, input)
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`)
  return outcome.value as OutputOf<Op> // what its own schema gave
}

const each = <T>(valueAt: (index: number) => T) =>
  Object.fromEntries(quarterNames.map((name, index) => [`quartier ${name}`, valueAt(index)]))

beforeAll(async () => {
  const { app } = await testDatabase()
  const keys = await aCity().withDistricts().withQuarters().withEvenResidents(2024).insertInto(app)
  await anAtlas()
    .withIndicator({ id: 'armut', combine: 'ratio', per: 100, statistic: 'proportion' })
    .withParts(
      'armut',
      2022,
      each((index): [number, number] => [50 + index, 500]),
    )
    .withParts(
      'armut',
      2024,
      each((index): [number, number] => [index === 7 ? 200 : 50, 500]),
    )
    .withIndicator({ id: 'anzahl', combine: 'sum', statistic: 'count', unit: '' })
    .withValues(
      'anzahl',
      2024,
      each((index) => 10 * (index + 1)),
    )
    .withIndicator({ id: 'miete', combine: 'none', unit: '€' })
    .withValues(
      'miete',
      2023,
      each((index) => 8 + index),
    )
    .withIndicator({ id: 'bezirksweise', combine: 'none' })
    .withValues('bezirksweise', 2024, { 'bezirk 01': 3, 'bezirk 02': 4 })
    .insertInto(app, keys)
  door = await publicDoor(app, [cityPart, atlasPart])
})

describe('atlas.showIndicator', () => {
  it('gives each area its interval and how it stands to the city', async () => {
    const { areas, chance, cityParts } = await ask(showIndicator, {
      id: 'armut',
      level: 'quartier',
    })
    expect(cityParts).toEqual({ numerator: 550, denominator: 4000 })
    expect(chance).toEqual({
      confidence: 0.95,
      method: 'wilson',
      intervals: 8,
      higher: 1,
      similar: 0,
      lower: 7,
    })
    expect(areas[0]).toMatchObject({ value: 40, standing: 'higher' })
    // Wilson 1927: 200 of 500.
    expect(areas[0]!.interval!.lower).toBeCloseTo(35.8, 1)
    expect(areas[0]!.interval!.upper).toBeCloseTo(44.35, 1)
  })

  it('does not hold counts of parts against the whole, though they have intervals', async () => {
    const { areas, chance } = await ask(showIndicator, { id: 'anzahl', level: 'quartier' })
    expect(chance).toMatchObject({ method: 'byar', intervals: 8, higher: 0, similar: 0, lower: 0 })
    expect(areas.every(({ standing }) => standing === null)).toBe(true)
  })

  it('gives the course of an area that is asked for, and of no other', async () => {
    const { course, series } = await ask(showIndicator, {
      id: 'armut',
      level: 'quartier',
      area: '0204',
    })
    expect(course?.series.map(({ value }) => value)).toEqual([11.4, 40])
    expect(series.map(({ interval }) => interval !== null)).toEqual([true, true])
    expect((await ask(showIndicator, { id: 'armut' })).course).toBeNull()
    expect(
      await execute(showIndicator, door, { id: 'armut', level: 'quartier', area: 'mond' }),
    ).toEqual({ ok: false, failure: { kind: 'notFound', what: 'area' } })
  })
})

describe('atlas.indicatorHistory', () => {
  it('gives every area of a level in every period, null where there is nothing', async () => {
    const { periods, areas, city, levels } = await ask(indicatorHistory, { id: 'armut' })
    expect(periods.map(({ key }) => key)).toEqual(['2022', '2024'])
    expect(levels).toEqual(['bezirk', 'quartier'])
    expect(areas).toHaveLength(8)
    expect(areas[7]).toMatchObject({ name: 'Hafen', above: 'Südstadt' })
    expect(city[1]?.value).toBeCloseTo(13.75, 9)
    // A count of the whole is no yardstick for its parts.
    expect((await ask(indicatorHistory, { id: 'anzahl' })).city).toEqual([null])
  })

  it('knows no level without values', async () => {
    expect(await execute(indicatorHistory, door, { id: 'miete', level: 'bezirk' })).toEqual({
      ok: false,
      failure: { kind: 'notFound', what: 'level' },
    })
  })
})

describe('atlas.relateIndicators', () => {
  it('takes the nearest period of the other one, and the areas that both tell of', async () => {
    const related = await ask(relateIndicators, { x: 'armut', y: 'miete' })
    expect([related.x.period.key, related.y.period.key]).toEqual(['2024', '2023'])
    expect(related).toMatchObject({ level: 'quartier', levels: ['quartier'], missing: 0 })
    expect(related.points.find(({ id }) => id === '0204')).toMatchObject({ x: 40, y: 15 })
    expect(related.correlation).toBeNull() // eight areas
  })

  it('finds nothing where there is no common level', async () => {
    expect(await execute(relateIndicators, door, { x: 'miete', y: 'bezirksweise' })).toEqual({
      ok: false,
      failure: { kind: 'notFound', what: 'period' },
    })
  })
})
