import { beforeAll, describe, expect, it } from 'vitest'
import { anAtlas } from '../../../../../tests/builders/atlas.ts'
import { aCity, quarterNames } from '../../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../../tests/database/index.ts'
import { type Door, execute, type Outcome } from '../../../../platform/operation/index.ts'
import { cityPart } from '../../../city/index.ts'
import { atlasPart } from '../../snapshot/part.ts'
import { explainIndex, listIndexSteps, listIndices, showIndex } from './index.ts'

let door: Door

function answerOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}
const shown = async (id: string, edition?: string) =>
  answerOf(await execute(showIndex, door, { id, edition }))
const explained = async (id: string, area: string, edition?: string) =>
  answerOf(await execute(explainIndex, door, { id, area, edition }))
const failureOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.failure)

const byQuarter = (values: (number | 'protected' | null)[]) =>
  Object.fromEntries(
    quarterNames.flatMap((name, at) => {
      const value = values[at] ?? null
      return value === null ? [] : [[`quartier ${name}`, value]]
    }),
  )

const threeClasses = [
  { code: 1, title: 'gut', upTo: -1 },
  { code: 2, title: 'mittel', upTo: 1 },
  { code: 3, title: 'schwer' },
]
const common = { level: 'quartier', classes: threeClasses }

beforeAll(async () => {
  const { app } = await testDatabase()
  const city = aCity()
    .withDistricts()
    .withQuarters()
    .withWords({
      indices: [
        {
          ...common,
          id: 'lage',
          title: { de: 'Lage', en: 'Situation' },
          partTitle: 'Status',
          indicators: [
            { indicator: 'armut' },
            { indicator: 'wahl', weight: 0.5, direction: 'lowers' },
          ],
          dynamics: {
            title: 'Entwicklung',
            changeOver: 2,
            indicators: [{ indicator: 'armut' }],
            classes: threeClasses,
          },
          editions: [
            { id: 'alt', time: '2022', without: ['wahl'] },
            { id: 'neu', time: '2024' },
            { id: 'nie', time: '1999' },
          ],
          minResidents: 50,
        },
        { ...common, id: 'jedes-jahr', title: 'Jedes Jahr', indicators: [{ indicator: 'armut' }] },
        { ...common, id: 'leer', title: 'Leer', indicators: [{ indicator: 'gibtesnicht' }] },
      ],
    })
  for (const [at, name] of quarterNames.entries())
    city.withResidents({ area: `quartier ${name}`, year: 2024, count: at === 7 ? 20 : 1000 })
  const keys = await city.insertInto(app)
  await anAtlas()
    .withIndicator({ id: 'armut', title: 'Armut' })
    .withIndicator({ id: 'wahl', title: 'Wahl' })
    .withValues('armut', 2022, byQuarter([3, 4, 4, 4, 5, 5, 7, 900]))
    // 2 4 4 4 5 5 7 9 have mean 5 and standard deviation 2; the last quarter has too few people.
    .withValues('armut', 2024, byQuarter([2, 4, 4, 4, 5, 'protected', null, 9]))
    .withValues('wahl', 2024, byQuarter([80, 70, 70, 70, 60, 50, 50, 50]))
    .insertInto(app, keys)
  door = await publicDoor(app, [cityPart, atlasPart])
})

describe('an index of the city', () => {
  it('is listed with the editions that have figures', async () => {
    const { indices } = answerOf(await execute(listIndices, door, {}))
    expect(indices.map(({ id, editions }) => [id, editions.map((one) => one.id)])).toEqual([
      ['lage', ['alt', 'neu']],
      ['jedes-jahr', ['2022', '2024']],
    ])
  })

  it('sets every area against the others, and says why some have no class', async () => {
    const { areas, status, edition } = await shown('lage')
    expect(edition).toMatchObject({ id: 'neu', period: { key: '2024' } })
    const states = Object.fromEntries(areas.map(({ id, state }) => [id, state]))
    expect(states).toEqual({
      ...{ '0101': 'classed', '0102': 'classed', '0103': 'classed', '0104': 'classed' },
      ...{ '0201': 'classed', '0202': 'protected', '0203': 'unknown', '0204': 'fewResidents' },
    })
    // Five areas are counted: 2 4 4 4 5 with 80 70 70 70 60.
    expect(status.counted).toBe(5)
    expect(status.steps[0]).toMatchObject({ indicator: 'armut', mean: 3.8, minimum: 2, maximum: 5 })
    expect(status.steps[0]!.sd).toBeCloseTo(Math.sqrt(0.96), 12)
    expect(status.steps[1]).toMatchObject({ direction: 'lowers', weight: 0.5, mean: 70 })
    expect(status.steps[1]!.share).toBeCloseTo(1 / 3, 12)
    expect(status.classes.map(({ code, count }) => [code, count])).toEqual([
      [1, 1],
      [2, 3],
      [3, 1],
    ])
    expect(areas.find(({ id }) => id === '0202')!.status).toBeNull()
  })

  it('tells its dynamics by the change over the years, and areas by both', async () => {
    const { dynamics, matrix, areas } = await shown('lage')
    expect(dynamics!.steps[0]).toMatchObject({
      period: { key: '2024' },
      before: { key: '2022' },
    })
    // 2 − 3, 4 − 4 … 5 − 5: only the first fell.
    expect(areas.find(({ id }) => id === '0101')!.dynamics).toMatchObject({ class: 1 })
    expect(matrix.filter(({ count }) => count > 0)).toEqual([
      { status: 1, dynamics: 1, count: 1 },
      { status: 2, dynamics: 2, count: 3 },
      { status: 3, dynamics: 2, count: 1 },
    ])
    expect((await shown('lage', 'alt')).dynamics).toBeNull()
  })

  it('does without an indicator where the edition does', async () => {
    const { status } = await shown('lage', 'alt')
    expect(status.steps.map(({ indicator }) => indicator)).toEqual(['armut'])
    // 20 people live in the last quarter: its 900 moves nothing.
    expect(status.steps[0]).toMatchObject({ count: 7, maximum: 7 })
  })

  it('is told area by area: every step can be added up', async () => {
    const { status, dynamics, area, editions } = await explained('lage', '0101-am-anger')
    expect(area).toMatchObject({ id: '0101', name: 'Am Anger' })
    expect(editions).toEqual(['alt', 'neu'])
    const [armut, wahl] = status.steps
    expect(armut).toMatchObject({ now: 2, value: 2, earlier: null, state: 'known' })
    expect(armut!.score).toBeCloseTo((2 - 3.8) / Math.sqrt(0.96), 12)
    expect(wahl!.score).toBeCloseTo(10 / Math.sqrt(40), 12)
    expect(wahl!.contribution).toBeCloseTo(-0.5 * wahl!.score!, 12)
    expect(status.outcome!.sum).toBeCloseTo(armut!.contribution! + wahl!.contribution!, 12)
    expect(status).toMatchObject({ higher: 4, outcome: { class: 1 } })
    expect(dynamics!.steps[0]).toMatchObject({ now: 2, earlier: 3, value: -1 })
  })

  it('never says the secret value, nor what could be worked out from it', async () => {
    const { status, state } = await explained('lage', '0202')
    expect(state).toBe('protected')
    expect(status).toMatchObject({ outcome: null, higher: null })
    expect(status.steps[0]).toMatchObject({
      state: 'protected',
      ...{ now: null, value: null, score: null, contribution: null },
    })
  })

  it('can be taken along whole', async () => {
    const { areas, status, dynamics } = answerOf(
      await execute(listIndexSteps, door, { id: 'lage' }),
    )
    expect(areas).toHaveLength(8)
    const at = areas.findIndex(({ id }) => id === '0201')
    expect(status.areas[at]).toMatchObject({ values: [5, 60], outcome: { class: 3 } })
    expect(dynamics!.areas[at]!.values).toEqual([0])
    const secret = areas.findIndex(({ id }) => id === '0202')
    expect(status.areas[secret]).toMatchObject({ values: [null, 50], scores: [null, null] })
  })

  it('says what is not there', async () => {
    const ask = async (input: object) => failureOf(await execute(explainIndex, door, input))
    expect(await ask({ id: 'leer', area: '0101' })).toEqual({ kind: 'notFound', what: 'index' })
    expect(await ask({ id: 'lage', area: '9999' })).toEqual({ kind: 'notFound', what: 'area' })
    expect(await ask({ id: 'lage', area: '0101', edition: 'nie' })).toEqual({
      kind: 'notFound',
      what: 'edition',
    })
    expect(failureOf(await execute(showIndex, door, { id: 'lage', edition: 'nie' }))).toEqual({
      kind: 'notFound',
      what: 'edition',
    })
  })
})
