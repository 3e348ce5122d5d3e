import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import type { ReportReach } from '../policies.ts'
import type { ReportState } from './shapes.ts'

/** The only file that reads and changes what people reported. */

export interface ReportFilter {
  reach: ReportReach
  offer?: string
  kind?: string
  /** Words within the message or the offer's name. */
  text?: string
}

export interface ReportLineRow {
  id: string
  offer: string
  offer_name: string
  kind: string
  beginning: string
  has_contact: boolean
  state: ReportState
  created_at: Date
}

/** A page of reports. What is not within reach is left out before anything is counted. */
export async function readReports(
  tx: Transaction,
  filter: ReportFilter & { state?: ReportState; oldestFirst: boolean; skip: number; most: number },
): Promise<ReportLineRow[]> {
  const direction = filter.oldestFirst ? 'asc' : 'desc'
  const rows = await reportsWithin(tx, filter)
    .$if(filter.state !== undefined, (query) => query.where('r.state', '=', filter.state!))
    .select([
      'r.id',
      'r.offer',
      'o.name as offer_name',
      'r.kind',
      'r.state',
      'r.created_at',
      sql<string>`left(r.message, 160)`.as('beginning'),
      sql<boolean>`r.contact is not null`.as('has_contact'),
    ])
    .orderBy('r.created_at', direction)
    .orderBy('r.id', direction)
    .offset(filter.skip)
    .limit(filter.most)
    .execute()
  return rows as ReportLineRow[] // the table's check knows these states only
}

/** How many there are in each state, and since when the oldest new one waits. */
export async function countReports(
  tx: Transaction,
  filter: ReportFilter,
): Promise<{ counts: Record<ReportState, number>; oldestNew: Date | null }> {
  const rows = await reportsWithin(tx, filter)
    .select([
      'r.state',
      sql<number>`count(*)::integer`.as('count'),
      sql<Date>`min(r.created_at)`.as('oldest'),
    ])
    .groupBy('r.state')
    .execute()
  const counts = { new: 0, answered: 0, dropped: 0 }
  for (const { state, count } of rows) counts[state as ReportState] = count
  return { counts, oldestNew: rows.find(({ state }) => state === 'new')?.oldest ?? null }
}

/** The new report that waits longest, other than this one. */
export async function readNextReport(
  tx: Transaction,
  { reach, butNot }: { reach: ReportReach; butNot: string },
): Promise<string | null> {
  const row = await reportsWithin(tx, { reach })
    .select('r.id')
    .where('r.state', '=', 'new')
    .where('r.id', '<>', butNot)
    .orderBy('r.created_at')
    .orderBy('r.id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

export interface ReportRow {
  id: string
  offer: string
  offer_name: string
  organisation: string | null
  shown: boolean
  kind: string
  message: string
  contact: string | null
  locale: string
  created_at: Date
  state: ReportState
  answer: string | null
  handled_by: string | null
  handled_at: Date | null
  mailed_at: Date | null
  version: number
}

export const readReport = (tx: Transaction, id: string) => reportQuery(tx, id).executeTakeFirst()

/** The same, held against other writers until the transaction ends. */
export const holdReport = (tx: Transaction, id: string) =>
  reportQuery(tx, id).forUpdate('r').executeTakeFirst()

function reportQuery(tx: Transaction, id: string) {
  return tx
    .selectFrom('offers.report as r')
    .innerJoin('offers.offer as o', 'o.id', 'r.offer')
    .where('r.id', '=', id)
    .select([
      'r.id',
      'r.offer',
      'o.name as offer_name',
      'o.organisation',
      'r.kind',
      'r.message',
      'r.contact',
      'r.locale',
      'r.created_at',
      'r.answer',
      'r.handled_by',
      'r.handled_at',
      'r.mailed_at',
      'r.version',
      sql<ReportState>`r.state`.as('state'),
      sql<boolean>`o.retired_on is null and (o.closed_on is null or o.closed_on > current_date)`.as(
        'shown',
      ),
    ])
}

export async function writeAnswer(
  tx: Transaction,
  answer: {
    id: string
    state: ReportState
    text: string
    by: string | null
    at: Date
    mailed: boolean
  },
): Promise<number> {
  const { version } = await tx
    .updateTable('offers.report')
    .set((eb) => ({
      state: answer.state,
      answer: answer.text || null,
      handled_by: answer.by,
      handled_at: answer.at,
      version: eb('version', '+', 1),
      ...(answer.mailed ? { mailed_at: answer.at } : {}),
    }))
    .where('id', '=', answer.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

interface Due {
  created: Date
  answered: Date
}

/** Takes contacts out whose time is over; gives how many. */
export async function eraseContacts(tx: Transaction, due: Due): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('offers.report')
    .set({ contact: null })
    .where('contact', 'is not', null)
    .where((eb) => eb.or([eb('created_at', '<', due.created), eb('handled_at', '<', due.answered)]))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Takes messages and answers out whose time is over; gives of how many reports. */
export async function eraseTexts(tx: Transaction, due: Due): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('offers.report')
    .set({ message: '', answer: null })
    .where((eb) => eb.or([eb('message', '<>', ''), eb('answer', 'is not', null)]))
    .where((eb) => eb.or([eb('created_at', '<', due.created), eb('handled_at', '<', due.answered)]))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

function reportsWithin(tx: Transaction, { reach, offer, kind, text }: ReportFilter) {
  let query = tx.selectFrom('offers.report as r').innerJoin('offers.offer as o', 'o.id', 'r.offer')
  // Compared with null, nothing is equal.
  if (reach.of === 'organisation') query = query.where('o.organisation', '=', reach.organisation!)
  if (offer) query = query.where('r.offer', '=', offer)
  if (kind) query = query.where('r.kind', '=', kind)
  if (text) {
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    // By the collation, because the database's own knows no umlauts.
    query = query.where(
      sql<boolean>`lower(r.message || E'\n' || o.name collate platform.german) like lower(${pattern} collate platform.german)`,
    )
  }
  return query
}
