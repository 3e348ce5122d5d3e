import { z } from 'zod'
import type { Outcome } from '../../../platform/operation/index.ts'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { dayOf } from '../domain/today.ts'
import { readDocument, type Writing } from '../store/documents.ts'
import { putMeasure, stateOf } from './put.ts'
import { seenMeasure, writtenMeasure } from './shapes.ts'

export const retireMeasure = operation({
  name: 'measures.retireMeasure',
  effect: 'write',
  permission: 'measures:edit',
  summary: 'Takes a measure out of the lists and away from the public; nothing of it is lost.',
  publishes: true,
  input: z.strictObject(seenMeasure),
  output: writtenMeasure,
  run: (call, seen) => retired(call, seen, dayOf(call.now)),
})

export const reopenMeasure = operation({
  name: 'measures.reopenMeasure',
  effect: 'write',
  permission: 'measures:edit',
  summary: 'Brings back a measure that was taken out.',
  publishes: true,
  input: z.strictObject(seenMeasure),
  output: writtenMeasure,
  run: (call, seen) => retired(call, seen, null),
})

async function retired(
  call: Writing & { about(subject: string): void },
  { measure, version }: { measure: string; version: number },
  retiredOn: string | null,
): Promise<Outcome<z.input<typeof writtenMeasure>>> {
  call.about(measure)
  const kept = await readDocument(call.tx, 'measure', measure, { hold: true })
  if (!kept) return notFound('measure')
  const state = { ...(await stateOf(call.tx, kept)), retiredOn }
  const put = await putMeasure(call, measure, { record: kept.record, state, seen: version })
  return put.ok ? done({ measure, version: put.value }) : put
}
