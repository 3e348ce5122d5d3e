import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { statuses } from '../domain/measure.ts'
import { areaRef, slug } from '../domain/shared.ts'
import { dayOf } from '../domain/today.ts'
import { ownReach } from '../policies.ts'
import { type Kept, listDocuments } from '../store/documents.ts'
import { noteMeasure, organisationOf, readAround } from './notes.ts'
import { type MeasureNote, measureNote } from './shapes.ts'

const sorts = ['due', 'title', 'owner', 'status', 'changed'] as const
const listed = measureNote.extend({
  depth: z.int().describe('How deep it lies below another measure of this list.'),
})
type Listed = z.infer<typeof listed>

export const listKeptMeasures = operation({
  name: 'measures.listKeptMeasures',
  effect: 'read',
  permission: 'measures:update',
  summary:
    'Lists measures, those past their end and those with an update due first; partners see their own.',
  input: z.strictObject({
    text: z.string().max(200).optional().describe('In title, number, owner or summary.'),
    field: z.string().max(50).optional(),
    owner: z
      .string()
      .max(300)
      .optional()
      .describe('An owner as it is written, or an organisation.'),
    status: z.enum([...statuses, 'notSaid']).optional(),
    overdue: z.boolean().optional(),
    updateDue: z.boolean().optional(),
    moneyEnds: z.boolean().optional(),
    withoutPromise: z.boolean().optional(),
    area: areaRef.optional(),
    goal: slug.optional(),
    retired: z.boolean().default(false).describe('Those that were ended in this list instead.'),
    sort: z.enum(sorts).default('due'),
    page: z.int().min(1).max(10_000).default(1),
    perPage: z.int().min(1).max(6000).default(50),
  }),
  output: z.object({
    measures: z.array(listed),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
    counts: z.object({
      all: z.int(),
      overdue: z.int(),
      updateDue: z.int(),
      moneyEnds: z.int(),
      notSaid: z.int(),
    }),
    owners: z.array(z.string()),
  }),
  async run({ tx, now, actor }, { page: wanted, perPage, sort, retired, ...filter }) {
    const reach = ownReach(actor)
    const within = (kept: Kept<'measure'>) => reach === undefined || organisationOf(kept) === reach
    const kept = (await listDocuments(tx, 'measure', { retired })).filter(within)
    const around = await readAround(tx, kept, dayOf(now), reach)
    const notes = new Map(kept.map((one) => [one.id, noteMeasure(one, around)]))
    const all = [...notes.values()]
    const found = kept.filter((one) => fits(one, notes.get(one.id)!, filter))
    const rows = inOrder(
      found.map(({ id }) => notes.get(id)!),
      sort,
    )
    const pages = Math.max(1, Math.ceil(rows.length / perPage))
    const page = Math.min(wanted, pages)
    const count = (is: (note: MeasureNote) => boolean) => all.filter(is).length
    return done({
      measures: rows.slice((page - 1) * perPage, page * perPage),
      total: rows.length,
      page,
      pages,
      counts: {
        all: all.length,
        overdue: count(({ overdue }) => overdue),
        updateDue: count(({ updateIsDue }) => updateIsDue),
        moneyEnds: count(({ moneyEnds }) => moneyEnds !== null),
        notSaid: count(({ status }) => status === null),
      },
      owners: [...new Set(all.flatMap(ownerOf))].sort((a, b) => a.localeCompare(b, 'de')),
    })
  },
})

const ownerOf = ({ owner, organisation }: MeasureNote): string[] =>
  [owner ?? organisation?.name ?? []].flat()

interface Filter {
  text?: string | undefined
  field?: string | undefined
  owner?: string | undefined
  status?: string | undefined
  overdue?: boolean | undefined
  updateDue?: boolean | undefined
  moneyEnds?: boolean | undefined
  withoutPromise?: boolean | undefined
  area?: { level: string; id: string } | undefined
  goal?: string | undefined
}

function fits({ record }: Kept<'measure'>, note: MeasureNote, filter: Filter): boolean {
  const { text, field, owner, status, area, goal } = filter
  const words = [note.title, note.reference, note.owner, note.organisation?.name, record.summary]
  const wanted = text?.toLocaleLowerCase('de').split(/\s+/).filter(Boolean) ?? []
  const all = words.join('\n').toLocaleLowerCase('de')
  return (
    wanted.every((word) => all.includes(word)) &&
    (!field || note.field === field) &&
    (!owner || ownerOf(note).includes(owner) || note.organisation?.id === owner) &&
    (!status || (status === 'notSaid' ? note.status === null : note.status === status)) &&
    (!filter.overdue || note.overdue) &&
    (!filter.updateDue || note.updateIsDue) &&
    (!filter.moneyEnds || note.moneyEnds !== null) &&
    (!filter.withoutPromise || note.promises === 0) &&
    (!area || record.areas.some(({ level, id }) => level === area.level && id === area.id)) &&
    (!goal || record.goals.includes(goal))
  )
}

/** What is late comes first, then what asks for an update, then by the day of the end. */
function urgency(note: MeasureNote): string {
  const late = note.overdue ? 0 : note.updateIsDue ? 1 : note.lateMilestones > 0 ? 2 : 3
  return `${late} ${note.dueOn ?? '9999'}`
}

const keyOf: Record<(typeof sorts)[number], (note: MeasureNote) => string> = {
  due: urgency,
  title: ({ title }) => title.toLocaleLowerCase('de'),
  owner: ({ owner, organisation }) => (owner ?? organisation?.name ?? '￿').toLocaleLowerCase('de'),
  status: ({ status }) => String(status === null ? -1 : statuses.indexOf(status)),
  changed: ({ changedAt }) => String(9e15 - Date.parse(changedAt)),
}

/** Parts stand below the measure that they belong to, where that is in the list; it comes as early as they would. */
function inOrder(notes: readonly MeasureNote[], sort: (typeof sorts)[number]): Listed[] {
  const here = new Set(notes.map(({ id }) => id))
  const below = new Map<string | null, MeasureNote[]>()
  for (const note of notes) {
    const above = note.parent && here.has(note.parent.id) ? note.parent.id : null
    below.set(above, [...(below.get(above) ?? []), note])
  }
  const earliest = new Map<string, string>()
  const earliestOf = (note: MeasureNote): string => {
    const known = earliest.get(note.id)
    if (known !== undefined) return known
    const own = keyOf[sort](note)
    const parts = sort === 'due' ? (below.get(note.id) ?? []).map(earliestOf) : []
    const key = parts.reduce((first, one) => (one < first ? one : first), own)
    earliest.set(note.id, key)
    return key
  }
  const put = (above: string | null, depth: number): Listed[] =>
    (below.get(above) ?? [])
      .toSorted((a, b) => compare(earliestOf(a), earliestOf(b)) || compare(a.title, b.title))
      .flatMap((note) => [{ ...note, depth }, ...put(note.id, depth + 1)])
  return put(null, 0)
}

const compare = (a: string, b: string) => a.localeCompare(b, 'de', { numeric: true })
