import { z } from 'zod'
import type { Database } from '../../../platform/db/database.ts'
import { localisedTextShape } from '../../city/index.ts'
import { formulaShape } from '../domain/formula.ts'
import type { Combine, Direction, Indicator, Statistic } from '../domain/indicator.ts'
import { readLatestReleases } from '../release/store.ts'

/**
 * What the public may read of the tables of `atlas`: words of indicators here, figures as they were released in
 * `release/store.ts`. Observations are read by the gate alone.
 */

const formulas = formulaShape.nullable().catch(null)
const words = localisedTextShape.nullable().catch(null)
const classes = z.array(z.object({ code: z.number(), title: localisedTextShape })).catch([])

/** An indicator before its place in the snapshot is known; a formula has no release of its own. */
export type IndicatorDraft = Omit<Indicator, 'ordinal' | 'protection' | 'release'> & {
  protection: Indicator['protection'] | undefined
  release: Indicator['release'] | undefined
}

/** Indicators of which something was released, and formulas; the others are nobody’s business yet. */
export async function readIndicators(database: Database): Promise<IndicatorDraft[]> {
  const released = await readLatestReleases(database)
  const breaks = await readBreaks(database)
  const all = await database
    .selectFrom('atlas.indicator')
    .selectAll()
    .where('retired_on', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const rows = all.filter(({ id, formula }) => released.has(id) || formula !== null)
  return rows.map((row) => ({
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
    protection: released.get(row.id)?.rule,
    release: released.get(row.id)?.release,
    classes: classes.parse(row.classes).toSorted((a, b) => a.code - b.code),
    numerator: words.parse(row.numerator),
    denominator: words.parse(row.denominator),
    per: row.per,
    source: row.source,
    sourceText: row.source_text,
    licence: row.licence,
    method: words.parse(row.method),
    date: row.date,
    formula: formulas.parse(row.formula),
    breaks: breaks.get(row.id) ?? [],
  }))
}

/** Breaks that nobody has taken back, oldest first, by indicator. */
async function readBreaks(database: Database): Promise<Map<string, Indicator['breaks']>> {
  const rows = await database
    .selectFrom('atlas.series_note')
    .select(['indicator', 'on_day', 'words'])
    .where('withdrawn_at', 'is', null)
    .orderBy('on_day')
    .orderBy('at')
    .orderBy('id')
    .execute()
  const notes = Map.groupBy(rows, ({ indicator }) => indicator)
  return new Map(
    [...notes].map(([indicator, list]) => [
      indicator,
      list.flatMap(({ on_day: on, words: said }) => {
        const text = words.parse(said)
        return text === null ? [] : { on, words: text }
      }),
    ]),
  )
}
