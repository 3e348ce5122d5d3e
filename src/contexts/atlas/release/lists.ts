import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../../platform/db/database.ts'
import { type ProtectionRule, ruleShape } from '../domain/protection.ts'
import type { Finding } from './columns.ts'
import { type ColumnState, findingsShape } from './store.ts'

/** What planners see of releases: counts and reasons, never a figure. */

export const releaseCountsShape = z.object({
  released: z.number().describe('Columns (an indicator in a period) that are new or have changed.'),
  failed: z.number().describe('Columns that stay out.'),
  gone: z.number().describe('Columns that their source brings no more.'),
  withdrawn: z.number(),
  unchanged: z.number(),
  figures: z.number().describe('Figures published in the columns released.'),
  primary: z.number().describe('Withheld by the rule.'),
  secondary: z.number().describe('Withheld because another could be worked out from it.'),
  source: z.number().describe('Kept secret by their source.'),
})

export const auditShape = z.object({
  problems: z.number().describe('Sets of tables that hang together and were attacked as one.'),
  examined: z.number().describe('Cells that the attack tried to work out.'),
  narrowest: z
    .number()
    .nullable()
    .describe(
      'How many values were left where the attack knew most; null where nothing was attacked.',
    ),
})

export const releaseShape = z.object({
  number: z.number(),
  at: z.string(),
  origin: z.enum(['import', 'planner']),
  organisation: z.string().nullable().describe('Who released, where people did.'),
  reason: z.string().nullable(),
  counts: releaseCountsShape,
  audit: auditShape,
})
export type ReleaseNote = z.infer<typeof releaseShape>

const releaseColumns = sql`r.number, r.at, r.origin, o.name as organisation, r.reason, r.counts, r.audit`

interface ReleaseRow extends Omit<ReleaseNote, 'at'> {
  at: Date
}

const noteOf = ({ at, ...row }: ReleaseRow): ReleaseNote => ({ ...row, at: at.toISOString() })

export async function readReleases(
  database: Database,
  { first, count }: { first: number; count: number },
): Promise<{ releases: ReleaseNote[]; total: number }> {
  const { rows } = await sql<ReleaseRow>`select ${releaseColumns} from atlas.release r
    left join people.organisation o on o.id = r.organisation
    order by r.number desc offset ${first} limit ${count}`.execute(database)
  const counted = await sql<{ total: number }>`select count(*) as total from atlas.release`.execute(
    database,
  )
  return { releases: rows.map(noteOf), total: counted.rows[0]!.total }
}

export async function readRelease(
  database: Database,
  number: number,
): Promise<(ReleaseNote & { digest: string }) | undefined> {
  const { rows } = await sql<ReleaseRow & { digest: string }>`
    select ${releaseColumns}, r.digest from atlas.release r
    left join people.organisation o on o.id = r.organisation
    where r.number = ${number}`.execute(database)
  const [row] = rows
  return row && { ...noteOf(row), digest: row.digest }
}

/** A column as a release left it. */
export interface ListedColumn {
  indicator: string
  title: unknown
  from: string
  until: string
  release: number
  state: ColumnState
  rule: ProtectionRule | null
  findings: Finding[]
  figures: number
  primary: number
  secondary: number
  source: number
  /** Figures that differ from the release before; null where there was none. */
  changed: number | null
}

interface ListedRow extends Omit<ListedColumn, 'from' | 'until' | 'rule' | 'findings'> {
  period_from: string
  period_until: string
  rule: unknown
  findings: unknown
}

const counted = sql`c.indicator, i.title, c.period_from, c.period_until, c.release, c.state, c.rule,
  c.findings,
  coalesce(cardinality(c.reasons) - cardinality(array_remove(c.reasons, null)), 0) as figures,
  coalesce(cardinality(array_positions(c.reasons, 'primary')), 0) as primary,
  coalesce(cardinality(array_positions(c.reasons, 'secondary')), 0) as secondary,
  coalesce(cardinality(array_positions(c.reasons, 'source')), 0) as source`

const listedOf = ({
  period_from,
  period_until,
  rule,
  findings,
  ...row
}: ListedRow): ListedColumn => ({
  ...row,
  from: period_from,
  until: period_until,
  rule: rule === null ? null : ruleShape.parse(rule),
  findings: findingsShape.parse(findings) as Finding[],
})

/** The columns of one release, in the order of the pack, with what changed in them. */
export async function readColumnsOf(database: Database, release: number): Promise<ListedColumn[]> {
  const { rows } = await sql<ListedRow>`select ${counted}, before.changed
    from atlas.released_column c
    join atlas.indicator i on i.id = c.indicator
    left join lateral (
      select (select count(*)
        from unnest(c.areas, c.figures) now (area, figure)
        full join unnest(p.areas, p.figures) past (area, figure)
          on coalesce(now.area, 0) = coalesce(past.area, 0)
        where now.figure is distinct from past.figure) as changed
      from atlas.released_column p
      where p.indicator = c.indicator and p.period_from = c.period_from
        and p.period_until = c.period_until and p.release < c.release
        and p.state = 'released' and c.state = 'released'
      order by p.release desc limit 1) before on true
    where c.release = ${release}
    order by i.position, c.indicator, c.period_until, c.period_from`.execute(database)
  return rows.map(listedOf)
}

/** Every column as it stands now, of all indicators or one. */
export async function readStanding(
  database: Database,
  indicator: string | null = null,
): Promise<ListedColumn[]> {
  const { rows } = await sql<ListedRow>`
    with c as (select distinct on (indicator, period_from, period_until) *
      from atlas.released_column
      where ${indicator}::text is null or indicator = ${indicator}
      order by indicator, period_from, period_until, release desc)
    select ${counted}, null as changed from c join atlas.indicator i on i.id = c.indicator
    where i.retired_on is null and c.state <> 'gone'
    order by i.position, c.indicator, c.period_until, c.period_from`.execute(database)
  return rows.map(listedOf)
}
