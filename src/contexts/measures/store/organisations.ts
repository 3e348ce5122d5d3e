import type { Transaction } from '../../../platform/db/database.ts'

/** Names of organisations by their id: of these, or of all. */
export async function organisationNames(
  tx: Transaction,
  ids?: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = ids && [...new Set(ids)].filter((id) => id !== null)
  if (wanted?.length === 0) return new Map()
  const all = tx.selectFrom('people.organisation').select(['id', 'name'])
  const rows = await (wanted ? all.where('id', 'in', wanted) : all).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
