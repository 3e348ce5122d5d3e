import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { nameKey } from '../../../platform/records/index.ts'
import { localisedTextShape, periodKey, readFacts } from '../../city/index.ts'
import { formulaShape } from '../domain/formula.ts'
import { wordsOf } from './record.ts'
import { type Standing, standingShape } from './shapes.ts'
import { formulaPeriods, readStandings } from './standing.ts'
import { countKept, readIndicatorRows } from './store.ts'

export const topicsShape = z
  .array(z.object({ id: z.string(), title: localisedTextShape }))
  .catch([])

export const listKeptIndicators = operation({
  name: 'atlas.listKeptIndicators',
  effect: 'read',
  permission: 'atlas:read',
  summary: 'All indicators that are kept, the pack’s and planners’, with how they stand.',
  input: z.strictObject({ text: z.string().trim().max(200).optional() }),
  output: z.object({
    indicators: z.array(
      z.object({
        id: z.string(),
        title: z.string().describe('German.'),
        topic: z.string().nullable(),
        unit: z.string(),
        part: z.enum(['indicators', 'staff']),
        formula: z.boolean(),
        periods: z.number(),
        latest: z.string().nullable().describe('Key of the latest period.'),
        standing: standingShape.describe('Waiting where any period is; else of the latest period.'),
        entries: z.number().describe('Entries that stand.'),
        notes: z.number().describe('Breaks in the series.'),
      }),
    ),
    topics: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  async run({ tx }, { text }) {
    const rows = await readIndicatorRows(tx)
    const standings = await readStandings(tx)
    const columns = Map.groupBy(standings.columns, ({ indicator }) => indicator)
    const kept = await countKept(tx)
    const { words } = await readFacts(tx)
    const topics = topicsShape
      .parse(words.topics)
      .map(({ id, title }) => ({ id, title: wordsOf(title)?.de ?? id }))
    const wanted = nameKey(text ?? '')
    const indicators = rows.map((row) => {
      const formula = formulaShape.safeParse(row.formula)
      const periods = formula.success
        ? formulaPeriods(formula.data, standings)
        : (columns.get(row.id) ?? []).toSorted((a, b) => a.until.localeCompare(b.until))
      const last = periods.at(-1)
      const each = formula.success
        ? periods.map((): Standing => 'public')
        : [
            ...standings.leaving
              .filter(({ indicator }) => indicator === row.id)
              .map((): Standing => 'waiting'),
            ...periods.map((period) => standings.of({ ...period, indicator: row.id })),
          ]
      return {
        id: row.id,
        title: wordsOf(row.title)?.de ?? row.id,
        topic: row.topic,
        unit: row.unit,
        part: row.part === 'staff' ? ('staff' as const) : ('indicators' as const),
        formula: formula.success,
        periods: periods.length,
        latest: last ? periodKey(last) : null,
        standing: each.includes('waiting') ? ('waiting' as const) : (each.at(-1) ?? 'empty'),
        ...(kept.get(row.id) ?? { entries: 0, notes: 0 }),
      }
    })
    const titleOf = new Map(topics.map(({ id, title }) => [id, title]))
    return done({
      indicators: indicators.filter(({ id, title, topic }) =>
        [id, title, titleOf.get(topic ?? '') ?? ''].some((one) => nameKey(one).includes(wanted)),
      ),
      topics,
    })
  },
})
