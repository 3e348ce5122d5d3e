import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { publicDoor, snapshotOf } from '../../../../tests/builders/door.ts'
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
import { measureRecord } from '../domain/measure.ts'
import { recommendationState } from '../domain/recommendationState.ts'
import { measuresPart } from '../snapshot/part.ts'
import { putDocument } from '../store/documents.ts'
import {
  answerRecommendation,
  handleRecommendation,
  listKeptRecommendations,
  saveBody,
  saveMeeting,
  saveRecommendation,
  showBody,
  showKeptMeeting,
  showKeptRecommendation,
  showPublicBody,
  showPublicMeeting,
  showRecommendation,
} from './index.ts'

let app: Database
let owner: Database
let planner: AccountActor
let senior: AccountActor
let stranger: AccountActor
let club: AccountActor
let base: Door
const now = () => new Date('2026-11-23T10:00:00Z')

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  planner = (await signedInAs(app, { roles: ['planner'] })).me.actor
  const body = { kind: 'body' as const, roles: ['bodyMember' as const] }
  senior = (await signedInAs(app, { ...body, organisation: 'seniorenrat' })).me.actor
  stranger = (await signedInAs(app, { ...body, organisation: 'beirat' })).me.actor
  club = (await signedInAs(app, { kind: 'provider', roles: ['provider'], organisation: 'verein' }))
    .me.actor
  base = await publicDoor(app, [])
})
beforeEach(async () => {
  for (const table of [
    'measures.recommendation',
    'measures.meeting',
    'measures.body',
    'measures.measure',
    'measures.revision',
  ] as const)
    await owner.deleteFrom(table).execute()
})

const as = <Op extends Operation>(actor: AccountActor, op: Op, input: InputOf<Op>) =>
  execute(op, { ...base, actor, now }, input)
async function ok<Op extends Operation>(actor: AccountActor, op: Op, input: InputOf<Op>) {
  const outcome = await as(actor, op, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}
async function seen<Op extends Operation>(op: Op, input: InputOf<Op>) {
  const snapshot = await snapshotOf(app, [cityPart, offersPart, atlasPart, measuresPart])
  const outcome = await execute(op, { ...base, now, snapshot: () => snapshot }, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}
const makeBody = async (name: string, organisation: string | null) =>
  (await ok(planner, saveBody, { version: 0, record: { name, kind: 'advisory' }, organisation })).id
const file = async (actor: AccountActor, body: string, more: object = {}) =>
  (
    await ok(actor, saveRecommendation, {
      body,
      version: 0,
      record: {
        kind: 'recommendation',
        title: 'Mehr Bänke',
        text: 'Die Stadt stellt Bänke auf.',
        on: '2026-06-01',
        field: 'olderPeople',
        ...more,
      },
    })
  ).id

describe('a recommendation', () => {
  it('is filed by members in their own body only, and is due by itself', async () => {
    const body = await makeBody('Seniorenrat', 'seniorenrat')
    const id = await file(senior, body)
    expect(
      (await ok(senior, showKeptRecommendation, { recommendation: id })).record.answerDue,
    ).toBe('2026-08-30')
    expect(
      await as(stranger, saveRecommendation, {
        body,
        version: 0,
        record: { kind: 'comment', title: 'x', text: 'y', on: '2026-06-01', field: 'other' },
      }),
    ).toMatchObject({ failure: { kind: 'notFound' } })
    const { recommendations, counts } = await ok(planner, listKeptRecommendations, {})
    expect(recommendations).toMatchObject([{ id, state: 'overdue' }])
    expect(counts).toMatchObject({ overdue: 1, waiting: 0 })
  })

  it('keeps its words once it is answered; the city answers, nobody else', async () => {
    const body = await makeBody('Seniorenrat', 'seniorenrat')
    const id = await file(senior, body)
    const answer = {
      recommendation: id,
      on: '2026-09-01',
      record: { stance: 'accepted' as const, words: 'Wir stellen sie auf.', internal: 'Nur drei.' },
    }
    expect(await as(club, answerRecommendation, answer)).toMatchObject({
      failure: { kind: 'notFound' },
    })
    await ok(planner, answerRecommendation, answer)
    const kept = await ok(senior, showKeptRecommendation, { recommendation: id })
    expect(kept.state).toBe('accepted')
    expect(JSON.stringify(kept)).not.toContain('Nur drei')
    const late = await as(senior, saveRecommendation, {
      recommendation: id,
      body,
      version: 1,
      record: { ...kept.record, title: 'Anders' },
    })
    expect(late).toMatchObject({ failure: { kind: 'conflict', reason: 'answered' } })
  })

  it('can be followed to its end: conference, round table, chapter, measure', async () => {
    const conference = await makeBody('Pflegekonferenz', null)
    const table = await makeBody('Runder Tisch', null)
    const first = await file(planner, conference)
    const second = await file(planner, table, { title: 'Bänke im Norden' })
    await app.transaction().execute((tx) =>
      putDocument({ tx, actor: planner, now: now() }, 'measure', {
        id: 'baenke',
        record: measureRecord.parse({
          title: 'Zwölf Bänke',
          field: 'olderPeople',
          owner: 'Gartenamt',
          dueOn: '2026-10-01',
          internal: { notes: 'Streng geheim' },
        }),
        public: true,
        seen: 0,
      }),
    )
    await ok(planner, handleRecommendation, {
      recommendation: first,
      version: 1,
      measures: [],
      flowsInto: second,
    })
    await ok(planner, handleRecommendation, {
      recommendation: second,
      version: 1,
      measures: ['baenke'],
      flowsInto: null,
      reportChapter: 'Älter werden',
      internal: 'Haushalt offen',
    })
    const shown = await seen(showRecommendation, { recommendation: first })
    expect(shown.into).toMatchObject([{ bodyName: 'Runder Tisch', title: 'Bänke im Norden' }])
    expect(shown.measures).toEqual([
      {
        id: 'baenke',
        title: 'Zwölf Bänke',
        owner: 'Gartenamt',
        status: null,
        saidOn: null,
        overdue: true,
      },
    ])
    expect((await seen(showRecommendation, { recommendation: second })).record.reportChapter).toBe(
      'Älter werden',
    )
    expect(
      JSON.stringify([shown, await seen(showRecommendation, { recommendation: second })]),
    ).not.toMatch(/geheim|Haushalt offen/)
    const back = await as(planner, handleRecommendation, {
      recommendation: second,
      version: 2,
      measures: [],
      flowsInto: first,
    })
    expect(back).toMatchObject({ failure: { kind: 'invalid', issues: [{ field: 'flowsInto' }] } })
  })

  it('that is a pledge is reported on by its partner', async () => {
    const pact = await makeBody('Pakt gegen Armut', null)
    const id = await file(planner, pact, {
      kind: 'pledge',
      partner: 'verein',
      addressee: 'Hilfeverein',
    })
    expect((await ok(club, showKeptRecommendation, { recommendation: id })).mayReport).toBe(true)
    await ok(club, answerRecommendation, {
      recommendation: id,
      record: { stance: 'report', words: '40 Frühstücke.' },
    })
    expect(
      await as(club, answerRecommendation, {
        recommendation: id,
        record: { stance: 'accepted', words: 'x' },
      }),
    ).toMatchObject({ failure: { kind: 'notFound' } })
    // A report is no answer, and a pledge is never overdue.
    expect((await seen(showRecommendation, { recommendation: id })).line.state).toBe('waiting')
  })
})

describe('a meeting', () => {
  it('shows everybody its public points and nothing of the others', async () => {
    const body = await makeBody('Sozialausschuss', null)
    const { id } = await ok(planner, saveMeeting, {
      body,
      version: 0,
      startsAt: '2026-12-01T17:00:00+01:00',
      record: {
        title: '12. Sitzung',
        state: 'held',
        agenda: [
          { number: '1', title: 'Bericht', minutes: 'Wird zur Kenntnis genommen.' },
          { number: '2', title: 'Grundstück', public: false, minutes: 'Vertraulich' },
        ],
      },
    })
    const shown = await seen(showPublicMeeting, { meeting: id })
    expect(shown.record.agenda.map(({ title }) => title)).toEqual(['Bericht'])
    expect(JSON.stringify(shown)).not.toContain('Vertraulich')
    expect((await seen(showPublicBody, { body })).meetings).toMatchObject([{ id, items: 1 }])
    expect((await ok(planner, showBody, { body })).nextMeeting).toBe('2026-12-01T16:00:00.000Z')
    for (const [actor, points] of [
      [planner, 2],
      [stranger, 1],
      [club, 1],
    ] as const) {
      const kept = await ok(actor, showKeptMeeting, { meeting: id })
      expect(kept.record.agenda).toHaveLength(points)
      const [meeting] = (await ok(actor, showBody, { body })).meetings
      expect(meeting?.record.agenda).toHaveLength(points)
    }
    const twice = await as(planner, saveMeeting, {
      body,
      version: 0,
      startsAt: '2026-12-01T17:00:00+01:00',
      record: {
        title: 'x',
        state: 'planned',
        agenda: [
          { number: '1', title: 'a' },
          { number: '1', title: 'b' },
        ],
      },
    })
    expect(twice).toMatchObject({ failure: { kind: 'invalid' } })
  })
})

describe('what became of a recommendation', () => {
  it('comes from the answers and the day alone', () => {
    const of = (stances: [string, string][], today = '2026-06-01') =>
      recommendationState(
        { answerDue: '2026-05-31' },
        stances.map(([on, stance]) => ({ on, record: { stance: stance as never } })),
        today,
      )
    expect(of([], '2026-05-31')).toBe('waiting')
    expect(of([])).toBe('overdue')
    expect(of([['2026-05-01', 'received']], '2026-05-31')).toBe('received')
    expect(of([['2026-05-01', 'received']])).toBe('overdue')
    expect(
      of([
        ['2026-07-01', 'carriedOut'],
        ['2026-06-01', 'accepted'],
      ]),
    ).toBe('carriedOut')
    expect(
      of([
        ['2026-05-01', 'declined'],
        ['2026-08-01', 'report'],
      ]),
    ).toBe('declined')
    // A report settles its day, somewhat before it or after; one of the year before does not.
    expect(of([['2026-05-02', 'report']])).toBe('waiting')
    expect(of([['2026-06-01', 'report']])).toBe('waiting')
    expect(of([['2025-06-10', 'report']])).toBe('overdue')
  })
})
