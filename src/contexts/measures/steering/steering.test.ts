import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { publicDoor, snapshotOf } from '../../../../tests/builders/door.ts'
import {
  keepCommitment,
  keepListItem,
  keepMeasure,
  keepPaper,
  sayStatus,
} from '../../../../tests/builders/measures.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import {
  type AccountActor,
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
  addEvidence,
  addStatus,
  declineRating,
  listKeptMeasures,
  listKeptPromises,
  proposeMeasure,
  proposeRating,
  reopenMeasure,
  retireListItem,
  retireMeasure,
  saveListItem,
  saveMeasure,
  showKeptMeasure,
  showKeptPromise,
  showLists,
  showMeasureHistory,
  signRating,
  undoMeasureChange,
  withdrawEvidence,
} from './index.ts'

let app: Database
let owner: Database
let base: Door
let one: AccountActor
let other: AccountActor
let club: AccountActor
let stranger: AccountActor
const parts = [cityPart, offersPart, atlasPart, measuresPart]
const today = '2026-03-02'

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  const person = async (options: Parameters<typeof signedInAs>[1]) =>
    (await signedInAs(app, options)).me.actor
  const kind = 'provider' as const
  one = await person({ name: 'Pia Plan', roles: ['planner'] })
  other = await person({ name: 'Otto Zweit', roles: ['planner'] })
  club = await person({ organisation: 'verein', kind, roles: ['provider'] })
  stranger = await person({ organisation: 'anderer', kind, roles: ['provider'] })
  base = await publicDoor(app, [])
})
beforeEach(async () => {
  for (const table of [
    'measures.status_update',
    'measures.rating',
    'measures.evidence',
    'measures.fulfilment',
    'measures.revision',
    'measures.measure',
    'measures.commitment',
    'measures.paper_text',
    'measures.paper',
    'measures.list_item',
  ] as const)
    await owner.deleteFrom(table).execute()
})

let ticks = 0
/** Each call comes a second after the one before. */
const as = <Op extends Operation>(actor: AccountActor, op: Op, input: InputOf<Op>, day = today) => {
  ticks += 1000
  const now = new Date(Date.parse(`${day}T10:00:00Z`) + ticks)
  return execute(op, { ...base, actor, now: () => now }, input)
}
async function ok<Op extends Operation>(
  actor: AccountActor,
  op: Op,
  input: InputOf<Op>,
  day?: string,
) {
  const outcome = await as(actor, op, input, day)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}
async function refusal<Op extends Operation>(
  actor: AccountActor,
  op: Op,
  input: InputOf<Op>,
  day?: string,
) {
  const outcome = await as(actor, op, input, day)
  return outcome.ok ? undefined : outcome.failure
}
const problems = (failure: Awaited<ReturnType<typeof refusal>>) =>
  failure?.kind === 'invalid' ? failure.issues.map(({ field }) => field) : failure
const open = async () => (await snapshotOf(app, parts)).get(measuresPart)

const plan = { title: 'Probewohnen ausbauen', field: 'homelessness' } as const
const save = async (more: Partial<InputOf<typeof saveMeasure>> = {}) =>
  (await ok(one, saveMeasure, { version: 0, record: plan, ...more })).measure

async function promised() {
  await keepPaper(app, { id: 'vertrag', text: 'Wir bauen 14 Plätze. Wir prüfen mehr.' })
  await keepCommitment(app, {
    id: 'plaetze',
    paper: 'vertrag',
    quote: 'Wir bauen 14 Plätze.',
    record: {
      title: 'Plätze bauen',
      field: 'violence',
      deadline: { raw: 'bis Ende 2027', from: null, to: '2027-12-31' },
      numbers: [
        { raw: '14 Plätze', value: 14, unit: 'Plätze', role: 'target' },
        { raw: '1:125', value: 125, unit: '1:n', role: 'target' },
      ],
    },
  })
  await keepCommitment(app, {
    id: 'mehr',
    paper: 'vertrag',
    quote: 'Wir prüfen mehr.',
    record: { strength: 'examine' },
  })
  await keepListItem(app, 'ratingRule', 'stand', {
    title: 'Stand',
    words: 'Was fertig ist, zählt.',
  })
}
const proposal = {
  commitment: 'plaetze',
  rating: 'underWay',
  rule: 'stand',
  reason: 'Es wird gebaut.',
} as const

describe('a measure', () => {
  it('is kept with the promises it is to fulfil, and begins from one', async () => {
    await promised()
    const { record } = await ok(one, proposeMeasure, { commitment: 'plaetze' })
    expect(record).toMatchObject({
      title: 'Plätze bauen',
      field: 'violence',
      role: 'own',
      dueOn: '2027-12-31',
      targets: [
        { kind: 'count', goal: 14, unit: 'Plätze', goalOn: '2027-12-31' },
        { kind: 'ratio', goal: 125 },
      ],
    })
    expect((await ok(one, proposeMeasure, { commitment: 'mehr' })).record.role).toBe('examine')
    const measure = await save({ record, commitments: ['plaetze'] })
    expect(measure).toMatch(/^plaetze-bauen-[0-9a-f]{4}$/)
    expect(await ok(one, showKeptMeasure, { measure })).toMatchObject({
      status: null,
      public: false,
      promised: [{ id: 'plaetze', quote: 'Wir bauen 14 Plätze.', rating: null }],
    })
    const { counts } = await ok(one, listKeptPromises, {})
    expect(counts).toMatchObject({ all: 2, noMeasure: 1, unrated: 2 })
  })

  it('loses nothing when two people write at once', async () => {
    const measure = await save()
    await ok(other, saveMeasure, { measure, version: 1, record: { ...plan, title: 'Anders' } })
    expect(await refusal(one, saveMeasure, { measure, version: 1, record: plan })).toMatchObject({
      kind: 'conflict',
      current: { version: 2, fields: { title: 'Anders' }, changedBy: 'Otto Zweit' },
    })
  })

  it('never comes to lie below itself', async () => {
    const top = await save()
    const middle = await save({ parent: top })
    const bottom = await save({ parent: middle })
    const under = (parent: string) =>
      refusal(one, saveMeasure, { measure: top, version: 1, record: plan, parent })
    expect(problems(await under(bottom))).toEqual(['parent'])
    expect(problems(await under(top))).toEqual(['parent'])
    expect(problems(await under('gibt-es-nicht'))).toEqual(['parent'])
    expect((await ok(one, showKeptMeasure, { measure: top })).parent).toBeNull()
  })

  it('is asked for what does not go together', async () => {
    await keepListItem(app, 'criterion', 'klima', { title: 'Klima' })
    const refused = await refusal(one, saveMeasure, {
      version: 0,
      organisation: 'gibt-es-nicht',
      commitments: ['nie-gesagt'],
      record: {
        ...plan,
        from: '2027-01-01',
        dueOn: '2026-01-01',
        criteria: [{ criterion: 'klima', answer: 'met' }],
        goals: ['frei-erfunden'],
        targets: [{ id: 'a', label: 'Kennzahl', kind: 'indicator' }],
        funding: [{ id: 'f', source: 'Land', kind: 'state', from: '2027-01-01', to: '2026-01-01' }],
      },
    })
    expect(problems(refused)).toEqual([
      'organisation',
      'commitments',
      'record.dueOn',
      'record.funding.0.to',
      'record.targets.0.indicator',
      'record.goals',
      'record.criteria.klima.reason',
    ])
  })

  it('tells who changed what, and goes back to what it was, with its links', async () => {
    await promised()
    const measure = await save({ commitments: ['plaetze'] })
    await ok(other, saveMeasure, {
      measure,
      version: 1,
      record: { ...plan, owner: 'Amt für Soziales' },
      public: true,
    })
    const history = await ok(one, showMeasureHistory, { measure })
    expect(history.mayUndo).toBe(true)
    expect(history.changes[0]).toMatchObject({ number: 2, by: { account: 'Otto Zweit' } })
    expect(history.changes[0]?.changes).toEqual([
      { field: 'owner', before: undefined, after: 'Amt für Soziales' },
      { field: 'public', before: false, after: true },
      { field: 'commitments', before: ['Plätze bauen'], after: [] },
    ])
    await ok(one, undoMeasureChange, { measure, version: 2 })
    const after = await ok(one, showKeptMeasure, { measure })
    expect(after).toMatchObject({ owner: null, public: false, promised: [{ id: 'plaetze' }] })
    expect(await refusal(one, undoMeasureChange, { measure, version: 2 })).toMatchObject({
      kind: 'conflict',
      reason: 'changed',
    })
  })

  it('that a pack brought comes back to what the pack said', async () => {
    await keepMeasure(app, { id: 'alt', record: { ...plan, title: 'Aus dem Paket' } })
    expect(await refusal(one, undoMeasureChange, { measure: 'alt', version: 1 })).toMatchObject({
      kind: 'conflict',
      reason: 'first',
    })
    await ok(one, saveMeasure, { measure: 'alt', version: 1, record: plan, public: true })
    await ok(one, undoMeasureChange, { measure: 'alt', version: 2 })
    expect((await ok(one, showKeptMeasure, { measure: 'alt' })).title).toBe('Aus dem Paket')
  })

  it('leaves list and public when it is taken out, and comes back whole', async () => {
    const measure = await save({ public: true })
    await ok(one, retireMeasure, { measure, version: 1 })
    expect((await open()).measures.has(measure)).toBe(false)
    expect((await ok(one, listKeptMeasures, {})).total).toBe(0)
    expect((await ok(one, listKeptMeasures, { retired: true })).total).toBe(1)
    await ok(one, reopenMeasure, { measure, version: 2 })
    expect((await open()).measures.has(measure)).toBe(true)
  })

  it('keeps what is internal or hidden out of what the public reads', async () => {
    const secret = 'GEHEIM'
    const measure = await save({
      public: true,
      record: {
        ...plan,
        owner: secret,
        hidden: ['owner', 'funding', 'dates'],
        dueOn: '2031-07-19',
        funding: [{ id: 'f', source: secret, kind: 'own' }],
        internal: {
          notes: secret,
          risks: [{ words: secret, likelihood: 'high', damage: 'high' }],
        },
      },
    })
    await ok(one, addStatus, { measure, status: 'running', words: 'Es läuft.', internal: secret })
    await ok(one, addEvidence, {
      measure,
      public: false,
      record: { label: secret, says: 'for', kind: 'document' },
    })
    const shown = JSON.stringify((await open()).plain)
    expect(shown).toContain('Es läuft.')
    expect(shown).not.toContain(secret)
    expect(shown).not.toContain('2031-07-19')
  })
})

describe('the list', () => {
  it('puts first what is late, then what asks for an update, and parts below their measure', async () => {
    const base = { field: 'care', everyMonths: 0 }
    await keepMeasure(app, {
      id: 'ruhig',
      record: { ...base, title: 'Ruhig', dueOn: '2030-01-01' },
    })
    await keepMeasure(app, {
      id: 'faellig',
      record: { ...base, title: 'Fällig', from: '2025-01-01', everyMonths: 6 },
    })
    await keepMeasure(app, { id: 'dach', record: { ...base, title: 'Dach' } })
    await keepMeasure(app, {
      id: 'spaet',
      parent: 'dach',
      record: { ...base, title: 'Spät', dueOn: '2026-01-01' },
    })
    await keepMeasure(app, {
      id: 'fertig',
      parent: 'dach',
      record: { ...base, title: 'Fertig', dueOn: '2026-01-01' },
    })
    await sayStatus(app, 'fertig', '2025-12-01', 'done')
    const { measures, counts } = await ok(one, listKeptMeasures, {})
    expect(measures.map(({ id, depth }) => [id, depth])).toEqual([
      ['dach', 0],
      ['spaet', 1],
      ['fertig', 1],
      ['faellig', 0],
      ['ruhig', 0],
    ])
    expect(measures[0]?.parts).toEqual({ done: 1, total: 2, notSaid: 1 })
    expect(counts).toMatchObject({ all: 5, overdue: 1, updateDue: 1, notSaid: 4 })
  })

  it('finds by words, owner, status, area, goal and money that ends', async () => {
    const area = { level: 'stadtteil', id: '0101' }
    await keepMeasure(app, {
      id: 'a',
      record: {
        ...plan,
        owner: 'Sozialamt',
        areas: [area],
        goals: ['wohnen'],
        funding: [{ id: 'f', source: 'ESF', kind: 'eu', to: '2026-12-31' }],
      },
    })
    await keepMeasure(app, { id: 'b', record: { title: 'Streetwork', field: 'youth' } })
    await sayStatus(app, 'b', '2026-01-01', 'running')
    const found = async (filter: InputOf<typeof listKeptMeasures>) =>
      (await ok(one, listKeptMeasures, filter)).measures.map(({ id }) => id)
    expect(await found({ text: 'wohnen probe' })).toEqual(['a'])
    expect(await found({ field: 'youth' })).toEqual(['b'])
    expect(await found({ owner: 'Sozialamt' })).toEqual(['a'])
    expect(await found({ status: 'running' })).toEqual(['b'])
    expect(await found({ status: 'notSaid' })).toEqual(['a'])
    expect(await found({ area })).toEqual(['a'])
    expect(await found({ goal: 'wohnen' })).toEqual(['a'])
    expect(await found({ moneyEnds: true })).toEqual(['a'])
    expect(await ok(one, listKeptMeasures, { moneyEnds: true }, '2025-12-01')).toMatchObject({
      total: 0,
    })
    expect(await ok(one, listKeptMeasures, { sort: 'title', perPage: 1, page: 2 })).toMatchObject({
      page: 2,
      pages: 2,
      measures: [{ id: 'b' }],
    })
  })

  it('shows partners their own measures alone, without internal parts', async () => {
    const measure = await save({
      organisation: 'verein',
      record: { ...plan, internal: { notes: 'Nur für die Stadt', risks: [] } },
    })
    const foreign = await save({ public: true })
    expect((await ok(club, listKeptMeasures, {})).measures.map(({ id }) => id)).toEqual([measure])
    expect((await ok(stranger, listKeptMeasures, {})).counts.all).toBe(0)
    const own = await ok(club, showKeptMeasure, { measure })
    expect(own.internal).toBe(false)
    expect(JSON.stringify(own)).not.toContain('Nur für die Stadt')
    for (const [actor, id] of [
      [club, foreign],
      [stranger, measure],
    ] as const)
      expect(await refusal(actor, showKeptMeasure, { measure: id })).toMatchObject({
        kind: 'notFound',
      })
    expect(await refusal(club, saveMeasure, { measure, version: 1, record: plan })).toEqual({
      kind: 'notAllowed',
    })
    expect(await refusal(club, showMeasureHistory, { measure })).toEqual({ kind: 'notAllowed' })
  })
})

describe('a status', () => {
  it('is only added: a correction is a further entry, and the list follows it', async () => {
    const measure = await save({ public: true })
    const { update } = await ok(one, addStatus, { measure, status: 'done', words: 'Fertig.' })
    await ok(other, addStatus, {
      measure,
      status: 'running',
      words: 'Doch noch nicht.',
      corrects: update,
    })
    const { updates, status } = await ok(one, showKeptMeasure, { measure })
    expect(status).toBe('running')
    expect(updates).toMatchObject([
      { status: 'running', by: { account: 'Otto Zweit' }, corrects: update, correctedBy: null },
      { status: 'done', correctedBy: expect.any(String) },
    ])
    expect((await open()).measures.get(measure)?.updates).toMatchObject([{ status: 'running' }])
    expect(
      await refusal(one, addStatus, { measure, status: 'running', corrects: update }),
    ).toMatchObject({ kind: 'conflict', reason: 'corrected' })
  })

  it('of a delay says why, and comes from no future day', async () => {
    const measure = await save()
    const said = (more: Partial<InputOf<typeof addStatus>>) =>
      refusal(one, addStatus, { measure, status: 'delayed', ...more })
    expect(problems(await said({}))).toEqual(['reason'])
    expect(problems(await said({ reason: 'Kein Personal', on: '2026-03-03' }))).toEqual(['on'])
    expect(problems(await said({ reason: 'So', expectedOn: '2026-01-01' }))).toEqual(['expectedOn'])
    expect(await said({ reason: 'Kein Personal', expectedOn: '2027-01-01' })).toBeUndefined()
  })

  it('ticks milestones, and each keeps its first day', async () => {
    const milestones = [
      { id: 'm1', title: 'Bauantrag' },
      { id: 'm2', title: 'Richtfest' },
    ]
    const measure = await save({ record: { ...plan, milestones } })
    await ok(one, addStatus, { measure, status: 'running', on: '2026-02-01', milestones: ['m1'] })
    await ok(one, addStatus, { measure, status: 'running', milestones: ['m1'] })
    const shown = await ok(one, showKeptMeasure, { measure })
    expect(shown.record.milestones).toEqual([
      { id: 'm1', title: 'Bauantrag', doneOn: '2026-02-01' },
      { id: 'm2', title: 'Richtfest' },
    ])
    expect(shown.milestones).toEqual({ done: 1, total: 2 })
    expect(shown.version).toBe(2)
  })

  it('comes from partners for their own measures alone, and they correct their own words alone', async () => {
    const measure = await save({ organisation: 'verein' })
    const { update } = await ok(one, addStatus, { measure, status: 'running' })
    expect(await refusal(stranger, addStatus, { measure, status: 'done' })).toMatchObject({
      kind: 'notFound',
    })
    expect(
      await refusal(club, addStatus, { measure, status: 'done', corrects: update }),
    ).toMatchObject({ kind: 'notFound' })
    await ok(club, addStatus, { measure, status: 'done' })
    expect((await ok(one, showKeptMeasure, { measure })).updates[0]?.by.organisation).toBe(
      'Organisation verein',
    )
  })
})

describe('evidence', () => {
  const record = { label: 'Ratsvorlage', says: 'for', kind: 'document' } as const
  it('of partners stays internal until the city takes it over', async () => {
    const measure = await save({ organisation: 'verein', public: true })
    const { evidence } = await ok(club, addEvidence, { measure, public: true, record })
    expect((await open()).measures.get(measure)?.evidence).toEqual([])
    await ok(one, addEvidence, { measure, public: true, record, replaces: evidence })
    expect((await open()).measures.get(measure)?.evidence).toMatchObject([{ record }])
    expect((await ok(one, showKeptMeasure, { measure })).evidence).toHaveLength(1)
  })

  it('is taken back by who brought it or the city, never by a partner it speaks against', async () => {
    const measure = await save({ organisation: 'verein' })
    const { evidence } = await ok(one, addEvidence, {
      measure,
      record: { ...record, says: 'against' },
    })
    expect(await refusal(club, withdrawEvidence, { evidence })).toMatchObject({ kind: 'notFound' })
    await ok(other, withdrawEvidence, { evidence })
    expect((await ok(one, showKeptMeasure, { measure })).evidence).toEqual([])
  })

  it('for a promise is the city’s alone', async () => {
    await promised()
    const commitment = 'plaetze'
    expect(await refusal(club, addEvidence, { commitment, record })).toMatchObject({
      kind: 'notFound',
    })
    await ok(one, addEvidence, { commitment, record })
    expect((await ok(one, showKeptPromise, { commitment })).evidence).toMatchObject([{ record }])
  })
})

describe('a rating', () => {
  it('stands once a second person has signed it, with its rule as it was then', async () => {
    await promised()
    const { rating } = await ok(one, proposeRating, proposal)
    expect((await open()).commitments.get('plaetze')?.ratings).toEqual([])
    expect((await ok(one, listKeptPromises, {})).counts.sign).toBe(0)
    expect((await ok(other, listKeptPromises, { view: 'sign' })).promises).toMatchObject([
      { id: 'plaetze', proposed: { rating: 'underWay', mine: false } },
    ])
    expect(await refusal(one, signRating, { rating })).toMatchObject({
      kind: 'conflict',
      reason: 'ownWork',
    })
    await ok(other, signRating, { rating })
    expect((await open()).commitments.get('plaetze')?.ratings).toMatchObject([
      {
        rating: 'underWay',
        record: { rule: { id: 'stand', words: 'Stand: Was fertig ist, zählt.' } },
      },
    ])
    expect(await refusal(other, signRating, { rating })).toMatchObject({ reason: 'settled' })
  })

  it('gives way to a later one, and its history stays', async () => {
    await promised()
    const first = await ok(one, proposeRating, proposal)
    await ok(other, signRating, first)
    const second = await ok(one, proposeRating, { ...proposal, rating: 'notChecked' }, '2026-04-01')
    expect(await refusal(one, proposeRating, proposal)).toMatchObject({ reason: 'open' })
    await ok(other, signRating, second, '2026-04-02')
    const shown = await ok(one, showKeptPromise, { commitment: 'plaetze' })
    expect(shown.ratings.map(({ rating }) => rating)).toEqual(['notChecked', 'underWay'])
    expect((await ok(one, listKeptPromises, {})).counts.unrated).toBe(2)
  })

  it('that nobody has given cannot be taken back, and asks for a rule', async () => {
    await promised()
    expect(
      problems(await refusal(one, proposeRating, { ...proposal, rating: 'notChecked' })),
    ).toEqual(['rating'])
    expect(problems(await refusal(one, proposeRating, { ...proposal, rule: 'keine' }))).toEqual([
      'rule',
    ])
  })

  it('is neither proposed nor signed before an election, but may be declined', async () => {
    await promised()
    const { rating } = await ok(one, proposeRating, proposal)
    await keepListItem(app, 'freeze', 'wahl', {
      title: 'Kommunalwahl',
      from: '2026-03-02',
      to: '2026-03-20',
    })
    expect(await refusal(other, signRating, { rating })).toMatchObject({ reason: 'freeze' })
    expect(await refusal(one, proposeRating, { ...proposal, commitment: 'mehr' })).toMatchObject({
      reason: 'freeze',
    })
    expect((await ok(one, showKeptPromise, { commitment: 'mehr' })).freeze?.to).toBe('2026-03-20')
    await ok(other, declineRating, { rating })
    await ok(one, proposeRating, { ...proposal, commitment: 'mehr' }, '2026-03-21')
    expect((await ok(one, showKeptPromise, { commitment: 'plaetze' })).ratings).toMatchObject([
      { declinedAt: expect.any(String), signedAt: null },
    ])
  })

  it('that is a year old asks to be looked at again', async () => {
    await promised()
    const { rating } = await ok(one, proposeRating, proposal)
    await ok(other, signRating, { rating })
    expect((await ok(one, listKeptPromises, {}, '2027-03-01')).counts.old).toBe(0)
    expect((await ok(one, listKeptPromises, { view: 'old' }, '2027-03-03')).total).toBe(1)
  })
})

describe('the lists of the city', () => {
  it('are kept, ended and brought back; nobody overwrites another', async () => {
    const rule = { title: 'Regel', words: 'Fertig heißt eröffnet.' }
    const { id } = await ok(one, saveListItem, { list: 'ratingRule', record: rule })
    const [item] = (await ok(one, showLists, {})).items
    const change = {
      list: 'ratingRule',
      id,
      seen: item!.seen,
      record: { ...rule, words: 'Neu.' },
    } as const
    await ok(other, saveListItem, change)
    expect(await refusal(one, saveListItem, change)).toMatchObject({
      kind: 'conflict',
      current: { fields: { words: 'Neu.' } },
    })
    await ok(one, retireListItem, { list: 'ratingRule', id, retired: true })
    expect((await open()).plain.lists.ratingRule).toEqual([])
    await ok(one, retireListItem, { list: 'ratingRule', id, retired: false })
    expect((await open()).plain.lists.ratingRule).toHaveLength(1)
  })

  it('ask for the days of a freeze and the words of a rule', async () => {
    const said = async (list: 'freeze' | 'ratingRule', more = {}) =>
      problems(await refusal(one, saveListItem, { list, record: { title: 'Neu', ...more } }))
    expect(await said('freeze')).toEqual(['record.from', 'record.to'])
    expect(await said('freeze', { from: '2026-03-02', to: '2026-03-01' })).toEqual(['record.to'])
    expect(await said('ratingRule')).toEqual(['record.words'])
  })

  it('tell which goals no measure and no indicator serves', async () => {
    await keepListItem(app, 'goal', 'leer', { title: 'Niemand allein' })
    await keepListItem(app, 'goal', 'voll', { title: 'Alle wohnen' })
    await save({
      record: {
        ...plan,
        goals: ['voll'],
        targets: [{ id: 't', label: 'Quote', kind: 'indicator', indicator: 'quote' }],
      },
    })
    expect((await ok(one, listKeptPromises, {})).goals).toEqual([
      { id: 'leer', title: 'Niemand allein', measures: 0, withIndicator: 0 },
      { id: 'voll', title: 'Alle wohnen', measures: 1, withIndicator: 1 },
    ])
  })
})
