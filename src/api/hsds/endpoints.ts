import {
  listHsdsOrganisations,
  listHsdsPlaces,
  listHsdsServices,
  listHsdsTaxonomies,
  listHsdsTerms,
  hsdsShapes as shapes,
  showHsdsOrganisation,
  showHsdsPlace,
  showHsdsService,
  showHsdsTaxonomy,
  showHsdsTerm,
} from '../../contexts/offers/index.ts'

/** The standard's addresses, each with the operations behind it and what they answer with. */
export const hsdsEndpoints = [
  {
    path: '/services',
    list: listHsdsServices,
    one: showHsdsService,
    item: shapes.hsdsServiceInList,
    full: shapes.hsdsServiceFull,
  },
  {
    path: '/service_at_locations',
    list: listHsdsPlaces,
    one: showHsdsPlace,
    item: shapes.hsdsPlaceInList,
    full: shapes.hsdsPlaceFull,
  },
  {
    path: '/organizations',
    list: listHsdsOrganisations,
    one: showHsdsOrganisation,
    item: shapes.hsdsOrganisationInList,
    full: shapes.hsdsOrganisationFull,
  },
  {
    path: '/taxonomies',
    list: listHsdsTaxonomies,
    one: showHsdsTaxonomy,
    item: shapes.hsdsTaxonomy,
    full: shapes.hsdsTaxonomy,
  },
  {
    path: '/taxonomy_terms',
    list: listHsdsTerms,
    one: showHsdsTerm,
    item: shapes.hsdsTerm,
    full: shapes.hsdsTerm,
  },
] as const
