import { LRUCache } from 'lru-cache'
import type { Point } from '../domain/distance.ts'
import { type OfferRecord, waysOf } from '../domain/offer.ts'
import { type PublicOffer, sitesOf } from '../domain/publicOffer.ts'
import type { Written } from './attributes.ts'
import { hsdsService, organisationIdOf, serviceIdOf } from './fromOffer.ts'
import { taxonomyId, taxonomyTerms, termId } from './taxonomies.ts'
import type { OwnTaxonomy } from './terms.ts'
import { uuidOf } from './uuid.ts'
import { atIdOf, isTold } from './writeLocation.ts'

/** The offers of a snapshot as HSDS numbers them: what lists and filters need, without writing any of it. */

export interface ServiceEntry {
  id: string
  /** Its place in the snapshot's list of offers. */
  index: number
  offer: PublicOffer
  organisation?: string
  /** Ids of its terms, of the terms above them and of their taxonomies. */
  marks: ReadonlySet<string>
  places: PlaceEntry[]
}

/** A "service at location". */
export interface PlaceEntry {
  id: string
  service: ServiceEntry
  postalCode?: string
  point?: Point
}

export interface OrganisationEntry {
  id: string
  organisation: NonNullable<OfferRecord['organisation']>
  services: ServiceEntry[]
}

export interface Speaking {
  locale: string
  /** 'YYYY-MM-DD' */
  today: string
}

/** Written services that are kept at a time, over all languages. */
const mostKept = 4000

export class HsdsDirectory {
  readonly services: ServiceEntry[] = []
  readonly places: PlaceEntry[] = []
  readonly organisations: OrganisationEntry[]
  readonly #service = new Map<string, ServiceEntry>()
  readonly #place = new Map<string, PlaceEntry>()
  readonly #organisation = new Map<string, OrganisationEntry>()
  readonly #written = new LRUCache<string, Written>({ max: mostKept })
  readonly #city: { name: string; state: string }

  constructor(offers: readonly PublicOffer[], city: { name: string; state: string }) {
    this.#city = city
    for (const [index, offer] of offers.entries()) this.#add(offer, index)
    this.organisations = [...this.#organisation.values()].sort((a, b) =>
      a.organisation.name.localeCompare(b.organisation.name, 'de'),
    )
  }

  service(id: string): ServiceEntry | undefined {
    return this.#service.get(id.toLowerCase())
  }

  place(id: string): PlaceEntry | undefined {
    return this.#place.get(id.toLowerCase())
  }

  organisation(id: string): OrganisationEntry | undefined {
    return this.#organisation.get(id.toLowerCase())
  }

  /** The full service. Whoever gets it must not change it: others get the same. */
  write({ id, index, offer }: ServiceEntry, { locale, today }: Speaking): Written {
    const key = `${today} ${locale} ${index}`
    const kept = this.#written.get(key)
    if (kept) return kept
    const written = hsdsService(offer.record, {
      locale,
      today,
      serviceId: id,
      city: this.#city.name,
      state: this.#city.state,
      modifiedOn: offer.updatedOn,
    })
    this.#written.set(key, written)
    return written
  }

  #add(offer: PublicOffer, index: number) {
    const { record } = offer
    const own = serviceIdOf(record).toLowerCase()
    // Two offers may name one service, where a source lists it once for each of its places.
    const id = this.#service.has(own) ? uuidOf(`service:${record.id}:`) : own
    const organisation = record.organisation && this.#organise(record.organisation)
    const service: ServiceEntry = {
      id,
      index,
      offer,
      ...(organisation && { organisation: organisation.id }),
      marks: marksOf(record, offer.isProtected),
      places: [],
    }
    if (!offer.isProtected) {
      service.places = sitesOf(record).flatMap((site, position) => {
        if (!isTold(site)) return []
        const { postalCode, lon, lat } = site
        const place: PlaceEntry = {
          id: atIdOf(record.id, site, position),
          service,
          ...(postalCode !== undefined && { postalCode }),
          ...(lon !== undefined && lat !== undefined && { point: { lon, lat } }),
        }
        return place
      })
    }
    organisation?.services.push(service)
    this.services.push(service)
    this.#service.set(id, service)
    for (const place of service.places) {
      this.places.push(place)
      this.#place.set(place.id.toLowerCase(), place)
    }
  }

  #organise(organisation: NonNullable<OfferRecord['organisation']>): OrganisationEntry {
    const id = organisationIdOf(organisation)
    const known = this.#organisation.get(id.toLowerCase())
    if (known) return known
    const entry = { id, organisation, services: [] }
    this.#organisation.set(id.toLowerCase(), entry)
    return entry
  }
}

/** What a service can be filtered by. */
function marksOf(record: OfferRecord, isProtected: boolean): ReadonlySet<string> {
  const marks = new Set<string>()
  const mark = (taxonomy: OwnTaxonomy, codes: readonly string[]) => {
    for (const code of codes) {
      const id = termId(taxonomy, code)
      marks.add(id).add(taxonomyId(taxonomy))
      const parent = taxonomyTerms().get(id)?.parentId
      if (parent !== undefined) marks.add(parent)
    }
  }
  mark('types', record.types)
  mark('lifeSituations', record.lifeSituations)
  mark('targetGroups', record.targetGroups)
  mark('access', Object.keys(record.access))
  mark('ways', waysOf(record))
  if (isProtected) mark('protection', ['protected'])
  return marks
}

const directories = new WeakMap<object, HsdsDirectory>()

/** The directory of a snapshot, made when it is first asked for and gone with it. */
export function directoryOf(
  live: { all: readonly PublicOffer[] },
  city: { name: string; state: string },
): HsdsDirectory {
  let directory = directories.get(live)
  if (!directory) {
    directory = new HsdsDirectory(live.all, city)
    directories.set(live, directory)
  }
  return directory
}
