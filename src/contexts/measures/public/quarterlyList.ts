import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { statuses } from '../domain/measure.ts'
import { standingOf } from '../domain/overdue.ts'
import { dayOf } from '../domain/today.ts'
import type { MeasuresLive } from '../snapshot/live.ts'
import type { LiveMeasure } from '../snapshot/load.ts'
import { measuresPart } from '../snapshot/part.ts'

/** A quarter of a year as 2026-Q3. */
export const quarterShape = z.string().regex(/^\d{4}-Q[1-4]$/)

const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

function boundsOf(quarter: string): { first: string; last: string } {
  const year = Number(quarter.slice(0, 4))
  const month = (Number(quarter.slice(6)) - 1) * 3
  const iso = (date: Date) => date.toISOString().slice(0, 10)
  return {
    first: iso(new Date(Date.UTC(year, month, 1))),
    last: iso(new Date(Date.UTC(year, month + 3, 0))),
  }
}

const row = z.object({
  id: z.string(),
  title: z.string(),
  office: z.string().nullable(),
  status: z.enum(statuses).nullable().describe('As it was said last by then; null: nothing said.'),
  saidOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  expectedOn: z.string().nullable(),
  reason: z.string().nullable().describe('Of a delay, a pause or an end.'),
  words: z.string().nullable(),
  done: z.boolean(),
  overdue: z.boolean(),
  isNew: z.boolean().describe('Something was said in this quarter.'),
})

/** Every measure under way in a quarter, by office and day: as it stood at its end, or stands today. */
export const quarterlyList = operation({
  name: 'measures.quarterlyList',
  effect: 'readPublic',
  permission: 'public',
  summary: 'The list of a quarter: office, day, reason of a delay, done or not.',
  input: z.strictObject({ quarter: quarterShape.optional().describe('Left out: this quarter.') }),
  output: z.object({
    quarter: quarterShape,
    first: z.string(),
    last: z.string(),
    asOf: z.string().describe('The day the list shows.'),
    running: z.boolean().describe('The quarter has not ended yet.'),
    quarters: z.array(quarterShape).describe('All there are, the latest first.'),
    rows: z.array(row),
  }),
  run({ snapshot, now }, { quarter }) {
    const live = snapshot.get(measuresPart)
    const today = dayOf(now)
    const quarters = quartersUpTo(live, today)
    const wanted = quarter ?? quarterOf(today)
    if (!quarters.includes(wanted)) return notFound('quarter')
    const { first, last } = boundsOf(wanted)
    const asOf = last < today ? last : today
    const order = new Intl.Collator('de')
    const rows = live.plain.measures
      .flatMap((measure) => rowOf(measure, { first, asOf }))
      .sort(
        (a, b) =>
          order.compare(a.office ?? '~', b.office ?? '~') ||
          (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
          order.compare(a.title, b.title),
      )
    return done({ quarter: wanted, first, last, asOf, running: last >= today, quarters, rows })
  },
})

function rowOf(
  { id, record, updates }: LiveMeasure,
  { first, asOf }: { first: string; asOf: string },
): z.input<typeof row>[] {
  if (record.from && record.from > asOf) return []
  const until = updates.filter(({ on }) => on <= asOf)
  const { status, saidOn, overdue } = standingOf(record, until, asOf)
  const last = until.at(-1)?.record
  const isOver = status === 'done' || status === 'stopped'
  // What was over before the quarter began is in an older list.
  if (isOver && saidOn !== undefined && saidOn < first) return []
  return [
    {
      id,
      title: record.title,
      office: record.owner ?? null,
      status: status ?? null,
      saidOn: saidOn ?? null,
      dueOn: record.dueOn ?? null,
      expectedOn: last?.expectedOn ?? null,
      reason: last?.reason ?? null,
      words: last?.words ?? null,
      done: status === 'done',
      overdue,
      isNew: saidOn !== undefined && saidOn >= first,
    },
  ]
}

/** From the first quarter in which anything was said to this one. */
function quartersUpTo({ plain }: MeasuresLive, today: string): string[] {
  const days = plain.measures.flatMap(({ updates }) => updates.map(({ on }) => on))
  const earliest = days.reduce((least, on) => (on < least ? on : least), today)
  const list: string[] = []
  for (let quarter = quarterOf(today); quarter >= quarterOf(earliest); quarter = before(quarter)) {
    list.push(quarter)
    if (list.length >= 80) break
  }
  return list
}

function before(quarter: string): string {
  const year = Number(quarter.slice(0, 4))
  const number = Number(quarter.slice(6))
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`
}
