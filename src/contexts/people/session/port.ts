import type { Database } from '../../../platform/db/database.ts'
import { dropKeptForm, findKeptForm, keepForm } from './keptForms.ts'
import { endReplacedSession, findSession } from './sessions.ts'

/** What a website asks of accounts, of one city. */
export const sessionPort = (database: Database) => ({
  find: (token: string, now: Date) => findSession(database, token, now),
  endReplaced: (token: string, now: Date) => endReplacedSession(database, token, now),
  keepForm: (form: Parameters<typeof keepForm>[1]) => keepForm(database, form),
  findKeptForm: (which: Parameters<typeof findKeptForm>[1]) => findKeptForm(database, which),
  dropKeptForm: (secret: string) => dropKeptForm(database, secret),
})
