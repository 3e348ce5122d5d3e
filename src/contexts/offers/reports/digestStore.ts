import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'

/** Who was told of which reports. */

export async function readDigest(
  tx: Transaction,
  account: string,
): Promise<{ wanted: boolean; toldUntil: Date | null }> {
  const row = await tx
    .selectFrom('offers.report_digest')
    .select(['wanted', 'told_until'])
    .where('account', '=', account)
    .executeTakeFirst()
  return { wanted: row?.wanted ?? true, toldUntil: row?.told_until ?? null }
}

export async function writeTold(tx: Transaction, account: string, at: Date): Promise<void> {
  await tx
    .insertInto('offers.report_digest')
    .values({ account, told_until: at })
    .onConflict((conflict) => conflict.column('account').doUpdateSet({ told_until: at }))
    .execute()
}

export async function writeDigestWanted(
  tx: Transaction,
  account: string,
  wanted: boolean,
): Promise<void> {
  await tx
    .insertInto('offers.report_digest')
    .values({ account, wanted })
    .onConflict((conflict) => conflict.column('account').doUpdateSet({ wanted }))
    .execute()
}

/** One process at a time; the lock goes with the transaction. */
export async function digestAlone(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('offers.reportDigest', 0))`.execute(tx)
}

export interface ReportedOfferCount {
  name: string
  count: number
}

/** Offers with reports that nobody has answered and that came since, by name. */
export async function newReportsSince(
  tx: Transaction,
  asked: { reach: 'all' | readonly string[]; since: Date | null; until: Date },
): Promise<ReportedOfferCount[]> {
  const { reach, since, until } = asked
  const { rows } = await sql<ReportedOfferCount>`
    select o.name, count(*)::integer as count
    from offers.report r join offers.offer o on o.id = r.offer
    where r.state = 'new' and r.created_at <= ${until}
      and ${since === null ? sql`true` : sql`r.created_at > ${since}`}
      and ${reach === 'all' ? sql`true` : sql`o.organisation = any(${[...reach]}::text[])`}
    group by o.id, o.name order by o.name collate platform.german`.execute(tx)
  return rows
}
