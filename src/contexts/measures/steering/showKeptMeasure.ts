import { z } from 'zod'
import { strengths } from '../../../kernels/papers/index.ts'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  type Actor,
  accountOf,
  actsForTheCity,
  done,
  notFound,
  notYours,
  operation,
} from '../../../platform/operation/index.ts'
import { ratings } from '../domain/commitment.ts'
import { listItemRecord } from '../domain/listItem.ts'
import { type MeasureRecord, measureRecord } from '../domain/measure.ts'
import type { Said } from '../domain/progress.ts'
import { slug } from '../domain/shared.ts'
import { actualRecord } from '../domain/target.ts'
import { dayOf } from '../domain/today.ts'
import { ownReach, steersMeasure } from '../policies.ts'
import { type Kept, readDocument, readSome } from '../store/documents.ts'
import {
  noteEvidence,
  noteMeasure,
  noteUpdates,
  organisationOf,
  parentOf,
  readAround,
} from './notes.ts'
import { evidenceShape, measureNote, updateShape } from './shapes.ts'
import {
  readActuals,
  readEvidence,
  readHandled,
  readListItems,
  readPromises,
  readRatings,
  readTree,
  readUpdates,
} from './store.ts'

/** A promise as it stands beside the measures that are to fulfil it. */
export const servedPromise = z.object({
  id: z.string(),
  paper: z.string(),
  paperTitle: z.string(),
  quote: z.string(),
  title: z.string(),
  strength: z.enum(strengths),
  rating: z.enum(ratings).nullable().describe('null: nobody has checked.'),
})

const item = z.object({ id: z.string(), record: listItemRecord })

export const showKeptMeasure = operation({
  name: 'measures.showKeptMeasure',
  effect: 'read',
  permission: 'measures:update',
  summary: 'One measure with all that is known of it; partners see theirs without internal parts.',
  input: z.strictObject({ measure: slug }),
  output: measureNote.extend({
    version: z.int(),
    /** The pack that brought it, until it is edited here. */
    part: z.string().nullable(),
    retiredOn: z.string().nullable(),
    record: measureRecord,
    updates: z.array(updateShape),
    actuals: z.array(
      z.object({
        target: z.string(),
        item: z.string(),
        on: z.string(),
        organisation: z.string().nullish(),
        record: actualRecord,
      }),
    ),
    children: z.array(measureNote),
    promised: z.array(servedPromise),
    evidence: z.array(evidenceShape),
    goals: z.array(item),
    criteria: z.array(item).describe('Every planning criterion, answered or not.'),
    recommendations: z.array(z.object({ id: z.string(), title: z.string() })),
    internal: z.boolean().describe('Whether internal parts are in this answer.'),
  }),
  async run(call, { measure }) {
    const { tx, actor, now } = call
    call.about(measure)
    const kept = await readDocument(tx, 'measure', measure)
    if (!kept) return notFound('measure')
    const organisation = organisationOf(kept)
    if (!steersMeasure.allows(actor, { organisation })) return notYours('measure')
    const city = actsForTheCity(actor)
    const reach = ownReach(actor)
    const retired = kept.columns.retired_on !== null
    const mayRead = (one: Kept<'measure'>) =>
      one.columns.retired_on === null && (reach === undefined || organisationOf(one) === reach)
    const tree = await readTree(tx)
    const parts = tree.flatMap(({ id, parent }) => (parent === measure ? id : []))
    const children = (await readSome(tx, parts)).filter(mayRead)
    const above = (await readSome(tx, [parentOf(kept) ?? []].flat())).filter(mayRead)
    const around = await readAround(tx, [kept, ...above, ...children], dayOf(now), reach)
    const updates = await noteUpdates(tx, await readUpdates(tx, measure))
    const items = await readListItems(tx)
    const itemsOf = (list: string, chosen: readonly string[]) =>
      items.filter(
        (one) => one.list === list && (one.retiredOn === null || chosen.includes(one.id)),
      )
    const answered = kept.record.criteria.map(({ criterion }) => criterion)
    const evidence = await readEvidence(tx, { measures: [measure] })
    return done({
      ...noteMeasure(kept, around),
      version: kept.version,
      part: kept.part,
      retiredOn: retired ? String(kept.columns.retired_on) : null,
      record: city ? kept.record : withoutInternal(kept.record),
      updates: updates.map((update) =>
        city ||
        update.by.organisation === null ||
        update.by.organisation === around.organisations.get(organisation ?? '')
          ? update
          : { ...update, record: { ...update.record, internal: undefined } },
      ),
      actuals: ((await readActuals(tx, measure)) satisfies Said[]).map((one) => ({
        ...one,
        record: city ? one.record : { ...one.record, internal: undefined },
      })),
      children: children.map((one) => noteMeasure(one, around)),
      promised: await promisesOf(call, measure),
      evidence: await noteEvidence(
        call,
        evidence.filter(
          (one) => city || one.public || (one.account !== null && one.account === accountOf(actor)),
        ),
      ),
      goals: itemsOf('goal', kept.record.goals).filter(({ id }) => kept.record.goals.includes(id)),
      criteria: itemsOf('criterion', answered),
      recommendations: (await readHandled(tx, measure)).filter((one) => city || one.public),
      internal: city,
    })
  },
})

const withoutInternal = (record: MeasureRecord): MeasureRecord => ({
  ...record,
  internal: { risks: [], askAccounts: [] },
})

/** Promises that a measure serves; papers that are not public are the city's alone. */
async function promisesOf({ tx, actor }: { tx: Transaction; actor: Actor }, measure: string) {
  const city = actsForTheCity(actor)
  const promises = (await readPromises(tx, { measure })).filter((one) => city || one.paperPublic)
  const signed = new Map<string, (typeof ratings)[number]>()
  for (const { commitment, rating, signedAt } of await readRatings(tx))
    if (signedAt && !signed.has(commitment)) signed.set(commitment, rating)
  return promises.map(({ id, paper, paperTitle, quote, record }) => ({
    id,
    paper,
    paperTitle,
    quote,
    title: record.title,
    strength: record.strength,
    rating: signed.get(id) ?? null,
  }))
}
