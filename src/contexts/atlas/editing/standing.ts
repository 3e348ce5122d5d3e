import type { Transaction } from '../../../platform/db/database.ts'
import type { Period } from '../../city/index.ts'
import { readOrdinals } from '../../city/index.ts'
import { evaluateFormula, type Formula, indicatorsOf } from '../domain/formula.ts'
import type { ReleasedColumn } from '../domain/released.ts'
import { type ColumnKey, columnKey } from '../release/columns.ts'
import { readDue } from '../release/plan.ts'
import { type CurrentColumn, readEarlier } from '../release/store.ts'
import type { Standing } from './shapes.ts'
import type { ColumnCount } from './store.ts'

/** How the figures of every column stand to what is public of them. */
export interface Standings {
  of(column: ColumnKey): Standing
  /** All that have figures. */
  columns: readonly ColumnKey[]
  /** Columns that are public and have no figures any more: the next release takes them away. */
  leaving: ColumnKey[]
  current: ReadonlyMap<string, CurrentColumn>
}

export async function readStandings(tx: Transaction): Promise<Standings> {
  const { candidates, current, due } = await readDue(tx)
  const waiting = new Set(due.map(columnKey))
  const there = new Set(candidates.map(columnKey))
  const told: Record<CurrentColumn['state'], Standing> = {
    released: 'public',
    failed: 'failed',
    withdrawn: 'withdrawn',
    gone: 'empty',
  }
  const leaving = [...current.values()].filter(
    (one) => one.state === 'released' && !there.has(columnKey(one)),
  )
  for (const one of leaving) waiting.add(columnKey(one))
  return {
    of: (column) => {
      if (waiting.has(columnKey(column))) return 'waiting'
      const state = current.get(columnKey(column))?.state
      return state ? told[state] : 'waiting'
    },
    columns: candidates,
    leaving,
    current,
  }
}

/** Periods in which everything is public that a formula is made of. */
export function formulaPeriods(formula: Formula, { current }: Standings): Period[] {
  const periods = indicatorsOf(formula).map((id) =>
    [...current.values()]
      .filter(({ indicator, state }) => indicator === id && state === 'released')
      .map(({ from, until }) => ({ from, until })),
  )
  const [first = [], ...others] = periods
  return first
    .filter((one) =>
      others.every((list) =>
        list.some(({ from, until }) => from === one.from && until === one.until),
      ),
    )
    .sort((a, b) => a.until.localeCompare(b.until) || a.from.localeCompare(b.from))
}

/** How many figures a formula has in each of its periods. */
export async function countFormula(
  tx: Transaction,
  id: string,
  formula: Formula,
  standings: Standings,
  residentsOn: (day: string) => Float64Array,
): Promise<ColumnCount[]> {
  const periods = formulaPeriods(formula, standings)
  const wanted = indicatorsOf(formula).flatMap((indicator) =>
    periods.map((period) => ({ indicator, ...period })),
  )
  const contents = await readEarlier(tx, wanted, await readOrdinals(tx))
  const columnsOf = (indicator: string): ReleasedColumn[] =>
    periods.flatMap((period) => {
      const content = contents.get(columnKey({ indicator, ...period }))?.at(-1)
      return content ? [{ ...content, ...period, indicator: 0 }] : []
    })
  return evaluateFormula(formula, { columnsOf, residentsOn }).map(({ from, until, values }) => {
    const values_ = values.filter((value) => value !== null).length
    return { indicator: id, from, until, values: values_, protected: values.length - values_ }
  })
}
