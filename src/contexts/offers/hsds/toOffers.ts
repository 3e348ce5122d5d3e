import { isDeepStrictEqual } from 'node:util'
import { type OffersSection, splitStreet } from '../../city/index.ts'
import {
  type AccessFeature,
  accessFeatures,
  type Hours,
  type OfferRecordInput,
  type Way,
  ways,
} from '../domain/offer.ts'
import { accessState } from '../import/accessState.ts'
import { languageCode } from '../import/language.ts'
import { plainText } from '../import/plainText.ts'
import { idOf, slugOf } from '../import/slug.ts'
import { accessFromText } from './access.ts'
import { firstEmail, firstPhone } from './contacts.ts'
import { readCost } from './cost.ts'
import { type Json, listOf, numberOf, objectOf, textOf } from './json.ts'
import { type ReadSchedules, readSchedules } from './schedule.ts'
import {
  factsOf,
  mappedTerms,
  ownAccess,
  ownAccessNotes,
  ownTaxonomies,
  ownTerms,
  saysProtected,
  type Term,
  termsOf,
} from './terms.ts'
import { isUuid } from './uuid.ts'

export interface HsdsOptions {
  section: Pick<OffersSection, 'prefix' | 'type' | 'targetGroups' | 'protected'>
  /** The language in which the texts are written. */
  locale: string
  /** `YYYY-MM-DD`: what has run out by then is left out. */
  today: string
}

/** A service with the places where it is. */
interface Found {
  service: Json
  organisation: Json | undefined
  places: FoundPlace[]
}

interface FoundPlace {
  /** The "service at location" that joins service and place. */
  at: Json
  location: Json | undefined
}

export type HsdsOffers = { offers: OfferRecordInput[] } | { skipped: string }

/**
 * The offers of one HSDS 3.1 object: a service, a service at a location, or an organization with its
 * services. A service at several places is one offer with several sites. It goes by the id of its first
 * "service at location", so that every shape of the same data gives the same id; without places by its own.
 */
export function offersOfHsds(object: Json, options: HsdsOptions): HsdsOffers {
  const found = findServices(object)
  if (found.length === 0) return { skipped: 'Kein Angebot (kein „service“) in diesem Eintrag.' }
  const active = found.filter(({ service }) => isActive(service))
  if (active.length === 0) {
    return {
      skipped: `Das Angebot ist nicht aktiv (status „${textOf(found[0]?.service, 'status')}“).`,
    }
  }
  return { offers: active.map((one) => offerOf(one, options)) }
}

function isActive(service: Json): boolean {
  return /^(?:active|temporarily closed|)$/i.test(textOf(service, 'status') ?? '')
}

function findServices(object: Json): Found[] {
  const service = objectOf(object, 'service')
  if (service) {
    const organisation = objectOf(service, 'organization') ?? objectOf(object, 'organization')
    return [{ service, organisation, places: [placeOf(object)] }]
  }
  if (Array.isArray(object.services)) {
    return listOf(object, 'services').map((one) => withPlaces(one, object))
  }
  const marks = ['status', 'organization', 'organization_id', 'service_at_locations']
  return marks.some((key) => key in object) ? [withPlaces(object, undefined)] : []
}

const placeOf = (at: Json): FoundPlace => ({ at, location: objectOf(at, 'location') })

function withPlaces(service: Json, owner: Json | undefined): Found {
  const organisation = objectOf(service, 'organization') ?? owner
  const places = listOf(service, 'service_at_locations').map(placeOf)
  return { service, organisation, places }
}

function offerOf(found: Found, options: HsdsOptions): OfferRecordInput {
  const { service, organisation, places } = found
  const [main, ...others] = places
  const { at, location } = main ?? {}
  const { section, locale, today } = options
  const terms = termsOf(service, at, location)
  const ofService = termsOf(service)
  const { hours, words } = hoursAt(main, service, today)
  const near = [at, service, location, organisation]
  const hidden =
    section.protected === true ||
    saysProtected(terms) ||
    others.some((other) => saysProtected(termsOf(other.at, other.location)))
  const notes = ownAccessNotes(ofService)
  const access = { ...accessOf(location, at), ...knownAccess(terms) }
  const phone = firstPhone(near)
  return {
    id: idOf(textOf(at, 'id') ?? textOf(service, 'id') ?? '', section.prefix),
    texts: { [locale]: textsOf(found, words, terms, hidden) },
    types: typesOf(terms, section),
    lifeSituations: ownTerms(terms, ownTaxonomies.lifeSituations),
    targetGroups:
      mappedTerms(terms, section.targetGroups) ?? ownTerms(terms, ownTaxonomies.targetGroups),
    ages: agesOf(service),
    languages: languagesOf(service, location),
    ways: waysSaid(ofService),
    access,
    ...(!hidden && Object.keys(notes).length > 0 && { accessNotes: knownNotes(notes) }),
    cost: costOf(service, ofService, today),
    organisation: organisationOf(organisation, section.prefix),
    site: siteOf(main, service, hidden),
    // Secret ones as well: the import looks for their streets in the texts before it drops them.
    ...(others.length > 0 && {
      moreSites: others.flatMap((other) =>
        furtherSite(other, { service, organisation, hours, access, phone, today }),
      ),
    }),
    phone,
    email: firstEmail([service, at, location, organisation]),
    website: textOf(service, 'url') ?? textOf(organisation, 'website'),
    hours,
    ...factsOfService(service, ofService, today),
    lastChecked: dayOf(service, 'assured_date'),
  }
}

const dayOf = (value: Json, key: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}/.exec(textOf(value, key) ?? '')?.[0]

function hoursAt(place: FoundPlace | undefined, service: Json, today: string): ReadSchedules {
  const bearers = [place?.at, service, place?.location]
  const schedules = bearers.map((bearer) => listOf(bearer, 'schedules'))
  return readSchedules(schedules.find((list) => list.length > 0) ?? [], today)
}

interface MainPlace {
  service: Json
  organisation: Json | undefined
  hours: Hours | undefined
  access: OfferRecordInput['access']
  phone: string | undefined
  today: string
}

/** A further place, with what differs there. */
function furtherSite(
  place: FoundPlace,
  main: MainPlace,
): NonNullable<OfferRecordInput['moreSites']> {
  const { at, location } = place
  const site = siteOf(place, main.service, false)
  if (!site) return []
  const { serviceId: _, ...kept } = site
  const { hours } = hoursAt(place, main.service, main.today)
  const phone = firstPhone([at, main.service, location, main.organisation])
  const ofService = knownAccess(termsOf(main.service))
  const access = { ...ofService, ...accessOf(location, at), ...knownAccess(termsOf(at, location)) }
  return [
    {
      ...kept,
      ...(phone !== main.phone && phone !== undefined && { phone }),
      ...(hours && !same(hours, main.hours) && { hours }),
      ...(!same(access, main.access) && { access }),
    },
  ]
}

/** Whether two values that were just read say the same; the order of keys counts for nothing. */
const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b)

/** What stands in attributes of our own, in funding, programs and the status. */
function factsOfService(
  service: Json,
  terms: readonly Term[],
  today: string,
): Partial<OfferRecordInput> {
  const program = textOf(objectOf(service, 'program'), 'name')
  const networks = [...new Set([program ?? [], factsOf(terms, 'network')].flat())]
  const funding = listOf(service, 'funding').flatMap((one) => {
    const source = textOf(one, 'source')?.slice(0, 300)
    const [until] = factsOf(termsOf(one), 'until')
    return source === undefined ? [] : [{ source, ...(until !== undefined && { until }) }]
  })
  const [crisis] = factsOf(terms, 'crisis')
  const places = Number(factsOf(terms, 'places')[0] ?? Number.NaN)
  const checkedBy = (['provider', 'city', 'source'] as const).find(
    (who) => who === factsOf(terms, 'checkedBy')[0],
  )
  const closure = closureOf(service, terms, today)
  return {
    ...(networks.length > 0 && {
      networks: networks.map((name) => name.slice(0, 120)).slice(0, 20),
    }),
    ...(funding.length > 0 && { funding: funding.slice(0, 20) }),
    ...(crisis !== undefined && { crisis: crisis === 'yes' }),
    ...(Number.isInteger(places) && places >= 0 && { places }),
    ...(checkedBy && { checkedBy }),
    ...(closure && { closure }),
  }
}

/** Without a day of its own, a closure began when the service was last changed. */
function closureOf(service: Json, terms: readonly Term[], today: string) {
  const [said] = factsOf(terms, 'closure')
  const match = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2}|\.\.)(?: (.*))?$/s.exec(said ?? '')
  if (match) {
    const [, from = '', until = '', note] = match
    if (until !== '..' && until < today) return undefined
    return { from, ...(until !== '..' && { until }), ...(note !== undefined && { note }) }
  }
  if (!/^temporarily closed$/i.test(textOf(service, 'status') ?? '')) return undefined
  return { from: dayOf(service, 'last_modified') ?? `${today.slice(0, 4)}-01-01` }
}

function waysSaid(terms: readonly Term[]): Way[] | undefined {
  const said = terms.filter(
    ({ taxonomy, value }) => taxonomy === ownTaxonomies.ways && value !== 'told',
  )
  const found = said.flatMap(({ words }) => ways.find((way) => way === words[0]) ?? [])
  return found.length === 0 ? undefined : found
}

/** The kind of cost as we wrote it ourselves says it better than amounts do. */
function costOf(service: Json, terms: readonly Term[], today: string): OfferRecordInput['cost'] {
  const kinds = ['free', 'reduced', 'fee', 'membership', 'unknown'] as const
  const kind = kinds.find((one) => one === factsOf(terms, 'cost')[0])
  if (!kind) return readCost(service, today)
  const note = textOf(service, 'fees_description')
  return { kind, ...(note !== undefined && { note: note.slice(0, 300) }) }
}

function textsOf(
  { service, places }: Found,
  hours: string[],
  terms: readonly Term[],
  hidden: boolean,
) {
  // Our own terms say it better than the sentence that was made from them.
  const toldByTerms = Object.keys(ownAccess(terms)).length > 0
  const [summary] = factsOf(terms, 'summary')
  const [whatHappens] = factsOf(terms, 'whatHappens')
  const paragraphs = [
    factsOf(terms, 'closure').length > 0 ? undefined : textOf(service, 'alert'),
    withoutOwn(textOf(service, 'description'), summary, whatHappens),
    ...places.map(({ at }) => textOf(at, 'description')),
    textOf(service, 'eligibility_description'),
    textOf(service, 'interpretation_services'),
    // Which bus stops in front of it tells where a house is.
    ...(hidden ? [] : places.map(({ location }) => textOf(location, 'transportation'))),
    ...(toldByTerms ? [] : places.flatMap(({ location }) => accessibilityTexts(location))),
  ]
  const documents = listOf(service, 'required_documents').map((one) => textOf(one, 'document'))
  return {
    name: textOf(service, 'name') ?? '',
    summary,
    description: joined(paragraphs, '\n\n'),
    howToStart: textOf(service, 'application_process'),
    whatHappens,
    bring: joined(documents, '; '),
    hours: joined(hours, '\n'),
  }
}

/** The description as it was before the parts that we keep apart were put around it. */
function withoutOwn(
  description: string | undefined,
  summary: string | undefined,
  whatHappens: string | undefined,
): string | undefined {
  let rest = description ?? ''
  if (summary !== undefined && rest.startsWith(summary)) rest = rest.slice(summary.length)
  if (whatHappens !== undefined && rest.endsWith(whatHappens))
    rest = rest.slice(0, rest.length - whatHappens.length)
  return rest.trim() || undefined
}

function joined(texts: readonly (string | undefined)[], by: string): string | undefined {
  const kept = [...new Set(texts.filter((text) => text !== undefined))]
  return kept.length === 0 ? undefined : kept.join(by)
}

function typesOf(terms: readonly Term[], section: HsdsOptions['section']): string[] {
  const mapped = mappedTerms(terms, section.type)
  if (mapped) return mapped
  const own = ownTerms(terms, ownTaxonomies.types)
  if (own.length > 0) return own
  const ours: string[] = Object.values(ownTaxonomies)
  const foreign = terms.filter(({ taxonomy }) => taxonomy === undefined || !ours.includes(taxonomy))
  const slugs = foreign
    .filter((term) => !saysProtected([term]))
    .map(({ words }) => slugOf(words[0] ?? ''))
  return [...new Set(slugs.filter((slug) => slug !== ''))]
}

function agesOf(service: Json): OfferRecordInput['ages'] {
  const from = numberOf(service, 'minimum_age')
  const until = numberOf(service, 'maximum_age')
  const ages = {
    // HSDS includes the oldest age, we do not.
    ...(from !== undefined && from >= 0 && from <= 120 && { from: Math.floor(from) }),
    ...(until !== undefined && until >= 0 && until < 130 && { below: Math.floor(until) + 1 }),
  }
  return Object.keys(ages).length === 0 ? undefined : ages
}

function languagesOf(...bearers: (Json | undefined)[]): string[] {
  const languages = bearers.flatMap((bearer) => listOf(bearer, 'languages'))
  const codes = languages.map((language) => {
    const [code, name] = [textOf(language, 'code'), textOf(language, 'name')]
    return (code && languageCode(code)) ?? (name && languageCode(name)) ?? code ?? name
  })
  return [...new Set(codes.filter((code): code is string => code !== undefined && code !== ''))]
}

function accessibilityTexts(location: Json | undefined): (string | undefined)[] {
  return listOf(location, 'accessibility').map((one) =>
    joined([textOf(one, 'description'), textOf(one, 'details')], ' '),
  )
}

function accessOf(location: Json | undefined, at: Json | undefined): OfferRecordInput['access'] {
  const text = accessibilityTexts(location).filter(Boolean).join('\n')
  const attending = listOf(at, 'schedules').map(
    (schedule) => textOf(schedule, 'attending_type') ?? '',
  )
  const online =
    textOf(location, 'location_type') === 'virtual' ||
    attending.some((way) => /\bonline\b|video|remote/i.test(way))
  return { ...accessFromText(plainText(text)), ...(online && { online: 'yes' }) }
}

/** Only what the record can hold; a feature that we do not know is nothing that we can show. */
function knownAccess(terms: readonly Term[]): OfferRecordInput['access'] {
  const parsed = accessFeatures.flatMap((feature) => {
    const state = accessState(ownAccess(terms)[feature] ?? '')
    return state === undefined ? [] : [[feature, state] as const]
  })
  return Object.fromEntries(parsed)
}

function organisationOf(
  organisation: Json | undefined,
  prefix: string | undefined,
): OfferRecordInput['organisation'] {
  const name = textOf(organisation, 'name')
  if (name === undefined) return undefined
  const id = textOf(organisation, 'id')
  return { id: id === undefined ? slugOf(name) : idOf(id, prefix), name: name.slice(0, 300) }
}

const knownNotes = (notes: Record<string, string>): OfferRecordInput['accessNotes'] =>
  Object.fromEntries(
    accessFeatures.flatMap((feature): [AccessFeature, string][] => {
      const note = notes[feature]?.slice(0, 300)
      return note === undefined ? [] : [[feature, note]]
    }),
  )

/**
 * Only a physical place can be gone to: a postal one is a letter box, a virtual one a web page. What is
 * protected is marked so; the import takes the place away once it has seen that no text names it.
 */
function siteOf(
  place: FoundPlace | undefined,
  service: Json,
  hidden: boolean,
): OfferRecordInput['site'] {
  const { at, location } = place ?? {}
  if (!location) return hidden ? { protected: true } : undefined
  const type = textOf(location, 'location_type') ?? 'physical'
  if (type !== 'physical' && !hidden) return undefined
  const addresses = listOf(location, 'addresses')
  const address =
    addresses.find((one) => textOf(one, 'address_type') === 'physical') ?? addresses[0]
  const street = textOf(address, 'address_1')
  return {
    ...idsOf({ id: location, atId: at, serviceId: service }),
    name: textOf(location, 'name'),
    ...(street !== undefined && splitStreet(street)),
    postalCode: textOf(address, 'postal_code'),
    place: textOf(address, 'city'),
    lon: numberOf(location, 'longitude'),
    lat: numberOf(location, 'latitude'),
    ...(hidden && { protected: true }),
  }
}

/** UUIDs as the source has them, so that an export gives them again. */
function idsOf(bearers: Record<'id' | 'atId' | 'serviceId', Json | undefined>) {
  const found = Object.entries(bearers).flatMap(([key, bearer]) => {
    const id = textOf(bearer, 'id')
    return id !== undefined && isUuid(id) ? [[key, id] as const] : []
  })
  return Object.fromEntries(found)
}
