/** What the city is made of: levels and areas, residents, cells, addresses, and the pack. */
export type { AreaEntry, AreaRegister } from './import/areaRegister.ts'
export { type AreaResolver, createAreaResolver, type ResolvedArea } from './import/areaResolver.ts'
export { type CityImport, cityImport } from './import/cityImport.ts'
export { describePackIssue, type PackIssue } from './pack/packIssue.ts'
export { type CityPack, parsePack, type ReadPack, readPack } from './pack/readPack.ts'
export {
  type AddressesSection,
  type AreaRef,
  type AreasSection,
  type CellsSection,
  type IndicatorSection,
  type LocalisedText,
  type OffersSection,
  type Pack,
  type PackInput,
  packSchema,
  type ResidentGroup,
  type ResidentsSection,
  states,
  type ValuesSection,
} from './pack/schema.ts'
export { slugOf } from './pack/slug.ts'
