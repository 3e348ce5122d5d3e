import { z } from 'zod'
import {
  actsForTheCity,
  done,
  failed,
  invalid,
  notFound,
  notYours,
  operation,
} from '../../../platform/operation/index.ts'
import { answerRecord, bodyRecord, meetingRecord, recommendationRecord } from '../domain/body.ts'
import { addDays } from '../domain/recommendationState.ts'
import { day } from '../domain/shared.ts'
import { dayOf } from '../domain/today.ts'
import { sitsInBody } from '../policies.ts'
import { listDocuments, putDocument, readDocument } from '../store/documents.ts'
import { newId } from '../store/newId.ts'
import { organisationNames } from '../store/organisations.ts'
import { openBody, organisationOf } from './read.ts'
import { id, written } from './shapes.ts'
import { addAnswer, readAnswersBy, writeHandlings } from './store.ts'

const seen = { version: z.int().min(0).describe('The version that was read; 0 for a new one.') }

export const saveBody = operation({
  name: 'measures.saveBody',
  effect: 'write',
  permission: 'measures:editBodies',
  summary: 'Keeps a body: its name, its seats by role, within how many days it is answered.',
  publishes: true,
  input: z.strictObject({
    body: id.optional(),
    ...seen,
    record: bodyRecord,
    organisation: z.string().max(100).nullable().default(null),
    public: z.boolean().default(true),
  }),
  output: written,
  async run(call, { body, version, record, organisation, public: shown }) {
    const key = body ?? newId(record.name, 'gremium')
    call.about(key)
    if (organisation !== null && !(await organisationNames(call.tx)).has(organisation))
      return invalid({ field: 'organisation', problem: 'Diese Organisation gibt es nicht.' })
    const put = await putDocument(call, 'body', {
      id: key,
      record,
      public: shown,
      seen: version,
      columns: { organisation },
    })
    return put.ok ? done({ id: key, version: put.value }) : put
  },
})

export const saveMeeting = operation({
  name: 'measures.saveMeeting',
  effect: 'write',
  permission: 'measures:editBodies',
  summary: 'Keeps a meeting: when and where, its agenda, its minutes.',
  publishes: true,
  input: z.strictObject({
    meeting: id.optional(),
    body: id,
    ...seen,
    startsAt: z.iso.datetime({ offset: true }),
    record: meetingRecord,
    public: z.boolean().default(true),
  }),
  output: written,
  async run(call, { meeting, body, version, startsAt, record, public: shown }) {
    const key = meeting ?? newId(`${body} ${startsAt.slice(0, 10)}`, 'sitzung')
    call.about(key)
    const opened = await openBody(call, body, { toWork: true })
    if (!opened.ok) return opened
    const numbers = record.agenda.map(({ number }) => number)
    const twice = numbers.find((number, at) => numbers.indexOf(number) !== at)
    if (twice !== undefined)
      return invalid({
        field: 'agenda',
        problem: `Die Nummer ${twice} steht zweimal in der Tagesordnung.`,
      })
    const put = await putDocument(call, 'meeting', {
      id: key,
      record,
      public: shown,
      seen: version,
      columns: { body, starts_at: new Date(startsAt) },
    })
    return put.ok ? done({ id: key, version: put.value }) : put
  },
})

export const saveRecommendation = operation({
  name: 'measures.saveRecommendation',
  effect: 'write',
  permission: 'measures:recommend',
  summary: 'A body files what it recommends; until it is answered, it may change the words.',
  publishes: true,
  input: z.strictObject({
    recommendation: id.optional(),
    body: id,
    meeting: id.nullable().default(null),
    ...seen,
    record: recommendationRecord.omit({ internal: true }),
    public: z.boolean().default(true),
  }),
  output: written,
  async run(call, { recommendation, body, meeting, version, record, public: shown }) {
    const key = recommendation ?? newId(record.title, 'empfehlung')
    call.about(key)
    const opened = await openBody(call, body, { toWork: true })
    if (!opened.ok) return opened
    const kept = recommendation
      ? await readDocument(call.tx, 'recommendation', recommendation)
      : undefined
    if (recommendation && (!kept || kept.columns.body !== body)) return notFound('recommendation')
    const answers = kept ? ((await readAnswersBy(call.tx, kept.id)).get(kept.id) ?? []) : []
    if (answers.length > 0 && !actsForTheCity(call.actor))
      return failed({ kind: 'conflict', reason: 'answered' })
    if (
      meeting !== null &&
      (await readDocument(call.tx, 'meeting', meeting))?.columns.body !== body
    )
      return invalid({ field: 'meeting', problem: 'Diese Sitzung hat das Gremium nicht.' })
    const { answerWithinDays } = opened.value.record
    const put = await putDocument(call, 'recommendation', {
      id: key,
      record: {
        // A pledge is reported on, all else is answered in time.
        ...(record.kind !== 'pledge' && { answerDue: addDays(record.on, answerWithinDays) }),
        ...record,
        ...(kept?.record.internal && { internal: kept.record.internal }),
      },
      public: shown,
      seen: version,
      columns: { body, meeting },
    })
    return put.ok ? done({ id: key, version: put.value }) : put
  },
})

export const answerRecommendation = operation({
  name: 'measures.answerRecommendation',
  effect: 'write',
  permission: 'measures:update',
  summary: 'The administration answers a recommendation, or a partner reports on its pledge.',
  publishes: true,
  input: z.strictObject({ recommendation: id, on: day.optional(), record: answerRecord }),
  output: z.object({ recommendation: z.string() }),
  async run(call, { recommendation, on = dayOf(call.now), record }) {
    call.about(recommendation, { stance: record.stance })
    const kept = await readDocument(call.tx, 'recommendation', recommendation, { hold: true })
    if (!kept) return notFound('recommendation')
    const { actor } = call
    const own = actor.kind === 'account' ? (actor.organisation?.id ?? null) : null
    const isPartner = kept.record.partner !== undefined && kept.record.partner === own
    if (!actsForTheCity(actor) && !(isPartner && record.stance === 'report'))
      return notYours('recommendation')
    if (on > dayOf(call.now))
      return invalid({ field: 'on', problem: 'Der Tag liegt in der Zukunft.' })
    await addAnswer(call, { recommendation, on, record })
    return done({ recommendation })
  },
})

export const handleRecommendation = operation({
  name: 'measures.handleRecommendation',
  effect: 'write',
  permission: 'measures:editBodies',
  summary:
    'Says which measures carry a recommendation out, which later one takes it up, and in which chapter of a report it stands.',
  publishes: true,
  input: z.strictObject({
    recommendation: id,
    version: z.int().min(1),
    measures: z.array(id).max(200),
    flowsInto: id.nullable(),
    reportChapter: z.string().max(300).optional(),
    internal: z.string().max(10_000).optional(),
  }),
  output: written,
  async run(call, { recommendation, version, measures, flowsInto, reportChapter, internal }) {
    call.about(recommendation)
    const kept = await readDocument(call.tx, 'recommendation', recommendation, { hold: true })
    if (!kept) return notFound('recommendation')
    const body = await readDocument(call.tx, 'body', String(kept.columns.body))
    if (!body || !sitsInBody.allows(call.actor, { organisation: organisationOf(body) }))
      return notYours('recommendation')
    const known = new Set((await listDocuments(call.tx, 'measure')).map((one) => one.id))
    const unknown = measures.filter((one) => !known.has(one))
    if (unknown.length > 0)
      return invalid({
        field: 'measures',
        problem: `Diese Maßnahme gibt es nicht: ${unknown.join(', ')}.`,
      })
    if (flowsInto !== null && (await flowsBack(call.tx, recommendation, flowsInto)))
      return invalid({
        field: 'flowsInto',
        problem: 'Diese Empfehlung nimmt selbst diese hier auf.',
      })
    const { reportChapter: _, internal: __, ...record } = kept.record
    const put = await putDocument(call, 'recommendation', {
      id: recommendation,
      record: { ...record, ...(reportChapter && { reportChapter }), ...(internal && { internal }) },
      public: kept.public,
      seen: version,
      columns: { flows_into: flowsInto },
    })
    if (!put.ok) return put
    await writeHandlings(call.tx, recommendation, measures)
    return done({ id: recommendation, version: put.value })
  },
})

/** Whether one would come to flow into itself; also where the other is not there. */
async function flowsBack(
  tx: Parameters<typeof listDocuments>[0],
  from: string,
  into: string,
): Promise<boolean> {
  const all = new Map((await listDocuments(tx, 'recommendation')).map((one) => [one.id, one]))
  const seenIds = new Set([from])
  for (let at: string | null = into; at !== null; ) {
    const next = all.get(at)
    if (!next || seenIds.has(at)) return true
    seenIds.add(at)
    at = next.columns.flows_into === null ? null : String(next.columns.flows_into)
  }
  return false
}
