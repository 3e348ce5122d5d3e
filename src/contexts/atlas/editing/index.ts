import type { Operation } from '../../../platform/operation/index.ts'
import { listKeptIndicators } from './listKeptIndicators.ts'
import { retireIndicator, saveIndicator } from './saveIndicator.ts'
import { addSeriesNote, withdrawSeriesNote } from './seriesNotes.ts'
import { showKeptIndicator } from './showKeptIndicator.ts'
import { enterValues, exportKeptValues, previewValues, withdrawEntry } from './values.ts'

export type { IndicatorRecord, KeptRecord } from './record.ts'
export type { KeptIndicator, RowNote, Standing, ValuesInput } from './shapes.ts'
export {
  addSeriesNote,
  enterValues,
  exportKeptValues,
  listKeptIndicators,
  previewValues,
  retireIndicator,
  saveIndicator,
  showKeptIndicator,
  withdrawEntry,
  withdrawSeriesNote,
}

/** What planners do with indicators and figures of their own, and to correct the pack's. */
export const editingOperations = [
  listKeptIndicators,
  showKeptIndicator,
  saveIndicator,
  retireIndicator,
  exportKeptValues,
  previewValues,
  enterValues,
  withdrawEntry,
  addSeriesNote,
  withdrawSeriesNote,
] as Operation[]
