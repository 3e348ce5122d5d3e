import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../../platform/db/database.ts'
import { localisedTextShape } from '../../city/index.ts'
import type { Combine, Direction, Indicator, Statistic } from '../domain/indicator.ts'
import type { ObservedColumn } from '../domain/observations.ts'

/** What the public may read of the tables of `atlas`; rows that a pack no longer holds are left out. */

const words = localisedTextShape.nullable().catch(null)
const classes = z.array(z.object({ code: z.number(), title: localisedTextShape })).catch([])

export async function readIndicators(database: Database): Promise<Indicator[]> {
  const rows = await database
    .selectFrom('atlas.indicator')
    .selectAll()
    .where('retired_on', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row, ordinal) => ({
    ordinal,
    id: row.id,
    topic: row.topic,
    title: words.parse(row.title) ?? row.id,
    description: words.parse(row.description),
    unit: row.unit,
    decimals: row.decimals,
    // The columns' checks allow no others.
    direction: row.direction as Direction,
    kind: row.kind as 'number' | 'class',
    combine: row.combine as Combine,
    statistic: row.statistic as Statistic,
    classes: classes.parse(row.classes).toSorted((a, b) => a.code - b.code),
    numerator: words.parse(row.numerator),
    denominator: words.parse(row.denominator),
    per: row.per,
    source: row.source,
    licence: row.licence,
    method: words.parse(row.method),
    date: row.date,
  }))
}

interface ColumnRow {
  indicator: string
  period_from: string
  period_until: string
  areas: (number | null)[]
  values: (number | null)[]
  numerators: (number | null)[] | null
  denominators: (number | null)[] | null
  marks: string[] | null
  source: string | null
}

/**
 * One row per indicator and period, with the areas as JSON lists: 400,000 single rows would take
 * seconds and the memory of as many objects.
 */
export async function readColumns(
  database: Database,
  indicators: readonly Indicator[],
  ordinals: ReadonlyMap<number, number>,
): Promise<ObservedColumn[]> {
  const { rows } = await sql<ColumnRow>`
    select indicator, period_from, period_until,
      json_agg(area order by area) as areas,
      json_agg(value order by area) as values,
      case when count(numerator) > 0 then json_agg(numerator order by area) end as numerators,
      case when count(denominator) > 0 then json_agg(denominator order by area) end as denominators,
      case when bool_or(status = 'protected') then json_agg(status order by area) end as marks,
      min(source) as source
    from atlas.observation
    where retired_on is null
    group by indicator, period_from, period_until`.execute(database)
  const indicatorAt = new Map(indicators.map(({ id, ordinal }) => [id, ordinal]))
  return rows
    .flatMap((row) => {
      const indicator = indicatorAt.get(row.indicator)
      return indicator === undefined ? [] : [columnOf(row, indicator, ordinals)]
    })
    .sort(
      (a, b) =>
        a.indicator - b.indicator || a.until.localeCompare(b.until) || a.from.localeCompare(b.from),
    )
}

function columnOf(
  row: ColumnRow,
  indicator: number,
  ordinals: ReadonlyMap<number, number>,
): ObservedColumn {
  const column: ObservedColumn = {
    indicator,
    from: row.period_from,
    until: row.period_until,
    areas: [],
    values: [],
    numerators: [],
    denominators: [],
    protectedMarks: [],
    source: row.source,
  }
  row.areas.forEach((key, index) => {
    const area = key === null ? -1 : ordinals.get(key)
    if (area === undefined) return
    column.areas.push(area)
    column.values.push(row.values[index] ?? null)
    column.numerators.push(row.numerators?.[index] ?? null)
    column.denominators.push(row.denominators?.[index] ?? null)
    column.protectedMarks.push(row.marks?.[index] === 'protected')
  })
  return column
}
