import { randomUUID } from 'node:crypto'
import type { Transaction } from '../db/database.ts'
import { isMailAddress, oneLine } from './address.ts'
import { insertMail } from './store.ts'

export interface Mail {
  /** Which text it is, such as 'people.invitation': what stays on record when its words are gone. */
  template: string
  /** A plain address; whoever takes it from a person checks it first (`isMailAddress`). */
  recipient: string
  /** May hold what people typed: it is put on one line. */
  subject: string
  /** Plain text. */
  body: string
}

/** Puts a mail into the queue within the caller's transaction: it is sent if and only if that stands. */
export async function queueMail(tx: Transaction, mail: Mail, now: Date): Promise<void> {
  if (!isMailAddress(mail.recipient))
    throw new Error(`${mail.template} was to be sent to something that is no address`)
  const subject = oneLine(mail.subject).slice(0, 300)
  await insertMail(tx, { id: randomUUID(), ...mail, subject, now })
}
