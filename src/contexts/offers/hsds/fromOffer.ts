import { type OfferRecord, type OfferText, type Way, waysOf } from '../domain/offer.ts'
import { sitesOf } from '../domain/publicOffer.ts'
import { accessAttributes, attributeWriter, type Written } from './attributes.ts'
import { givenOr, isUuid, uuidOf } from './uuid.ts'
import { isTold, type LocationWriting, writePlace } from './writeLocation.ts'
import { writePhone } from './writePhone.ts'
import { scheduleInWords, writeSchedules } from './writeSchedule.ts'

export interface HsdsWriting extends LocationWriting {
  /** Preferred language of the texts (`locale`); else German, else whichever there is. */
  locale: string
  /** 'YYYY-MM-DD': when the offer was last changed here. */
  modifiedOn?: string
  /** Where the id of its own is another service’s already. */
  serviceId?: string
}

/** The id of a service: as its source has it, else its offer’s, else made of that. */
export const serviceIdOf = ({ id, site }: OfferRecord): string =>
  site?.serviceId !== undefined && isUuid(site.serviceId)
    ? site.serviceId
    : givenOr(id, `service:${id}:`)

export const organisationIdOf = ({ id, name }: NonNullable<OfferRecord['organisation']>): string =>
  givenOr(id, `organisation:${id ?? name}`)

const programIdOf = (network: string): string => uuidOf(`program:${network}`)

/**
 * An offer as a full HSDS 3.1 service (`service_full`), valid by the official schema. A protected offer has
 * no location at all: HSDS asks for an address where there is one, and a town alone is no help to anybody.
 */
export function hsdsService(offer: OfferRecord, writing: HsdsWriting): Written {
  const id = writing.serviceId ?? serviceIdOf(offer)
  const { locale, today, modifiedOn } = writing
  const { texts, organisation, networks = [], hours } = offer
  const text = texts[locale] ?? texts.de ?? Object.values(texts)[0]
  const key = (kind: string, of = '') => uuidOf(`${kind}:${id}:${of}`)
  const isSecret = sitesOf(offer).some((site) => site.protected)
  const [network] = networks
  const program =
    network === undefined
      ? undefined
      : { id: programIdOf(network), name: network, description: network }
  return withoutEmpty({
    id,
    organization_id: organisation && organisationIdOf(organisation),
    program_id: program?.id,
    name: text?.name ?? offer.id,
    description: joined(text?.summary, text?.description, text?.whatHappens),
    url: webAddress(offer.website),
    email: mailAddress(offer.email),
    status: isClosedNow(offer, today) ? 'temporarily closed' : 'active',
    application_process: text?.howToStart,
    fees_description: offer.cost?.note,
    minimum_age: offer.ages?.from,
    // HSDS includes the oldest age, we do not.
    maximum_age: offer.ages?.below === undefined ? undefined : offer.ages.below - 1,
    assured_date: offer.lastChecked,
    alert: closureInWords(offer, locale),
    last_modified: modifiedOn && `${modifiedOn}T00:00:00Z`,
    phones: offer.phone === undefined ? [] : [writePhone(key('phone'), offer.phone)],
    schedules: [
      ...writeSchedules(hours, { of: id, locale, today }),
      ...(text?.hours === undefined ? [] : [scheduleInWords(text.hours, { of: id })]),
    ],
    service_at_locations: isSecret
      ? []
      : sitesOf(offer).flatMap((site, position) =>
          isTold(site) ? [writePlace(offer, site, { ...writing, position, serviceId: id })] : [],
        ),
    languages: offer.languages.map((code) => ({
      id: key('language', code),
      name: languageName(code, locale),
      code,
    })),
    organization: organisation && writeOrganisation(organisation),
    funding: (offer.funding ?? []).map((one, i) =>
      writeFunding(one, key('funding', `${i}`), locale),
    ),
    cost_options:
      offer.cost?.kind === 'free' ? [{ id: key('cost'), amount: 0, currency: 'eur' }] : [],
    program,
    required_documents:
      text?.bring === undefined ? [] : [{ id: key('document'), document: text.bring }],
    attributes: attributesOf(offer, text, { id, locale, isSecret }),
  })
}

export const writeOrganisation = (organisation: NonNullable<OfferRecord['organisation']>) => ({
  id: organisationIdOf(organisation),
  name: organisation.name,
  // HSDS asks for one; more than the name we do not know.
  description: organisation.name,
})

const joined = (...texts: (string | undefined)[]) => texts.filter(Boolean).join('\n\n') || undefined

function attributesOf(
  offer: OfferRecord,
  text: OfferText | undefined,
  { id, locale, isSecret }: { id: string; locale: string; isSecret: boolean },
): Written[] {
  const writer = attributeWriter({ id, entity: 'service' }, locale)
  const { attribute, fact } = writer
  const { closure, networks = [], related = [] } = offer
  return [
    ...offer.types.map((code) => attribute('types', code)),
    ...offer.lifeSituations.map((code) => attribute('lifeSituations', code)),
    ...offer.targetGroups.map((code) => attribute('targetGroups', code)),
    ...accessAttributes(offer.access, offer.accessNotes, writer),
    ...waysOf(offer).map((way) => attribute('ways', way, wayValue(offer, way))),
    ...(isSecret ? [attribute('protection', 'protected')] : []),
    ...fact('summary', text?.summary),
    ...fact('whatHappens', text?.whatHappens),
    ...fact('cost', offer.cost?.kind),
    ...fact('crisis', offer.crisis === undefined ? undefined : offer.crisis ? 'yes' : 'no'),
    ...fact(
      'closure',
      closure && `${closure.from}/${closure.until ?? '..'} ${closure.note ?? ''}`.trim(),
    ),
    // The first is the service's program as well.
    ...networks.flatMap((name) => fact('network', name)),
    ...related.flatMap((other) => fact('related', givenOr(other, `service:${other}:`))),
    ...fact('places', offer.places?.toString()),
    ...fact('checkedBy', offer.checkedBy),
  ]
}

/** Whether the offer says the way itself, or its other facts tell it. */
const wayValue = ({ ways = [] }: OfferRecord, way: Way) => ({
  value: ways.includes(way) ? 'said' : 'told',
})

function writeFunding(
  { source, until }: NonNullable<OfferRecord['funding']>[number],
  id: string,
  locale: string,
): Written {
  const { fact } = attributeWriter({ id, entity: 'funding' }, locale)
  return { id, source, attributes: fact('until', until) }
}

const isClosedNow = ({ closure }: OfferRecord, today: string): boolean =>
  closure !== undefined && closure.from <= today && (closure.until ?? today) >= today

function closureInWords({ closure }: OfferRecord, locale: string): string | undefined {
  if (!closure) return undefined
  const { from, until, note } = closure
  const span =
    locale === 'en'
      ? `Closed from ${from}${until ? ` until ${until}` : ''}.`
      : `Geschlossen ab ${germanDay(from)}${until ? ` bis ${germanDay(until)}` : ''}.`
  return note ? `${span} ${note}` : span
}

const germanDay = (day: string) => day.split('-').reverse().join('.')

const languageNames = new Map<string, Intl.DisplayNames>()

function languageName(code: string, locale: string): string {
  const tag = locale === 'leicht' ? 'de' : locale
  let names = languageNames.get(tag)
  if (!names) {
    names = new Intl.DisplayNames([tag], { type: 'language' })
    languageNames.set(tag, names)
  }
  return names.of(code) ?? code
}

/** RFC 3986: letters beyond ASCII are written out; what is no address stays away. */
function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !/^https?:/i.test(text) || !URL.canParse(text)) return undefined
  return /^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/.test(text) ? text : new URL(text).href
}

const mailAddress = (text: string | undefined) =>
  text !== undefined && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(text)
    ? text
    : undefined

/** Deeply without keys that hold nothing, and without empty lists: HSDS knows no null. */
export function withoutEmpty(value: Written): Written {
  const kept: Written = {}
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined || (Array.isArray(inner) && inner.length === 0)) continue
    kept[key] = Array.isArray(inner) ? inner.map(cleaned) : cleaned(inner)
  }
  return kept
}

function cleaned(value: unknown): unknown {
  // Every object in here was just written above.
  return typeof value === 'object' && value !== null ? withoutEmpty(value as Written) : value
}
