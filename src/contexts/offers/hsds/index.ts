/** HSDS 3.1 (Open Referral) at the border: its data in, ours out. */
export {
  directoryOf,
  type HsdsDirectory,
  type PlaceEntry,
  type ServiceEntry,
  type Speaking,
} from './directory.ts'
export { hsdsService } from './fromOffer.ts'
export { readHsds } from './read.ts'
export { taxonomyId, taxonomyIds, taxonomyTerms, writeTaxonomy, writeTerm } from './taxonomies.ts'
export {
  organisationFull,
  organisationInList,
  placeFull,
  placeInList,
  serviceFull,
  serviceInList,
  serviceMinimal,
} from './views.ts'
