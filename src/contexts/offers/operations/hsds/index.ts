/** The lists and single things of HSDS 3.1; src/api/hsds gives them the addresses of the standard. */
export { listHsdsOrganisations, showHsdsOrganisation } from './organisations.ts'
export { listHsdsPlaces, showHsdsPlace } from './places.ts'
export { listHsdsServices, showHsdsService } from './services.ts'
export {
  listHsdsTaxonomies,
  listHsdsTerms,
  showHsdsTaxonomy,
  showHsdsTerm,
} from './taxonomies.ts'
