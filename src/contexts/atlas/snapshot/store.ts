import { z } from 'zod'
import type { Database } from '../../../platform/db/database.ts'
import { localisedTextShape } from '../../city/index.ts'
import type { Combine, Direction, Indicator, Statistic } from '../domain/indicator.ts'
import { readLatestReleases } from '../release/store.ts'

/**
 * What the public may read of the tables of `atlas`: words of indicators here, figures as they were released in
 * `release/store.ts`. Observations are read by the gate alone.
 */

const words = localisedTextShape.nullable().catch(null)
const classes = z.array(z.object({ code: z.number(), title: localisedTextShape })).catch([])

/** Indicators of which something was released; the others are nobody’s business yet. */
export async function readIndicators(database: Database): Promise<Indicator[]> {
  const released = await readLatestReleases(database)
  const all = await database
    .selectFrom('atlas.indicator')
    .selectAll()
    .where('retired_on', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const rows = all.filter(({ id }) => released.has(id))
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
    protection: released.get(row.id)!.rule,
    release: released.get(row.id)!.release,
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
