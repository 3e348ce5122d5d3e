import { z } from 'zod'
import { done, failed, notFound, operation } from '../../../platform/operation/index.ts'
import { statuses, statusRecord } from '../domain/measure.ts'
import { dayOf } from '../domain/today.ts'
import { keepStatus } from '../steering/addStatus.ts'
import { readDocument } from '../store/documents.ts'
import { hashOf } from '../store/token.ts'
import { readSaid } from '../table/store.ts'
import { findAsk, noteAnswer } from './store.ts'

const token = z.string().regex(/^[\w-]{43}$/)

/** What the link of a mail asks about. Looking changes nothing: mail programs look, too. */
export const showUpdateAsk = operation({
  name: 'measures.showUpdateAsk',
  effect: 'read',
  permission: 'public',
  summary: 'Shows the measure that the link in a mail asks about.',
  only: 'pages',
  input: z.strictObject({ token }),
  output: z.object({
    title: z.string(),
    dueOn: z.string().nullable(),
    answered: z.boolean(),
    status: z.enum(statuses).nullable(),
    saidOn: z.string().nullable(),
    milestones: z.array(
      z.object({ id: z.string(), title: z.string(), dueOn: z.string().nullable() }),
    ),
  }),
  async run({ tx, now }, input) {
    const ask = await findAsk(tx, hashOf(input.token), now)
    const kept = ask && (await readDocument(tx, 'measure', ask.measure))
    if (!ask || !kept || kept.columns.retired_on !== null) return notFound('ask')
    const last = (await readSaid(tx)).get(ask.measure)
    return done({
      title: kept.record.title,
      dueOn: kept.record.dueOn ?? null,
      answered: ask.answered,
      status: last?.status || null,
      saidOn: last?.on ?? null,
      milestones: kept.record.milestones
        .filter(({ doneOn }) => !doneOn)
        .map(({ id, title, dueOn }) => ({ id, title, dueOn: dueOn ?? null })),
    })
  },
})

export const answerUpdateAsk = operation({
  name: 'measures.answerUpdateAsk',
  effect: 'write',
  permission: 'public',
  summary: 'Says where a measure stands, by the link of a mail. A link answers once.',
  publishes: true,
  only: 'pages',
  limits: [
    { most: 20, seconds: 60 },
    { most: 200, seconds: 86_400 },
  ],
  input: z.strictObject({
    token,
    status: z.enum(statuses),
    words: statusRecord.shape.words.unwrap(),
    reason: statusRecord.shape.reason,
    expectedOn: statusRecord.shape.expectedOn,
    milestones: z.array(z.string().max(80)).max(200).default([]),
  }),
  output: z.object({ measure: z.string() }),
  async run(call, input) {
    const ask = await findAsk(call.tx, hashOf(input.token), call.now)
    const kept = ask && (await readDocument(call.tx, 'measure', ask.measure, { hold: true }))
    if (!ask || !kept || kept.columns.retired_on !== null) return notFound('ask')
    call.about(ask.measure, { ask: ask.id })
    // A link that was passed on does not speak a second time.
    if (ask.answered) return failed({ kind: 'conflict', reason: 'answered' })
    const { status, words, reason, expectedOn, milestones } = input
    const said = await keepStatus(call, kept, {
      on: dayOf(call.now),
      status,
      record: {
        origin: 'link',
        words,
        ...(reason && { reason }),
        ...(expectedOn && { expectedOn }),
      },
      milestones,
    })
    if (!said.ok) return said
    await noteAnswer(call.tx, ask.id, call.now)
    return done({ measure: ask.measure })
  },
})
