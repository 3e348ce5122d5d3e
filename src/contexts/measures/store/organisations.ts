import type { Transaction } from '../../../platform/db/database.ts'

/** Names of all organisations by their id. */
export async function organisationNames(tx: Transaction): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('people.organisation').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
