import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  type Actor,
  actsForTheCity,
  done,
  notFound,
  notYours,
  type Outcome,
  operation,
} from '../../../platform/operation/index.ts'
import { bodyRecord } from '../domain/body.ts'
import { publicMeeting } from '../domain/publicView.ts'
import {
  type RecommendationState,
  recommendationState,
  recommendationStates,
} from '../domain/recommendationState.ts'
import { dayOf } from '../domain/today.ts'
import { ownReach, sitsInBody } from '../policies.ts'
import { type Kept, listDocuments, readDocument } from '../store/documents.ts'
import {
  answerNote,
  type BodyNote,
  bodyNote,
  id,
  type MeetingNote,
  meetingNote,
  type RecommendationNote,
  recommendationNote,
} from './shapes.ts'
import { readAnswersBy, readHandlings } from './store.ts'

/** What staff and members of bodies read: members their own body's, the city all. */

const text = (value: string | Date | null) => (value === null ? null : String(value))
export const organisationOf = (kept: Kept<'body'>) => text(kept.columns.organisation)

/** Points that are not public are for those who sit in the body, and for the city. */
function noteMeeting(kept: Kept<'meeting'>, { sits }: { sits: boolean }): MeetingNote {
  const { starts_at: startsAt, body } = kept.columns
  return {
    id: kept.id,
    body: String(body),
    startsAt: startsAt === null ? null : new Date(startsAt).toISOString(),
    public: kept.public,
    version: kept.version,
    record: sits ? kept.record : publicMeeting(kept.record),
  }
}

interface Around {
  today: string
  names: ReadonlyMap<string, string>
  answers: Awaited<ReturnType<typeof readAnswersBy>>
  handlings: Awaited<ReturnType<typeof readHandlings>>
  city: boolean
}

async function around(tx: Transaction, actor: Actor, now: Date): Promise<Around> {
  const bodies = await listDocuments(tx, 'body')
  return {
    today: dayOf(now),
    names: new Map(bodies.map((body) => [body.id, body.record.name])),
    answers: await readAnswersBy(tx),
    handlings: await readHandlings(tx),
    city: actsForTheCity(actor),
  }
}

function noteRecommendation(kept: Kept<'recommendation'>, known: Around): RecommendationNote {
  const body = String(kept.columns.body)
  const { internal: _, ...open } = kept.record
  return {
    id: kept.id,
    body,
    bodyName: known.names.get(body) ?? body,
    meeting: text(kept.columns.meeting),
    flowsInto: text(kept.columns.flows_into),
    public: kept.public,
    version: kept.version,
    record: known.city ? kept.record : open,
    state: recommendationState(kept.record, known.answers.get(kept.id) ?? [], known.today),
    measures: known.handlings.get(kept.id) ?? [],
    answeredOn: known.answers.get(kept.id)?.at(-1)?.on ?? null,
  }
}

const unanswered: ReadonlySet<RecommendationState> = new Set(['waiting', 'overdue', 'received'])
const countsOf = (notes: readonly RecommendationNote[]) => ({
  recommendations: notes.length,
  answered: notes.filter(({ state }) => !unanswered.has(state)).length,
  overdue: notes.filter(({ state }) => state === 'overdue').length,
})

export const listBodies = operation({
  name: 'measures.listBodies',
  effect: 'read',
  permission: 'measures:readBodies',
  summary: 'Bodies with their next meeting and how many recommendations wait for an answer.',
  input: z.strictObject({}),
  output: z.object({ bodies: z.array(bodyNote) }),
  async run({ tx, actor, now }) {
    const known = await around(tx, actor, now)
    const reach = ownReach(actor)
    const meetings = await listDocuments(tx, 'meeting')
    const recommendations = await listDocuments(tx, 'recommendation')
    const mine = (await listDocuments(tx, 'body')).filter(
      (body) => reach === undefined || body.public || organisationOf(body) === reach,
    )
    return done({
      bodies: mine
        .map((body): BodyNote => {
          const own = recommendations
            .filter(({ columns }) => columns.body === body.id)
            .map((one) => noteRecommendation(one, known))
          const next = meetings
            .filter(({ columns }) => columns.body === body.id && columns.starts_at !== null)
            .map(({ columns }) => new Date(columns.starts_at ?? 0).toISOString())
            .filter((at) => at >= now.toISOString())
            .sort()[0]
          return {
            id: body.id,
            organisation: organisationOf(body),
            public: body.public,
            version: body.version,
            record: body.record,
            ...countsOf(own),
            nextMeeting: next ?? null,
          }
        })
        .sort((a, b) => a.record.name.localeCompare(b.record.name, 'de')),
    })
  },
})

/** A body that whoever asks may work in, or at least look at where it is public. */
export async function openBody(
  { tx, actor }: { tx: Transaction; actor: Actor },
  body: string,
  { toWork = false } = {},
): Promise<Outcome<Kept<'body'>>> {
  const kept = await readDocument(tx, 'body', body)
  if (!kept) return notFound('body')
  const sits = sitsInBody.allows(actor, { organisation: organisationOf(kept) })
  return sits || (!toWork && kept.public) ? done(kept) : notYours('body')
}

export const showBody = operation({
  name: 'measures.showBody',
  effect: 'read',
  permission: 'measures:readBodies',
  summary: 'One body: its meetings, what it recommended, and what became of it.',
  input: z.strictObject({ body: id }),
  output: bodyNote.extend({
    meetings: z.array(meetingNote),
    list: z.array(recommendationNote),
    maySit: z.boolean().describe('Whoever asks may file what the body recommends.'),
  }),
  async run(call, { body }) {
    const opened = await openBody(call, body)
    if (!opened.ok) return opened
    const { tx, actor, now } = call
    const known = await around(tx, actor, now)
    const kept = opened.value
    const maySit = sitsInBody.allows(actor, { organisation: organisationOf(kept) })
    const seen = <D extends { public: boolean }>(one: D) => maySit || one.public
    const list = (await listDocuments(tx, 'recommendation'))
      .filter(({ columns }) => columns.body === body)
      .filter(seen)
      .map((one) => noteRecommendation(one, known))
    const meetings = (await listDocuments(tx, 'meeting'))
      .filter(({ columns }) => columns.body === body)
      .filter(seen)
      .map((one) => noteMeeting(one, { sits: maySit }))
    return done({
      id: kept.id,
      organisation: organisationOf(kept),
      public: kept.public,
      version: kept.version,
      record: kept.record,
      ...countsOf(list),
      nextMeeting:
        meetings
          .flatMap(({ startsAt }) => (startsAt && startsAt >= now.toISOString() ? [startsAt] : []))
          .sort()[0] ?? null,
      meetings: meetings.sort((a, b) => (b.startsAt ?? '').localeCompare(a.startsAt ?? '')),
      list: list.sort(byNumber),
      maySit,
    })
  },
})

export const showKeptMeeting = operation({
  name: 'measures.showKeptMeeting',
  effect: 'read',
  permission: 'measures:readBodies',
  summary: 'One meeting with its agenda, its minutes, and what was recommended there.',
  input: z.strictObject({ meeting: id }),
  output: meetingNote.extend({
    bodyRecord,
    list: z.array(recommendationNote),
    maySit: z.boolean(),
  }),
  async run(call, { meeting }) {
    const { tx, actor, now } = call
    const kept = await readDocument(tx, 'meeting', meeting)
    if (!kept) return notFound('meeting')
    const opened = await openBody(call, String(kept.columns.body))
    // That it is a meeting of somebody else's body is not told either.
    if (!opened.ok) return notYours('meeting')
    const maySit = sitsInBody.allows(actor, { organisation: organisationOf(opened.value) })
    if (!maySit && !kept.public) return notYours('meeting')
    const known = await around(tx, actor, now)
    return done({
      ...noteMeeting(kept, { sits: maySit }),
      bodyRecord: opened.value.record,
      list: (await listDocuments(tx, 'recommendation'))
        .filter(({ columns }) => columns.meeting === meeting)
        .filter((one) => maySit || one.public)
        .map((one) => noteRecommendation(one, known))
        .sort(byNumber),
      maySit,
    })
  },
})

const byNumber = (a: RecommendationNote, b: RecommendationNote) =>
  b.record.on.localeCompare(a.record.on) ||
  (a.record.number ?? '').localeCompare(b.record.number ?? '', 'de', { numeric: true })

export const listKeptRecommendations = operation({
  name: 'measures.listKeptRecommendations',
  effect: 'read',
  permission: 'measures:readBodies',
  summary: 'Recommendations of all bodies that whoever asks may see, overdue ones first.',
  input: z.strictObject({ state: z.enum(recommendationStates).optional() }),
  output: z.object({
    recommendations: z.array(recommendationNote),
    counts: z.record(z.string(), z.int()),
  }),
  async run({ tx, actor, now }, { state }) {
    const known = await around(tx, actor, now)
    const reach = ownReach(actor)
    const own = new Set(
      (await listDocuments(tx, 'body'))
        .filter((body) => reach === undefined || organisationOf(body) === reach)
        .map((body) => body.id),
    )
    const all = (await listDocuments(tx, 'recommendation'))
      .filter((one) => one.public || own.has(String(one.columns.body)))
      .map((one) => noteRecommendation(one, known))
    const counts = Object.fromEntries(
      recommendationStates.map((one) => [one, all.filter((each) => each.state === one).length]),
    )
    const late = (one: RecommendationNote) => (one.state === 'overdue' ? 0 : 1)
    return done({
      recommendations: all
        .filter((one) => !state || one.state === state)
        .sort((a, b) => late(a) - late(b) || byNumber(a, b)),
      counts,
    })
  },
})

export const showKeptRecommendation = operation({
  name: 'measures.showKeptRecommendation',
  effect: 'read',
  permission: 'measures:readBodies',
  summary: 'One recommendation with its answers, what it flowed from and into, and its measures.',
  input: z.strictObject({ recommendation: id }),
  output: recommendationNote.extend({
    answers: z.array(answerNote),
    from: z.array(recommendationNote).describe('What it takes up, of other bodies.'),
    into: recommendationNote.nullable(),
    maySit: z.boolean(),
    mayReport: z
      .boolean()
      .describe('It is a pledge of the organisation that whoever asks acts for.'),
  }),
  async run({ tx, actor, now }, { recommendation }) {
    const kept = await readDocument(tx, 'recommendation', recommendation)
    if (!kept) return notFound('recommendation')
    const body = await readDocument(tx, 'body', String(kept.columns.body))
    const maySit =
      body !== undefined && sitsInBody.allows(actor, { organisation: organisationOf(body) })
    const partner = kept.record.partner ?? null
    const mayReport =
      partner !== null && actor.kind === 'account' && actor.organisation?.id === partner
    if (!maySit && !mayReport && !kept.public) return notYours('recommendation')
    const known = await around(tx, actor, now)
    const all = await listDocuments(tx, 'recommendation')
    const seen = (one: Kept<'recommendation'>) => known.city || one.public
    const into = all.find((one) => one.id === kept.columns.flows_into && seen(one))
    return done({
      ...noteRecommendation(kept, known),
      answers: (known.answers.get(kept.id) ?? []).map(({ on, record }) => {
        const { internal: _, ...open } = record
        return { on, record: known.city ? record : open }
      }),
      from: all
        .filter((one) => one.columns.flows_into === kept.id && seen(one))
        .map((one) => noteRecommendation(one, known)),
      into: into ? noteRecommendation(into, known) : null,
      maySit,
      mayReport,
    })
  },
})
