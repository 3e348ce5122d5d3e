import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCity } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { type Door, execute, operator } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { type FindOffersInput, findOffers } from '../operations/findOffers.ts'
import { offersPart } from '../snapshot/part.ts'
import { openNeedCounter } from './counter.ts'
import { listNeed } from './listNeed.ts'
import type { Need, NeedCount } from './need.ts'
import { publishable } from './publish.ts'
import { condenseNeedCounts } from './retention.ts'
import { addNeedCounts } from './store.ts'

let db: TestDatabase
let door: Door
beforeAll(async () => {
  db = await testDatabase()
  await aCity().withDistricts().withQuarters().insertInto(db.app)
  // In the quarter Am Anger (0101) of the district Nordstadt (01), open on weekdays, in German.
  const place = offer('Schuldnerberatung Nord').ofType('schuldnerberatung').at(0, 0)
  await place.openOnWeekdays().speaking('de').insertInto(db.app)
  await offer('Frauenhaus').ofType('frauenhaus').protected().insertInto(db.app)
  await offer('Sozialberatung').ofType('sozialberatung').at(0, 1).insertInto(db.app)
  door = await publicDoor(db.app, [cityPart, offersPart])
})

/** What a search counts for. */
async function countedBy(input: FindOffersInput, at = '2025-06-03T10:00:00Z'): Promise<Need[]> {
  const counted: Need[] = []
  const outcome = await execute(
    findOffers,
    {
      ...door,
      now: () => new Date(at),
      count: (_name, ids) => counted.push(...(ids as Need[])),
    },
    input,
  )
  expect(outcome.ok).toBe(true)
  return counted
}

const nowhere = { level: '', area: '' }
const debts = { kind: 'type', concept: 'schuldnerberatung' }

describe('a search counts', () => {
  it('for what it meant, as found', async () => {
    expect(await countedBy({ question: 'Schuldnerberatung' })).toEqual([
      { ...debts, ...nowhere, outcome: 'found' },
    ])
  })

  it('for the quarter of the place that was named, and no more of the place', async () => {
    const inQuarter = { level: 'quartier', area: '0101' }
    expect(await countedBy({ question: 'Schuldnerberatung', place: 'Am Anger' })).toEqual([
      { ...debts, ...inQuarter, outcome: 'found' },
    ])
    expect(await countedBy({ question: 'Schuldnerberatung in Nordstadt' })).toEqual([
      { ...debts, level: 'bezirk', area: '01', outcome: 'found' },
    ])
    // A postal code covers several quarters.
    expect(await countedBy({ question: 'Schuldnerberatung', place: '40210' })).toEqual([
      { ...debts, level: 'bezirk', area: '01', outcome: 'found' },
    ])
    const position = { lon: 6.705, lat: 51.205 }
    expect(await countedBy({ question: 'Schuldnerberatung', ...position })).toEqual([
      { ...debts, ...nowhere, outcome: 'found' },
    ])
  })

  it('as missing where there is no such offer', async () => {
    const [need] = await countedBy({ question: 'Hebamme', place: 'Hafen' })
    expect(need).toEqual({
      kind: 'type',
      concept: 'hebammenhilfe',
      level: 'quartier',
      area: '0204',
      outcome: 'nothing',
    })
  })

  it('as missing in the language, open or step-free where only that is missing', async () => {
    expect(await countedBy({ question: 'Schuldnerberatung', language: 'ar' })).toEqual([
      { ...debts, ...nowhere, outcome: 'language' },
      { kind: 'language', concept: 'ar', ...nowhere, outcome: 'language' },
    ])
    expect(await countedBy({ question: 'Schuldnerberatung auf Arabisch' })).toEqual([
      { ...debts, ...nowhere, outcome: 'language' },
      { kind: 'language', concept: 'ar', ...nowhere, outcome: 'language' },
    ])
    const sunday = '2025-06-08T10:00:00Z'
    expect(await countedBy({ question: 'Schuldnerberatung', openNow: true }, sunday)).toEqual([
      { ...debts, ...nowhere, outcome: 'closed' },
      { kind: 'filter', concept: 'openNow', ...nowhere, outcome: 'closed' },
    ])
    expect(await countedBy({ question: 'Schuldnerberatung', wheelchair: true })).toEqual([
      { ...debts, ...nowhere, outcome: 'stepFree' },
      { kind: 'filter', concept: 'wheelchair', ...nowhere, outcome: 'stepFree' },
    ])
  })

  it('without any place where being seen may put somebody in danger', async () => {
    const needs = await countedBy({ question: 'Frauenhaus', place: 'Am Anger' })
    expect(needs).toEqual([{ kind: 'type', concept: 'frauenhaus', ...nowhere, outcome: 'found' }])
    const [need] = await countedBy({ situation: 'gewalt', place: 'Am Anger' })
    expect(need).toMatchObject({ kind: 'situation', concept: 'gewalt', ...nowhere })
  })

  it('for nothing that the vocabulary does not know: no word of it, no code made up', async () => {
    const needs = await countedBy({ question: 'Xylofant Meier 0221 123456', language: 'zzz' })
    expect(needs.map(({ kind, concept }) => [kind, concept])).toEqual([['unknown', '']])
    expect(JSON.stringify(needs)).not.toMatch(/xylofant|meier|221|zzz/i)
  })

  it('once: not for leafing on, not for looking at a list', async () => {
    expect(await countedBy({ question: 'Schuldnerberatung', page: 2 })).toEqual([])
    expect(await countedBy({ type: 'schuldnerberatung' })).toEqual([])
  })

  it('only where the surface wants it', async () => {
    expect((await execute(findOffers, door, { question: 'Schuldnerberatung' })).ok).toBe(true)
  })
})

const need = (more: Partial<Need> = {}): Need => ({
  kind: 'type',
  concept: 'hebammenhilfe',
  level: 'quartier',
  area: '0101',
  outcome: 'nothing',
  ...more,
})

describe('the counter', () => {
  const now = () => new Date('2025-06-30T22:30:00Z')

  it('hands on sums by German months, and nothing twice', async () => {
    const kept: NeedCount[][] = []
    const keep = async (sums: NeedCount[]) => {
      kept.push(sums)
    }
    const counter = openNeedCounter({ keep, warn: () => {}, now })
    for (let i = 0; i < 3; i++) counter.count([need()])
    counter.count([need({ outcome: 'found' })])
    await counter.handOn()
    await counter.close()
    expect(kept).toEqual([
      [
        { ...need(), period: '2025-07', searches: 3 },
        { ...need({ outcome: 'found' }), period: '2025-07', searches: 1 },
      ],
    ])
  })

  it('hands on what is left when the server stops', async () => {
    const kept: NeedCount[] = []
    const counter = openNeedCounter({
      keep: async (sums) => void kept.push(...sums),
      warn: () => {},
      now,
    })
    counter.count([need()])
    await counter.close()
    expect(kept.map(({ searches }) => searches)).toEqual([1])
  })

  it('keeps counting while the database is away', async () => {
    let broken = true
    const kept: NeedCount[] = []
    const warned: unknown[] = []
    const counter = openNeedCounter({
      async keep(sums) {
        if (broken) throw new Error('away')
        kept.push(...sums)
      },
      warn: (error) => warned.push(error),
      now,
    })
    counter.count([need()])
    await counter.handOn()
    counter.count([need()])
    broken = false
    await counter.close()
    expect(warned).toHaveLength(1)
    expect(kept.map(({ searches }) => searches)).toEqual([2])
  })

  it('is not flooded: one search counts at most 20 times a minute', async () => {
    let clock = new Date('2025-06-03T10:00:00Z')
    const kept: NeedCount[] = []
    const counter = openNeedCounter({
      keep: async (sums) => void kept.push(...sums),
      warn: () => {},
      now: () => clock,
    })
    for (let i = 0; i < 500; i++) counter.count([need()])
    clock = new Date('2025-06-03T10:01:00Z')
    counter.count([need()])
    for (let i = 0; i < 2000; i++) counter.count([need({ concept: `nummer-${i}` })])
    await counter.close()
    expect(kept.find(({ concept }) => concept === 'hebammenhilfe')?.searches).toBe(21)
    expect(kept.reduce((sum, { searches }) => sum + searches, 0)).toBe(20 + 600)
  })
})

const sum = (searches: number, more: Partial<NeedCount> = {}): NeedCount => ({
  ...need(),
  period: '2025-05',
  searches,
  ...more,
})

describe('what is published', () => {
  const publish = (...sums: NeedCount[]) => publishable(sums)

  it('never holds fewer than five, however they are cut', () => {
    // Every combination of a few small cells; seeded by their place.
    const sums = ['hebamme', 'tafel', 'schuldnerberatung'].flatMap((concept, a) =>
      ['0101', '0102', '0103', '0104', ''].flatMap((area, b) =>
        (['nothing', 'found', 'closed'] as const).map((outcome, c) =>
          sum(1 + ((a * 7 + b * 5 + c * 3) % 9), { concept, area, outcome }),
        ),
      ),
    )
    const shown = publish(...sums)
    expect(shown.every(({ searches }) => searches >= 5 && searches % 5 === 0)).toBe(true)
    const all = (list: { searches: number }[]) => list.reduce((n, one) => n + one.searches, 0)
    expect(all(shown)).toBeLessThanOrEqual(all(sums))
    expect(all(shown)).toBeGreaterThan(0.6 * all(sums))
  })

  it('puts rare ones together, over areas first', () => {
    expect(publish(sum(7), sum(3, { area: '0102' }), sum(2, { area: '0103' }))).toEqual([
      sum(5),
      { ...sum(5), level: '', area: '*' },
    ])
  })

  it('leaves out what stays rare', () => {
    expect(publish(sum(4))).toEqual([])
    expect(publish(sum(2), sum(2, { outcome: 'found' }))).toEqual([])
    expect(publish(sum(3), sum(2, { outcome: 'closed' }))).toEqual([
      { ...sum(5), level: '', area: '*', outcome: '*' },
    ])
  })

  it('is rounded down to fives in every month and year, so that no single search shows', () => {
    for (const period of ['2025-06', '2025-05', '2021']) {
      expect(publish(sum(9, { period }))).toEqual([sum(5, { period })])
      expect(publish(sum(10, { period }))).toEqual([sum(10, { period })])
    }
  })
})

describe('sums in the database', () => {
  beforeEach(() => db.owner.deleteFrom('offers.need_count').execute())
  const planner = (): Door => ({ ...door, actor: operator('test') })
  const listed = async (input = {}) => {
    const outcome = await execute(listNeed, planner(), input)
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    return outcome.value.sums.map(({ name: _, ...rest }) => rest)
  }

  it('are added up from several processes', async () => {
    await Promise.all([
      addNeedCounts(db.app, [sum(2), sum(4, { concept: 'tafel' })]),
      addNeedCounts(db.app, [sum(4, { concept: 'tafel' }), sum(3)]),
    ])
    expect(await listed({ kind: 'type' })).toEqual([sum(5), sum(5, { concept: 'tafel' })])
    expect(await listed({ concept: 'tafel' })).toEqual([sum(5, { concept: 'tafel' })])
    expect(await listed({ from: '2025-06' })).toEqual([])
  })

  it('are for planners alone', async () => {
    expect(await execute(listNeed, door, {})).toEqual({
      ok: false,
      failure: { kind: 'notAllowed' },
    })
  })

  it('become sums of years after three years, of what had been published alone', async () => {
    await addNeedCounts(db.app, [
      sum(6, { period: '2022-04' }),
      sum(4, { period: '2022-05' }),
      sum(7, { period: '2022-06' }),
      sum(8, { period: '2022-07' }),
    ])
    expect(await condenseNeedCounts(db.app, new Date('2022-07-15T00:00:00Z'))).toBe(3)
    expect(await listed()).toEqual([sum(10, { period: '2022' }), sum(5, { period: '2022-07' })])
    expect(await condenseNeedCounts(db.app, new Date('2022-08-15T00:00:00Z'))).toBe(1)
    expect(await listed()).toEqual([sum(15, { period: '2022' })])
    expect(await condenseNeedCounts(db.app, new Date('2022-08-15T00:00:00Z'))).toBe(0)
  })
})
