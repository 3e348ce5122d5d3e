import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import type { SignInMethod } from '../domain/signedIn.ts'

export interface EntryRow {
  id: number
  at: Date
  operation: string
  effect: string
  outcome: 'done' | 'refused'
  actor_kind: string
  actor_id: string | null
  organisation: string | null
  organisation_name: string | null
  subject: string | null
  reason: string | null
  detail: Record<string, string | number | boolean>
  words: string | null
}

export interface EntryFilter {
  from?: string
  until?: string
  operation?: string
  outcome?: 'done' | 'refused'
  effect?: 'readPersonal' | 'write'
  /** Who did it: the id of an account. */
  account?: string
  /** What it was about. */
  subject?: string
  before?: number
}

/** The newest rows that fit, newest first. Days are German days. */
export async function readEntries(
  tx: Transaction,
  filter: EntryFilter,
  limit: number,
): Promise<EntryRow[]> {
  const conditions = conditionsOf(filter)
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
  // Some days of long ago: looked up by their time and not by going back to them row by row.
  const newestFirst = filter.from && filter.until ? sql`a.id + 0` : sql`a.id`
  const { rows } = await sql<EntryRow>`
    select a.id, a.at, a.operation, a.effect, a.outcome, a.actor_kind, a.actor_id, a.organisation,
      o.name as organisation_name, a.subject, a.reason, a.detail, p.content as words
    from platform.audit a
    left join platform.audit_personal p on p.audit = a.id
    left join people.organisation o on o.id = a.organisation
    ${where} order by ${newestFirst} desc limit ${limit}`.execute(tx)
  return rows
}

function conditionsOf(filter: EntryFilter): RawBuilder<unknown>[] {
  const { from, until, operation, outcome, effect, account, subject, before } = filter
  const all: (RawBuilder<unknown> | undefined)[] = [
    from === undefined ? undefined : sql`a.at >= ${startOf(from)}`,
    until === undefined ? undefined : sql`a.at < ${startOf(until)} + interval '1 day'`,
    operation === undefined ? undefined : sql`a.operation = ${operation}`,
    outcome === undefined ? undefined : sql`a.outcome = ${outcome}`,
    effect === undefined ? undefined : sql`a.effect = ${effect}`,
    account === undefined ? undefined : indexed(sql`a.actor_id = ${account}`),
    subject === undefined ? undefined : indexed(sql`a.subject = ${subject}`),
    before === undefined ? undefined : sql`a.id < ${before}`,
  ]
  return all.filter((condition) => condition !== undefined)
}

const startOf = (day: string) => sql`(${day}::date::timestamp at time zone 'Europe/Berlin')`

/** The indexes that people search by hold sealed rows; those of the last second have one of their own. */
const indexed = (condition: RawBuilder<unknown>) =>
  sql`((${condition} and a.position is not null) or (${condition} and a.position is null))`

/** Accounts whose name or mail holds the text, or whose id it is; whoever has left, too. */
export async function findAccountRows(tx: Transaction, text: string, limit: number) {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return await tx
    .selectFrom('people.account')
    .select(['id', 'name', 'mail', 'state', 'created_at', 'left_at'])
    .where((eb) =>
      eb.or([
        eb('name', 'ilike', pattern),
        eb('mail', 'ilike', pattern),
        eb(sql`id::text`, '=', text.toLowerCase()),
      ]),
    )
    .orderBy(sql`name collate platform.german`)
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function readAccountFacts(tx: Transaction, id: string) {
  return await tx
    .selectFrom('people.account')
    .select(['id', 'name', 'mail', 'state', 'created_at', 'left_at'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Where and when an account was signed in, as far as it is still kept; newest first. */
export async function readSignIns(tx: Transaction, account: string) {
  const rows = await tx
    .selectFrom('people.session')
    .select(['created_at', 'ended_at', 'method', 'device'])
    .where('account', '=', account)
    .where('stage', '=', 'full')
    .orderBy('created_at', 'desc')
    .limit(500)
    .execute()
  // The table's check allows these only.
  return rows.map((row) => ({ ...row, method: row.method as SignInMethod }))
}
