import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { travellers } from '../../reach/index.ts'
import { type WallClock, wallClock } from '../domain/calendar.ts'
import type { NamedPlace } from '../domain/place.ts'
import { inLocale, vocabulary } from '../domain/vocabulary.ts'
import { type Choices, filterFacts } from '../search/choices.ts'
import type { MeantConcept } from '../search/concepts.ts'
import { needKinds } from '../search/needs.ts'
import { type Filters, orders, type RankedOffer } from '../search/rank.ts'
import { type Found, loosenings, searchOffers } from '../search/search.ts'
import { didYouMean } from '../search/understand.ts'
import { walkCapSeconds } from '../search/walks.ts'
import type { OffersLive } from '../snapshot/live.ts'
import { offersPart } from '../snapshot/part.ts'
import { needsOfSearch } from '../unmet/needsOfSearch.ts'
import { byPhoneNow } from './byPhoneNow.ts'
import {
  aboutKind,
  aboutShape,
  cardShape,
  helpLineShape,
  helpLinesIn,
  localeShape,
  noteHelpLine,
  noteOffer,
  noteReasons,
  reasonShape,
} from './shapes.ts'
import { noteWays, waysShape } from './ways.ts'

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
    .describe('A quarter, district, postal code, street or address. Nearer offers come first.'),
  situation: z.string().max(80).optional().describe('Only offers for this life situation (id).'),
  type: z.string().max(80).optional().describe('Only offers of this type (id).'),
  openNow: z
    .boolean()
    .optional()
    .describe('Only offers that are open at this moment; an answered phone is no open door.'),
  wheelchair: z.boolean().optional().describe('Only offers with step-free access.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .describe('Only offers in this language (ISO 639).'),
  targetGroup: z.string().max(80).optional().describe('Only offers for this target group (id).'),
  network: z.string().max(120).optional().describe('Only offers of this network or programme.'),
  free: z.boolean().optional().describe('Only offers that cost nothing.'),
  anonymous: z.boolean().optional().describe('Only offers where nobody asks for a name.'),
  byAppointment: z.boolean().optional().describe('Only offers where an appointment can be made.'),
  walkIn: z.boolean().optional().describe('Only offers to walk into without an appointment.'),
  homeVisit: z.boolean().optional().describe('Only offers that come to people’s homes.'),
  online: z.boolean().optional().describe('Only offers that help online.'),
  lon: z.number().min(-180).max(180).optional().describe('Where a device is, with `lat`.'),
  lat: z
    .number()
    .min(-90)
    .max(90)
    .optional()
    .describe('Where a device is; rounded to about 100 m before use and never kept.'),
  withinMetres: z
    .int()
    .min(100)
    .max(100_000)
    .optional()
    .describe('Only offers this near to the place, as the crow flies. Protected ones stay.'),
  withinMinutes: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .describe(
      'Only offers that the traveller reaches within so many minutes. Where that depends on what nobody recorded, it is unknown; protected offers stay. Without a place or a street network it holds nothing back.',
    ),
  traveller: z
    .enum(travellers)
    .optional()
    .describe(
      'Who is under way: times and ways follow them. An adult, or a wheelchair where the question tells of one, unless said.',
    ),
  order: z
    .enum(orders)
    .default('fit')
    .describe(
      '"fit": what fits best and is near comes first; "way": what is nearest, protected offers before all.',
    ),
  notNeeded: z
    .array(z.string().max(20))
    .max(10)
    .optional()
    .describe('Needs and languages of `understood.needs` that were read wrongly.'),
  withChoices: z
    .boolean()
    .default(false)
    .describe('Count what each further filter would leave. Takes a little time.'),
  withObstacles: z
    .boolean()
    .default(false)
    .describe('Say what is in the way to the offers of the page, too. Takes a little time.'),
  page: z.int().min(1).max(1000).default(1),
  locale: localeShape,
})
export type FindOffersInput = z.input<typeof inputShape>

const counted = z.array(z.object({ id: z.string(), name: z.string(), offers: z.int() }))
const choicesShape = z.object({
  openNow: z.int(),
  facts: z.record(z.enum(filterFacts), z.int()),
  languages: z.array(z.object({ id: z.string(), offers: z.int() })).describe('ISO 639 codes.'),
  targetGroups: counted,
  networks: z.array(z.object({ id: z.string(), offers: z.int() })),
})

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
          kind: z.enum(['area', 'postalCode', 'street', 'address']),
          name: z.string(),
          level: z.string().nullable(),
          slug: z.string().nullable(),
        })
        .nullable(),
      placeUnknown: z.boolean().describe('A place was named that is not known; it is left out.'),
      uncertain: z
        .boolean()
        .describe('What is meant is a guess: better asked back ("Meinten Sie …?") than answered.'),
      didYouMean: z.string().nullable().describe('The question in a corrected spelling.'),
      needs: z
        .object({
          kinds: z.array(z.enum(needKinds)),
          languages: z.array(z.string()).describe('ISO 639 codes.'),
        })
        .describe(
          'What the question says to be needed beside the help itself; it leads the order.',
        ),
    }),
    widened: z
      .array(z.enum(loosenings))
      .describe(
        'What was loosened because nothing was found as it was asked: near kinds of help, radius, filters, people who help with anything.',
      ),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
    leftOutUnknown: z
      .int()
      .describe('Offers that fit but were left out because nobody knows if the filter holds.'),
    travel: z
      .object({
        traveller: z.enum(travellers),
        capSeconds: z.int().describe('Longer ways are told as not within this time.'),
      })
      .nullable()
      .describe(
        'Who is under way from the place. Null where no place is known or the city has no street network: then there are straight lines only.',
      ),
    offers: z.array(
      cardShape.extend({
        metres: z.int().nullable().describe('Straight-line distance (no walking distance).'),
        way: waysShape.nullable(),
        reasons: z.array(reasonShape).describe('Why it fits.'),
        about: aboutShape,
      }),
    ),
    byPhoneNow: z
      .array(cardShape)
      .describe(
        'With `openNow`, beside the first page: a few that are closed but answer the phone at this moment. Not counted in `total`.',
      ),
    languages: z.array(z.string()).describe('Languages that the found offers speak.'),
    choices: choicesShape
      .nullable()
      .describe('What further filters would leave of the found offers; null unless asked for.'),
    helpLines: z.array(helpLineShape).describe('Help lines that fit the question.'),
    next: z
      .object({ types: z.array(meantShape), situations: z.array(meantShape) })
      .describe('Where to look on: near concepts that have offers, life situations around them.'),
  }),
  run({ snapshot, now, count }, input) {
    const live = snapshot.get(offersPart)
    const city = snapshot.get(cityPart)
    const clock = wallClock(now)
    const { locale } = input
    const asked = wantedOf(input)
    const found = searchOffers(live, city, asked, clock)
    const { ranking, understood, place } = found
    const concepts = understood?.concepts ?? []
    const pages = Math.max(1, Math.ceil(ranking.total / perPage))
    const page = Math.min(input.page, pages)
    const hits = ranking.page((page - 1) * perPage, perPage)
    const uncertain = isUncertain(found, hits)
    const asksForWheels =
      input.wheelchair === true || (understood?.needs.needs.includes('wheelchair') ?? false)
    const details = { obstacles: input.withObstacles, wheelchair: asksForWheels }
    // Leafing on is no other search.
    if (count && input.page === 1) {
      const search = { asked, situation: input.situation, found, hits }
      count('need', needsOfSearch(search, city))
    }
    return done({
      understood: {
        concepts: noteConcepts(concepts, locale),
        place: notePlace(place),
        placeUnknown: Boolean(input.place?.trim()) && !place,
        uncertain,
        didYouMean: understood
          ? didYouMean(understood.question, live.concepts, [live.texts.lexicon], locale)
          : null,
        needs: {
          kinds: understood?.needs.needs ?? [],
          languages: understood?.needs.languages ?? [],
        },
      },
      widened: found.widened,
      total: ranking.total,
      page,
      pages,
      leftOutUnknown: ranking.leftOutUnknown,
      travel: found.walks ? { traveller: found.walks.traveller, capSeconds: walkCapSeconds } : null,
      offers: hits.map((hit) => ({
        ...noteOffer(hit.offer, hit.open, locale),
        metres: hit.metres === null ? null : roundedMetres(hit.metres),
        way: hit.walk && found.walks ? noteWays(hit.walk, found.walks, details) : null,
        reasons: noteReasons(hit),
        about: aboutKind(hit.offer, locale),
      })),
      byPhoneNow:
        input.page === 1
          ? byPhoneNow(live, city, asked, clock).map(({ offer, open }) =>
              noteOffer(offer, open, locale),
            )
          : [],
      languages: ranking.languages,
      choices: input.withChoices ? noteChoices(ranking.choices(), locale) : null,
      helpLines: fittingLines(concepts, city.facts.state, clock, input),
      next: nextSteps(live, concepts, input),
    })
  },
})

type Input = z.output<typeof inputShape>

function wantedOf(input: Input) {
  const { question, place, locale, lon, lat } = input
  return {
    ...(question ? { question } : {}),
    ...(place ? { place } : {}),
    ...(lon !== undefined && lat !== undefined ? { position: { lon, lat } } : {}),
    ...limitTypes(input),
    ...(input.traveller ? { traveller: input.traveller } : {}),
    order: input.order,
    filters: filtersOf(input),
    ...(input.notNeeded ? { notNeeded: input.notNeeded } : {}),
    locale,
  }
}

const filtersOf = (input: Input): Filters => ({
  facts: filterFacts.filter((fact) => input[fact]),
  ...(input.openNow ? { openNow: true } : {}),
  ...(input.language ? { language: input.language } : {}),
  ...(input.targetGroup ? { targetGroup: input.targetGroup } : {}),
  ...(input.network ? { network: input.network } : {}),
  ...(input.withinMetres ? { withinMetres: input.withinMetres } : {}),
  ...(input.withinMinutes ? { withinSeconds: input.withinMinutes * 60 } : {}),
})

function noteChoices(choices: Choices, locale: string): z.infer<typeof choicesShape> {
  const { openNow, facts, languages, targetGroups, networks } = choices
  return {
    openNow,
    facts,
    languages,
    targetGroups: targetGroups.flatMap(({ id, offers }) => {
      const group = vocabulary.targetGroups.get(id)
      return group ? [{ id, name: inLocale(group.name, locale), offers }] : []
    }),
    networks,
  }
}

function limitTypes({ type, situation }: Input): { types?: string[] } {
  if (type) return { types: [type] }
  return situation ? { types: vocabulary.situations.get(situation)?.types ?? [] } : {}
}

/** An offer found by its own name needs no asking back. */
const sureName = 0.6

function isUncertain({ understood, widened }: Found, hits: readonly RankedOffer[]): boolean {
  if (!understood) return false
  const [first] = hits
  if (widened.includes('anyAdvice') || !first) return true
  const byName = first.reasons[0]?.kind === 'text' && first.fit >= sureName
  return understood.uncertain && !byName
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
  const ids = new Set(concepts.filter(({ kind }) => kind === 'type').map(({ id }) => id))
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
