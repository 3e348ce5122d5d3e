/** Indicators of the city and its areas, and what is read from them. */

export { atlasImport } from './import/atlasImport.ts'
export { areaProfile } from './operations/areaProfile.ts'
export { listIndicators } from './operations/listIndicators.ts'
export { listValues } from './operations/listValues.ts'
export type { CityValue, IndicatorNote } from './operations/shapes.ts'
export { showIndicator } from './operations/showIndicator.ts'
export type { AtlasLive } from './snapshot/live.ts'
export { atlasPart } from './snapshot/part.ts'
