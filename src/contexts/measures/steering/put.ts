import { z } from 'zod'
import { type Outcome, publicActor } from '../../../platform/operation/index.ts'
import { accountNames } from '../../people/index.ts'
import type { MeasureRecord } from '../domain/measure.ts'
import {
  addRevision,
  type Kept,
  putDocument,
  readChanges,
  readDocument,
  type Writing,
} from '../store/documents.ts'
import { readPromises, writeFulfilments } from './store.ts'

/** What of a measure stands beside its record, kept with every change so that history can tell of it. */
export const measureState = z.object({
  public: z.boolean(),
  organisation: z.string().nullable(),
  parent: z.string().nullable(),
  commitments: z.array(z.string()),
  retiredOn: z.string().nullable(),
})
export type MeasureState = z.infer<typeof measureState>

const text = (value: string | Date | null): string | null =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value

export async function stateOf(tx: Writing['tx'], kept: Kept<'measure'>): Promise<MeasureState> {
  const promises = await readPromises(tx, { measure: kept.id })
  return {
    public: kept.public,
    organisation: text(kept.columns.organisation),
    parent: text(kept.columns.parent),
    commitments: promises.map(({ id }) => id),
    retiredOn: text(kept.columns.retired_on),
  }
}

/** Writes a measure with all that stands beside its record, and keeps what was there before the first change. */
export async function putMeasure(
  call: Writing,
  id: string,
  { record, state, seen }: { record: MeasureRecord; state: MeasureState; seen: number },
): Promise<Outcome<number>> {
  await keepBefore(call, id)
  const put = await putDocument(call, 'measure', {
    id,
    record,
    public: state.public,
    seen,
    columns: {
      organisation: state.organisation,
      parent: state.parent,
      retired_on: state.retiredOn,
    },
  })
  if (!put.ok) return await withName(call, id, put)
  await writeFulfilments(call.tx, id, state.commitments)
  await addRevision(call, 'measureState', {
    subject: id,
    number: put.value,
    record: JSON.stringify(state),
  })
  return put
}

/** What a pack or a table wrote has no history yet: what it was is kept, so that it can come back. */
async function keepBefore(call: Writing, id: string): Promise<void> {
  const kept = await readDocument(call.tx, 'measure', id, { hold: true })
  if (!kept) return
  const as = { tx: call.tx, actor: publicActor, now: kept.updatedAt }
  const about = { subject: id, number: kept.version }
  const has = async (kind: 'measure' | 'measureState') =>
    (await readChanges(call.tx, kind, id)).some(({ number }) => number === kept.version)
  if (!(await has('measure')))
    await addRevision(as, 'measure', { ...about, record: JSON.stringify(kept.record) })
  if (!(await has('measureState'))) {
    const record = JSON.stringify(await stateOf(call.tx, kept))
    await addRevision(as, 'measureState', { ...about, record })
  }
}

async function withName(
  { tx }: Writing,
  id: string,
  put: Outcome<number>,
): Promise<Outcome<number>> {
  if (put.ok || put.failure.kind !== 'conflict' || !put.failure.current) return put
  const [last] = await readChanges(tx, 'measure', id)
  const name = last?.account && (await accountNames(tx, [last.account])).get(last.account)
  const current = { ...put.failure.current, ...(name && { changedBy: name }) }
  return { ok: false, failure: { ...put.failure, current } }
}
