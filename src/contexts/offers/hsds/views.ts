import type { Written } from './attributes.ts'
import type {
  HsdsDirectory,
  OrganisationEntry,
  PlaceEntry,
  ServiceEntry,
  Speaking,
} from './directory.ts'
import { writeOrganisation } from './fromOffer.ts'

/** The shapes in which HSDS shows a thing: full, in a list, minimal. All are cut from the full service. */

const isList = (value: unknown): value is Written[] => Array.isArray(value)

const without = (value: Written, ...keys: string[]): Written =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))

/** Only what there is one of. */
const withoutLists = (value: Written): Written =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => !isList(inner)))

const listOf = (value: Written, key: string): Written[] => {
  const inner = value[key]
  return isList(inner) ? inner : []
}

export const serviceFull = (directory: HsdsDirectory, entry: ServiceEntry, speaking: Speaking) =>
  directory.write(entry, speaking)

export const serviceInList = (directory: HsdsDirectory, entry: ServiceEntry, speaking: Speaking) =>
  withoutLists(directory.write(entry, speaking))

export const serviceMinimal = ({ id, offer }: ServiceEntry): Written => ({
  id,
  modified_date: `${offer.updatedOn}T00:00:00Z`,
})

function writtenPlace(directory: HsdsDirectory, entry: PlaceEntry, speaking: Speaking) {
  const service = directory.write(entry.service, speaking)
  const place = listOf(service, 'service_at_locations').find(({ id }) => id === entry.id)
  // Directory and writer tell the same sites by the same rule.
  if (!place) throw new Error(`the service ${entry.service.id} has no place ${entry.id}`)
  return { service, place }
}

export function placeFull(
  directory: HsdsDirectory,
  entry: PlaceEntry,
  speaking: Speaking,
): Written {
  const { service, place } = writtenPlace(directory, entry, speaking)
  return { ...place, service: without(service, 'service_at_locations') }
}

export function placeInList(
  directory: HsdsDirectory,
  entry: PlaceEntry,
  speaking: Speaking,
): Written {
  const { service, place } = writtenPlace(directory, entry, speaking)
  const location = place.location as Written // every place was written with one
  return {
    ...withoutLists(place),
    location: withoutLists(location),
    service: withoutLists(service),
  }
}

export const organisationInList = ({ organisation }: OrganisationEntry): Written =>
  writeOrganisation(organisation)

export function organisationFull(
  directory: HsdsDirectory,
  { organisation, services }: OrganisationEntry,
  speaking: Speaking,
  fullService: boolean,
): Written {
  const written = services.map((entry) => directory.write(entry, speaking))
  const locations = new Map<unknown, unknown>()
  const programs = new Map<unknown, unknown>()
  for (const service of written) {
    for (const place of listOf(service, 'service_at_locations'))
      if (!locations.has(place.location_id)) locations.set(place.location_id, place.location)
    if (service.program) programs.set(service.program_id, service.program)
  }
  return {
    ...writeOrganisation(organisation),
    ...(locations.size > 0 && { locations: [...locations.values()] }),
    ...(programs.size > 0 && { programs: [...programs.values()] }),
    services: written.map((service) =>
      fullService ? service : { id: service.id, name: service.name, status: service.status },
    ),
  }
}
