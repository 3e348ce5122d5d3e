import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import { done, failed, may, notFound, operation } from '../../../platform/operation/index.ts'
import { accountNames } from '../../people/index.ts'
import { measureRecord } from '../domain/measure.ts'
import { slug } from '../domain/shared.ts'
import { type Change, readChanges, readDocument } from '../store/documents.ts'
import { organisationNames } from '../store/organisations.ts'
import { changesBetween, type FieldChange } from './changes.ts'
import { measureState, putMeasure, stateOf } from './put.ts'
import { seenMeasure, whoShape, writtenMeasure } from './shapes.ts'
import { readPromises } from './store.ts'

/** Every change of a measure, field by field, and a way back from the last one. */

const changeShape = z.object({
  number: z.int(),
  at: z.string(),
  by: whoShape,
  began: z.boolean().describe('The first that is known: there is nothing to compare it with.'),
  changes: z.array(
    z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
  ),
})

export const showMeasureHistory = operation({
  name: 'measures.showMeasureHistory',
  effect: 'read',
  permission: 'measures:read',
  summary: 'Who changed what of a measure, the latest first.',
  input: z.strictObject({ measure: slug }),
  output: z.object({
    title: z.string(),
    version: z.int(),
    mayUndo: z.boolean(),
    changes: z.array(changeShape),
  }),
  async run({ tx, actor }, { measure }) {
    const kept = await readDocument(tx, 'measure', measure)
    if (!kept) return notFound('measure')
    const changes = await readChanges(tx, 'measure', measure)
    const states = await readChanges(tx, 'measureState', measure)
    const accounts = await accountNames(
      tx,
      changes.flatMap(({ account }) => account ?? []),
    )
    const organisations = await organisationNames(
      tx,
      changes.map(({ organisation }) => organisation),
    )
    const told = await inNames(tx, states)
    const whole = changes.map((change) => ({ ...Object(change.record), ...told(change.number) }))
    return done({
      title: kept.record.title,
      version: kept.version,
      mayUndo: canUndo(changes, kept.version) && may(actor, 'measures:edit'),
      changes: changes.map((change, at) => {
        const before = whole[at + 1]
        return {
          number: change.number,
          at: change.at.toISOString(),
          by: {
            account: (change.account && accounts.get(change.account)) || null,
            organisation: (change.organisation && organisations.get(change.organisation)) || null,
          },
          began: before === undefined,
          changes: before === undefined ? [] : inFieldOrder(changesBetween(before, whole[at]!)),
        }
      }),
    })
  },
})

/** As the form has them: what stands beside the record comes last. */
function inFieldOrder(changes: FieldChange[]): FieldChange[] {
  const order = [...Object.keys(measureRecord.shape), ...Object.keys(measureState.shape)]
  const place = ({ field }: FieldChange) => order.indexOf(field.split('.')[0] ?? '')
  return changes.toSorted((a, b) => place(a) - place(b))
}

/** What stood beside the record at a change, with names in place of ids. */
async function inNames(
  tx: Transaction,
  states: readonly Change[],
): Promise<(number: number) => Record<string, unknown>> {
  const known = states.flatMap(({ number, record }) => {
    const { data } = measureState.safeParse(record)
    return data ? [{ number, ...data }] : []
  })
  const promises = await readPromises(tx, { ids: known.flatMap((state) => state.commitments) })
  const titles = new Map(promises.map(({ id, record }) => [id, record.title]))
  const organisations = await organisationNames(
    tx,
    known.map(({ organisation }) => organisation),
  )
  const parents = new Map<string, string>()
  for (const { parent } of known)
    if (parent !== null && !parents.has(parent))
      parents.set(parent, (await readDocument(tx, 'measure', parent))?.record.title ?? parent)
  return (number) => {
    // The latest that was known then: a table may have written the record alone.
    const state = known.find((one) => one.number <= number)
    if (!state) return {}
    const { organisation, parent } = state
    return {
      public: state.public,
      retiredOn: state.retiredOn ?? undefined,
      organisation:
        organisation === null ? undefined : (organisations.get(organisation) ?? organisation),
      parent: parent === null ? undefined : parents.get(parent),
      commitments: state.commitments.map((id) => titles.get(id) ?? id),
    }
  }
}

const canUndo = ([last, before]: readonly Change[], version: number): boolean =>
  last !== undefined && before !== undefined && last.number === version

export const undoMeasureChange = operation({
  name: 'measures.undoMeasureChange',
  effect: 'write',
  permission: 'measures:edit',
  summary: 'Brings a measure back to what it was before its last change; that is a change, too.',
  publishes: true,
  input: z.strictObject(seenMeasure),
  output: writtenMeasure,
  async run(call, { measure, version }) {
    call.about(measure)
    const kept = await readDocument(call.tx, 'measure', measure, { hold: true })
    if (!kept) return notFound('measure')
    const changes = await readChanges(call.tx, 'measure', measure)
    if (!canUndo(changes, kept.version)) return failed({ kind: 'conflict', reason: 'first' })
    const before = changes[1]!
    const record = measureRecord.safeParse(before.record)
    if (!record.success) return failed({ kind: 'conflict', reason: 'first' })
    const states = await readChanges(call.tx, 'measureState', measure)
    const then = measureState.safeParse(
      states.find(({ number }) => number <= before.number)?.record,
    )
    const state = then.data ?? (await stateOf(call.tx, kept))
    const put = await putMeasure(call, measure, { record: record.data, state, seen: version })
    return put.ok ? done({ measure, version: put.value }) : put
  },
})
