import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { notePeriod, Residents, readGroundwork } from '../../city/index.ts'
import { recordOf, wordsOf } from './record.ts'
import { indicatorId, keptIndicatorShape } from './shapes.ts'
import { countFormula, readStandings } from './standing.ts'
import {
  countColumns,
  listEntries,
  listSeriesNotes,
  readIndicatorRow,
  readSourceTitles,
} from './store.ts'

export const showKeptIndicator = operation({
  name: 'atlas.showKeptIndicator',
  effect: 'read',
  permission: 'atlas:read',
  summary: 'An indicator as it is kept: definition, periods and how they stand, entries, breaks.',
  input: z.strictObject({ indicator: indicatorId }),
  output: keptIndicatorShape,
  async run({ tx }, { indicator }) {
    const row = await readIndicatorRow(tx, indicator)
    if (!row) return notFound('indicator')
    const record = recordOf(row, (await readSourceTitles(tx)).get(row.source ?? ''))
    const standings = await readStandings(tx)
    const { formula } = record
    const counted = formula
      ? await countFormula(tx, indicator, formula, standings, await residentsBy(tx, formula.below))
      : await countColumns(tx, indicator)
    const leaving = formula
      ? []
      : standings.leaving
          .filter((column) => column.indicator === indicator)
          .map((column) => ({ ...column, values: 0, protected: 0 }))
    const columns = [...counted, ...leaving].sort(
      (a, b) => a.until.localeCompare(b.until) || a.from.localeCompare(b.from),
    )
    const entries = await listEntries(tx, indicator)
    const notes = await listSeriesNotes(tx, indicator)
    return done({
      id: row.id,
      part: row.part === 'staff' ? ('staff' as const) : ('indicators' as const),
      version: row.version,
      kind: row.kind === 'class' ? ('class' as const) : ('number' as const),
      record,
      columns: columns.map(({ from, until, values, protected: secrets }) => ({
        period: notePeriod({ from, until }),
        key: notePeriod({ from, until }).key,
        values,
        protected: secrets,
        standing: formula ? ('public' as const) : standings.of({ indicator, from, until }),
      })),
      entries: entries.map(({ indicator: _, at, withdrawnAt, ...entry }) => ({
        ...entry,
        at: at.toISOString(),
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      })),
      notes: notes.map(({ id, on, words, at, withdrawnAt }) => ({
        id,
        on,
        words: wordsOf(words) ?? { de: '' },
        at: at.toISOString(),
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      })),
    })
  },
})

type Tx = Parameters<typeof readGroundwork>[0]

async function residentsBy(tx: Tx, below: unknown): Promise<(day: string) => Float64Array> {
  if (below !== 'residents') return () => new Float64Array()
  const residents = new Residents((await readGroundwork(tx)).residents)
  return (day) => residents.totalsNear(day)
}
