import { isJson, type Json } from './json.ts'

/** Tables by their HSDS name without `.csv`, each with its rows. */
export type Tables = ReadonlyMap<string, readonly Json[]>

/** Child tables of the data package and the key that points to their parent, as HSDS 3.1 names them. */
const CHILDREN = {
  services: [
    'phones',
    'schedules',
    'languages',
    'cost_options',
    'required_documents',
    'contacts',
    'funding',
  ],
  service_at_location: ['phones', 'schedules', 'contacts'],
  locations: ['addresses', 'phones', 'schedules', 'languages', 'accessibility', 'contacts'],
  organizations: ['phones', 'contacts'],
  contacts: ['phones'],
} as const

const KEYS: Record<keyof typeof CHILDREN, string> = {
  services: 'service_id',
  service_at_location: 'service_at_location_id',
  locations: 'location_id',
  organizations: 'organization_id',
  contacts: 'contact_id',
}

/** Publishers write table names in the singular and in the plural. */
const SPELLINGS: Record<string, string> = {
  service: 'services',
  service_at_locations: 'service_at_location',
  location: 'locations',
  organization: 'organizations',
  phone: 'phones',
  schedule: 'schedules',
  language: 'languages',
  cost_option: 'cost_options',
  required_document: 'required_documents',
  contact: 'contacts',
  address: 'addresses',
  accessibilities: 'accessibility',
  attribute: 'attributes',
  taxonomy_term: 'taxonomy_terms',
  program: 'programs',
  fundings: 'funding',
}

export function tableName(file: string): string {
  const name = file
    .replace(/^.*\//, '')
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
  return SPELLINGS[name] ?? name
}

/** The tables of one JSON document such as `{"services.csv": […], "locations.csv": […]}`. */
export function tablesOfDocument(document: Json): Tables {
  const tables = new Map<string, readonly Json[]>()
  for (const [key, rows] of Object.entries(document)) {
    if (Array.isArray(rows)) tables.set(tableName(key), rows.filter(isJson))
  }
  return tables
}

export interface AssembledService {
  service: Json
  /** 1-based number of the row in the table of services. */
  row: number
}

/**
 * Puts the tables of an HSDS data package together again: each service with its places, hours and so
 * on nested below it, as `service_full` has it.
 */
export function assembleServices(tables: Tables): AssembledService[] {
  const attributes = attributesByBearer(tables)
  const withAttributes = (row: Json): Json => {
    const own = attributes.get(String(row.id))
    return own ? { ...row, attributes: own } : row
  }
  const nest = (parent: keyof typeof CHILDREN): ((row: Json) => Json) => {
    const lists = CHILDREN[parent].map((child) => {
      const rows = (tables.get(child) ?? []).map(withAttributes)
      const full = parent !== 'contacts' && child === 'contacts' ? rows.map(nest('contacts')) : rows
      return [child, groupBy(full, KEYS[parent])] as const
    })
    return (row) => {
      const nested = lists.map(([child, groups]) => [child, groups.get(String(row.id)) ?? []])
      return withAttributes({ ...row, ...Object.fromEntries(nested) })
    }
  }
  const organisations = indexById((tables.get('organizations') ?? []).map(nest('organizations')))
  const programs = indexById(tables.get('programs') ?? [])
  const locations = indexById((tables.get('locations') ?? []).map(nest('locations')))
  const joins = (tables.get('service_at_location') ?? []).map(nest('service_at_location'))
  const placed = joins.map((join) => ({
    ...join,
    location: locations.get(String(join.location_id)),
  }))
  const placesOf = groupBy(placed, 'service_id')
  return (tables.get('services') ?? []).map(nest('services')).map((service, i) => ({
    row: i + 1,
    service: {
      ...service,
      organization: organisations.get(String(service.organization_id)),
      program: programs.get(String(service.program_id)),
      service_at_locations: placesOf.get(String(service.id)) ?? [],
    },
  }))
}

function attributesByBearer(tables: Tables): Map<string, Json[]> {
  const terms = indexById(tables.get('taxonomy_terms') ?? [])
  const attributes = (tables.get('attributes') ?? []).map((attribute) => ({
    ...attribute,
    taxonomy_term: terms.get(String(attribute.taxonomy_term_id)),
  }))
  return groupBy(attributes, 'link_id')
}

function indexById(rows: readonly Json[]): Map<string, Json> {
  return new Map(rows.map((row) => [String(row.id), row]))
}

function groupBy(rows: readonly Json[], key: string): Map<string, Json[]> {
  return Map.groupBy(
    rows.filter((row) => row[key] !== undefined && row[key] !== null && row[key] !== ''),
    (row) => String(row[key]),
  )
}
