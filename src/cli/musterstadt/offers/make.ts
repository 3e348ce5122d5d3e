import type { OfferRecordInput, OfferText } from '../../../contexts/offers/index.ts'
import { hashText, type Random, randomStream } from '../chance/random.ts'
import type { StreetPiece } from '../map/streets.ts'
import type { Town } from '../map/town.ts'
import type { Traits } from '../people/traits.ts'
import { makeAccess } from './access.ts'
import { makeAccessNotes } from './accessNotes.ts'
import { checkedBy, makeClosure, makeFunding } from './circumstances.ts'
import { domainOf, type PhoneBook, phoneBook, webName } from './contact.ts'
import { makeHours, meetings } from './hours.ts'
import { type Place, type PlaceFinder, placeFinder } from './houses.ts'
import { chooseLanguages, languageNames } from './languages.ts'
import { networksOf } from './networks.ts'
import {
  careProviders,
  migrantProviders,
  nurseryProviders,
  socialProviders,
  womenProviders,
} from './organisations.ts'
import { phrases } from './phrases.ts'
import { relatedTo } from './related.ts'
import type { OfferTemplate, Said, Variant, Words, WordsByLocale } from './template.ts'
import { waysOf } from './ways.ts'

/** The day on which the demo city "is": everything was checked before it. */
const today = Date.UTC(2026, 10, 1)
const dayLength = 86_400_000
type Locale = keyof WordsByLocale
/** Hours at which people just come: only then it helps to know the door. */
const walkIn = new Set<OfferTemplate['hours']>([
  'advice',
  'openAdvice',
  'club',
  'office',
  'foodBank',
  'weeklyGroup',
  'youth',
])

/** All offers of the made-up city, template by template, one after the other so that none need be kept. */
export function* makeOffers(
  town: Town,
  traits: readonly Traits[],
  streets: readonly StreetPiece[],
  templates: readonly OfferTemplate[],
): Iterable<OfferRecordInput> {
  const finder = placeFinder(town, traits, streets)
  const phones = phoneBook()
  const scale = town.plan.residents / 160_000
  const names = new Set<string>()
  for (const template of templates) {
    const random = randomStream(town.plan.seed, `offers ${template.key}`)
    const wanted = template.single
      ? template.count
      : Math.max(1, Math.round(template.count * scale))
    for (let n = 1; n <= wanted; n++) {
      yield makeOffer({ seed: town.plan.seed, template, n, random, finder, phones, names })
    }
  }
}

interface Making {
  readonly seed: string
  readonly template: OfferTemplate
  readonly n: number
  readonly random: Random
  readonly finder: PlaceFinder
  readonly phones: PhoneBook
  /** Locale and name of the offers so far, so that no two cards are headed alike. */
  readonly names: Set<string>
}

function makeOffer({ seed, template, n, random, finder, phones, names }: Making): OfferRecordInput {
  const variant = template.variants?.[(n - 1) % template.variants.length]
  const inHouse = template.provider === 'social' && random.chance(0.7)
  const place = inHouse ? finder.shared(template, random) : finder.own(template, random)
  const organisation = template.organisation ?? providerOf(template, place, random)
  const hidden = template.siting === 'protected'
  const meeting = random.int(0, meetings.length - 1)
  const hours =
    template.hours === 'monthlyGroup'
      ? meetings[meeting]
      : typeof template.hours === 'string'
        ? makeHours(template.hours, random)
        : template.hours
  const languages = [
    ...new Set([
      'de',
      ...(variant?.languages ?? []),
      ...(template.speaks?.[(n - 1) % template.speaks.length] ?? []),
      ...chooseLanguages(template.languages ?? 0, random),
    ]),
  ]
  const facts = {
    place,
    organisation,
    variant,
    random,
    languages,
    meeting,
    timed: hours !== undefined,
  }
  const texts = makeTexts(template, facts, names)
  const mail = organisation ? domainOf(organisation) : `${webName(texts.de!.name)}.example`
  const cost = template.cost
  const types = [...template.types, ...(variant?.types ?? [])]
  const ofPlace = (what: string) => randomStream(seed, `${what} ${place.id}`)
  const access = makeAccess(template, variant, ofPlace('access'))
  const around = randomStream(seed, `circumstances ${template.key} ${n}`)
  const lastChecked = checkedOn(random)
  const networks = networksOf(types)
  const related = relatedTo(template.key)
  return {
    id: `${template.key}-${String(n).padStart(3, '0')}`,
    texts,
    types,
    ...(template.lifeSituations ? { lifeSituations: [...template.lifeSituations] } : {}),
    targetGroups: [
      ...new Set([...(template.targetGroups ?? []), ...(variant?.targetGroups ?? [])]),
    ],
    ...definedOnly({ ages: variant?.ages ?? template.ages }),
    languages,
    ways: waysOf(template),
    access,
    ...definedOnly({
      accessNotes: hidden ? undefined : makeAccessNotes(access, ofPlace('access notes')),
      cost,
    }),
    ...(organisation ? { organisation: { id: webName(organisation), name: organisation } } : {}),
    site: hidden ? { place: 'Musterstadt', protected: true } : siteOf(place),
    ...(template.noPhone
      ? {}
      : { phone: random.chance(0.94) ? phones.landline() : phones.mobile() }),
    ...(template.short || random.chance(0.12) ? {} : { email: `${mailboxOf(template)}@${mail}` }),
    ...(random.chance(template.short ? 0.5 : 0.2)
      ? {}
      : { website: `https://www.${mail}/${template.short ? '' : template.key}` }),
    ...definedOnly({ hours }),
    ...(template.places ? { places: random.int(...template.places) } : {}),
    ...(template.crisis ? { crisis: true } : {}),
    ...definedOnly({
      moreSites: furtherSites(template, finder, phones, around),
      closure: hours && makeClosure(template, around),
      networks: networks.length > 0 ? networks : undefined,
      related: related.length > 0 ? related : undefined,
      funding: makeFunding(template, around),
      lastChecked,
      checkedBy: checkedBy(lastChecked, around),
    }),
  }
}

/** Some advice is given in a second quarter too, on other days and behind other doors. */
function furtherSites(
  template: OfferTemplate,
  finder: PlaceFinder,
  phones: PhoneBook,
  random: Random,
): OfferRecordInput['moreSites'] {
  const { hours } = template
  const gives = hours === 'advice' || hours === 'openAdvice'
  if (!gives || template.siting === 'visiting' || !random.chance(0.3)) return undefined
  const place = finder.own(template, random)
  return [
    {
      ...siteOf(place),
      ...(random.chance(0.5) ? { phone: phones.landline() } : {}),
      ...definedOnly({ hours: makeHours('openAdvice', random) }),
      access: makeAccess({ ...template, access: {} }, undefined, random),
    },
  ]
}

function definedOnly<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Partial<T> // only keys of T are kept
}

function siteOf({ id, name, street, houseNumber, postalCode, lon, lat }: Place) {
  return {
    id,
    ...(name ? { name } : {}),
    street,
    houseNumber,
    postalCode,
    place: 'Musterstadt',
    lon,
    lat,
  }
}

const mailboxOf = (template: OfferTemplate) =>
  template.provider === 'city'
    ? webName(template.key)
    : template.key.length > 18
      ? 'info'
      : template.key

function providerOf(template: OfferTemplate, place: Place, random: Random): string | undefined {
  switch (template.provider) {
    case 'social':
      return place.organisation ?? random.pick(socialProviders)
    case 'city':
      return 'Stadt Musterstadt'
    case 'care':
      return random.pick(careProviders)
    case 'nursery':
      return random.pick(nurseryProviders)
    case 'migrant':
      return random.pick(migrantProviders)
    case 'women':
      return random.pick(womenProviders)
    case 'club':
      return `${random.pick(['Bürgerverein', 'Nachbarschaftsverein', 'Stadtteilverein'])} ${place.quarter.name} e. V.`
    case 'school':
      return 'Stadt Musterstadt, Schulamt'
    case 'medical':
      return undefined
  }
}

interface Facts {
  readonly place: Place
  readonly organisation: string | undefined
  readonly variant: Variant | undefined
  readonly random: Random
  readonly languages: readonly string[]
  /** Which of the meetings once a month. */
  readonly meeting: number
  /** Its times are kept, so they need no words. */
  readonly timed: boolean
}

function makeTexts(
  template: OfferTemplate,
  facts: Facts,
  names: Set<string>,
): Record<string, OfferText> {
  const { random } = facts
  const weeks = random.int(0, 3)
  // Offers in one house are found by one way.
  const way = hashText(facts.place.id) % phrases.de.way.length
  const out: Record<string, OfferText> = {}
  for (const locale of ['de', 'leicht', 'en'] as const) {
    const words = template.words[locale]
    if (!words) continue
    const known = placeValues(facts, locale)
    const own = Object.entries(facts.variant?.[locale] ?? {})
    const values = {
      ...known,
      // The words of a variant may name the place, too.
      ...Object.fromEntries(own.map(([key, text]) => [key, fill(text, known, random)])),
      weeks: phrases[locale].weeks[weeks]!,
      monthly: phrases[locale].monthly[facts.meeting]!,
    }
    const wayThere = walkIn.has(template.hours) && !template.short ? phrases[locale].way[way]! : ''
    const sayable = facts.timed ? { ...words, hours: undefined } : words
    out[locale] = textIn(sayable, values, random, wayThere)
  }
  for (const [locale, text] of Object.entries(out)) {
    text.name = unlikeOthers(locale, text.name, facts.place, names)
  }
  return out
}

function placeValues({ place, organisation, languages }: Facts, locale: Locale) {
  return {
    q: place.quarter.name,
    d: place.district,
    street: place.street,
    house: place.name ?? place.street,
    org: organisation ?? '',
    languages: languageNames(languages, locale),
  }
}

function textIn(
  words: Words,
  values: Readonly<Record<string, string>>,
  random: Random,
  way: string,
): OfferText {
  const say = (said: Said | undefined) =>
    said === undefined ? undefined : fill(said, values, random)
  const start = say(words.start)
  return {
    name: fill(words.name, values, random),
    summary: fill(words.summary, values, random),
    ...definedOnly({
      description: say(words.description),
      howToStart: start && way ? `${start} ${way}` : start,
      whatHappens: say(words.happens),
      bring: say(words.bring),
      hours: say(words.hours),
    }),
  }
}

/** Chooses one of several texts and puts the values of the place in. */
function fill(said: Said, values: Readonly<Record<string, string>>, random: Random): string {
  const text = typeof said === 'string' ? said : random.pick(said)
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key]
    if (value === undefined) throw new Error(`text without a value for {${key}}: ${text}`)
    return value
  })
}

function unlikeOthers(locale: string, name: string, place: Place, names: Set<string>): string {
  const tries = name.includes(place.street)
    ? [name, name.replace(place.street, `${place.street} ${place.houseNumber}`)]
    : [name, `${name}, ${place.street}`, `${name}, ${place.street} ${place.houseNumber}`]
  const free = tries.find((candidate) => !names.has(`${locale} ${candidate}`))
  const given = free ?? `${name} (${names.size})`
  names.add(`${locale} ${given}`)
  return given
}

/** Most were checked within fourteen months, some long ago, a few never. */
function checkedOn(random: Random): string | undefined {
  const fate = random.next()
  if (fate < 0.03) return undefined
  const days = fate < 0.1 ? random.int(430, 950) : random.int(3, 420)
  return new Date(today - days * dayLength).toISOString().slice(0, 10)
}
