import type { Transaction } from '../../../platform/db/database.ts'

/** Names of accounts by their ids, for pages that say who did something. Unknown ids have none. */
export async function accountNames(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('people.account')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
