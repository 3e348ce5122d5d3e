import type { Transaction } from '../../../platform/db/database.ts'

/** Names and public mail addresses of organisations that are not retired, by their ids. */
export async function organisationContacts(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, { name: string; mail: string | null }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('people.organisation')
    .select(['id', 'name', 'mail'])
    .where('id', 'in', [...ids])
    .where('retired_on', 'is', null)
    .execute()
  return new Map(rows.map(({ id, name, mail }) => [id, { name, mail }]))
}
