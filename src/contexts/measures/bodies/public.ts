import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import {
  answerRecord,
  bodyRecord,
  meetingRecord,
  recommendationKinds,
  recommendationRecord,
} from '../domain/body.ts'
import { statuses } from '../domain/measure.ts'
import { standingOf } from '../domain/overdue.ts'
import {
  type RecommendationState,
  recommendationState,
  recommendationStates,
} from '../domain/recommendationState.ts'
import { dayOf } from '../domain/today.ts'
import type { MeasuresLive } from '../snapshot/live.ts'
import type { LiveRecommendation } from '../snapshot/load.ts'
import { measuresPart } from '../snapshot/part.ts'
import { id } from './shapes.ts'

/** Bodies and what became of what they recommended, as everybody reads it. */

const lineShape = z.object({
  id: z.string(),
  body: z.string(),
  bodyName: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  kind: z.enum(recommendationKinds),
  on: z.string(),
  addressee: z.string().nullable(),
  answerDue: z.string().nullable(),
  state: z.enum(recommendationStates),
  measures: z.int(),
  reportChapter: z.string().nullable(),
})
export type RecommendationLine = z.infer<typeof lineShape>

function lineOf(live: MeasuresLive, one: LiveRecommendation, today: string): RecommendationLine {
  const { record } = one
  return {
    id: one.id,
    body: one.body,
    bodyName: live.bodies.get(one.body)?.record.name ?? one.body,
    number: record.number ?? null,
    title: record.title,
    kind: record.kind,
    on: record.on,
    addressee: record.addressee ?? null,
    answerDue: record.answerDue ?? null,
    state: recommendationState(record, one.answers, today),
    measures: one.measures.length,
    reportChapter: record.reportChapter ?? null,
  }
}

const byNumber = (a: RecommendationLine, b: RecommendationLine) =>
  b.on.localeCompare(a.on) ||
  (a.number ?? '').localeCompare(b.number ?? '', 'de', { numeric: true }) ||
  a.title.localeCompare(b.title, 'de')

const countsOf = (lines: readonly RecommendationLine[]): Record<RecommendationState, number> =>
  Object.fromEntries(
    recommendationStates.map((state) => [
      state,
      lines.filter((line) => line.state === state).length,
    ]),
  ) as Record<RecommendationState, number> // every state has its count
const countsShape = z.record(z.enum(recommendationStates), z.int())

export const listPublicBodies = operation({
  name: 'measures.listPublicBodies',
  effect: 'readPublic',
  permission: 'public',
  summary: 'The bodies of the city with what became of their recommendations, in numbers.',
  input: z.strictObject({}),
  output: z.object({
    bodies: z.array(
      z.object({ id: z.string(), record: bodyRecord, total: z.int(), counts: countsShape }),
    ),
  }),
  run({ snapshot, now }) {
    const live = snapshot.get(measuresPart)
    const today = dayOf(now)
    return done({
      bodies: live.plain.bodies
        .map(({ id: key, record }) => {
          const lines = live.plain.recommendations
            .filter((one) => one.body === key)
            .map((one) => lineOf(live, one, today))
          return { id: key, record, total: lines.length, counts: countsOf(lines) }
        })
        .sort((a, b) => a.record.name.localeCompare(b.record.name, 'de')),
    })
  },
})

export const showPublicBody = operation({
  name: 'measures.showPublicBody',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'One body: who sits there by role, its meetings, and what became of what it recommended.',
  input: z.strictObject({ body: id, state: z.enum(recommendationStates).optional() }),
  output: z.object({
    id: z.string(),
    record: bodyRecord,
    meetings: z.array(
      z.object({
        id: z.string(),
        startsAt: z.string().nullable(),
        title: z.string(),
        state: meetingRecord.shape.state,
        items: z.int(),
      }),
    ),
    recommendations: z.array(lineShape),
    total: z.int(),
    counts: countsShape,
  }),
  run({ snapshot, now }, { body, state }) {
    const live = snapshot.get(measuresPart)
    const found = live.bodies.get(body)
    if (!found) return notFound('body')
    const lines = live.plain.recommendations
      .filter((one) => one.body === body)
      .map((one) => lineOf(live, one, dayOf(now)))
    return done({
      id: found.id,
      record: found.record,
      meetings: live.plain.meetings
        .filter((one) => one.body === body)
        .map(({ id: key, startsAt, record }) => ({
          id: key,
          startsAt,
          title: record.title,
          state: record.state,
          items: record.agenda.length,
        }))
        .sort((a, b) => (b.startsAt ?? '').localeCompare(a.startsAt ?? '')),
      recommendations: lines.filter((line) => !state || line.state === state).sort(byNumber),
      total: lines.length,
      counts: countsOf(lines),
    })
  },
})

export const showPublicMeeting = operation({
  name: 'measures.showPublicMeeting',
  effect: 'readPublic',
  permission: 'public',
  summary: 'One meeting: its agenda and minutes, as far as they are public.',
  input: z.strictObject({ meeting: id }),
  output: z.object({
    id: z.string(),
    body: z.string(),
    bodyName: z.string(),
    startsAt: z.string().nullable(),
    record: meetingRecord,
    papers: z
      .array(z.object({ id: z.string(), title: z.string() }))
      .describe('Papers of the agenda that everybody may read.'),
    recommendations: z.array(lineShape),
  }),
  run({ snapshot, now }, { meeting }) {
    const live = snapshot.get(measuresPart)
    const found = live.meetings.get(meeting)
    const body = found && live.bodies.get(found.body)
    if (!found || !body) return notFound('meeting')
    return done({
      id: found.id,
      body: body.id,
      bodyName: body.record.name,
      startsAt: found.startsAt,
      record: found.record,
      papers: found.record.agenda.flatMap(({ paper }) => {
        const shown = paper === undefined ? undefined : live.papers.get(paper)
        return shown ? [{ id: shown.id, title: shown.record.title }] : []
      }),
      recommendations: live.plain.recommendations
        .filter((one) => one.meeting === meeting)
        .map((one) => lineOf(live, one, dayOf(now)))
        .sort(byNumber),
    })
  },
})

export const showRecommendation = operation({
  name: 'measures.showRecommendation',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'One recommendation to its end: what it came from, the answers, what it flowed into, its measures and how they stand.',
  input: z.strictObject({ recommendation: id }),
  output: z.object({
    line: lineShape,
    record: recommendationRecord.omit({ internal: true }),
    meeting: z
      .object({ id: z.string(), title: z.string(), startsAt: z.string().nullable() })
      .nullable(),
    answers: z.array(z.object({ on: z.string(), record: answerRecord.omit({ internal: true }) })),
    from: z.array(lineShape).describe('What it takes up, of other bodies.'),
    into: z.array(lineShape).describe('What took it up, one after the other.'),
    measures: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        owner: z.string().nullable(),
        status: z.enum(statuses).nullable(),
        saidOn: z.string().nullable(),
        overdue: z.boolean(),
      }),
    ),
  }),
  run({ snapshot, now }, { recommendation }) {
    const live = snapshot.get(measuresPart)
    const found = live.recommendations.get(recommendation)
    if (!found || !live.bodies.has(found.body)) return notFound('recommendation')
    const today = dayOf(now)
    const chain = [found, ...later(live, found)]
    const meeting = found.meeting === null ? undefined : live.meetings.get(found.meeting)
    const measures = [...new Set(chain.flatMap((one) => one.measures))]
    return done({
      line: lineOf(live, found, today),
      record: found.record,
      meeting: meeting
        ? { id: meeting.id, title: meeting.record.title, startsAt: meeting.startsAt }
        : null,
      answers: found.answers,
      from: live.plain.recommendations
        .filter(({ flowsInto }) => flowsInto === found.id)
        .map((one) => lineOf(live, one, today))
        .sort(byNumber),
      into: chain.slice(1).map((one) => lineOf(live, one, today)),
      measures: measures.flatMap((key) => {
        const measure = live.measures.get(key)
        if (!measure) return []
        const { record, updates } = measure
        const standing = standingOf(record, updates, today)
        return [
          {
            id: key,
            title: record.title,
            owner: record.owner ?? null,
            status: standing.status ?? null,
            saidOn: standing.saidOn ?? null,
            overdue: standing.overdue,
          },
        ]
      }),
    })
  },
})

const licenceShape = z.object({ title: z.string(), url: z.string() })

export const recommendationTable = operation({
  name: 'measures.recommendationTable',
  effect: 'readPublic',
  permission: 'public',
  summary: 'What one body recommended and what became of it, as open data with licence and day.',
  input: z.strictObject({ body: id }),
  output: z.object({
    licence: licenceShape.nullable(),
    asOf: z.string(),
    name: z.string(),
    rows: z.array(
      lineShape.extend({
        text: z.string(),
        answers: z.array(
          z.object({ on: z.string(), record: answerRecord.omit({ internal: true }) }),
        ),
        measureIds: z.array(z.string()),
      }),
    ),
  }),
  run({ snapshot, now }, { body }) {
    const live = snapshot.get(measuresPart)
    const found = live.bodies.get(body)
    if (!found) return notFound('body')
    const asOf = dayOf(now)
    return done({
      licence: licenceShape
        .nullable()
        .catch(null)
        .parse(snapshot.get(cityPart).facts.words.dataLicence ?? null),
      asOf,
      name: found.record.name,
      rows: live.plain.recommendations
        .filter((one) => one.body === body)
        .map((one) => ({
          ...lineOf(live, one, asOf),
          text: one.record.text,
          answers: one.answers,
          measureIds: one.measures,
        }))
        .sort(byNumber),
    })
  },
})

/** What took a recommendation up, and what took that up; a pack that flows in a circle ends it. */
function later(live: MeasuresLive, from: LiveRecommendation): LiveRecommendation[] {
  const chain: LiveRecommendation[] = []
  const seen = new Set([from.id])
  for (let at = from.flowsInto; at !== null; ) {
    const next = live.recommendations.get(at)
    if (!next || seen.has(at)) break
    seen.add(at)
    chain.push(next)
    at = next.flowsInto
  }
  return chain
}
