import type { Written } from './attributes.ts'

/** HSDS as tables: which there are, their columns, and the rows that a full service gives to each. */

export type Row = Readonly<Record<string, unknown>>

/** The tables of the data package that we fill, with the columns that we fill; keys come first. */
export const hsdsTables = {
  organizations: ['id', 'name', 'description'],
  programs: ['id', 'organization_id', 'name', 'description'],
  services: [
    'id',
    'organization_id',
    'program_id',
    'name',
    'description',
    'url',
    'email',
    'status',
    'application_process',
    'fees_description',
    'minimum_age',
    'maximum_age',
    'assured_date',
    'alert',
    'last_modified',
  ],
  service_at_location: ['id', 'service_id', 'location_id'],
  locations: ['id', 'location_type', 'organization_id', 'name', 'latitude', 'longitude'],
  addresses: [
    'id',
    'location_id',
    'address_1',
    'city',
    'state_province',
    'postal_code',
    'country',
    'address_type',
  ],
  phones: ['id', 'service_id', 'service_at_location_id', 'number', 'extension', 'type'],
  schedules: [
    'id',
    'service_id',
    'service_at_location_id',
    'valid_from',
    'valid_to',
    'freq',
    'interval',
    'byday',
    'opens_at',
    'closes_at',
    'description',
    'attending_type',
    'notes',
  ],
  languages: ['id', 'service_id', 'name', 'code'],
  funding: ['id', 'service_id', 'source'],
  cost_options: ['id', 'service_id', 'currency', 'amount'],
  required_documents: ['id', 'service_id', 'document'],
  accessibility: ['id', 'location_id', 'description', 'details'],
  attributes: ['id', 'link_id', 'taxonomy_term_id', 'link_entity', 'value', 'label'],
  taxonomies: ['id', 'name', 'description'],
  taxonomy_terms: ['id', 'code', 'name', 'description', 'parent_id', 'taxonomy', 'taxonomy_id'],
} as const
export type HsdsTable = keyof typeof hsdsTables

/** Tables whose rows several services share: each id once. */
export const sharedTables: ReadonlySet<HsdsTable> = new Set([
  'organizations',
  'programs',
  'locations',
  'addresses',
  'accessibility',
])

const objectsOf = (value: Written, key: string): Written[] => {
  const inner = value[key]
  if (Array.isArray(inner)) return inner
  return typeof inner === 'object' && inner !== null ? [inner as Written] : []
}

/** The rows that a full service gives to a table, keys of the rows above included. */
export function rowsOf(table: HsdsTable, service: Written): Row[] {
  const ofService = { service_id: service.id }
  const places = objectsOf(service, 'service_at_locations')
  const locations = places.flatMap((place) => objectsOf(place, 'location'))
  const below = (parents: Written[], key: string, parentKey: string) =>
    parents.flatMap((parent) =>
      objectsOf(parent, key).map((row): Row => ({ ...row, [parentKey]: parent.id })),
    )
  switch (table) {
    case 'services':
      return [service]
    case 'organizations':
      return objectsOf(service, 'organization')
    case 'programs':
      return objectsOf(service, 'program').map((program) => ({
        ...program,
        organization_id: service.organization_id,
      }))
    case 'service_at_location':
      return places
    case 'locations':
      return locations.map((row) => ({ ...row, organization_id: service.organization_id }))
    case 'addresses':
    case 'accessibility':
      return below(locations, table, 'location_id')
    case 'phones':
    case 'schedules':
      return [
        ...below([service], table, 'service_id'),
        ...below(places, table, 'service_at_location_id'),
      ]
    case 'languages':
    case 'funding':
    case 'cost_options':
    case 'required_documents':
      return objectsOf(service, table).map((row) => ({ ...row, ...ofService }))
    case 'attributes':
      return [
        service,
        ...places,
        ...objectsOf(service, 'schedules'),
        ...objectsOf(service, 'funding'),
        ...places.flatMap((place) => objectsOf(place, 'schedules')),
      ].flatMap((bearer) => objectsOf(bearer, 'attributes'))
    case 'taxonomies':
    case 'taxonomy_terms':
      return []
  }
}
