import { type OffersSection, splitStreet } from '../../city/index.ts'
import { accessFeatures, type OfferRecordInput } from '../domain/offer.ts'
import { accessState } from '../import/accessState.ts'
import { languageCode } from '../import/language.ts'
import { plainText } from '../import/plainText.ts'
import { idOf, slugOf } from '../import/slug.ts'
import { accessFromText } from './access.ts'
import { firstEmail, firstPhone } from './contacts.ts'
import { readCost } from './cost.ts'
import { type Json, listOf, numberOf, objectOf, textOf } from './json.ts'
import { readSchedules } from './schedule.ts'
import {
  mappedTerms,
  ownAccess,
  ownTaxonomies,
  ownTerms,
  saysProtected,
  type Term,
  termsOf,
} from './terms.ts'

export interface HsdsOptions {
  section: Pick<OffersSection, 'prefix' | 'type' | 'targetGroups' | 'protected'>
  /** The language in which the texts are written. */
  locale: string
  /** `YYYY-MM-DD`: what has run out by then is left out. */
  today: string
}

/** A service at one place, or nowhere in particular. */
interface Found {
  service: Json
  organisation: Json | undefined
  /** The "service at location" that joins the two. */
  at: Json | undefined
  location: Json | undefined
}

export type HsdsOffers = { offers: OfferRecordInput[] } | { skipped: string }

/**
 * The offers of one HSDS 3.1 object: a service, a service at a location, or an organization with its
 * services. A service at several places becomes one offer per place, each with the id of the "service
 * at location", so that both shapes of the same data give the same ids.
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
    return [{ service, organisation, at: object, location: objectOf(object, 'location') }]
  }
  if (Array.isArray(object.services)) {
    return listOf(object, 'services').flatMap((one) => placesOf(one, object))
  }
  const marks = ['status', 'organization', 'organization_id', 'service_at_locations']
  return marks.some((key) => key in object) ? placesOf(object, undefined) : []
}

function placesOf(service: Json, owner: Json | undefined): Found[] {
  const organisation = objectOf(service, 'organization') ?? owner
  const places = listOf(service, 'service_at_locations')
  if (places.length === 0) return [{ service, organisation, at: undefined, location: undefined }]
  return places.map((at) => ({ service, organisation, at, location: objectOf(at, 'location') }))
}

function offerOf(found: Found, options: HsdsOptions): OfferRecordInput {
  const { service, organisation, at, location } = found
  const { section, locale, today } = options
  const terms = termsOf(service, at, location)
  const schedules = [at, service, location].map((bearer) => listOf(bearer, 'schedules'))
  const { hours, words } = readSchedules(schedules.find((list) => list.length > 0) ?? [], today)
  const near = [at, service, location, organisation]
  const hidden = section.protected === true || saysProtected(terms)
  return {
    id: idOf(textOf(at, 'id') ?? textOf(service, 'id') ?? '', section.prefix),
    texts: { [locale]: textsOf(found, words, terms, hidden) },
    types: typesOf(terms, section),
    lifeSituations: ownTerms(terms, ownTaxonomies.lifeSituations),
    targetGroups:
      mappedTerms(terms, section.targetGroups) ?? ownTerms(terms, ownTaxonomies.targetGroups),
    ages: agesOf(service),
    languages: languagesOf(service, location),
    access: { ...accessOf(location, at), ...knownAccess(terms) },
    cost: readCost(service, today),
    organisation: organisationOf(organisation, section.prefix),
    site: siteOf(location, hidden),
    phone: firstPhone(near),
    email: firstEmail([service, at, location, organisation]),
    website: textOf(service, 'url') ?? textOf(organisation, 'website'),
    hours,
    lastChecked: /^\d{4}-\d{2}-\d{2}/.exec(textOf(service, 'assured_date') ?? '')?.[0],
  }
}

function textsOf(
  { service, at, location }: Found,
  hours: string[],
  terms: readonly Term[],
  hidden: boolean,
) {
  // Our own terms say it better than the sentence that was made from them.
  const toldByTerms = Object.keys(ownAccess(terms)).length > 0
  const paragraphs = [
    textOf(service, 'alert'),
    textOf(service, 'description'),
    textOf(at, 'description') === textOf(service, 'description')
      ? undefined
      : textOf(at, 'description'),
    textOf(service, 'eligibility_description'),
    textOf(service, 'interpretation_services'),
    // Which bus stops in front of it tells where a house is.
    ...(hidden ? [] : [textOf(location, 'transportation')]),
    ...(toldByTerms ? [] : accessibilityTexts(location)),
  ]
  const documents = listOf(service, 'required_documents').map((one) => textOf(one, 'document'))
  return {
    name: textOf(service, 'name') ?? '',
    description: joined(paragraphs, '\n\n'),
    howToStart: textOf(service, 'application_process'),
    bring: joined(documents, '; '),
    hours: joined(hours, '\n'),
  }
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

/**
 * Only a physical place can be gone to: a postal one is a letter box, a virtual one a web page. What is
 * protected is marked so; the import takes the place away once it has seen that no text names it.
 */
function siteOf(location: Json | undefined, hidden: boolean): OfferRecordInput['site'] {
  if (!location) return hidden ? { protected: true } : undefined
  const type = textOf(location, 'location_type') ?? 'physical'
  if (type !== 'physical' && !hidden) return undefined
  const addresses = listOf(location, 'addresses')
  const address =
    addresses.find((one) => textOf(one, 'address_type') === 'physical') ?? addresses[0]
  const street = textOf(address, 'address_1')
  return {
    name: textOf(location, 'name'),
    ...(street !== undefined && splitStreet(street)),
    postalCode: textOf(address, 'postal_code'),
    place: textOf(address, 'city'),
    lon: numberOf(location, 'longitude'),
    lat: numberOf(location, 'latitude'),
    ...(hidden && { protected: true }),
  }
}
