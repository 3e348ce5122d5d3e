import { sql } from 'kysely'
import type { Database, Transaction } from '../db/database.ts'

/** The only file that speaks to the table of mails. */

export const mailChannel = 'mail'

export interface NewMail {
  id: string
  template: string
  recipient: string
  subject: string
  body: string
  now: Date
}

/** The processes that send hear of it when the transaction stands. */
export async function insertMail(tx: Transaction, { now, ...mail }: NewMail): Promise<void> {
  await tx
    .insertInto('platform.mail')
    .values({ ...mail, next_attempt_at: now, created_at: now })
    .execute()
  await sql`select pg_notify(${mailChannel}, '')`.execute(tx)
}

/** A mail that this process alone tries to send for a while. */
export interface ClaimedMail {
  id: string
  template: string
  recipient: string | null
  subject: string | null
  body: string | null
  /** Counting this one. */
  attempts: number
  created_at: Date
}

/**
 * Takes the mail that waits longest for itself until `until`: should this process end meanwhile, another one
 * takes it then.
 */
export async function claimMail(
  database: Database,
  now: Date,
  until: Date,
): Promise<ClaimedMail | undefined> {
  const { rows } = await sql<ClaimedMail>`
    update platform.mail set attempts = attempts + 1, next_attempt_at = ${until}
    where id = (
      select id from platform.mail where state = 'waiting' and next_attempt_at <= ${now}
      order by next_attempt_at, id limit 1
      for update skip locked)
    returning id, template, recipient, subject, body, attempts, created_at`.execute(database)
  return rows[0]
}

/** Ends a mail; nobody needs its address and its words any more. */
export async function endMail(
  database: Database,
  id: string,
  end: { state: 'sent' | 'failed'; at: Date; error: string | null },
): Promise<void> {
  await database
    .updateTable('platform.mail')
    .set({
      state: end.state,
      ended_at: end.at,
      last_error: end.error,
      recipient: null,
      subject: null,
      body: null,
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

export async function postponeMail(
  database: Database,
  mail: Pick<ClaimedMail, 'id' | 'attempts'>,
  { until, error }: { until: Date; error: string },
): Promise<void> {
  await database
    .updateTable('platform.mail')
    .set({ next_attempt_at: until, last_error: error })
    .where('id', '=', mail.id)
    .where('state', '=', 'waiting')
    // Unless another process has taken it over.
    .where('attempts', '=', mail.attempts)
    .execute()
}

/** How many mails wait, and how many were given up. */
export async function countMails(database: Database): Promise<{ waiting: number; failed: number }> {
  const { rows } = await sql<{ waiting: number; failed: number }>`
    select count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'failed')::int as failed
    from platform.mail where state <> 'sent'`.execute(database)
  return rows[0] ?? { waiting: 0, failed: 0 }
}

/** Forgets that mails were sent or given up before `before`. Gives how many. */
export async function deleteEndedMails(database: Database, before: Date): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('platform.mail')
    .where('state', '<>', 'waiting')
    .where('ended_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
