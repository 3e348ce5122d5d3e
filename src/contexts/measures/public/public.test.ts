import { beforeAll, describe, expect, it } from 'vitest'
import { anAtlas } from '../../../../tests/builders/atlas.ts'
import { aCity } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import {
  addEvidence,
  keepCommitment,
  keepListItem,
  keepMeasure,
  keepPaper,
  rate,
  sayActual,
  sayStatus,
} from '../../../../tests/builders/measures.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import {
  type Door,
  execute,
  type InputOf,
  type Operation,
  type OutputOf,
} from '../../../platform/operation/index.ts'
import { atlasPart } from '../../atlas/index.ts'
import { cityPart } from '../../city/index.ts'
import { offersPart } from '../../offers/index.ts'
import { measuresPart } from '../snapshot/part.ts'
import {
  listAreaPromises,
  listPromiseChanges,
  listPromises,
  promiseTable,
  quarterlyList,
  showMeasure,
  showPaper,
  showPromise,
} from './index.ts'

const text = `Vertrag für Musterhausen

1. Wohnen

Wir handeln gemeinsam. Wir verbessern den Betreuungsschlüssel in den Unterkünften von 1 : 200 auf
1 : 125 bis Ende 2024. Das hilft allen.

- Wir bauen ein Haus für 14 Menschen am Hafen.
- Wir prüfen, ob ein Lotsendienst möglich ist.

2. Gesundheit

Unser Ziel ist eine gesunde Stadt. Wir führen 26 Empfehlungen der Gesundheitskonferenz aus.
`
const quotes = {
  ratio:
    'Wir verbessern den Betreuungsschlüssel in den Unterkünften von 1 : 200 auf\n1 : 125 bis Ende 2024.',
  house: 'Wir bauen ein Haus für 14 Menschen am Hafen.',
  pilot: 'Wir prüfen, ob ein Lotsendienst möglich ist.',
  goal: 'Unser Ziel ist eine gesunde Stadt.',
  list: 'Wir führen 26 Empfehlungen der Gesundheitskonferenz aus.',
}
const harbour = { level: 'quartier', id: '0204' }

let app: Database
let owner: Database
let door: Door

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  const keys = await aCity().withDistricts().withQuarters().insertInto(app)
  await anAtlas()
    .withIndicator({ id: 'gesund', title: 'Gesunde Kinder' })
    .withValue({ indicator: 'gesund', year: 2022, value: 61 })
    .withValue({ indicator: 'gesund', year: 2023, value: 64 })
    .insertInto(app, keys)
  await keepPaper(app, { id: 'vertrag', text, record: { adoptedOn: '2023-05-01' } })
  await keepPaper(app, {
    id: 'programm',
    text: 'Wir schaffen alles ab.',
    record: { author: 'party', title: 'Wahlprogramm' },
  })
  await keepMeasure(app, {
    id: 'schluessel',
    record: {
      title: 'Mehr Stellen in Unterkünften',
      owner: 'Amt für Wohnen',
      dueOn: '2024-12-31',
      field: 'housing',
      targetGroups: ['wohnungslose'],
      targets: [
        {
          id: 'quote',
          label: 'Menschen auf eine Stelle',
          kind: 'ratio',
          unit: '1:n',
          direction: 'down',
          baseline: { value: 200, on: '2023-01-01' },
          goal: 125,
        },
      ],
    },
  })
  await keepMeasure(app, {
    id: 'haus',
    record: { title: 'Haus am Hafen', owner: 'Bauamt', areas: [harbour], field: 'housing' },
  })
  for (const [id, weight] of [
    ['plan', 1],
    ['bau', 3],
  ] as const)
    await keepMeasure(app, { id, parent: 'haus', record: { title: `Teil ${id}`, weight } })
  await keepMeasure(app, {
    id: 'gesund',
    record: {
      field: 'health',
      targets: [
        { id: 'i', label: 'Gesunde Kinder', kind: 'indicator', indicator: 'gesund', goal: 70 },
      ],
    },
  })
  await keepMeasure(app, {
    id: 'geheim',
    public: false,
    record: { title: 'Noch nicht öffentlich' },
  })
  await sayStatus(app, 'schluessel', '2024-02-01', 'running', { words: 'Zwölf Stellen sind da.' })
  await sayStatus(app, 'schluessel', '2025-02-01', 'delayed', {
    reason: 'Es fehlen Bewerbungen.',
    expectedOn: '2025-12-31',
  })
  await sayStatus(app, 'plan', '2025-03-01', 'done')
  await sayActual(app, {
    measure: 'schluessel',
    target: 'quote',
    on: '2025-01-31',
    record: { numerator: 12, denominator: 1920 },
  })
  const field = 'housing' as const
  await keepCommitment(app, {
    id: 'v-ratio',
    paper: 'vertrag',
    quote: quotes.ratio,
    record: {
      title: 'Betreuungsschlüssel 1:125',
      field,
      section: ['1. Wohnen'],
      deadline: { raw: 'bis Ende 2024', from: null, to: '2024-12-31' },
      targetGroups: ['Menschen in Unterkünften'],
    },
    measures: ['schluessel'],
  })
  await keepCommitment(app, {
    id: 'v-house',
    paper: 'vertrag',
    quote: quotes.house,
    record: { field, kind: 'build' },
    measures: ['haus', 'geheim'],
  })
  await keepCommitment(app, {
    id: 'v-pilot',
    paper: 'vertrag',
    quote: quotes.pilot,
    record: { strength: 'examine', field },
  })
  await keepCommitment(app, {
    id: 'v-goal',
    paper: 'vertrag',
    quote: quotes.goal,
    record: { nature: 'goal', field: 'health' },
    measures: ['gesund'],
  })
  await keepCommitment(app, {
    id: 'v-list',
    paper: 'vertrag',
    quote: quotes.list,
    state: 'proposed',
    record: { field: 'health' },
  })
  await keepCommitment(app, { id: 'p-all', paper: 'programm', quote: 'Wir schaffen alles ab.' })
  await keepListItem(app, 'ratingRule', 'kept', {
    title: 'Eingelöst',
    words: 'Wenn der Rat es sagt.',
  })
  await rate(app, 'v-ratio', '2024-03-01', 'underWay')
  await rate(app, 'v-ratio', '2025-03-15', 'stalled', {
    reason: 'Seit einem Jahr kommt niemand dazu.',
    rule: { id: 'kept', words: 'Wenn der Rat es sagt.' },
  })
  await rate(app, 'v-house', '2025-04-01', 'kept', { signed: false })
  await addEvidence(app, { commitment: 'v-ratio', record: { label: 'Stellenplan 2025' } })
  await renew()
})

async function renew() {
  door = await publicDoor(app, [cityPart, offersPart, atlasPart, measuresPart])
}
async function read<Op extends Operation>(op: Op, input: InputOf<Op>): Promise<OutputOf<Op>> {
  const outcome = await execute(op, door, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}
const ids = async (input: InputOf<typeof listPromises>) =>
  (await read(listPromises, input)).promises.map(({ id }) => id)

describe('the list of promises', () => {
  it('holds what a person accepted, in the order of its paper', async () => {
    expect(await ids({})).toEqual(['v-ratio', 'v-house', 'v-pilot', 'v-goal'])
  })

  it.each([
    '1:125',
    '1 zu 125',
    '1 : 125',
    'betreuungsschlussel',
    'Stellen Unterkünften',
    'wohnen ratio',
  ])('is asked for %s', async (question) => {
    expect(await ids({ text: question })).toEqual(question.includes('ratio') ? [] : ['v-ratio'])
  })

  it('is narrowed by field, paper, rating, status, role, group and area', async () => {
    expect(await ids({ field: 'health' })).toEqual(['v-goal'])
    expect(await ids({ paper: 'anderes' })).toEqual([])
    expect(await ids({ rating: 'stalled' })).toEqual(['v-ratio'])
    expect(await ids({ status: 'delayed' })).toEqual(['v-ratio'])
    expect(await ids({ status: 'noMeasure' })).toEqual(['v-pilot'])
    expect(await ids({ role: 'examine' })).toEqual(['v-pilot'])
    expect(await ids({ group: 'wohnungslose' })).toEqual(['v-ratio'])
    expect(await ids({ overdue: true })).toEqual(['v-ratio'])
    // By the quarter itself, and by the district around it.
    expect(await ids({ area: 'quartier/0204' })).toEqual(['v-house'])
    expect(await ids({ area: 'bezirk/02-suedstadt' })).toEqual(['v-house'])
    expect(await ids({ area: 'quartier/0101' })).toEqual([])
  })

  it('counts by rating, apart what is only examined and what is a goal', async () => {
    const { counts, overdue } = await read(listPromises, {})
    const own = counts.find(({ role }) => role === 'own')
    expect(own).toMatchObject({ total: 2, ratings: { stalled: 1, notChecked: 1, kept: 0 } })
    expect(counts.map(({ role, total }) => [role, total])).toEqual([
      ['own', 2],
      ['examine', 1],
      ['support', 0],
      ['goal', 1],
    ])
    expect(overdue).toBe(1)
  })
})

describe('a promise', () => {
  it('shows its words in their paper, its figures, history and rule', async () => {
    const shown = await read(showPromise, { id: 'v-ratio' })
    expect(shown.before).toBe('Wir handeln gemeinsam. ')
    expect(shown.promise.quote).toBe(quotes.ratio)
    expect(shown.after).toBe(' Das hilft allen.')
    expect(shown.ratings.map(({ rating, rule }) => [rating, rule?.id])).toEqual([
      ['stalled', 'kept'],
      ['underWay', undefined],
    ])
    const [first] = shown.measures
    expect(first?.measure).toMatchObject({
      owner: 'Amt für Wohnen',
      status: 'delayed',
      reason: 'Es fehlen Bewerbungen.',
      overdue: true,
    })
    expect(first?.figures[0]).toMatchObject({
      baseline: { value: 200 },
      latest: { value: 160, numerator: 12 },
      goal: { value: 125 },
      reached: false,
    })
    expect([shown.previous, shown.next]).toEqual([null, 'v-house'])
  })

  it('is "not checked" while a rating waits for its second signature', async () => {
    const { promise, ratings } = await read(showPromise, { id: 'v-house' })
    expect([promise.rating, ratings]).toEqual(['notChecked', []])
  })

  it('names no measure that is not public, and is itself not there before it is accepted', async () => {
    const { measures } = await read(showPromise, { id: 'v-house' })
    expect(measures.map(({ measure }) => measure.id)).toEqual(['haus'])
    expect((await execute(showPromise, door, { id: 'v-list' })).ok).toBe(false)
  })

  it('reads an indicator of the atlas by itself', async () => {
    const { measures } = await read(showPromise, { id: 'v-goal' })
    const figure = measures[0]?.figures[0]
    expect(figure?.series.map(({ period, value }) => [period, value])).toEqual([
      ['2022', 61],
      ['2023', 64],
    ])
    expect(figure?.reached).toBe(false)
  })
})

describe('a paper', () => {
  it('holds its whole text with its promises where they stand', async () => {
    const paper = await read(showPaper, { id: 'vertrag' })
    expect(paper.text).toBe(text)
    expect(paper.sections.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['1. Wohnen', '2. Gesundheit']),
    )
    for (const { start, end, promise } of paper.promises)
      expect(paper.text.slice(start, end)).toBe(promise.quote)
  })

  it('of a party stays inside where an authority runs this, and everything of it', async () => {
    const hidden = await read(promiseTable, {})
    expect(JSON.stringify(hidden)).not.toMatch(/Wahlprogramm|schaffen alles ab/)
    expect((await execute(showPaper, door, { id: 'programm' })).ok).toBe(false)
    await owner
      .updateTable('city.city')
      .set({ words: JSON.stringify({ operator: 'other' }) })
      .execute()
    await renew()
    expect((await read(showPaper, { id: 'programm' })).promises).toHaveLength(1)
    await owner
      .updateTable('city.city')
      .set({ words: JSON.stringify({}) })
      .execute()
    await renew()
  })
})

it('shows a measure by its parts, weighed only where each has a weight', async () => {
  const { measure, tree, promises } = await read(showMeasure, { id: 'haus' })
  expect(measure.parts).toEqual({
    total: 2,
    done: 1,
    stopped: 0,
    notSaid: 1,
    weighed: { done: 1, total: 4 },
  })
  expect(tree.map(({ id, status }) => [id, status])).toEqual([
    ['bau', null],
    ['plan', 'done'],
  ])
  expect(promises.map(({ id }) => id)).toEqual(['v-house'])
})

it('lists a quarter as it stood at its end', async () => {
  const now = await read(quarterlyList, {})
  expect([now.quarter, now.running, now.quarters.at(-1)]).toEqual(['2025-Q2', true, '2024-Q1'])
  expect(now.rows.find(({ id }) => id === 'schluessel')).toMatchObject({
    office: 'Amt für Wohnen',
    dueOn: '2024-12-31',
    reason: 'Es fehlen Bewerbungen.',
    done: false,
    overdue: true,
  })
  // Done in the quarter before.
  expect(now.rows.map(({ id }) => id)).not.toContain('plan')
  const then = await read(quarterlyList, { quarter: '2024-Q1' })
  expect(then.rows.find(({ id }) => id === 'schluessel')).toMatchObject({
    status: 'running',
    reason: null,
    overdue: false,
    isNew: true,
  })
  expect((await execute(quarterlyList, door, { quarter: '2019-Q1' })).ok).toBe(false)
})

it('tells what became public lately, by scope', async () => {
  const all = await read(listPromiseChanges, {})
  expect(all.changes.map(({ kind, what, on }) => [kind, what, on])).toEqual([
    ['rated', 'stalled', '2025-03-15'],
    ['status', 'delayed', '2025-02-01'],
    ['evidence', 'for', '2025-01-01'],
    ['rated', 'underWay', '2024-03-01'],
    ['status', 'running', '2024-02-01'],
  ])
  expect((await read(listPromiseChanges, { scope: 'area:quartier/0204' })).changes).toEqual([])
  expect((await read(listPromiseChanges, { scope: 'field:housing' })).changes).toHaveLength(5)
  expect((await execute(listPromiseChanges, door, { scope: 'paper:programm' })).ok).toBe(false)
})

it('gives the promises of a quarter for its page', async () => {
  const { total, promises } = await read(listAreaPromises, {
    level: 'quartier',
    area: '0204-hafen',
  })
  expect([total, promises[0]?.id]).toEqual([1, 'v-house'])
})

it('says of a freeze while it lasts', async () => {
  const title = 'Kommunalwahl'
  await keepListItem(app, 'freeze', 'wahl', { title, from: '2025-05-01', to: '2025-06-30' })
  await keepListItem(app, 'freeze', 'alt', { title: 'Alt', from: '2020-05-01', to: '2020-06-30' })
  await renew()
  expect((await read(listPromises, {})).freeze?.title).toBe(title)
})
