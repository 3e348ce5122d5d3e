import { sql } from 'kysely'
import type { Database, Transaction } from '../../../../platform/db/database.ts'
import { isShown } from '../store.ts'
import type { LinkProblem } from './askLink.ts'

/** The only file that speaks to the table of links. */

/** Every address that public offers name, once. */
const named = sql`(select distinct o.record ->> 'website' as url from offers.offer o
  where ${isShown} and o.record ->> 'website' is not null) as n`

/** Addresses to look at: new ones, then those that failed, then those not looked at for longest. */
export async function readDueLinks(
  database: Database,
  due: { failingBefore: Date; workingBefore: Date; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ url: string }>`
    select n.url from ${named} left join offers.link_check c on c.url = n.url
    where c.url is null or c.checked_at < case when c.failures > 0
      then ${due.failingBefore}::timestamptz else ${due.workingBefore}::timestamptz end
    order by c.url is not null, c.failures = 0, c.checked_at, n.url limit ${due.most}`.execute(
    database,
  )
  return rows.map(({ url }) => url)
}

export async function writeChecked(
  database: Database,
  checked: { url: string; at: Date; problem: LinkProblem | null },
): Promise<void> {
  const { url, at, problem } = checked
  await sql`
    insert into offers.link_check (url, checked_at, failing_since, failures, problem)
    values (${url}, ${at}, ${problem === null ? null : at}, ${problem === null ? 0 : 1}, ${problem})
    on conflict (url) do update set checked_at = excluded.checked_at, problem = excluded.problem,
      failures = case when excluded.problem is null then 0 else offers.link_check.failures + 1 end,
      failing_since = case when excluded.problem is null then null
        else coalesce(offers.link_check.failing_since, excluded.failing_since) end
    where offers.link_check.checked_at < excluded.checked_at`.execute(database)
}

/** What no offer names any more is nobody's business. */
export async function forgetUnnamed(database: Database): Promise<void> {
  await sql`delete from offers.link_check c
    where not exists (select from ${named} where n.url = c.url)`.execute(database)
}

export interface BrokenLink {
  url: string
  problem: LinkProblem
  failingSince: Date
  checkedAt: Date
  offers: { id: string; name: string }[]
}

/** Addresses that failed so often and so long, with the offers that name them; longest first. */
export async function readBrokenLinks(
  tx: Transaction,
  asked: {
    only: string | null | undefined
    failures: number
    since: Date
    skip: number
    most: number
  },
): Promise<{ rows: BrokenLink[]; total: number }> {
  const from = sql`offers.link_check c join offers.offer o on o.record ->> 'website' = c.url
    where c.failures >= ${asked.failures} and c.failing_since <= ${asked.since} and ${isShown}
      and ${asked.only === undefined ? sql`true` : sql`o.organisation = ${asked.only}`}`
  const counted = await sql<{ count: number }>`
    select count(distinct c.url)::integer as count from ${from}`.execute(tx)
  const { rows } = await sql<BrokenLink>`
    select c.url, c.problem, c.failing_since as "failingSince", c.checked_at as "checkedAt",
      json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name, o.id) as offers
    from ${from} group by c.url order by c.failing_since, c.url
    limit ${asked.most} offset ${asked.skip}`.execute(tx)
  return { rows, total: counted.rows[0]?.count ?? 0 }
}
