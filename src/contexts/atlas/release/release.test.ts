import { beforeEach, describe, expect, it } from 'vitest'
import { anAtlas, releaseAll } from '../../../../tests/builders/atlas.ts'
import { aCity, quarterNames } from '../../../../tests/builders/city.ts'
import { publicDoor, snapshotOf } from '../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { attack } from '../../../kernels/disclosure/index.ts'
import { execute, operator } from '../../../platform/operation/index.ts'
import { cityPart, readGroundwork } from '../../city/index.ts'
import { listReleases, listStanding, makeRelease, previewRelease, showRelease } from '../index.ts'
import { atlasPart } from '../snapshot/part.ts'
import { columnKey } from './columns.ts'
import { release, returnRelease, withdrawRelease } from './operations/index.ts'
import { readPublication } from './published.ts'
import { insertRelease, readEarlier } from './store.ts'

const { owner, app } = await testDatabase()
let keys: Map<string, number>

beforeEach(async () => {
  for (const table of [
    'atlas.released_column',
    'atlas.release',
    'atlas.observation',
    'atlas.indicator',
    'city.residents',
    'city.area',
    'city.level',
    'city.source',
    'city.city',
  ] as const)
    await owner.deleteFrom(table).execute()
  keys = await aCity().withDistricts().withQuarters().withEvenResidents().insertInto(owner)
})

type Counts = readonly (number | 'secret')[]
const debts: Counts = [2, 30, 25, 40, 20, 50, 35, 60]
const share = {
  statistic: 'proportion',
  combine: 'ratio',
  per: 100,
  denominator: 'Erwachsene',
} as const

/** An indicator of persons out of 1,000 in every quarter. */
function counted(
  atlas: ReturnType<typeof anAtlas>,
  indicator: string,
  counts: Counts,
  options: { protection?: unknown; of?: readonly number[]; year?: number } = {},
) {
  const { of = [], year = 2024, ...plan } = options
  atlas.withIndicator({ id: indicator, numerator: indicator, ...share, ...plan })
  return observed(atlas, indicator, counts, { of, year })
}

function observed(
  atlas: ReturnType<typeof anAtlas>,
  indicator: string,
  counts: Counts,
  { of = [], year = 2024 }: { of?: readonly number[]; year?: number } = {},
) {
  quarterNames.forEach((quarter, at) => {
    const area = `quartier ${quarter}`
    const numerator = counts[at]!
    if (numerator === 'secret') atlas.withValue({ indicator, year, area, protected: true })
    else atlas.withValue({ indicator, year, area, numerator, denominator: of[at] ?? 1000 })
  })
  return atlas
}

const revise = (indicator: string, quarter: string, numerator: number) =>
  owner
    .updateTable('atlas.observation')
    .set({ numerator })
    .where('indicator', '=', indicator)
    .where('area', '=', keys.get(`quartier ${quarter}`)!)
    .execute()

/** What the public sees of an indicator: counts by area, 'protected' where one is withheld. */
async function publicCounts(indicator: string, period?: string) {
  const snapshot = await snapshotOf(app, [cityPart, atlasPart])
  const [city, atlas] = [snapshot.get(cityPart), snapshot.get(atlasPart)]
  const about = atlas.indicator(indicator)
  if (!about) return undefined
  const column = atlas.columns(about).find(({ key }) => period === undefined || key === period)
  if (!column) return undefined
  const shown = (place: number) => {
    const { state, numerator, denominator, value } = atlas.reading(column, place)
    if (state === 'protected') expect([numerator, denominator, value]).toEqual([null, null, null])
    return state === 'protected' ? state : (numerator ?? value)
  }
  const places = [...city.areas.map(({ id, ordinal }) => [id, ordinal] as const)]
  return Object.fromEntries([
    ...places.map(([id, place]) => [id, shown(place)]),
    ['city', shown(atlas.wholeCity)],
  ])
}

const hiddenOf = (counts: Record<string, unknown> | undefined) =>
  Object.keys(counts ?? {}).filter((id) => counts?.[id] === 'protected')

const attacked = async () => attack(await readPublication(app))

const planner = async () => ({ ...(await publicDoor(app, [])), actor: operator('test') })

describe('the gate', () => {
  it('lets nothing out of which neither a rule nor a licence says that it may', async () => {
    await anAtlas()
      .withIndicator({ id: 'open' })
      .withIndicator({ id: 'unknown', source: null })
      .withIndicator({ id: 'odd', protection: { least: 'four' } })
      .withValues('open', 2024, { 'quartier 0101': 1.5 })
      .withValues('unknown', 2024, { 'quartier 0101': 2.5 })
      .withValues('odd', 2024, { 'quartier 0101': 3.5 })
      .insertInto(owner, keys)
    expect((await publicCounts('open'))?.['0101']).toBe(1.5)
    expect(await publicCounts('unknown')).toBeUndefined()
    expect(await publicCounts('odd')).toBeUndefined()
    const outcome = await execute(previewRelease, await planner(), {})
    expect(outcome).toMatchObject({ ok: true, value: { due: false } })
    expect(outcome.ok && outcome.value.leftOut).toEqual([
      '„odd“ (2024): Es gibt keine Schutzregel („protection“), und weder Kennzahl noch Quelle nennen eine offene Lizenz („licence“).',
      '„unknown“ (2024): Es gibt keine Schutzregel („protection“), und weder Kennzahl noch Quelle nennen eine offene Lizenz („licence“).',
    ])
  })

  it.each([null, ' ', 'intern', 'Alle Rechte vorbehalten', 'nur für den Dienstgebrauch'])(
    'takes “%s” for no licence',
    async (licence) => {
      await owner.updateTable('city.source').set({ licence }).execute()
      await anAtlas()
        .withIndicator({ id: 'open' })
        .withValues('open', 2024, { 'quartier 0101': 1.5 })
        .insertInto(owner, keys)
      expect(await publicCounts('open')).toBeUndefined()
    },
  )

  it('withholds small counts and what they could be worked out from; totals are the true ones', async () => {
    await counted(anAtlas(), 'debts', debts, { protection: { least: 4 } }).insertInto(owner, keys)
    const counts = await publicCounts('debts')
    // The cheapest other one in the same district goes with it.
    expect(hiddenOf(counts)).toEqual(['0101', '0103'])
    expect(counts).toMatchObject({ '01': 97, '02': 165, city: 262, '0102': 30 })
    expect(await attacked()).toMatchObject({ examined: 1, exposed: 0, undecided: [] })
  })

  it('withholds where nearly all are counted, and nobody where the rule says so', async () => {
    const counts: Counts = [998, 300, 250, 400, 0, 500, 350, 600]
    await counted(
      counted(anAtlas(), 'plain', counts, { protection: { least: 4, complement: false } }),
      'strict',
      counts,
      { protection: { least: 4, zeros: 'protect' } },
    ).insertInto(owner, keys)
    expect(hiddenOf(await publicCounts('plain'))).toEqual([])
    const hidden = hiddenOf(await publicCounts('strict'))
    expect(hidden).toContain('0101')
    expect(hidden).toContain('0201')
    expect(hidden.length).toBeGreaterThanOrEqual(4)
  })

  it('protects sums against their largest contributors', async () => {
    const atlas = anAtlas()
      .withIndicator({
        id: 'grants',
        combine: 'sum',
        unit: 'Euro',
        protection: { least: 2, dominance: { contributors: 1, percent: 75 } },
      })
      .withValues(
        'grants',
        2024,
        Object.fromEntries(
          quarterNames.map((quarter, at) => [`quartier ${quarter}`, 1000 + 10 * at]),
        ),
      )
    await atlas.insertUnreleased(owner, keys)
    await owner
      .updateTable('atlas.observation')
      .set({ largest: 300, second_largest: 200 })
      .execute()
    await owner
      .updateTable('atlas.observation')
      .set({ largest: 900 })
      .where('area', '=', keys.get('quartier 0204')!)
      .execute()
    await releaseAll(owner)
    const hidden = hiddenOf(await publicCounts('grants'))
    expect(hidden).toContain('0204')
    expect(hidden).toHaveLength(2)
  })

  it('keeps what a source keeps secret from being told by what stands around it', async () => {
    const atlas = counted(anAtlas(), 'open', ['secret', 30, 25, 40, 20, 50, 35, 60], {
      protection: 'published',
    })
    atlas.withValue({
      indicator: 'open',
      year: 2024,
      area: 'bezirk 01',
      numerator: 97,
      denominator: 4000,
    })
    await atlas.insertInto(owner, keys)
    expect(hiddenOf(await publicCounts('open'))).toEqual(['0101', '0103'])
    expect(await attacked()).toMatchObject({ examined: 1, exposed: 0 })
  })

  it('sees that indicators count the same, add up, or are set against each other', async () => {
    const rule = { protection: { least: 4 } }
    const atlas = anAtlas()
    counted(atlas, 'young', [3, 300, 250, 400, 200, 500, 350, 600], rule)
    counted(atlas, 'old', [90, 31, 26, 41, 21, 51, 36, 61], rule)
    atlas.withIndicator({ id: 'all', ...share, numerator: 'all', parts: ['young', 'old'], ...rule })
    observed(atlas, 'all', [93, 331, 276, 441, 221, 551, 386, 661])
    // Of the young ones some: the young are its denominator.
    atlas.withIndicator({
      id: 'pupils',
      ...share,
      ...rule,
      numerator: 'pupils',
      denominator: 'young',
    })
    observed(atlas, 'pupils', [0, 100, 100, 100, 100, 100, 100, 100], {
      of: [3, 300, 250, 400, 200, 500, 350, 600],
    })
    await atlas.insertInto(owner, keys)
    expect(hiddenOf(await publicCounts('young'))).toContain('0101')
    expect(hiddenOf(await publicCounts('pupils'))).toContain('0101')
    const others = ['old', 'all'].map(async (id) => hiddenOf(await publicCounts(id)))
    expect((await Promise.all(others)).flat()).toContain('0101')
    const { exposed, examined } = await attacked()
    expect({ exposed, enough: examined >= 1 }).toEqual({ exposed: 0, enough: true })
  })

  it('keeps figures in that it cannot protect, and says which', async () => {
    const atlas = counted(anAtlas(), 'debts', debts, { protection: { least: 4 } })
    // The same people, openly published: nothing can be withheld any more.
    atlas.withIndicator({ id: 'same', ...share, numerator: 'debts', protection: 'published' })
    await observed(atlas, 'same', debts).insertInto(owner, keys)
    expect(await publicCounts('debts')).toBeUndefined()
    expect((await publicCounts('same'))?.['0101']).toBe(2)
    const outcome = await execute(listStanding, await planner(), { indicator: 'debts' })
    expect(outcome.ok && outcome.value.columns).toMatchObject([
      {
        state: 'failed',
        findings: [
          'Diese Werte lassen sich nicht schützen, was auch immer sonst wegbleibt: Am Anger.',
        ],
      },
    ])
  })

  it('cannot judge raw shares without counts, and keeps them in', async () => {
    await anAtlas()
      .withIndicator({ id: 'mean', protection: { least: 4 } })
      .withValues('mean', 2024, { 'quartier 0101': 1.5 })
      .insertInto(owner, keys)
    expect(await publicCounts('mean')).toBeUndefined()
  })
})

describe('a later release', () => {
  const rule = { protection: { least: 4 } }

  it('is not made where nothing has changed', async () => {
    await counted(anAtlas(), 'debts', debts, rule).insertInto(owner, keys)
    expect((await releaseAll(owner)).number).toBeNull()
    expect(await owner.selectFrom('atlas.release').select('number').execute()).toEqual([
      { number: 1 },
    ])
  })

  it('is not worked out again where what changed makes no difference', async () => {
    await counted(anAtlas(), 'debts', debts, rule).insertInto(owner, keys)
    await owner
      .updateTable('city.residents')
      .set({ count: 1001 })
      .where('age_from', '=', 65)
      .execute()
    const release = () =>
      app.transaction().execute((tx) => makeRelease(tx, { at: new Date(), origin: 'import' }))
    const first = await release()
    expect([first.number, first.plan.same.length]).toEqual([null, 1])
    const second = await release()
    expect([second.number, second.plan.same.length]).toEqual([null, 0])
    expect(second.plan.counts.unchanged).toBe(1)
  })

  it('withholds what an earlier one did, though its count has grown', async () => {
    await counted(anAtlas(), 'debts', debts, rule).insertInto(owner, keys)
    await revise('debts', '0101', 12)
    expect((await releaseAll(owner)).number).toBe(2)
    expect(hiddenOf(await publicCounts('debts'))).toEqual(['0101', '0103'])
    expect(await attacked()).toMatchObject({ exposed: 0, undecided: [] })
  })

  it('is protected against the one before: revised figures tell nothing together', async () => {
    await counted(anAtlas(), 'debts', debts, rule).insertInto(owner, keys)
    // Public so far, and small from now on: alone it could be worked out from the change of the total.
    await revise('debts', '0104', 3)
    await revise('debts', '0202', 55)
    expect((await releaseAll(owner)).number).toBe(2)
    const hidden = hiddenOf(await publicCounts('debts'))
    expect(hidden).toEqual(expect.arrayContaining(['0101', '0103', '0104']))
    expect(hidden.length).toBeGreaterThan(3)
    const { exposed, examined, undecided } = await attacked()
    expect({ exposed, undecided }).toEqual({ exposed: 0, undecided: [] })
    expect(examined).toBeGreaterThanOrEqual(3)
  })

  it('says what it withholds although it was public', async () => {
    await counted(anAtlas(), 'debts', debts, { protection: 'published' }).insertInto(owner, keys)
    expect((await publicCounts('debts'))?.['0101']).toBe(2)
    await owner
      .updateTable('atlas.indicator')
      .set({ protection: JSON.stringify({ least: 4 }) })
      .execute()
    const { plan } = await releaseAll(owner)
    expect(hiddenOf(await publicCounts('debts'))).toEqual(['0101'])
    expect(plan.noted).toMatchObject([
      { indicator: 'debts', findings: [{ kind: 'alreadyPublic', areas: ['Am Anger'] }] },
    ])
  })

  it('protects a new level against what is out already', async () => {
    const atlas = counted(anAtlas(), 'debts', debts, rule)
    await atlas.insertUnreleased(owner, keys)
    // At first without the areas above.
    await owner.updateTable('atlas.indicator').set({ combine: 'none' }).execute()
    await releaseAll(owner)
    expect(hiddenOf(await publicCounts('debts'))).toEqual(['0101'])
    await owner.updateTable('atlas.indicator').set({ combine: 'ratio' }).execute()
    await releaseAll(owner)
    // Its neighbours are public: it is the total that must go.
    expect(hiddenOf(await publicCounts('debts'))).toEqual(expect.arrayContaining(['0101', '01']))
    expect(await attacked()).toMatchObject({ exposed: 0 })
  })
})

describe('the attack from outside', () => {
  it('finds a planted leak', async () => {
    await counted(anAtlas(), 'debts', debts, { protection: { least: 4 } }).insertInto(owner, keys)
    expect((await attacked()).exposed).toBe(0)
    // Somebody lets the neighbour out after all.
    const { tree, ordinals } = await readGroundwork(owner)
    const key = { indicator: 'debts', from: '2024-01-01', until: '2024-12-31' }
    const [content] = (await readEarlier(owner, [key], ordinals)).get(columnKey(key))!
    const neighbour = tree.areas.find(({ id }) => id === '0103')!.ordinal
    const at = content!.places.indexOf(neighbour)
    const leaking = {
      ...content!,
      states: content!.states.with(at, 1),
      reasons: content!.reasons.with(at, null),
      values: content!.values.with(at, 2.5),
      numerators: content!.numerators.with(at, 25),
      denominators: content!.denominators.with(at, 1000),
    }
    const blank = { account: null, organisation: null, reason: null, parameters: {}, digest: '' }
    const leak = { ...blank, at: new Date(), origin: 'planner', counts: {}, audit: {} } as const
    const rule = { kind: 'threshold', least: 4, zeros: 'publish', complement: true }
    const column = {
      ...key,
      state: 'released',
      rule,
      inputs: '',
      findings: [],
      digest: '',
    } as const
    const places = [...ordinals.keys(), null]
    await owner
      .transaction()
      .execute((tx) =>
        insertRelease(tx, leak, [{ ...column, content: leaking }], (place) => places[place]!),
      )
    const { exposed, findings } = await attacked()
    expect(exposed).toBeGreaterThan(0)
    const told = findings.find((one) => one.exposed && one.id.includes('Am Anger'))
    expect(told?.interval).toMatchObject({ lower: 2, upper: 2 })
  })
})

describe('planners', () => {
  it('see before they publish, publish, withdraw, and give back', async () => {
    await counted(anAtlas(), 'debts', debts, { protection: { least: 4 } }).insertUnreleased(
      owner,
      keys,
    )
    const door = await planner()
    const preview = await execute(previewRelease, door, {})
    expect(preview).toMatchObject({
      ok: true,
      value: {
        due: true,
        withheld: '2 Werte geschützt, davon 1 mittelbar',
        counts: { released: 1, primary: 1, secondary: 1, figures: 9 },
        audit: { examined: 1 },
      },
    })
    expect(await publicCounts('debts')).toBeUndefined()

    const made = await execute(release, door, { reason: 'Neue Zahlen' })
    expect(made).toMatchObject({ ok: true, value: { number: 1 } })
    expect((await publicCounts('debts'))?.city).toBe(262)
    expect(await execute(release, door, {})).toMatchObject({ ok: true, value: { number: null } })

    const taken = { indicator: 'debts', period: '2024', reason: 'Die Quelle prüft neu' }
    expect(await execute(withdrawRelease, door, taken)).toMatchObject({ value: { number: 2 } })
    expect(await publicCounts('debts')).toBeUndefined()
    // No import brings it back.
    await revise('debts', '0204', 70)
    expect((await releaseAll(owner)).number).toBeNull()
    expect(await execute(withdrawRelease, door, taken)).toMatchObject({
      failure: { kind: 'conflict', reason: 'nothingPublic' },
    })

    const back = await execute(returnRelease, door, { indicator: 'debts' })
    expect(back).toMatchObject({ ok: true, value: { number: 3, leftOut: [] } })
    expect((await publicCounts('debts'))?.['0204']).toBe(70)
    const listed = await execute(listReleases, door, {})
    expect(
      listed.ok && listed.value.releases.map(({ number, reason }) => [number, reason]),
    ).toEqual([
      [3, null],
      [2, 'Die Quelle prüft neu'],
      [1, 'Neue Zahlen'],
    ])
    const third = await execute(showRelease, door, { number: 3 })
    // The quarter, its district and the city.
    expect(third.ok && third.value.columns).toMatchObject([{ indicator: 'debts', changed: 3 }])
  })
})

it('never lets the application change or remove what was released', async () => {
  await counted(anAtlas(), 'debts', debts, { protection: { least: 4 } }).insertInto(owner, keys)
  for (const table of ['atlas.release', 'atlas.released_column'] as const) {
    await expect(app.deleteFrom(table).execute()).rejects.toThrow(/permission denied/)
    await expect(app.updateTable(table).set({ digest: 'x' }).execute()).rejects.toThrow(
      /permission denied/,
    )
  }
})
