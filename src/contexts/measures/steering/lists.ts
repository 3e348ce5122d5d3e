import { createHash } from 'node:crypto'
import { z } from 'zod'
import {
  done,
  type Issue,
  invalid,
  notFound,
  operation,
  outdated,
} from '../../../platform/operation/index.ts'
import { type ListItemRecord, type ListName, listItemRecord, lists } from '../domain/listItem.ts'
import { slug } from '../domain/shared.ts'
import { dayOf } from '../domain/today.ts'
import { idOf } from '../store/newId.ts'
import { holdLists, type ListItemRow, readListItems, writeListItem } from './store.ts'

/** The lists that a city keeps: goals, criteria, rules to rate by, freezes before elections. */

/** Tells one state of an item from another; the table has no version. */
const stateOf = ({ record, position, retiredOn }: ListItemRow): string =>
  createHash('sha256')
    .update(JSON.stringify([listItemRecord.parse(record), position, retiredOn]))
    .digest('hex')
    .slice(0, 16)

const itemShape = z.object({
  list: z.enum(lists),
  id: z.string(),
  record: listItemRecord,
  retiredOn: z.string().nullable(),
  seen: z.string().describe('The state that was read; sent back with a change.'),
})

export const showLists = operation({
  name: 'measures.showLists',
  effect: 'read',
  permission: 'measures:read',
  summary: 'The lists of the city: guiding goals, criteria, rules to rate by, freezes.',
  input: z.strictObject({}),
  output: z.object({ items: z.array(itemShape) }),
  async run({ tx }) {
    const rows = await readListItems(tx)
    return done({
      items: rows.map((row) => ({
        list: row.list,
        id: row.id,
        record: row.record,
        retiredOn: row.retiredOn,
        seen: stateOf(row),
      })),
    })
  },
})

export const saveListItem = operation({
  name: 'measures.saveListItem',
  effect: 'write',
  permission: 'measures:edit',
  summary: 'Keeps an item of a list of the city: a goal, a criterion, a rule, a freeze.',
  publishes: true,
  input: z.strictObject({
    list: z.enum(lists),
    id: slug.optional().describe('Left out for a new one.'),
    seen: z.string().max(64).optional(),
    record: listItemRecord,
  }),
  output: z.object({ list: z.enum(lists), id: z.string() }),
  async run(call, { list, id: given, seen, record }) {
    const { tx } = call
    await holdLists(tx)
    const rows = await readListItems(tx)
    const kept = rows.find((row) => row.list === list && row.id === given)
    if (given !== undefined && !kept) return notFound('listItem')
    if (kept && seen !== stateOf(kept)) return outdated({ version: 0, fields: { ...kept.record } })
    const issues = problemsOf(list, record)
    if (issues.length > 0) return invalid(...issues)
    const mates = rows.filter((row) => row.list === list)
    const id = given ?? freeId(record, new Set(mates.map((row) => row.id)))
    call.about(`${list}/${id}`)
    const last = Math.max(0, ...mates.map(({ position }) => position))
    await writeListItem(tx, {
      list,
      id,
      record,
      position: kept?.position ?? last + 1,
      retiredOn: kept?.retiredOn ?? null,
    })
    return done({ list, id })
  },
})

export const retireListItem = operation({
  name: 'measures.retireListItem',
  effect: 'write',
  permission: 'measures:edit',
  summary: 'Takes an item out of a list, or brings it back; what refers to it stays.',
  publishes: true,
  input: z.strictObject({
    list: z.enum(lists),
    id: slug,
    retired: z.boolean(),
  }),
  output: z.object({ list: z.enum(lists), id: z.string() }),
  async run(call, { list, id, retired }) {
    call.about(`${list}/${id}`, { retired })
    await holdLists(call.tx)
    const kept = (await readListItems(call.tx)).find((row) => row.list === list && row.id === id)
    if (!kept) return notFound('listItem')
    await writeListItem(call.tx, { ...kept, retiredOn: retired ? dayOf(call.now) : null })
    return done({ list, id })
  },
})

function freeId({ title }: ListItemRecord, taken: ReadonlySet<string>): string {
  const base = idOf(title) || 'eintrag'
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}

function problemsOf(list: ListName, { from, to, words }: ListItemRecord): Issue[] {
  const issues: Issue[] = []
  if (list === 'freeze') {
    if (!from) issues.push({ field: 'record.from', problem: 'Schreiben Sie den ersten Tag.' })
    if (!to) issues.push({ field: 'record.to', problem: 'Schreiben Sie den letzten Tag.' })
    if (from && to && from > to)
      issues.push({ field: 'record.to', problem: 'Der letzte Tag liegt vor dem ersten.' })
  }
  if (list === 'ratingRule' && !words)
    issues.push({ field: 'record.words', problem: 'Schreiben Sie die Regel in Worten.' })
  return issues
}
