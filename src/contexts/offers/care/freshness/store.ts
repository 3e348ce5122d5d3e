import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../../platform/db/database.ts'
import { isShown } from '../store.ts'

export const freshGroups = ['fresh', 'old', 'sourceOld', 'never'] as const
export type FreshGroup = (typeof freshGroups)[number]

/** Every public offer with what is known of its truth. Days compare as texts. */
const known = (dueBefore: string) => sql`(
  select o.id, o.name, o.organisation, o.version, o.updated_at, o.record ->> 'lastChecked' as checked,
    o.record ->> 'checkedBy' as by, o.seen_on::text as seen,
    case
      when o.record ->> 'lastChecked' is null and o.seen_on is null then 'never'
      when o.record ->> 'lastChecked' >= ${dueBefore} then 'fresh'
      when o.seen_on::text >= ${dueBefore} then 'fresh'
      when o.seen_on is not null and o.record ->> 'lastChecked' is null then 'sourceOld'
      else 'old'
    end as freshness
  from offers.offer o where ${isShown}) as f`

const mine = (only: string | null | undefined): RawBuilder<unknown> =>
  only === undefined ? sql`true` : sql`f.organisation = ${only}`

export interface FreshCount {
  organisation: { id: string; name: string } | null
  fresh: number
  old: number
  sourceOld: number
  never: number
}

/** By organisation, those with most to look at first; the last row is of offers without one. */
export async function countFreshness(
  tx: Transaction,
  { only, dueBefore }: { only: string | null | undefined; dueBefore: string },
): Promise<FreshCount[]> {
  const { rows } = await sql<FreshCount>`
    select case when g.id is null then null else json_build_object('id', g.id, 'name', g.name) end as organisation,
      count(*) filter (where freshness = 'fresh')::integer as fresh,
      count(*) filter (where freshness = 'old')::integer as old,
      count(*) filter (where freshness = 'sourceOld')::integer as "sourceOld",
      count(*) filter (where freshness = 'never')::integer as never
    from ${known(dueBefore)} left join people.organisation g on g.id = f.organisation
    where ${mine(only)} group by g.id, g.name
    order by g.id is null, count(*) filter (where freshness <> 'fresh') desc, g.name collate platform.german`.execute(
    tx,
  )
  return rows
}

export interface StaleRow {
  id: string
  name: string
  version: number
  organisation: { id: string; name: string } | null
  checkedOn: string | null
  checkedBy: 'provider' | 'city' | 'source' | null
  seenOn: string | null
  freshness: FreshGroup
}

export async function readStale(
  tx: Transaction,
  filter: {
    only: string | null | undefined
    dueBefore: string
    group?: FreshGroup
    organisation?: string
    skip: number
    most: number
  },
): Promise<{ rows: StaleRow[]; total: number }> {
  const { group, organisation } = filter
  const where = sql`${mine(filter.only)}
    and ${group ? sql`f.freshness = ${group}` : sql`f.freshness <> 'fresh'`}
    and ${organisation ? sql`f.organisation = ${organisation}` : sql`true`}`
  const counted = await sql<{ count: number }>`
    select count(*)::integer as count from ${known(filter.dueBefore)} where ${where}`.execute(tx)
  const { rows } = await sql<StaleRow>`
    select f.id, f.name, f.version, f.checked as "checkedOn", f.by as "checkedBy", f.seen as "seenOn", f.freshness,
      case when g.id is null then null else json_build_object('id', g.id, 'name', g.name) end as organisation
    from ${known(filter.dueBefore)} left join people.organisation g on g.id = f.organisation
    where ${where}
    order by coalesce(f.checked, f.seen) nulls first, f.name collate platform.german, f.id
    limit ${filter.most} offset ${filter.skip}`.execute(tx)
  return { rows, total: counted.rows[0]?.count ?? 0 }
}
