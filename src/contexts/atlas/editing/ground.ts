import type { AreaTree, Period } from '../../city/index.ts'
import type { IndicatorRow } from './record.ts'
import type { RowNote } from './shapes.ts'
import type { Observed } from './store.ts'

/** What checks of values work on. */

/** A row that was looked at, with what is needed to write it. */
export interface CheckedRow extends RowNote {
  /** Key of the area in the database, null for the city; undefined where it is not known. */
  key: number | null | undefined
  span: Period | undefined
}

export interface Checked {
  rows: CheckedRow[]
  columnNotes: string[]
}

export interface CheckGround {
  row: IndicatorRow
  tree: AreaTree
  /** Keys of the areas in the database by ordinal. */
  keys: readonly number[]
  observed: readonly Observed[]
  /** Titles of the pack's sources by id. */
  sources: ReadonlyMap<string, string>
}

export const placeKey = ({ area, from, until }: Pick<Observed, 'area' | 'from' | 'until'>) =>
  `${area ?? ''} ${from} ${until}`
