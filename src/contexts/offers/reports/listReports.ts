import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { mistakeKinds } from '../operations/reportMistake.ts'
import { reportReach } from '../policies.ts'
import { waitsLongAfterDays } from './periods.ts'
import { reportLine, reportStates } from './shapes.ts'
import { countReports, type ReportLineRow, readReports } from './store.ts'
import { daysSince } from './waiting.ts'

const perPage = 25

/** What people reported, as far as it is for whoever asks to see. */
export const listReports = operation({
  name: 'offers.listReports',
  effect: 'readPersonal',
  permission: 'offers:readReports',
  summary: 'Lists what people reported to be wrong, newest first.',
  input: z.strictObject({
    state: z.enum(reportStates).optional().describe('new, answered or dropped.'),
    offer: z.string().max(200).optional().describe('Id of an offer.'),
    kind: z.enum(mistakeKinds).optional(),
    text: z.string().max(200).optional().describe('Words in the message or the offer’s name.'),
    order: z.enum(['newest', 'oldest']).default('newest'),
    page: z.int().min(1).max(100_000).default(1),
  }),
  output: z.object({
    reports: z.array(reportLine),
    total: z.int().describe('On all pages together.'),
    page: z.int(),
    pages: z.int(),
    counts: z
      .object({ new: z.int(), answered: z.int(), dropped: z.int() })
      .describe('In each state, with the same offer, kind and text.'),
    oldestNewDays: z.int().nullable().describe('For how many days the oldest new one waits.'),
  }),
  async run({ tx, actor, now, about }, { state, order, page: wanted, text, ...filter }) {
    const reachable = { ...filter, text: text?.trim(), reach: reportReach(actor) }
    const { counts, oldestNew } = await countReports(tx, reachable)
    const total = state ? counts[state] : counts.new + counts.answered + counts.dropped
    const pages = Math.max(1, Math.ceil(total / perPage))
    const page = Math.min(wanted, pages)
    const rows = await readReports(tx, {
      ...reachable,
      ...(state ? { state } : {}),
      oldestFirst: order === 'oldest',
      skip: (page - 1) * perPage,
      most: perPage,
    })
    about(filter.offer ?? 'reports', { shown: rows.length, page })
    return done({
      reports: rows.map((row) => lineOf(row, now)),
      total,
      page,
      pages,
      counts,
      oldestNewDays: oldestNew && daysSince(oldestNew, now),
    })
  },
})

function lineOf(row: ReportLineRow, now: Date): z.input<typeof reportLine> {
  const waitingDays = row.state === 'new' ? daysSince(row.created_at, now) : null
  return {
    id: row.id,
    offer: { id: row.offer, name: row.offer_name },
    kind: row.kind as (typeof mistakeKinds)[number], // written by reportMistake
    beginning: row.beginning,
    hasContact: row.has_contact,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    waitingDays,
    waitsLong: waitingDays !== null && waitingDays >= waitsLongAfterDays,
  }
}
