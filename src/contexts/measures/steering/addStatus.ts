import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  accountOf,
  actsForTheCity,
  done,
  failed,
  type Issue,
  invalid,
  notFound,
  notYours,
  type Outcome,
  operation,
} from '../../../platform/operation/index.ts'
import { type Status, type StatusRecord, statuses, statusRecord } from '../domain/measure.ts'
import { day, slug } from '../domain/shared.ts'
import { dayOf } from '../domain/today.ts'
import { steersMeasure } from '../policies.ts'
import { type Kept, readDocument, type Writing } from '../store/documents.ts'
import { organisationOf } from './notes.ts'
import { putMeasure, stateOf } from './put.ts'
import { insertUpdate, readUpdates } from './store.ts'

/** What was said and done on a day. */
export interface StatusSaid {
  on: string
  status: Status
  record: StatusRecord
  /** The row that was wrong. */
  corrects?: string | undefined
  /** Ids of milestones that are done now. */
  milestones: readonly string[]
}

export const addStatus = operation({
  name: 'measures.addStatus',
  effect: 'write',
  permission: 'measures:update',
  summary:
    'Says where a measure stands on a day. Nothing is overwritten: a correction is a further entry.',
  publishes: true,
  input: z.strictObject({
    measure: slug,
    on: day.optional().describe('Today where it is left out.'),
    status: z.enum(statuses),
    ...statusRecord.omit({ origin: true }).shape,
    corrects: z.uuid().optional().describe('The entry that was wrong.'),
    milestones: z.array(z.string().max(80)).max(200).default([]),
  }),
  output: z.object({ update: z.uuid() }),
  async run(call, { measure, on = dayOf(call.now), status, corrects, milestones, ...said }) {
    call.about(measure, { status })
    const kept = await readDocument(call.tx, 'measure', measure, { hold: true })
    if (!kept) return notFound('measure')
    if (!steersMeasure.allows(call.actor, { organisation: organisationOf(kept) }))
      return notYours('measure')
    const record: StatusRecord = { ...said, origin: 'form' }
    return await keepStatus(call, kept, { on, status, record, corrects, milestones })
  },
})

/** Puts a status on record, whatever form it came by, and ticks milestones. */
export async function keepStatus(
  call: Writing,
  kept: Kept<'measure'>,
  said: StatusSaid,
): Promise<Outcome<{ update: string }>> {
  const issues = problemsOf(said, dayOf(call.now))
  if (issues.length > 0) return invalid(...issues)
  const { tx, actor, now } = call
  const organisation = actor.kind === 'account' ? (actor.organisation?.id ?? null) : null
  if (said.corrects !== undefined) {
    const rows = await readUpdates(tx, kept.id)
    const wrong = rows.find(({ id }) => id === said.corrects)
    if (!wrong) return notFound('statusUpdate')
    if (!actsForTheCity(actor) && wrong.organisation !== organisation)
      return notYours('statusUpdate')
    if (rows.some(({ corrects }) => corrects === said.corrects))
      return failed({ kind: 'conflict', reason: 'corrected' })
  }
  const id = randomUUID()
  await insertUpdate(tx, {
    id,
    measure: kept.id,
    on: said.on,
    at: now,
    status: said.status,
    record: said.record,
    corrects: said.corrects ?? null,
    account: accountOf(actor),
    organisation,
  })
  const ticked = new Set(said.milestones)
  const milestones = kept.record.milestones.map((one) =>
    ticked.has(one.id) && !one.doneOn ? { ...one, doneOn: said.on } : one,
  )
  if (milestones.some((one, at) => one !== kept.record.milestones[at])) {
    const put = await putMeasure(call, kept.id, {
      record: { ...kept.record, milestones },
      state: await stateOf(tx, kept),
      seen: kept.version,
    })
    if (!put.ok) return put
  }
  return done({ update: id })
}

/** Whoever says that something is late, rests or ends says why. */
const needsReason: ReadonlySet<Status> = new Set(['delayed', 'paused', 'stopped'])

function problemsOf({ on, status, record }: StatusSaid, today: string): Issue[] {
  const issues: Issue[] = []
  if (on > today) issues.push({ field: 'on', problem: 'Der Tag liegt in der Zukunft.' })
  if (needsReason.has(status) && !record.reason)
    issues.push({ field: 'reason', problem: 'Schreiben Sie in einem Satz, warum.' })
  if (record.expectedOn && record.expectedOn < on && status !== 'done')
    issues.push({
      field: 'expectedOn',
      problem: 'Das neue Ende liegt vor dem Tag, von dem Sie berichten.',
    })
  return issues
}
