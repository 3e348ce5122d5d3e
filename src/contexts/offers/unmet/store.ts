import { sql } from 'kysely'
import type { Database, Transaction } from '../../../platform/db/database.ts'
import type { NeedCount } from './need.ts'
import type { PublishedCount } from './publish.ts'

/** The only file that speaks to the sums of what was looked for. */

/** Adds to the sums. They are put in in one order, so that two processes never wait for each other. */
export async function addNeedCounts(
  database: Database | Transaction,
  sums: readonly PublishedCount[],
): Promise<void> {
  if (sums.length === 0) return
  const rows = sums.map(({ period, kind, concept, level, area, outcome, searches }) => ({
    period,
    kind,
    concept,
    level,
    area,
    outcome,
    searches,
  }))
  await sql`
    insert into offers.need_count as kept (period, kind, concept, level, area, outcome, searches)
    select period, kind, concept, level, area, outcome, searches
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as new (period text, kind text, concept text, level text, area text, outcome text, searches integer)
    order by period, kind, concept, level, area, outcome
    on conflict (period, kind, concept, level, area, outcome)
      do update set searches = kept.searches + excluded.searches`.execute(database)
}

export async function readNeedCounts(
  tx: Transaction,
  of: { from?: string; until?: string } = {},
): Promise<NeedCount[]> {
  let query = tx
    .selectFrom('offers.need_count')
    .select(['period', 'kind', 'concept', 'level', 'area', 'outcome', 'searches'])
  if (of.from) query = query.where(sql<string>`rpad(period, 7, '-12')`, '>=', of.from)
  if (of.until) query = query.where(sql<string>`rpad(period, 7, '-01')`, '<=', of.until)
  // What is written there is what was counted.
  return (await query.execute()) as NeedCount[]
}

/** Takes the months before one (not the years) out. */
export async function deleteMonthsBefore(tx: Transaction, month: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('offers.need_count')
    .where(sql<number>`length(period)`, '=', 7)
    .where('period', '<', month)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
