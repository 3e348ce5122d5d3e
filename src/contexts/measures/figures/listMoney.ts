import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { type Funding, funding } from '../domain/measure.ts'
import { amountsOf, lessThanBefore, sumOf } from '../domain/money.ts'
import { dayOf } from '../domain/today.ts'
import { listDocuments } from '../store/documents.ts'

const amountShape = z.int().optional()
const amountsShape = z
  .object({ planned: amountShape, granted: amountShape, spent: amountShape })
  .describe('In cents; what nobody knows is left out.')

const lineShape = z.object({
  measure: z.string(),
  title: z.string(),
  funding,
  amounts: amountsShape,
  /** Past its end; ends within a year; or neither. */
  ends: z.enum(['ended', 'soon', 'later', 'open']),
  /** A round that is open for bids, with the days that are left. */
  call: z.object({ name: z.string(), deadline: z.string(), days: z.int() }).nullable(),
  /** A year, not over yet, for which less is planned than for the year before. */
  less: z.object({ year: z.int(), planned: z.int(), before: z.int() }).nullable(),
})
export type MoneyLine = z.infer<typeof lineShape>

/** All money of all measures: what it is used for by source, what ends, which calls are open. */
export const listMoney = operation({
  name: 'measures.listMoney',
  effect: 'read',
  permission: 'measures:edit',
  summary: 'The use of funds by source, with what ends within a year and what stops without it.',
  input: z.strictObject({ source: z.string().max(300).optional() }),
  output: z.object({
    lines: z.array(lineShape),
    sources: z.array(
      z.object({
        source: z.string(),
        lines: z.int(),
        amounts: amountsShape,
      }),
    ),
    soon: z.int(),
    less: z.int(),
    calls: z.int(),
  }),
  async run({ tx, now }, { source }) {
    const today = dayOf(now)
    const all = (await listDocuments(tx, 'measure')).flatMap(({ id, record }) =>
      record.funding.map(
        (each): MoneyLine => ({
          measure: id,
          title: record.title,
          funding: each,
          amounts: amountsOf(each),
          ends: endOf(each, today),
          call: openCall(each, today),
          less: lessThanBefore(each, today) ?? null,
        }),
      ),
    )
    const sources = [...Map.groupBy(all, (line) => line.funding.source)].map(([name, lines]) => ({
      source: name,
      lines: lines.length,
      amounts: sums(lines),
    }))
    const order = { soon: 0, ended: 1, later: 2, open: 3 }
    return done({
      lines: all
        .filter((line) => !source || line.funding.source === source)
        .sort(
          (a, b) =>
            order[a.ends] - order[b.ends] ||
            (a.funding.to ?? '9999').localeCompare(b.funding.to ?? '9999') ||
            a.title.localeCompare(b.title, 'de'),
        ),
      sources: sources.sort((a, b) => a.source.localeCompare(b.source, 'de')),
      soon: all.filter(({ ends }) => ends === 'soon').length,
      less: all.filter(({ less }) => less !== null).length,
      calls: all.filter(({ call }) => call !== null).length,
    })
  },
})

const sums = (lines: readonly MoneyLine[]) => {
  const sum = (key: 'planned' | 'granted' | 'spent') =>
    sumOf(lines.map(({ amounts }) => amounts[key]))
  return { planned: sum('planned'), granted: sum('granted'), spent: sum('spent') }
}

/** Money that ends is warned of a year ahead. */
export function endOf({ to }: Pick<Funding, 'to'>, today: string): MoneyLine['ends'] {
  if (!to) return 'open'
  if (to < today) return 'ended'
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return to <= nextYear ? 'soon' : 'later'
}

function openCall({ rounds }: Funding, today: string): MoneyLine['call'] {
  const open = rounds
    .filter(({ outcome, deadline }) => outcome === 'open' && deadline && deadline >= today)
    .sort((a, b) => String(a.deadline).localeCompare(String(b.deadline)))[0]
  if (!open?.deadline) return null
  const days = Math.round((Date.parse(open.deadline) - Date.parse(today)) / 86_400_000)
  return { name: open.name, deadline: open.deadline, days }
}
