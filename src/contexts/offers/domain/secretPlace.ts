import {
  bonesOfArabic,
  bonesOfLatin,
  romaniseCyrillic,
  soundKey,
  tokensOf,
} from '../../../kernels/search/index.ts'
import { nameKey } from '../../../platform/records/index.ts'
import type { OfferRecord, OfferRecordInput, Site } from './offer.ts'

/**
 * Words by which a secret place could be found out: its street in any spelling, in Cyrillic and Arabic letters
 * too, its postal code, the name of its house, its coordinates. A false alarm costs a sentence, a miss may
 * cost a life.
 */

/** Shorter names of streets and houses occur within other words. */
const shortestName = 5
/** Sounds and consonants say less than letters. */
const shortestSound = 5
const shortestBones = 5
/** Degrees; a coordinate this near is the place, rounded or not. */
const sameDegrees = 0.006

export type Teller = (text: string | undefined) => boolean

type Named = Pick<OfferRecordInput, 'texts' | 'organisation'>

/**
 * Tells whether a text names one of these places.
 *
 * @param offer a house that is called as the offer or its provider is no secret by that name
 */
export function placeTeller(sites: readonly Site[], offer: Named): Teller {
  const known = [
    offer.organisation?.name,
    ...Object.values(offer.texts).map(({ name }) => name),
  ].map((name = '') => nameKey(name))
  const tellers = sites.flatMap((site): Teller[] => [
    namesKey(nameKey(site.street ?? '')),
    namesKey(unless(known, nameKey(site.name ?? ''))),
    soundsLike(site.street ?? ''),
    hasPostalCode(site.postalCode),
    hasCoordinate(site),
  ])
  return (text) => Boolean(text) && tellers.some((tells) => tells(text))
}

const never: Teller = () => false

/** A name that is part of a public one tells nothing more. */
const unless = (known: readonly string[], key: string): string =>
  known.some((name) => name.includes(key)) ? '' : key

const namesKey = (key: string): Teller =>
  key.length < shortestName ? never : (text = '') => nameKey(decoded(text)).includes(key)

/** Addresses of pages and mails write letters and signs in other ways. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Digits as they are written in Arabic and Persian. */
const latinDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\u066b/g, '.')

function hasPostalCode(postalCode: string | undefined): Teller {
  const code = /\d{5}/.exec(postalCode ?? '')?.[0]
  if (code === undefined) return never
  const alone = new RegExp(`(?<!\\d)${code}(?!\\d)`)
  return (text = '') => alone.test(latinDigits(text))
}

function hasCoordinate({ lon, lat }: Site): Teller {
  const degrees = [lon, lat].filter((one) => one !== undefined)
  if (degrees.length === 0) return never
  return (text = '') =>
    [...latinDigits(decoded(text)).matchAll(/\d{1,3}[.,]\d{3,}/g)].some(([written]) =>
      degrees.some((one) => Math.abs(Number(written.replace(',', '.')) - one) < sameDegrees),
    )
}

/** What a street is called apart from being one: other languages translate the rest. */
const endings = /(?:strasse|str|gasse|weg|platz|allee|ufer|ring|damm|steig|chaussee|promenade)$/

function soundsLike(street: string): Teller {
  const key = nameKey(street).replace(/\d/g, '')
  const stem = key.replace(endings, '') || key
  const sound = looseSound(soundKey(stem))
  const bones = looseBones(bonesOfLatin(stem))
  return (text = '') => {
    if (!/[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(text)) return false
    const words = tokensOf(text).map(({ word }) => word)
    // A name may be written as two words.
    const inPairs = (list: string[]) => list.map((word, place) => word + (list[place + 1] ?? ''))
    const cyrillic = inPairs(words.filter(isCyrillic).map(romaniseCyrillic)).map((pair) =>
      looseSound(soundKey(pair)),
    )
    const arabic = inPairs(words.filter(isArabic).map(bonesOfArabic)).map(looseBones)
    return (
      (sound.length >= shortestSound && cyrillic.some((pair) => pair.includes(sound))) ||
      (bones.length >= shortestBones && arabic.some((pair) => pair.includes(bones)))
    )
  }
}

const isCyrillic = (word: string) => /\p{Script=Cyrillic}/u.test(word)
const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word)
/** German s and z, sp and schp sound alike to who writes by ear. */
const looseSound = (sound: string) => sound.replace(/sh|z/g, 's').replace(/(.)\1+/g, '$1')
/** German w is written as f or as a long vowel, g in several ways. */
const looseBones = (bones: string) =>
  bones
    .replace(/[zc]/g, 's')
    .replace(/j/g, 'g')
    .replace(/[fv]/g, '')
    .replace(/(.)\1+/g, '$1')

/** Ids that were made of an address spell its street. */
export function idTells(id: string, sites: readonly Site[]): boolean {
  return sites.some(({ street, postalCode }) => {
    const key = nameKey(street ?? '')
    return (
      (key.length >= shortestName && nameKey(id).includes(key)) || hasPostalCode(postalCode)(id)
    )
  })
}

/**
 * The offer without what tells, and without its organisation where that does. Names of the offer itself stay:
 * whoever calls decides about them.
 *
 * @param left is told every field that was left out
 */
export function withoutTelling<T extends OfferRecordInput>(
  offer: T,
  tells: Teller,
  left: (field: string) => void = () => {},
): T {
  const keep = <V extends string | undefined>(field: string, value: V): V | undefined => {
    if (!tells(value)) return value
    left(field)
    return undefined
  }
  const list = (field: string, values: readonly string[] | undefined) =>
    values?.filter((value, place) => keep(`${field}.${place}`, value) !== undefined)
  const { closure, cost, hours, networks, funding, organisation } = offer
  const texts = textsWithout(offer.texts, keep)
  const told = organisation && keep('organisation', organisation.name) === undefined
  return withoutUndefined({
    ...offer,
    texts,
    organisation: told ? undefined : organisation,
    website: keep('website', offer.website),
    email: keep('email', offer.email),
    networks: list('networks', networks),
    funding: funding?.filter(({ source }, place) => keep(`funding.${place}`, source) !== undefined),
    closure: closure && withoutUndefined({ ...closure, note: keep('closure.note', closure.note) }),
    cost: cost && withoutUndefined({ ...cost, note: keep('cost.note', cost.note) }),
    hours: hours && hoursWithout(hours, keep),
  })
}

type Keep = <V extends string | undefined>(field: string, value: V) => V | undefined

const textsWithout = (texts: OfferRecordInput['texts'], keep: Keep): OfferRecordInput['texts'] =>
  Object.fromEntries(
    Object.entries(texts).map(([locale, { name, ...text }]) => {
      const fields = Object.entries(text).map(([field, words]) => [
        field,
        keep(`texts.${locale}.${field}`, words),
      ])
      return [locale, withoutUndefined({ name, ...Object.fromEntries(fields) })]
    }),
  )

type Hours = NonNullable<OfferRecord['hours']>

function hoursWithout(hours: Hours, keep: Keep): Hours {
  const { weekly, exceptions } = hours
  const noted = <T extends { note?: string | undefined }>(rows: T[] | undefined, field: string) =>
    rows?.map((row, place) =>
      withoutUndefined({ ...row, note: keep(`hours.${field}.${place}.note`, row.note) }),
    )
  return withoutUndefined({
    ...hours,
    weekly: noted(weekly, 'weekly'),
    exceptions: noted(exceptions, 'exceptions'),
  })
}

/** Without keys that hold nothing, so that a record compares equal to itself from the database. */
function withoutUndefined<T extends object>(value: T): T {
  // The type stays: only keys that may be absent can be undefined.
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}
