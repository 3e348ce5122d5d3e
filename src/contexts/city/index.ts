/** What the city is made of: levels and areas, residents, cells, addresses, and the pack. */

export { type AgeBand, finestBands, noUpperAge } from './domain/ageBands.ts'
export { type Area, type AreaTree, holdsOn } from './domain/area.ts'
export { type Licence, licenceOf, staysApart } from './domain/licences.ts'
export { localisedTextShape } from './domain/localised.ts'
export { type Period, periodKey } from './domain/period.ts'
export { Residents } from './domain/residents.ts'
export { findAddress } from './findAddress.ts'
export { splitStreet } from './import/addressesStreet.ts'
export type { AreaEntry, AreaRegister } from './import/areaRegister.ts'
export { type CityImport, cityImport } from './import/cityImport.ts'
export { openPlacedRows } from './import/placedRows.ts'
export { drawMap } from './operations/drawMap.ts'
export { findPlaces } from './operations/findPlaces.ts'
export { listAreas } from './operations/listAreas.ts'
export { locate } from './operations/locate.ts'
export {
  type AreaNote,
  areaIdShape,
  areaNoteShape,
  levelIdShape,
  noteArea,
  notePeriod,
  noteSource,
  type PeriodNote,
  periodShape,
  type ResidentsNote,
  type SourceNote,
  sourceShape,
  validOnShape,
} from './operations/shapes.ts'
export { showArea } from './operations/showArea.ts'
export { showCity } from './operations/showCity.ts'
export { showWords } from './operations/showWords.ts'
export { packJsonSchema } from './pack/jsonSchema.ts'
export { describePackIssue, type PackIssue } from './pack/packIssue.ts'
export { type CityPack, parsePack, readPack } from './pack/readPack.ts'
export {
  type IndexSection,
  type IndicatorSection,
  type IndicatorTarget,
  indexSection,
  type OffersSection,
  type Pack,
  type PackInput,
  packSchema,
  states,
  type ValuesSection,
} from './pack/schema.ts'
export { slugOf } from './pack/slug.ts'
export { readGroundwork } from './snapshot/groundwork.ts'
export type { CityLive } from './snapshot/live.ts'
export { cityPart } from './snapshot/part.ts'
export { readAreaTree, readCrosswalk, readFacts, readOrdinals } from './snapshot/store.ts'
