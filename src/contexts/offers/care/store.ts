import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'

/** Notes a confirmation; into the record itself where a source keeps that. */
export async function writeConfirmed(
  tx: Transaction,
  offer: string,
  confirmed: { day: string; by: 'provider' | 'city'; bySource: boolean },
): Promise<void> {
  const { day, by, bySource } = confirmed
  const said = JSON.stringify({ lastChecked: day, checkedBy: by })
  await sql`update offers.offer set confirmed_on = ${day}, confirmed_by = ${by}
      ${bySource ? sql`, record = record || ${said}::jsonb, version = version + 1` : sql``}
    where id = ${offer}`.execute(tx)
}

/** Offers that the public sees now. */
export const isShown = sql<boolean>`(o.retired_on is null and (o.closed_on is null or o.closed_on > current_date))`

/** The day on which an offer was last known to be right: somebody said so, or its source still had it. */
export const knownOn = sql<string | null>`coalesce(o.record ->> 'lastChecked', o.seen_on::text,
  to_char(o.edited_at at time zone 'Europe/Berlin', 'YYYY-MM-DD'))`
