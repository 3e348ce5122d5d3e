import type { Database } from '../../../../platform/db/database.ts'
import { deleteOldAsks } from './store.ts'

/** Forgets who was asked what before `before`, with the links. Gives how many questions. */
export const forgetAsks = (database: Database, before: Date): Promise<number> =>
  database.transaction().execute((tx) => deleteOldAsks(tx, before))
