import { z } from 'zod'
import type { Commitment } from '../../../kernels/papers/index.ts'
import { done, failed, invalid, operation } from '../../../platform/operation/index.ts'
import type { CommitmentRecord } from '../domain/commitment.ts'
import type { MeasureRecord } from '../domain/measure.ts'
import { day, line } from '../domain/shared.ts'
import type { TargetRecord } from '../domain/target.ts'
import { putDocument } from '../store/documents.ts'
import { newId } from '../store/newId.ts'
import { heldAsSeen } from './deciding.ts'
import type { KeptRow } from './rows.ts'
import { paperId, seenCommitment } from './shapes.ts'
import { addFulfilments } from './store.ts'

export const measuresFrom = operation({
  name: 'measures.measuresFrom',
  effect: 'write',
  permission: 'measures:edit',
  summary:
    'Lays down measures for accepted commitments, one for each or one for all, with what the paper says of them.',
  publishes: true,
  input: z.strictObject({
    paper: paperId,
    commitments: z.array(seenCommitment).min(1).max(500),
    together: z.boolean().default(false).describe('One measure for all of them.'),
    title: line.optional().describe('Of the one measure.'),
    owner: line.optional().describe('The office that is responsible, where the paper names none.'),
    dueOn: day.optional().describe('Where the paper gives no day.'),
  }),
  output: z.object({ measures: z.array(z.object({ id: z.string(), title: z.string() })) }),
  async run(call, { paper, commitments, together, title, owner, dueOn }) {
    call.about(paper, { commitments: commitments.length })
    const held = await heldAsSeen(call.tx, paper, commitments)
    if (!held.ok) return held
    const rows = held.value
    if (rows.some(({ state }) => state !== 'accepted'))
      return failed({ kind: 'conflict', reason: 'notAccepted' })
    const goals = rows.filter(({ record }) => record.nature === 'goal')
    if (!together && goals.length === rows.length)
      return invalid({
        field: 'commitments',
        problem: 'Das sind nur Ziele. Eine Maßnahme braucht etwas, das jemand tut.',
      })
    const groups = together ? [rows] : rows.map((row) => [row])
    const measures: { id: string; title: string }[] = []
    for (const group of groups) {
      const record = measureOf(group, { title, owner, dueOn })
      const id = newId(record.title, 'massnahme')
      const put = await putDocument(call, 'measure', { id, record, public: false, seen: 0 })
      if (!put.ok) return put
      await addFulfilments(
        call.tx,
        id,
        group.map((row) => row.id),
      )
      measures.push({ id, title: record.title })
    }
    return done({ measures })
  },
})

/** What the paper says, as a measure begins with it. */
function measureOf(
  rows: readonly KeptRow[],
  given: { title?: string; owner?: string; dueOn?: string },
): MeasureRecord {
  const records = rows.map(({ record }) => record)
  const first = records.find(({ nature }) => nature === 'measure') ?? records[0]!
  const owner = first.actors[0] ?? given.owner
  const deadlines = records.flatMap(({ deadline }) => deadline ?? [])
  const dueOn = latest(deadlines.map(({ to }) => to)) ?? given.dueOn
  const from = earliest(deadlines.map((deadline) => deadline.from))
  return {
    title: given.title ?? first.title,
    kind: first.kind,
    field: first.field,
    role: roleOf(records),
    ...(owner ? { owner } : {}),
    partners: distinct(records.flatMap(({ organisations }) => organisations)).slice(0, 30),
    areas: distinctBy(
      records.flatMap(({ areas }) => areas),
      ({ level, id }) => `${level} ${id}`,
    ),
    targetGroups: [],
    lifeSituations: [],
    goals: [],
    criteria: [],
    ...(from && (!dueOn || from <= dueOn) ? { from } : {}),
    ...(dueOn ? { dueOn } : {}),
    everyMonths: 6,
    milestones: [],
    targets: records.flatMap((record, index) => targetsOf(record, index)),
    funding: [],
    links: [],
    decisions: [],
    hidden: [],
    internal: { risks: [], askAccounts: [] },
  }
}

/** What is only examined or supported is none of the city's own acts; one own act among several is. */
function roleOf(records: readonly CommitmentRecord[]): MeasureRecord['role'] {
  const strengths = new Set(records.map(({ strength }) => strength))
  if (strengths.has('binding') || strengths.has('intention')) return 'own'
  return strengths.has('examine') ? 'examine' : 'support'
}

/** Numbers that are to be reached; without a baseline, which nobody has said. */
function targetsOf({ numbers, title, deadline }: CommitmentRecord, index: number): TargetRecord[] {
  return numbers
    .filter(({ role }) => role === 'target')
    .map(({ raw, value, unit }, at) => ({
      id: `${index + 1}-${at + 1}`,
      label: `${title}: ${raw}`.slice(0, 300),
      kind: unit === '1:n' ? 'ratio' : 'count',
      ...(unit && unit !== '1:n' ? { unit } : {}),
      // Fewer people to one post are better.
      direction: unit === '1:n' ? 'down' : 'up',
      goal: value,
      ...(deadline?.to ? { goalOn: deadline.to } : {}),
      areas: [],
      items: [],
    }))
}

type DayOrNull = NonNullable<Commitment['deadline']>['to']
const days = (list: readonly DayOrNull[]) => list.filter((one) => one !== null).sort()
const latest = (list: readonly DayOrNull[]) => days(list).at(-1)
const earliest = (list: readonly DayOrNull[]) => days(list)[0]
const distinct = (list: readonly string[]) => [...new Set(list)]
const distinctBy = <T>(list: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(list.map((one) => [key(one), one])).values(),
]
