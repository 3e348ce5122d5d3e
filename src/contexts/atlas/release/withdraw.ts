import type { Transaction } from '../../../platform/db/database.ts'
import { type ColumnKey, columnKey } from './columns.ts'
import type { ReleaseMaker } from './make.ts'
import { digestOfAll } from './plan.ts'
import { method } from './raw.ts'
import { insertRelease, lockReleases, type NewColumn, readCurrent } from './store.ts'

/**
 * Takes columns off all public pages. They stay off, whatever an import brings, until a planner gives them
 * back. What was public stays known to whoever kept it, and to later releases.
 *
 * @returns number of the release that says so; undefined where nothing of it was public
 */
export async function withdrawColumns(
  tx: Transaction,
  maker: ReleaseMaker,
  wanted: (column: ColumnKey) => boolean,
): Promise<number | undefined> {
  await lockReleases(tx)
  const current = await readCurrent(tx)
  const taken = [...current.values()].filter(
    (column) => column.state === 'released' && wanted(column),
  )
  if (taken.length === 0) return undefined
  const columns = taken.map(
    ({ indicator, from, until }): NewColumn => ({
      ...{ indicator, from, until, state: 'withdrawn', rule: null, inputs: '' },
      ...{ findings: [], digest: null, content: null },
    }),
  )
  const after = new Map<string, { state: string; digest: string | null }>(current)
  for (const column of columns) after.set(columnKey(column), column)
  const counts = {
    ...{ released: 0, failed: 0, gone: 0, withdrawn: columns.length },
    ...{
      unchanged: current.size - columns.length,
      figures: 0,
      primary: 0,
      secondary: 0,
      source: 0,
    },
  }
  const { account = null, organisation = null, reason = null, ...rest } = maker
  const release = {
    ...{ ...rest, account, organisation, reason, counts, digest: digestOfAll(after) },
    parameters: { method, rules: {} },
    audit: { problems: 0, examined: 0, narrowest: null },
  }
  return insertRelease(tx, release, columns, () => null)
}
