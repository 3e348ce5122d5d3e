import { beforeAll, describe, expect, it } from 'vitest'
import { anAtlas } from '../../../../../tests/builders/atlas.ts'
import { aCity, quarterNames } from '../../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../../tests/database/index.ts'
import {
  type Actor,
  type Door,
  execute,
  publicActor,
} from '../../../../platform/operation/index.ts'
import { cityPart } from '../../../city/index.ts'
import { atlasPart } from '../../snapshot/part.ts'
import { listSignals } from './listSignals.ts'

let door: Door
const planner: Actor = {
  kind: 'account',
  id: 'a',
  session: 's',
  permissions: new Set(['atlas:read']),
}

const signals = async (input: object = {}) => {
  const outcome = await execute(listSignals, door, input)
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}

const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]
/** Nothing happens but in one quarter. */
const wobble = [0, 3, -2, 1, -3, 2, 0, -1]

beforeAll(async () => {
  const { app } = await testDatabase()
  const keys = await aCity().withDistricts().withQuarters().insertInto(app)
  const atlas = anAtlas()
    .withIndicator({
      id: 'armut',
      topic: 'soziales',
      direction: 'lowerIsBetter',
      statistic: 'proportion',
      combine: 'ratio',
      per: 100,
    })
    .withIndicator({ id: 'kurz', statistic: 'proportion', combine: 'ratio', per: 100 })
    .withIndicator({ id: 'alt', direction: 'higherIsBetter' })
    .withIndicator({ id: 'bruch', statistic: 'proportion', combine: 'ratio', per: 100 })
    .withIndicator({ id: 'klasse', kind: 'class', classes: [{ code: 1, values: [], title: 'a' }] })
  years.forEach((year, at) => {
    atlas.withParts(
      'armut',
      year,
      Object.fromEntries(
        quarterNames.map((name, quarter) => {
          const rise = name === '0104' ? 25 * Math.max(0, at - 3) : 0
          return [`quartier ${name}`, [200 + rise + wobble[(at + quarter) % 8]!, 2000]]
        }),
      ),
    )
    // From 2020 on twice as many are counted.
    atlas.withParts('bruch', year, {
      'quartier 0103': [(year < 2020 ? 100 : 200) + wobble[at]!, 2000],
    })
    if (year > 2020) atlas.withParts('kurz', year, { 'quartier 0101': [10 * at, 100] })
    // It fell, but nobody has looked since.
    if (year < 2023) atlas.withValues('alt', year, { 'quartier 0101': 100 - 10 * at })
    else atlas.withValues('alt', year, { 'quartier 0102': 5 })
  })
  await atlas.insertInto(app, keys)
  await app
    .insertInto('atlas.series_note')
    .values({
      id: 'n',
      indicator: 'bruch',
      on_day: '2020-01-01',
      words: JSON.stringify({ de: 'Neue Zählung' }),
      at: new Date('2020-02-01'),
    })
    .execute()
  door = await publicDoor(app, [cityPart, atlasPart])
  door = { ...door, actor: planner }
})

describe('early warning', () => {
  it('tells the one quarter that moves, how sure it is, and since when', async () => {
    const found = await signals({ level: 'quartier' })
    expect(found).toMatchObject({ level: 'quartier', tests: 9, fewestPoints: 5, secured: 1 })
    expect(found.expectedByChance).toBeCloseTo(0.05, 12)
    expect(found.signals).toHaveLength(1)
    expect(found.signals[0]).toMatchObject({
      indicator: { id: 'armut' },
      area: { id: '0104' },
      ...{ direction: 'rising', verdict: 'worse', certainty: 'secured', shifted: true },
      since: { key: '2021' },
      basis: 'counts',
    })
    expect(found.signals[0]!.chance).toBeLessThan(0.01)
    expect(found.signals[0]!.points).toHaveLength(8)
  })

  it('counts what is too short to be tested, and takes nothing old for a warning', async () => {
    const { tooShort, levels } = await signals({ level: 'quartier' })
    // "kurz" in one quarter and "alt" in the one of today.
    expect(tooShort).toBe(2)
    expect(levels.map(({ id, tests }) => [id, tests])).toEqual([
      ['bezirk', 2],
      ['quartier', 9],
    ])
  })

  it('takes no break in a series for a movement', async () => {
    const { signals: all, tests } = await signals({ level: 'quartier' })
    // Tested is what was counted since.
    expect(tests).toBe(9)
    expect(all.map(({ indicator }) => indicator.id)).toEqual(['armut'])
  })

  it('begins with the finest level, and knows the whole city', async () => {
    expect((await signals()).level).toBe('quartier')
    expect(await signals({ wholeCity: true })).toMatchObject({ level: null, tests: 1 })
  })

  it('makes as many tests whatever is filtered', async () => {
    const ask = async (input: object) => {
      const { tests, secured, signals: left } = await signals({ level: 'quartier', ...input })
      return [tests, secured, left.length]
    }
    expect(await ask({ topic: 'soziales' })).toEqual([9, 1, 1])
    expect(await ask({ topic: 'anderes' })).toEqual([9, 1, 0])
    expect(await ask({ direction: 'falling' })).toEqual([9, 1, 0])
    expect(await ask({ verdict: 'worse', certainty: 'secured' })).toEqual([9, 1, 1])
  })

  it('is for those who may read the atlas at work', async () => {
    const refused = await execute(listSignals, { ...door, actor: publicActor }, {})
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'notAllowed' } })
    expect(await execute(listSignals, door, { level: 'nirgends' })).toMatchObject({
      failure: { kind: 'notFound', what: 'level' },
    })
  })
})
