import { z } from 'zod'
import {
  actsForTheCity,
  done,
  type Issue,
  invalid,
  notFound,
  notYours,
  operation,
} from '../../../platform/operation/index.ts'
import { day, slug } from '../domain/shared.ts'
import { type ActualRecord, actualRecord, type TargetRecord } from '../domain/target.ts'
import { dayOf } from '../domain/today.ts'
import { steersMeasure } from '../policies.ts'
import { readDocument } from '../store/documents.ts'
import { insertActuals } from './store.ts'

const entry = z.strictObject({
  item: z.string().max(80).default('').describe('Of a list; left out for the whole target.'),
  record: actualRecord.omit({ origin: true }),
})

/** What was reached of one target on a day; of a list, several items at once. */
export const addActuals = operation({
  name: 'measures.addActuals',
  effect: 'write',
  permission: 'measures:update',
  summary:
    'Says what was reached of a target on a day. Nothing is overwritten: the latest entry of a day stands.',
  publishes: true,
  input: z.strictObject({
    measure: slug,
    target: z.string().max(80),
    on: day.optional().describe('Today where it is left out.'),
    entries: z.array(entry).min(1).max(500),
  }),
  output: z.object({ entries: z.int() }),
  async run(call, { measure, target: id, on = dayOf(call.now), entries }) {
    call.about(measure, { target: id, entries: entries.length })
    const kept = await readDocument(call.tx, 'measure', measure)
    if (!kept) return notFound('measure')
    const organisation = kept.columns.organisation
    if (!steersMeasure.allows(call.actor, { organisation: organisation as string | null }))
      return notYours('measure')
    const target = kept.record.targets.find((one) => one.id === id)
    if (!target) return notFound('target')
    const issues = [
      ...(on > dayOf(call.now) ? [{ field: 'on', problem: 'Der Tag liegt in der Zukunft.' }] : []),
      ...entries.flatMap((one, at) => faultOf(target, one, at)),
    ]
    if (issues.length > 0) return invalid(...issues)
    await insertActuals(
      call,
      entries.map(({ item, record }) => ({
        measure,
        target: id,
        item,
        on,
        record: { ...record, origin: 'form' } satisfies ActualRecord,
        organisation: null,
      })),
    )
    return done({ entries: entries.length })
  },
})

function faultOf(
  target: TargetRecord,
  { item, record }: z.infer<typeof entry>,
  at: number,
): Issue[] {
  const field = (name: string) => `entries.${at}.${name}`
  if (item && !target.items.some(({ id }) => id === item))
    return [{ field: field('item'), problem: 'Diesen Punkt gibt es in der Liste nicht.' }]
  if (!item && target.kind === 'ratio') {
    const both = [record.numerator, record.denominator].filter((value) => value !== undefined)
    if (both.length === 1)
      return [{ field: field('numerator'), problem: 'Schreiben Sie beide Zahlen, oder keine.' }]
  }
  if (target.kind === 'indicator')
    return [
      { field: field('value'), problem: 'Dieser Wert kommt von selbst aus dem Quartiersatlas.' },
    ]
  return []
}

/** A provider says of itself what it meets of a standard; the city sees all. */
export const assessStandard = operation({
  name: 'measures.assessStandard',
  effect: 'write',
  permission: 'measures:update',
  summary: 'A provider assesses itself by the points of a standard.',
  publishes: true,
  input: z.strictObject({
    measure: slug,
    target: z.string().max(80),
    answers: z
      .array(
        z.strictObject({
          item: z.string().max(80),
          state: z.enum(['done', 'partly', 'open', 'unknown']),
          words: actualRecord.shape.words,
        }),
      )
      .min(1)
      .max(200),
  }),
  output: z.object({ answers: z.int() }),
  async run(call, { measure, target: id, answers }) {
    call.about(measure, { target: id })
    const { actor, now } = call
    const organisation = actor.kind === 'account' ? (actor.organisation?.id ?? null) : null
    // The city defines standards; it does not assess itself in a provider's place.
    if (actsForTheCity(actor) || organisation === null) return notYours('standard')
    const kept = await readDocument(call.tx, 'measure', measure)
    const target = kept?.record.targets.find((one) => one.id === id && one.kind === 'standard')
    if (!kept?.public || !target) return notFound('standard')
    const unknown = answers.filter(({ item }) => !target.items.some((one) => one.id === item))
    if (unknown.length > 0)
      return invalid({ field: 'answers', problem: 'Diesen Punkt gibt es im Standard nicht.' })
    await insertActuals(
      call,
      answers.map(({ item, state, words }) => ({
        measure,
        target: id,
        item,
        on: dayOf(now),
        record: { state, ...(words && { words }), origin: 'assessment' } satisfies ActualRecord,
        organisation,
      })),
    )
    return done({ answers: answers.length })
  },
})
