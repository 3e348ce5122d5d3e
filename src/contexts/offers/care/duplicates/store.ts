import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/db/database.ts'
import { isShown } from '../store.ts'
import type { Compared } from './alike.ts'

/** Public offers as they are compared; of secret places no point. */
export async function readCompared(tx: Transaction): Promise<Compared[]> {
  const { rows } = await sql<Omit<Compared, 'point'> & { lon: number | null; lat: number | null }>`
    select o.id, o.name, o.types, o.record ->> 'phone' as phone, o.record ->> 'email' as email,
      o.record ->> 'website' as website,
      case when o.protected then null else o.lon end as lon,
      case when o.protected then null else o.lat end as lat
    from offers.offer o where ${isShown}`.execute(tx)
  return rows.map(({ lon, lat, ...row }) => ({
    ...row,
    point: lon === null || lat === null ? null : { lon, lat },
  }))
}

/** Pairs that somebody looked at and that are not the same, as 'offer other'. */
export async function readNotDuplicates(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.selectFrom('offers.not_duplicate').select(['offer', 'other']).execute()
  return new Set(rows.map(({ offer, other }) => `${offer} ${other}`))
}

export async function writeNotDuplicate(
  tx: Transaction,
  pair: { offer: string; other: string; at: Date; account: string | null },
): Promise<void> {
  await tx
    .insertInto('offers.not_duplicate')
    .values(pair)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** From now on the page of `from` leads to `into`, and so does what led to `from`. */
export async function writeMerged(tx: Transaction, from: string, into: string): Promise<void> {
  await tx
    .updateTable('offers.offer')
    .set({ merged_into: into })
    .where((eb) => eb.or([eb('id', '=', from), eb('merged_into', '=', from)]))
    .execute()
}
