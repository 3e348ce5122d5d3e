import { createHash } from 'node:crypto'
import type { AccessFeature, OfferRecord } from '../domain/offer.ts'
import { writeSchedules } from './schedule.ts'
import { type OwnTaxonomy, ownTaxonomies } from './terms.ts'

type Written = Record<string, unknown>

export interface HsdsWriting {
  /** Preferred language of the texts; else German, else whichever there is. */
  locale: string
  /** Name of the Land, for `state_province`. */
  state: string
  /** Name of the city, where an address has none. */
  city: string
  /** The name of a term of one of our taxonomies, for people; by default its id. */
  nameOf?: (taxonomy: OwnTaxonomy, id: string) => string | undefined
}

/**
 * An offer as a full HSDS 3.1 service (`service_full`), valid by the official schema. HSDS asks for
 * UUIDs: an id that is none becomes one by its name (RFC 9562 version 5), always the same. Of a
 * protected site nothing but the town goes out.
 */
export function hsdsService(offer: OfferRecord, writing: HsdsWriting): Written {
  const { texts, site, cost, organisation } = offer
  const text = texts[writing.locale] ?? texts.de ?? Object.values(texts)[0]
  const id = (kind: string, key = '') => uuidOf(`${kind}:${offer.id}:${key}`)
  const service: Written = {
    id: isUuid(offer.id) ? offer.id : id('service'),
    name: text?.name ?? offer.id,
    status: 'active',
    description: [text?.summary, text?.description].filter(Boolean).join('\n\n') || undefined,
    url: offer.website,
    email: offer.email,
    application_process: text?.howToStart,
    minimum_age: offer.ages?.from,
    maximum_age: offer.ages?.below === undefined ? undefined : offer.ages.below - 1,
    assured_date: offer.lastChecked,
    fees_description: cost?.note,
    cost_options: cost?.kind === 'free' ? [{ id: id('cost'), amount: 0, currency: 'eur' }] : [],
    phones:
      offer.phone === undefined ? [] : [{ id: id('phone'), number: offer.phone, type: 'voice' }],
    languages: offer.languages.map((code) => ({ id: id('language', code), code })),
    schedules: writeSchedules(offer.hours).map((one, i) => ({
      id: id('schedule', `${i}`),
      ...one,
    })),
    required_documents:
      text?.bring === undefined ? [] : [{ id: id('document'), document: text.bring }],
    organization: organisation && {
      id: organisationId(organisation),
      name: organisation.name,
      description: organisation.name,
    },
    attributes: attributesOf(offer, writing, id),
    service_at_locations: site ? [{ id: id('at'), location: locationOf(offer, writing, id) }] : [],
  }
  return withoutEmpty(service)
}

type MakeId = (kind: string, key?: string) => string

function organisationId({ id, name }: NonNullable<OfferRecord['organisation']>): string {
  return id !== undefined && isUuid(id) ? id : uuidOf(`organisation:${id ?? name}`)
}

function attributesOf(offer: OfferRecord, { nameOf }: HsdsWriting, id: MakeId): Written[] {
  const attribute = (taxonomy: OwnTaxonomy, code: string, value?: string) => ({
    id: id('attribute', `${taxonomy}:${code}`),
    link_entity: 'service',
    ...(value !== undefined && { value }),
    taxonomy_term: {
      id: uuidOf(`term:${taxonomy}:${code}`),
      code,
      name: nameOf?.(taxonomy, code) ?? code,
      description: nameOf?.(taxonomy, code) ?? code,
      taxonomy: ownTaxonomies[taxonomy],
    },
  })
  const lists = ['types', 'lifeSituations', 'targetGroups'] as const
  const attributes = lists.flatMap((list) => offer[list].map((code) => attribute(list, code)))
  for (const [feature, state] of Object.entries(offer.access))
    attributes.push(attribute('access', feature, state))
  if (offer.site?.protected) attributes.push(attribute('protection', 'protected'))
  return attributes
}

const noSite: NonNullable<OfferRecord['site']> = {}

function locationOf(offer: OfferRecord, { city, state }: HsdsWriting, id: MakeId): Written {
  const site = offer.site ?? {}
  const { street, houseNumber, postalCode } = site.protected ? noSite : site
  const address = {
    id: id('address'),
    address_1: [street, houseNumber].filter(Boolean).join(' '),
    city: site.place ?? city,
    state_province: state,
    postal_code: postalCode ?? '',
    country: 'DE',
    address_type: 'physical',
  }
  return {
    id: id('location'),
    location_type: 'physical',
    ...(!site.protected && { name: site.name, latitude: site.lat, longitude: site.lon }),
    addresses: [address],
    accessibility: accessibilityOf(offer, id),
  }
}

/** In words for readers of HSDS that do not know our terms. */
const ACCESS_WORDS: Partial<Record<AccessFeature, string>> = {
  wheelchair: 'rollstuhlgerecht',
  accessibleToilet: 'Rollstuhl-WC',
  lift: 'Aufzug',
  inductionLoop: 'Induktionsschleife',
  tactileGuidance: 'Leitsystem für blinde Menschen',
  signLanguage: 'Gebärdensprache',
  easyLanguage: 'Leichte Sprache',
  assistanceDog: 'Assistenzhund willkommen',
  accessibleParking: 'Behinderten-Parkplatz',
}
const STATE_WORDS = { yes: '', limited: 'teilweise: ', no: 'nicht: ' }

function accessibilityOf({ access }: OfferRecord, id: MakeId): Written[] {
  const words = Object.entries(ACCESS_WORDS).flatMap(([feature, word]) => {
    const state = access[feature as AccessFeature] // the keys of ACCESS_WORDS are features
    return state === undefined ? [] : [`${STATE_WORDS[state]}${word}`]
  })
  return words.length === 0
    ? []
    : [{ id: id('accessibility'), description: `${words.join('; ')}.` }]
}

/** Deeply without keys that hold nothing, and without empty lists: HSDS knows no null. */
function withoutEmpty(value: Written): Written {
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    if (inner === undefined || (Array.isArray(inner) && inner.length === 0)) return []
    if (Array.isArray(inner)) return [[key, inner.map(cleaned)]]
    return [[key, cleaned(inner)]]
  })
  return Object.fromEntries(kept)
}

function cleaned(value: unknown): unknown {
  // Every object in here was just written above.
  return typeof value === 'object' && value !== null ? withoutEmpty(value as Written) : value
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text)
}

/** Drawn once, so that names of ours meet nobody else’s. */
const NAMESPACE = Buffer.from('6f3c1c1e5b0a4f0e9d3b7a52c8e4d917', 'hex')

/** UUID version 5 of a name (RFC 9562 section 5.5). */
function uuidOf(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
