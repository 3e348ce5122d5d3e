import { z } from 'zod'
import { fields } from '../../../kernels/papers/index.ts'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { areaNoteShape, cityPart, noteArea } from '../../city/index.ts'
import { ratings } from '../domain/commitment.ts'
import { dayOf } from '../domain/today.ts'
import type { MeasuresLive } from '../snapshot/live.ts'
import type { LiveCommitment } from '../snapshot/load.ts'
import { measuresPart } from '../snapshot/part.ts'
import { groupName } from './groups.ts'
import { holdsIn, notePaper, notePromise } from './notes.ts'
import { freezeOn, rulesOf } from './rules.ts'
import { matches, says } from './search.ts'
import { freezeNote, type PromiseNote, paperNote, promiseNote, roles, standings } from './shapes.ts'

const localeShape = z
  .string()
  .regex(/^[a-z]{2,8}$/)
  .default('de')
const perPage = 25

const counts = z.array(
  z.object({
    role: z.enum(roles),
    total: z.int(),
    ratings: z.record(z.enum(ratings), z.int()),
  }),
)

/** What was promised, with everything it can be narrowed by. */
export const listPromises = operation({
  name: 'measures.listPromises',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'Promises of the city’s papers, narrowed by paper, field, area, group, status, rating, words.',
  input: z.strictObject({
    text: z.string().max(200).optional().describe('Words or numbers: Betreuungsschlüssel, 1:125.'),
    paper: z.string().max(80).optional(),
    field: z.enum(fields).optional(),
    area: z
      .string()
      .max(300)
      .regex(/^[^/]+\/[^/]+$/)
      .optional()
      .describe('level/area, as in addresses: quartier/0104-duesselhoefe.'),
    group: z.string().max(80).optional().describe('Id of a target group.'),
    status: z.enum(standings).optional(),
    rating: z.enum(ratings).optional(),
    role: z.enum(roles).optional(),
    overdue: z.boolean().optional().describe('true: only what is past its day.'),
    sort: z.enum(['paper', 'due', 'changed']).default('paper'),
    page: z.int().min(1).max(10_000).default(1),
    locale: localeShape,
  }),
  output: z.object({
    total: z.int(),
    page: z.int(),
    pages: z.int(),
    promises: z.array(promiseNote),
    counts: counts.describe('By role and rating, whatever rating and role were asked for.'),
    overdue: z.int().describe('How many of the own acts counted are past their day.'),
    papers: z.array(paperNote).describe('All of them, the latest first.'),
    choices: z
      .object({
        fields: z.array(z.enum(fields)),
        areas: z.array(areaNoteShape),
        groups: z.array(z.object({ id: z.string(), name: z.string() })),
        standings: z.array(z.enum(standings)),
      })
      .describe('What there is to narrow by.'),
    rules: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        words: z.string().nullable(),
        leicht: z.string().nullable(),
      }),
    ),
    freeze: freezeNote.nullable(),
  }),
  run({ snapshot, now }, { locale, page, sort, rating, role, ...wanted }) {
    const live = snapshot.get(measuresPart)
    const today = dayOf(now)
    const all = live.plain.commitments.map((one) => ({ one, note: notePromise(live, one, today) }))
    const fitting = all.filter(({ one, note }) => fits(live, one, note, wanted))
    const shown = fitting
      .map(({ note }) => note)
      .filter((note) => (!rating || note.rating === rating) && (!role || note.role === role))
      .sort(orders[sort](live))
    // Who asks for 1:125 means first the promise that says so, then what belongs to it.
    const { text } = wanted
    if (text !== undefined && sort === 'paper') {
      const direct = new Set(fitting.flatMap(({ one }) => (says(one, text) ? [one.id] : [])))
      shown.sort((a, b) => Number(direct.has(b.id)) - Number(direct.has(a.id)))
    }
    const pages = Math.max(1, Math.ceil(shown.length / perPage))
    const current = Math.min(page, pages)
    return done({
      total: shown.length,
      page: current,
      pages,
      promises: shown.slice((current - 1) * perPage, current * perPage),
      counts: countsOf(fitting.map(({ note }) => note)),
      overdue: fitting.filter(({ note }) => note.overdue && note.role === 'own').length,
      papers: papersOf(live).map((paper) => notePaper(live, paper)),
      choices: choicesOf(
        all.map(({ note }) => note),
        locale,
      ),
      rules: rulesOf(live),
      freeze: freezeOn(live, today),
    })
  },
})

interface Wanted {
  text?: string
  paper?: string
  field?: string
  area?: string
  group?: string
  status?: string
  overdue?: boolean
}

function fits(
  live: MeasuresLive,
  one: LiveCommitment,
  note: PromiseNote,
  { text, paper, field, area, group, status, overdue }: Wanted,
): boolean {
  if (paper !== undefined && one.paper !== paper) return false
  if (field !== undefined && note.field !== field) return false
  if (group !== undefined && !note.groups.includes(group)) return false
  if (status !== undefined && note.standing !== status) return false
  if (overdue && !note.overdue) return false
  if (area !== undefined) {
    const [level = '', id = ''] = area.split('/')
    if (!holdsIn(live, one, { level, id })) return false
  }
  return text === undefined || matches(live, one, text)
}

/** The latest first. */
export const papersOf = (live: MeasuresLive) =>
  live.plain.papers.toSorted(
    (a, b) =>
      (b.record.adoptedOn ?? '').localeCompare(a.record.adoptedOn ?? '') ||
      a.id.localeCompare(b.id),
  )

const orders: Record<
  'paper' | 'due' | 'changed',
  (live: MeasuresLive) => (a: PromiseNote, b: PromiseNote) => number
> = {
  paper(live) {
    const place = new Map(papersOf(live).map(({ id }, index) => [id, index]))
    const start = (id: string) => live.commitments.get(id)?.start ?? 0
    return (a, b) =>
      (place.get(a.paper.id) ?? 0) - (place.get(b.paper.id) ?? 0) || start(a.id) - start(b.id)
  },
  due: () => (a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
  changed: () => (a, b) => (b.changedOn ?? '').localeCompare(a.changedOn ?? ''),
}

function countsOf(notes: readonly PromiseNote[]) {
  return roles.map((role) => {
    const own = notes.filter((note) => note.role === role)
    const count = (rating: string) => own.filter((note) => note.rating === rating).length
    return {
      role,
      total: own.length,
      ratings: Object.fromEntries(ratings.map((rating) => [rating, count(rating)])) as Record<
        (typeof ratings)[number],
        number
      >, // every rating has its count
    }
  })
}

function choicesOf(notes: readonly PromiseNote[], locale: string) {
  const order = new Intl.Collator('de')
  const areas = new Map(
    notes.flatMap((note) =>
      note.areas.map((area) => [`${area.level} ${area.slug}`, area] as const),
    ),
  )
  const has = new Set(notes.map(({ field }) => field))
  const stands = new Set(notes.map(({ standing }) => standing))
  return {
    fields: fields.filter((field) => has.has(field)),
    areas: [...areas.values()].sort((a, b) => order.compare(a.name, b.name)),
    groups: [...new Set(notes.flatMap(({ groups }) => groups))]
      // What is for everybody narrows nothing.
      .filter((id) => id !== 'alle')
      .map((id) => ({ id, name: groupName(id, locale) }))
      .sort((a, b) => order.compare(a.name, b.name)),
    standings: standings.filter((standing) => stands.has(standing)),
  }
}

/** The promises for an area's page: those that name it, an area in it, or one around it. */
export const listAreaPromises = operation({
  name: 'measures.listAreaPromises',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Promises and measures for an area.',
  input: z.strictObject({ level: z.string().max(63), area: z.string().min(1).max(200) }),
  output: z.object({ total: z.int(), promises: z.array(promiseNote), area: areaNoteShape }),
  run({ snapshot, now }, { level, area: id }) {
    const live = snapshot.get(measuresPart)
    const area = snapshot.get(cityPart).area(level, id)
    if (!area) return notFound('area')
    const found = live.plain.commitments.filter((one) => holdsIn(live, one, { level, id }))

    return done({
      total: found.length,
      promises: found.slice(0, 10).map((one) => notePromise(live, one, dayOf(now))),
      area: noteArea(area),
    })
  },
})
