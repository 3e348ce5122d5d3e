import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  done,
  type Issue,
  invalid,
  notFound,
  operation,
} from '../../../platform/operation/index.ts'
import { type MeasureRecord, measureRecord } from '../domain/measure.ts'
import { slug } from '../domain/shared.ts'
import { readDocument } from '../store/documents.ts'
import { newId } from '../store/newId.ts'
import { organisationNames } from '../store/organisations.ts'
import { type MeasureState, putMeasure, stateOf } from './put.ts'
import { writtenMeasure } from './shapes.ts'
import { holdTree, readListItems, readParents, readPromises } from './store.ts'

export const saveMeasure = operation({
  name: 'measures.saveMeasure',
  effect: 'write',
  permission: 'measures:edit',
  summary: 'Keeps a measure with its targets, money, milestones and the promises it is to fulfil.',
  publishes: true,
  input: z.strictObject({
    measure: slug.optional().describe('Left out for a new one.'),
    version: z.int().min(0).describe('The version that was read; 0 for a new one.'),
    record: measureRecord,
    organisation: z.string().max(100).nullable().default(null),
    parent: slug.nullable().default(null),
    public: z.boolean().default(false),
    commitments: z.array(z.string().max(200)).max(500).default([]),
  }),
  output: writtenMeasure,
  async run(call, { measure, version, record, public: shown, ...beside }) {
    const id = measure ?? newId(record.title, 'massnahme')
    call.about(id, { public: shown })
    await holdTree(call.tx)
    const kept = measure
      ? await readDocument(call.tx, 'measure', measure, { hold: true })
      : undefined
    if (measure && !kept) return notFound('measure')
    const before = kept && (await stateOf(call.tx, kept))
    const issues = [
      ...(await problemsBeside(call.tx, id, beside)),
      ...(await problemsOf(call.tx, record, kept?.record)),
    ]
    if (issues.length > 0) return invalid(...issues)
    const state: MeasureState = {
      public: shown,
      organisation: beside.organisation,
      parent: beside.parent,
      commitments: beside.commitments,
      retiredOn: before?.retiredOn ?? null,
    }
    const put = await putMeasure(call, id, { record, state, seen: version })
    return put.ok ? done({ measure: id, version: put.value }) : put
  },
})

interface Beside {
  organisation: string | null
  parent: string | null
  commitments: readonly string[]
}

async function problemsBeside(
  tx: Transaction,
  id: string,
  { organisation, parent, commitments }: Beside,
): Promise<Issue[]> {
  const issues: Issue[] = []
  if (organisation !== null && !(await organisationNames(tx, [organisation])).has(organisation))
    issues.push({ field: 'organisation', problem: 'Diese Organisation gibt es nicht mehr.' })
  if (parent !== null) {
    const parents = await readParents(tx)
    if (!parents.has(parent))
      issues.push({ field: 'parent', problem: 'Diese übergeordnete Maßnahme gibt es nicht.' })
    else if (closesCircle(parents, id, parent)) issues.push({ field: 'parent', problem: circle })
  }
  const known = new Set((await readPromises(tx, { ids: commitments })).map((one) => one.id))
  for (const one of commitments)
    if (!known.has(one))
      issues.push({
        field: 'commitments',
        problem: 'Eine der Zusagen ist nicht mehr angenommen. Nehmen Sie sie heraus.',
      })
  return issues
}

const circle =
  'Diese Maßnahme ist selbst ein Teil davon. Wählen Sie eine Maßnahme, die nicht unter ihr liegt.'

/** Whether a measure would come to lie below itself. */
export function closesCircle(
  parents: ReadonlyMap<string, string | null>,
  measure: string,
  parent: string,
): boolean {
  const seen = new Set<string>()
  for (let above: string | null = parent; above !== null; above = parents.get(above) ?? null) {
    if (above === measure) return true
    // A circle that does not hold this measure is not closed by it.
    if (seen.has(above)) return false
    seen.add(above)
  }
  return false
}

/** What a schema cannot say: days in order, ids once, a reason for each answer, items that are in the lists. */
async function problemsOf(
  tx: Transaction,
  record: MeasureRecord,
  before: MeasureRecord | undefined,
): Promise<Issue[]> {
  const issues: Issue[] = []
  const say = (field: string, problem: string) => issues.push({ field, problem })
  if (record.from && record.dueOn && record.from > record.dueOn)
    say('record.dueOn', 'Das Ende liegt vor dem Anfang.')
  for (const [at, { from, to }] of record.funding.entries())
    if (from && to && from > to)
      say(`record.funding.${at}.to`, 'Das Ende der Förderung liegt vor ihrem Anfang.')
  for (const [at, target] of record.targets.entries()) {
    if (record.targets.findIndex(({ id }) => id === target.id) !== at)
      say(`record.targets.${at}.label`, 'Diesen Zielwert gibt es in der Maßnahme schon.')
    if (target.kind === 'indicator' && !target.indicator)
      say(`record.targets.${at}.indicator`, 'Wählen Sie die Kennzahl.')
    if ((target.kind === 'places' || target.kind === 'standard') && target.items.length === 0)
      say(`record.targets.${at}.items`, 'Schreiben Sie die Punkte der Liste, einen in jede Zeile.')
  }
  const items = await readListItems(tx)
  const has = (list: string, id: string) => items.some((one) => one.list === list && one.id === id)
  for (const goal of record.goals)
    if (!has('goal', goal)) say('record.goals', 'Eines der Leitziele gibt es nicht mehr.')
  for (const answer of record.criteria) {
    const { criterion } = answer
    const field = `record.criteria.${criterion}.reason`
    if (!has('criterion', criterion)) say(field, 'Dieses Kriterium gibt es nicht mehr.')
    const old = before?.criteria.find((one) => one.criterion === criterion)
    if (!answer.reason && answer.answer !== 'notApplicable' && old?.answer !== answer.answer)
      say(field, 'Schreiben Sie in einem Satz, warum.')
  }
  return issues
}
