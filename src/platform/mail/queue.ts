import { randomUUID } from 'node:crypto'
import type { Transaction } from '../db/database.ts'

export interface Mail {
  /** Which text it is, such as 'people.invitation': what stays on record when its words are gone. */
  template: string
  recipient: string
  subject: string
  /** Plain text. */
  body: string
}

/** Puts a mail into the queue within the caller's transaction: it is sent if and only if that stands. */
export async function queueMail(tx: Transaction, mail: Mail, now: Date): Promise<void> {
  await tx
    .insertInto('platform.mail')
    .values({ id: randomUUID(), ...mail, next_attempt_at: now, created_at: now })
    .execute()
}
