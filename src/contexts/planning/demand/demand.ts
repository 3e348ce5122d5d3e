import type { Period } from '../../city/index.ts'
import type { Group } from '../domain/groups.ts'

/** Residents by cells of a grid, by what is known of their age. Inside only: a cell can be one house. */
export interface Demand {
  readonly period: Period
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** Edge of each cell in metres. */
  readonly size: Float64Array
  /** People of each group that the source can tell, by cell. */
  readonly people: ReadonlyMap<Group, Float64Array>
  /** Counts that the source keeps secret; they count as nobody. */
  readonly secret: number
}
