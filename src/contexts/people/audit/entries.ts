import type { Transaction } from '../../../platform/db/database.ts'
import { accountNames } from '../accounts/names.ts'
import type { Entry } from './shapes.ts'
import type { EntryRow } from './store.ts'

/** Rows of the log with the names of accounts as they are kept now. */
export async function entriesOf(tx: Transaction, rows: readonly EntryRow[]): Promise<Entry[]> {
  const ids = rows.flatMap(({ actor_id, subject }) => [actor_id, subject])
  const names = await accountNames(tx, [...new Set(ids)].filter(isAccountId))
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    operation: row.operation,
    effect: row.effect,
    outcome: row.outcome,
    who: whoOf(row, names),
    organisation: row.organisation ? { id: row.organisation, name: row.organisation_name } : null,
    subject: row.subject ? { id: row.subject, name: names.get(row.subject) ?? null } : null,
    reason: row.reason,
    detail: row.detail,
    words: row.words,
  }))
}

function whoOf({ actor_kind, actor_id }: EntryRow, names: Map<string, string>): Entry['who'] {
  if (actor_kind === 'account' && actor_id)
    return { kind: 'account', id: actor_id, name: names.get(actor_id) ?? null }
  if (actor_kind === 'operator') return { kind: 'operator', id: actor_id ?? '' }
  return { kind: 'public' }
}

const isAccountId = (id: string | null): id is string =>
  id !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
