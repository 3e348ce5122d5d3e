/** Indicators of the city and its areas, and what is read from them. */

export { compareAreas } from './compare/compareAreas.ts'
export { estimateArea } from './crosswalk/estimateArea.ts'
export type { Formula } from './domain/formula.ts'
export {
  addSeriesNote,
  editingOperations,
  enterValues,
  exportKeptValues,
  type IndicatorRecord,
  type KeptIndicator,
  type KeptRecord,
  listKeptIndicators,
  previewValues,
  type RowNote,
  retireIndicator,
  type Standing,
  saveIndicator,
  showKeptIndicator,
  type ValuesInput,
  withdrawEntry,
  withdrawSeriesNote,
} from './editing/index.ts'
export { atlasImport } from './import/atlasImport.ts'
export {
  type ExplainedNote,
  explainIndex,
  type FiguresNote,
  type IndexNote,
  indexOperations,
  listIndexSteps,
  listIndices,
  showIndex,
} from './index/operations/index.ts'
export * as openDataAddresses from './openData/addresses.ts'
export { wholeCity } from './openData/cells.ts'
export { citationOf } from './openData/citation.ts'
export { exportOutlines } from './openData/operations/exportOutlines.ts'
export { exportValues } from './openData/operations/exportValues.ts'
export { listDataSets } from './openData/operations/listDataSets.ts'
export { queryValues } from './openData/operations/queryValues.ts'
export { areaProfile } from './operations/areaProfile.ts'
export { indicatorHistory } from './operations/indicatorHistory.ts'
export { listIndicators } from './operations/listIndicators.ts'
export { listValues } from './operations/listValues.ts'
export { relateIndicators } from './operations/relateIndicators.ts'
export type { CityValue, IndicatorNote } from './operations/shapes.ts'
export { showIndicator } from './operations/showIndicator.ts'
export { makeRelease } from './release/make.ts'
export {
  type ColumnNote,
  exportPublished,
  listReleases,
  listStanding,
  previewRelease,
  release,
  releaseOperations,
  returnRelease,
  showRelease,
  withdrawRelease,
} from './release/operations/index.ts'
export type { AtlasLive } from './snapshot/live.ts'
export { atlasPart } from './snapshot/part.ts'
export { listSignals } from './warning/operations/listSignals.ts'
