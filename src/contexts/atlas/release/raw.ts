import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'
import { localisedTextShape } from '../../city/index.ts'
import type { Combine, Statistic } from '../domain/indicator.ts'
import type { ObservedColumn } from '../domain/observations.ts'
import { type ProtectionRule, ruleOf } from '../domain/protection.ts'
import { type ColumnKey, columnKey, type GuardedIndicator } from './columns.ts'

/** What came in, read for the gate alone: nothing here may reach the public. */

/** Raised when the same figures would be protected in another way than before: all are then released anew. */
export const method = 1

/** A column that may go out, and the mark of everything it is made of. */
export interface Candidate extends ColumnKey {
  about: GuardedIndicator
  rule: ProtectionRule | undefined
  /** Changes where an observation, an area, the residents, a rule or the method does. */
  mark: string
}

interface MarkRow {
  indicator: string
  period_from: string
  period_until: string
  count: number
  mark: string
  sources: (string | null)[]
}

/** All columns with observations, marked without reading their figures: a second import must cost nothing. */
export async function readCandidates(database: Database): Promise<Candidate[]> {
  const indicators = await readGuarded(database)
  const licences = await readLicences(database)
  const ground = await markOfGround(database)
  const { rows } = await sql<MarkRow>`
    select indicator, period_from, period_until, count(*) as count,
      bit_xor(hashtextextended(row(area, value, numerator, denominator, largest, second_largest,
        status, source)::text, 0))::text as mark,
      array_agg(distinct source) as sources
    from atlas.observation where retired_on is null
    group by indicator, period_from, period_until`.execute(database)
  return rows.flatMap((row) => {
    const indicator = indicators.get(row.indicator)
    if (!indicator) return []
    const { about, said, licence, source } = indicator
    const sources = source === null ? row.sources : [source]
    const named = licence === null ? sources.map((id) => licences.get(id ?? '') ?? null) : [licence]
    const rule = ruleOf(said, named)
    const made = [method, row.count, row.mark, row.sources, about, rule ?? null]
    return {
      indicator: row.indicator,
      from: row.period_from,
      until: row.period_until,
      about,
      rule,
      mark: hash([...made, about.combine === 'none' && said === null ? '' : ground]),
    }
  })
}

export const hash = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32)

const words = localisedTextShape.nullable().catch(null)

/** The German words of a text, trimmed: by them the same count is recognised. */
function germanOf(text: unknown): string | null {
  const parsed = words.parse(text)
  const german = typeof parsed === 'string' ? parsed : (parsed?.de ?? null)
  return german?.trim() || null
}

export async function readGuarded(database: Database) {
  const rows = await database
    .selectFrom('atlas.indicator')
    .selectAll()
    .where('retired_on', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => {
      const about: GuardedIndicator = {
        id: row.id,
        title: germanOf(row.title) ?? row.id,
        kind: row.kind as 'number' | 'class', // the columns' checks allow no others
        combine: row.combine as Combine,
        statistic: row.statistic as Statistic,
        unit: row.unit,
        per: row.per,
        numerator: germanOf(row.numerator),
        denominator: germanOf(row.denominator),
        parts: row.parts ?? [],
      }
      const { protection: said, licence, source } = row
      return [row.id, { about, said, licence, source }]
    }),
  )
}

/** Licences of the pack’s sources by id. */
export async function readLicences(database: Database): Promise<Map<string, string | null>> {
  const rows = await database
    .selectFrom('city.source')
    .select(['id', 'licence'])
    .where('retired_on', 'is', null)
    .execute()
  return new Map(rows.map(({ id, licence }) => [id, licence]))
}

/** The mark of what larger areas are reckoned from: areas, how old ones lie in new ones, residents. */
async function markOfGround(database: Database): Promise<string> {
  const { rows } = await sql<{ mark: string | null }>`
    select bit_xor(hashtextextended(row(key, level, id, valid_from, valid_until, parent)::text, 1))::text
      as mark from city.area where retired_on is null
    union all select bit_xor(hashtextextended(row(id, position)::text, 2))::text
      from city.level where retired_on is null
    union all select bit_xor(hashtextextended(
        row(from_area, to_area, share_of_from, share_of_to)::text, 3))::text from city.crosswalk
    union all select bit_xor(hashtextextended(
        row(area, period_from, period_until, sex, age_from, age_below, count)::text, 4))::text
      from city.residents where retired_on is null`.execute(database)
  return rows.map(({ mark }) => mark ?? '-').join(' ')
}

interface ColumnRow {
  indicator: string
  period_from: string
  period_until: string
  areas: (number | null)[]
  values: (number | null)[]
  numerators: (number | null)[] | null
  denominators: (number | null)[] | null
  largest: (number | null)[] | null
  seconds: (number | null)[] | null
  marks: string[] | null
  source: string | null
}

/** A column as it came in, with the largest contributions where the source tells them. */
export interface ReadColumn extends ObservedColumn {
  largest: (number | null)[] | null
  seconds: (number | null)[] | null
}

/**
 * One row per indicator and period, with the areas as JSON lists: 400,000 single rows would take seconds and
 * the memory of as many objects.
 *
 * @param ordinals places of areas by their keys in the database
 */
export async function readRawColumns(
  database: Database,
  wanted: readonly ColumnKey[],
  ordinals: ReadonlyMap<number, number>,
): Promise<Map<string, ReadColumn>> {
  if (wanted.length === 0) return new Map()
  const asked = JSON.stringify(
    wanted.map(({ indicator, from, until }) => ({ indicator, from, until })),
  )
  const { rows } = await sql<ColumnRow>`
    select o.indicator, o.period_from, o.period_until,
      json_agg(area order by area) as areas,
      json_agg(value order by area) as values,
      case when count(numerator) > 0 then json_agg(numerator order by area) end as numerators,
      case when count(denominator) > 0 then json_agg(denominator order by area) end as denominators,
      case when count(largest) > 0 then json_agg(largest order by area) end as largest,
      case when count(second_largest) > 0 then json_agg(second_largest order by area) end as seconds,
      case when bool_or(status = 'protected') then json_agg(status order by area) end as marks,
      min(source) as source
    from atlas.observation o
    join json_to_recordset(${asked}::json) as w (indicator text, "from" date, until date)
      on w.indicator = o.indicator and w."from" = o.period_from and w.until = o.period_until
    where retired_on is null
    group by o.indicator, o.period_from, o.period_until`.execute(database)
  return new Map(
    rows.map((row) => {
      const key = { indicator: row.indicator, from: row.period_from, until: row.period_until }
      return [columnKey(key), columnOf(row, ordinals)]
    }),
  )
}

function columnOf(row: ColumnRow, ordinals: ReadonlyMap<number, number>): ReadColumn {
  const places: [place: number, index: number][] = []
  row.areas.forEach((key, index) => {
    const place = key === null ? -1 : ordinals.get(key)
    if (place !== undefined) places.push([place, index])
  })
  const pick = <T>(list: readonly T[]) => places.map(([, index]) => list[index]!)
  const figures = (list: readonly (number | null)[] | null) =>
    list ? pick(list) : places.map(() => null)
  return {
    from: row.period_from,
    until: row.period_until,
    areas: places.map(([place]) => place),
    values: pick(row.values),
    numerators: figures(row.numerators),
    denominators: figures(row.denominators),
    largest: row.largest && pick(row.largest),
    seconds: row.seconds && pick(row.seconds),
    protectedMarks: row.marks
      ? pick(row.marks).map((mark) => mark === 'protected')
      : places.map(() => false),
    source: row.source,
  }
}
