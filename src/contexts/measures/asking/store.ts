import { sql } from 'kysely'
import type { Database, Transaction } from '../../../platform/db/database.ts'
import { askTimes, dayMs } from './rule.ts'

/** One process at a time: what was asked is no longer due for the next. */
export async function askAlone(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('measures.ask', 0))`.execute(tx)
}

export interface NewAsk {
  id: string
  measure: string
  account: string
  tokenHash: Buffer
  dueOn: string
  sentAt: Date
}

export async function insertAsk(tx: Transaction, ask: NewAsk): Promise<void> {
  await tx
    .insertInto('measures.update_ask')
    .values({
      id: ask.id,
      measure: ask.measure,
      account: ask.account,
      token_hash: ask.tokenHash,
      due_on: ask.dueOn,
      sent_at: ask.sentAt,
      expires_at: new Date(ask.sentAt.getTime() + askTimes.linkFor * dayMs),
    })
    .execute()
}

/** Questions about a due day by 'measure account day': how many mails went out, and when the last one. */
export async function readAsked(
  tx: Transaction,
): Promise<Map<string, { mails: number; lastAt: Date }>> {
  const { rows } = await sql<{
    measure: string
    account: string
    due_on: string
    mails: number
    last_at: Date
  }>`select measure, account, due_on::text, count(*)::int as mails, max(sent_at) as last_at
    from measures.update_ask where account is not null group by measure, account, due_on`.execute(
    tx,
  )
  return new Map(
    rows.map(({ measure, account, due_on, mails, last_at }) => [
      askKey(measure, account, due_on),
      { mails, lastAt: last_at },
    ]),
  )
}
export const askKey = (measure: string, account: string, dueOn: string) =>
  `${measure} ${account} ${dueOn}`

export interface FoundAsk {
  id: string
  measure: string
  account: string | null
  answered: boolean
}

/** What a link asks about, while it can be used and its reader still has an account. */
export async function findAsk(
  tx: Transaction,
  tokenHash: Buffer,
  now: Date,
): Promise<FoundAsk | undefined> {
  const { rows } = await sql<FoundAsk>`
    select ask.id, ask.measure, ask.account, ask.answered_at is not null as answered
    from measures.update_ask ask join people.account on account.id = ask.account
    where ask.token_hash = ${tokenHash} and ask.expires_at > ${now} and account.state = 'active'`.execute(
    tx,
  )
  return rows[0]
}

export async function noteAnswer(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('measures.update_ask')
    .set({ answered_at: now })
    .where('id', '=', id)
    .execute()
}

/** Questions with their links, a time after they were sent. */
export async function forgetUpdateAsks(database: Database, before: Date): Promise<number> {
  const result = await database
    .deleteFrom('measures.update_ask')
    .where('sent_at', '<', before)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
