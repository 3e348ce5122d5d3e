import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, Transaction } from '../../../platform/db/database.ts'
import { type ProtectionRule, ruleShape } from '../domain/protection.ts'
import type { ReleasedColumn, ReleasedContent, Withheld } from '../domain/released.ts'
import { type ColumnKey, columnKey, type EarlierContent, type Finding } from './columns.ts'

/** The tables `atlas.release` and `atlas.released_column`: only ever added to. */

export type ColumnState = 'released' | 'failed' | 'withdrawn' | 'gone'

/** The last thing that was decided about a column. */
export interface CurrentColumn extends ColumnKey {
  release: number
  state: ColumnState
  inputs: string
  digest: string | null
  findings: Finding[]
}

const findingShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('noRule') }),
  ...(['noCounts', 'unprotectable', 'exposed', 'alreadyPublic'] as const).map((kind) =>
    z.object({ kind: z.literal(kind), areas: z.array(z.string()) }),
  ),
])
export const findingsShape = z.array(findingShape)

export async function readCurrent(database: Database): Promise<Map<string, CurrentColumn>> {
  const { rows } = await sql<{
    indicator: string
    period_from: string
    period_until: string
    release: number
    state: ColumnState
    inputs: string
    digest: string | null
    findings: unknown
  }>`
    select distinct on (indicator, period_from, period_until)
      indicator, period_from, period_until, release, state, inputs, digest, findings
    from atlas.released_column
    order by indicator, period_from, period_until, release desc`.execute(database)
  return new Map(
    rows.map(({ period_from: from, period_until: until, findings, ...row }) => {
      const column = { ...row, from, until, findings: findingsShape.parse(findings) as Finding[] }
      return [columnKey(column), column]
    }),
  )
}

/** Which columns only planners release: all of their own indicators, and those they changed since the last release. */
export async function readPlanners(database: Database): Promise<(column: ColumnKey) => boolean> {
  const own = await sql<{ id: string }>`
    select id from atlas.indicator where part = 'staff'`.execute(database)
  const changed = await sql<ColumnKey>`
    with change as (
      select entry.indicator, row."from", row.until, max(greatest(entry.at, entry.withdrawn_at)) as at
      from atlas.entry
      cross join lateral jsonb_to_recordset(entry.rows) as row("from" date, until date)
      group by entry.indicator, row."from", row.until)
    select indicator, "from"::text, until::text from change
    where not exists (
      select from atlas.released_column
      join atlas.release on release.number = released_column.release
      where released_column.indicator = change.indicator
        and released_column.period_from = change."from"
        and released_column.period_until = change.until
        and release.at >= change.at)`.execute(database)
  const indicators = new Set(own.rows.map(({ id }) => id))
  const columns = new Set(changed.rows.map(columnKey))
  return (column) => indicators.has(column.indicator) || columns.has(columnKey(column))
}

interface ContentRow {
  indicator: string
  period_from: string
  period_until: string
  release: number
  day: string
  source: string | null
  areas: (number | null)[]
  states: number[]
  reasons: (string | null)[]
  figures: (number | null)[]
  numerators: (number | null)[]
  denominators: (number | null)[]
  sums: [number, number[]][] | null
}

// As JSON, which is read many times faster than PostgreSQL's own lists.
const contentColumns = sql`indicator, period_from, period_until, release, day, source,
  array_to_json(areas) as areas, array_to_json(states) as states, array_to_json(reasons) as reasons,
  array_to_json(figures) as figures, array_to_json(numerators) as numerators,
  array_to_json(denominators) as denominators, sums`

/** Content by place, where the areas of today are; places that are no more are left out. */
function contentOf(row: ContentRow, ordinals: ReadonlyMap<number, number>): EarlierContent {
  const city = ordinals.size
  const places = row.areas.map((key) => (key === null ? city : ordinals.get(key)))
  const kept = places.flatMap((place, index) => (place === undefined ? [] : [index]))
  const pick = <T>(list: readonly T[]) => kept.map((index) => list[index]!)
  const sums = row.sums?.flatMap(([total, parts]): [number, number[]][] => {
    const whole = places[total]
    const there = parts.map((part) => places[part])
    return whole !== undefined && there.every((part) => part !== undefined) ? [[whole, there]] : []
  })
  return {
    release: row.release,
    day: row.day,
    source: row.source,
    places: pick(places as number[]), // those that are kept
    states: pick(row.states),
    reasons: pick(row.reasons) as (Withheld | null)[], // as they were written
    values: pick(row.figures),
    numerators: pick(row.numerators),
    denominators: pick(row.denominators),
    sums: sums ?? null,
  }
}

/** Everything that was ever public of some columns, oldest first. */
export async function readEarlier(
  database: Database,
  wanted: readonly ColumnKey[],
  ordinals: ReadonlyMap<number, number>,
): Promise<Map<string, EarlierContent[]>> {
  const found = new Map<string, EarlierContent[]>()
  if (wanted.length === 0) return found
  const asked = JSON.stringify(
    wanted.map(({ indicator, from, until }) => ({ indicator, from, until })),
  )
  const { rows } = await sql<ContentRow>`select ${contentColumns} from atlas.released_column
    where state = 'released' and (indicator, period_from, period_until) in
      (select indicator, "from", until
        from json_to_recordset(${asked}::json) as w (indicator text, "from" date, until date))
    order by release`.execute(database)
  for (const row of rows) {
    const key = columnKey({ ...row, from: row.period_from, until: row.period_until })
    const list = found.get(key)
    if (list) list.push(contentOf(row, ordinals))
    else found.set(key, [contentOf(row, ordinals)])
  }
  return found
}

/** All that is public now, by indicator and then by time; this is what the snapshot holds, and nothing else. */
export async function readReleased(
  database: Database,
  indicators: ReadonlyMap<string, number>,
  ordinals: ReadonlyMap<number, number>,
): Promise<ReleasedColumn[]> {
  const { rows } = await sql<ContentRow>`
    with latest as (select distinct on (indicator, period_from, period_until) *
      from atlas.released_column
      order by indicator, period_from, period_until, release desc)
    select ${contentColumns} from latest where state = 'released'`.execute(database)
  return rows
    .flatMap((row): ReleasedColumn[] => {
      const indicator = indicators.get(row.indicator)
      if (indicator === undefined) return []
      const { release: _, ...content } = contentOf(row, ordinals)
      return [{ indicator, from: row.period_from, until: row.period_until, ...content }]
    })
    .sort(
      (a, b) =>
        a.indicator - b.indicator || a.until.localeCompare(b.until) || a.from.localeCompare(b.from),
    )
}

/** Of every indicator with something public: the rule it went out by, and its last release. */
export async function readLatestReleases(
  database: Database,
): Promise<Map<string, { rule: ProtectionRule; release: { number: number; on: string } }>> {
  const { rows } = await sql<{ indicator: string; rule: unknown; number: number; on: string }>`
    with latest as (select distinct on (indicator, period_from, period_until) *
      from atlas.released_column
      order by indicator, period_from, period_until, release desc)
    select distinct on (c.indicator) c.indicator, c.rule, r.number,
      to_char(r.at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as on
    from latest c join atlas.release r on r.number = c.release
    where c.state = 'released' order by c.indicator, r.number desc`.execute(database)
  return new Map(
    rows.map(({ indicator, rule, number, on }) => [
      indicator,
      { rule: ruleShape.parse(rule), release: { number, on } },
    ]),
  )
}

/** Notes what columns are made of now, where that made no difference to what is public. */
export async function noteInputs(
  tx: Transaction,
  same: readonly { column: CurrentColumn; inputs: string }[],
): Promise<void> {
  if (same.length === 0) return
  const noted = JSON.stringify(
    same.map(({ column: { indicator, from, until, release }, inputs }) => ({
      ...{ indicator, from, until, release, inputs },
    })),
  )
  await sql`update atlas.released_column c set inputs = w.inputs
    from json_to_recordset(${noted}::json)
      as w (indicator text, "from" date, until date, release integer, inputs text)
    where c.indicator = w.indicator and c.period_from = w."from" and c.period_until = w.until
      and c.release = w.release`.execute(tx)
}

export interface NewRelease {
  at: Date
  origin: 'import' | 'planner'
  account: string | null
  organisation: string | null
  reason: string | null
  parameters: unknown
  counts: unknown
  audit: unknown
  digest: string
}

export interface NewColumn extends ColumnKey {
  state: ColumnState
  rule: unknown
  inputs: string
  findings: readonly Finding[]
  digest: string | null
  content: ReleasedContent | null
}

/** Any number that no other program on the server is likely to lock. */
const releaseLock = 5_624_009

/** One release of a city at a time: each must know all before it. Held until the transaction ends. */
export async function lockReleases(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${releaseLock})`.execute(tx)
}

/**
 * Numbers are given without gaps: a preview that is rolled back takes none.
 *
 * @param keyOf key of the area at a place; null for the city
 */
export async function insertRelease(
  tx: Transaction,
  release: NewRelease,
  columns: readonly NewColumn[],
  keyOf: (place: number) => number | null,
): Promise<number> {
  const json = (value: unknown) => JSON.stringify(value)
  const { rows } = await sql<{ number: number }>`
    insert into atlas.release (number, at, origin, account, organisation, reason, parameters, counts,
      audit, digest) overriding system value
    select coalesce(max(number), 0) + 1, ${release.at}, ${release.origin}, ${release.account}::uuid,
      ${release.organisation}, ${release.reason}, ${json(release.parameters)}::jsonb,
      ${json(release.counts)}::jsonb, ${json(release.audit)}::jsonb, ${release.digest}
    from atlas.release returning number`.execute(tx)
  const { number } = rows[0]!
  for (let first = 0; first < columns.length; first += columnsAtOnce)
    await tx
      .insertInto('atlas.released_column')
      .values(columns.slice(first, first + columnsAtOnce).map((one) => rowOf(number, one, keyOf)))
      .execute()
  return number
}

const columnsAtOnce = 50

function rowOf(release: number, column: NewColumn, keyOf: (place: number) => number | null) {
  const { content } = column
  const at = new Map(content?.places.map((place, index) => [place, index]))
  // Sums name cells by where they stand in the lists.
  const sums = content?.sums?.map(([total, parts]) => [
    at.get(total),
    parts.map((place) => at.get(place)),
  ])
  // PostgreSQL takes lists with gaps, which its generated types do not know of.
  const list = <T>(values: readonly (T | null)[] | undefined) => (values ?? null) as T[] | null
  return {
    release,
    indicator: column.indicator,
    period_from: column.from,
    period_until: column.until,
    state: column.state,
    rule: column.rule === null ? null : JSON.stringify(column.rule),
    inputs: column.inputs,
    findings: JSON.stringify(column.findings),
    digest: column.digest,
    day: content?.day ?? null,
    source: content?.source ?? null,
    areas: list(content?.places.map(keyOf)),
    states: list(content?.states),
    reasons: list<string>(content?.reasons),
    figures: list(content?.values),
    numerators: list(content?.numerators),
    denominators: list(content?.denominators),
    sums: sums ? JSON.stringify(sums) : null,
  }
}
