import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { type CityLive, cityPart } from '../../city/index.ts'
import { type WallClock, wallClock } from '../domain/calendar.ts'
import { findPlace, type NamedPlace } from '../domain/place.ts'
import { inLocale, vocabulary } from '../domain/vocabulary.ts'
import type { MeantConcept } from '../search/concepts.ts'
import { type RankedOffer, rankOffers } from '../search/rank.ts'
import type { OffersLive } from '../snapshot/live.ts'
import { offersPart } from '../snapshot/part.ts'
import {
  cardShape,
  helpLineShape,
  helpLinesIn,
  localeShape,
  noteHelpLine,
  noteOffer,
  noteReasons,
  reasonShape,
} from './shapes.ts'

const perPage = 12

const inputShape = z.strictObject({
  question: z
    .string()
    .max(300)
    .optional()
    .describe('What somebody needs, in their own words: "Schulden", "mein Mann trinkt".'),
  place: z
    .string()
    .max(200)
    .optional()
    .describe('Name of a quarter or district, or a postal code. Nearer offers come first.'),
  situation: z.string().max(80).optional().describe('Only offers for this life situation (id).'),
  type: z.string().max(80).optional().describe('Only offers of this type (id).'),
  openNow: z.boolean().optional().describe('Only offers that are open at this moment.'),
  wheelchair: z.boolean().optional().describe('Only offers with step-free access.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .describe('Only offers in this language (ISO 639).'),
  free: z.boolean().optional().describe('Only offers that cost nothing.'),
  page: z.int().min(1).max(1000).default(1),
  locale: localeShape,
})
export type FindOffersInput = z.input<typeof inputShape>

const meantShape = z.object({
  kind: z.enum(['type', 'situation']),
  id: z.string(),
  name: z.string(),
})

/** The main question of the product: who helps me with this, near me, now? */
export const findOffers = operation({
  name: 'offers.findOffers',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Finds offers of help by everyday words, place and need; says why each fits.',
  input: inputShape,
  output: z.object({
    understood: z.object({
      concepts: z.array(meantShape).describe('What the question was taken to mean, best first.'),
      place: z
        .object({
          kind: z.enum(['area', 'postalCode']),
          name: z.string(),
          level: z.string().nullable(),
          slug: z.string().nullable(),
        })
        .nullable(),
      placeUnknown: z.boolean().describe('A place was named that is not known; it is left out.'),
    }),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
    leftOutUnknown: z
      .int()
      .describe('Offers that fit but were left out because nobody knows if the filter holds.'),
    offers: z.array(
      cardShape.extend({
        metres: z.int().nullable().describe('Straight-line distance (no walking distance).'),
        reasons: z.array(reasonShape).describe('Why it fits.'),
      }),
    ),
    languages: z.array(z.string()).describe('Languages that the found offers speak.'),
    helpLines: z.array(helpLineShape).describe('Help lines that fit the question.'),
    next: z
      .object({ types: z.array(meantShape), situations: z.array(meantShape) })
      .describe('Where to look on: near concepts that have offers, life situations around them.'),
  }),
  run({ snapshot, now }, input) {
    const live = snapshot.get(offersPart)
    const city = snapshot.get(cityPart)
    const clock = wallClock(now)
    const search = understand(input, live, city)
    const found = rankOffers(live, { ...search, now: clock })
    const { kept, leftOutUnknown } = applyFilters(found, input)
    const pages = Math.max(1, Math.ceil(kept.length / perPage))
    const page = Math.min(input.page, pages)
    return done({
      understood: {
        concepts: noteConcepts(search.concepts, input.locale),
        place: notePlace(search.place),
        placeUnknown: Boolean(input.place?.trim()) && !search.place,
      },
      total: kept.length,
      page,
      pages,
      leftOutUnknown,
      offers: kept.slice((page - 1) * perPage, page * perPage).map((hit) => ({
        ...noteOffer(hit.offer, hit.open, input.locale),
        metres: hit.metres === null ? null : roundedMetres(hit.metres),
        reasons: noteReasons(hit),
      })),
      languages: languagesOf(found),
      helpLines: fittingLines(search.concepts, city.facts.state, clock, input),
      next: nextSteps(live, search.concepts, input),
    })
  },
})

type Input = z.output<typeof inputShape>

interface Search {
  question?: string
  concepts: MeantConcept[]
  types?: string[]
  place?: NamedPlace
  near?: NamedPlace['point']
}

/** What is asked for, with the place taken out of "Schuldnerberatung in Nordstadt" too. */
function understand(input: Input, live: OffersLive, city: CityLive): Search {
  const typed = input.place?.trim() ? findPlace(input.place, city, live) : undefined
  const split = typed ? undefined : splitPlace(input.question ?? '', live, city)
  const place = typed ?? split?.place
  const question = (split?.question ?? input.question ?? '').trim()
  return {
    ...(question ? { question } : {}),
    concepts: question ? live.concepts.find(question) : [],
    ...limitTypes(input),
    ...(place ? { place, near: place.point } : {}),
  }
}

function limitTypes({ type, situation }: Input): { types?: string[] } {
  if (type) return { types: [type] }
  return situation ? { types: vocabulary.situations.get(situation)?.types ?? [] } : {}
}

/** 'Schulden in Hafen' → 'Schulden' and the quarter Hafen, where there is one of exactly that name. */
function splitPlace(question: string, live: OffersLive, city: CityLive) {
  const [, rest, name] =
    /^(.+?)\s+(?:in|im|bei|nahe)\s+(?:der\s+|dem\s+)?(\S.{2,60})$/i.exec(question) ?? []
  if (!rest || !name) return undefined
  const place = findPlace(name, city, live)
  return place && place.name.toLowerCase() === name.toLowerCase()
    ? { question: rest, place }
    : undefined
}

function applyFilters(found: RankedOffer[], input: Input) {
  const checks: ((hit: RankedOffer) => boolean | undefined)[] = []
  if (input.openNow)
    checks.push(({ open }) => (open.kind === 'unknown' ? undefined : open.kind === 'open'))
  if (input.wheelchair)
    checks.push(({ offer }) => {
      const state = offer.record.access.wheelchair
      return state === undefined ? undefined : state === 'yes'
    })
  if (input.free)
    checks.push(({ offer }) => {
      const kind = offer.record.cost?.kind ?? 'unknown'
      return kind === 'unknown' ? undefined : kind === 'free'
    })
  const { language } = input
  if (language)
    checks.push(({ offer }) => {
      const { languages } = offer.record
      return languages.length === 0 ? undefined : languages.includes(language)
    })
  const kept: RankedOffer[] = []
  let leftOutUnknown = 0
  for (const hit of found) {
    const answers = checks.map((check) => check(hit))
    if (answers.every((answer) => answer === true)) kept.push(hit)
    else if (answers.every((answer) => answer !== false)) leftOutUnknown++
  }
  return { kept, leftOutUnknown }
}

/** The kinds of help that are meant, then the life situation around them: a few of each. */
function noteConcepts(concepts: readonly MeantConcept[], locale: string) {
  const note = (wanted: MeantConcept['kind'], most: number) =>
    concepts
      .filter(({ kind }) => kind === wanted)
      .slice(0, most)
      .flatMap(({ kind, id }) => noteConcept(kind, id, locale))
  return [...note('type', 3), ...note('situation', 1)]
}

function noteConcept(kind: MeantConcept['kind'], id: string, locale: string) {
  if (kind === 'helpLine') return []
  const entry = (kind === 'type' ? vocabulary.types : vocabulary.situations).get(id)
  return entry ? [{ kind, id, name: inLocale(entry.name, locale) }] : []
}

const notePlace = (place: NamedPlace | undefined) =>
  place
    ? {
        kind: place.kind,
        name: place.name,
        level: place.kind === 'area' ? place.level : null,
        slug: place.kind === 'area' ? place.slug : null,
      }
    : null

/** As exact as a straight line deserves: tens of metres, from one kilometre on hundreds. */
const roundedMetres = (metres: number) => {
  const step = metres < 1000 ? 50 : 100
  return Math.max(step, Math.round(metres / step) * step)
}

function languagesOf(found: readonly RankedOffer[]): string[] {
  return [...new Set(found.flatMap(({ offer }) => offer.record.languages))].sort()
}

/** Lines that are meant themselves, or stand for a life situation or a crisis type that is meant. */
function fittingLines(
  concepts: readonly MeantConcept[],
  state: string,
  clock: WallClock,
  { situation, locale, type }: Input,
) {
  const meant = new Set(concepts.filter(({ kind }) => kind === 'helpLine').map(({ id }) => id))
  const crisisTypes = concepts
    .filter(({ kind }) => kind === 'type')
    .map(({ id }) => id)
    .concat(type ?? [])
    .filter((id) => vocabulary.types.get(id)?.crisis)
  const situations = new Set(situation ? [situation] : [])
  for (const { id, types } of vocabulary.situations.values())
    if (types.some((one) => crisisTypes.includes(one))) situations.add(id)
  return helpLinesIn(state)
    .filter((line) => meant.has(line.id) || line.situations.some((id) => situations.has(id)))
    .map((line) => noteHelpLine(line, clock, state, locale))
    .sort((a, b) => Number(b.open.kind === 'open') - Number(a.open.kind === 'open'))
    .slice(0, 5)
}

/** A search never ends: weaker guesses that lead somewhere, and the life situations around them. */
function nextSteps(live: OffersLive, concepts: readonly MeantConcept[], input: Input) {
  const guesses = input.question ? live.concepts.find(input.question, 0.25) : []
  const ids = new Set(
    [...concepts, ...guesses].filter(({ kind }) => kind === 'type').map(({ id }) => id),
  )
  if (input.type) ids.add(input.type)
  const around = [...vocabulary.situations.values()].filter(
    ({ id, types }) =>
      id === input.situation ||
      concepts.some((concept) => concept.kind === 'situation' && concept.id === id) ||
      types.some((type) => ids.has(type)),
  )
  const beside = around.flatMap(({ types }) => types)
  const types = [...new Set([...ids, ...beside])].filter((id) => live.ofType(id).length > 0)
  return {
    types: types.slice(0, 6).flatMap((id) => noteConcept('type', id, input.locale)),
    situations: around.slice(0, 3).flatMap(({ id }) => noteConcept('situation', id, input.locale)),
  }
}
