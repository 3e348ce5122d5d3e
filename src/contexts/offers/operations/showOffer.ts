import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { type CityLive, cityPart, sourceShape } from '../../city/index.ts'
import { addDays, type WallClock, wallClock } from '../domain/calendar.ts'
import { calendarEntries } from '../domain/calendarEntries.ts'
import { isDiscreet } from '../domain/discreet.ts'
import { isClosedOn, openStateOf } from '../domain/hours.ts'
import { ways, waysOf } from '../domain/offer.ts'
import { type PublicOffer, sitesOf } from '../domain/publicOffer.ts'
import { inLocale, localeIn, vocabulary } from '../domain/vocabulary.ts'
import type { OffersLive } from '../snapshot/live.ts'
import { offersPart } from '../snapshot/part.ts'
import { accessGroupsShape, noteAccessGroups } from './offerAccess.ts'
import { hoursShape, noteHours } from './offerHours.ts'
import {
  cardShape,
  localeShape,
  noteOffer,
  noteOpen,
  noteSite,
  noteTypes,
  offerIdShape,
  openShape,
  placeShape,
  textOf,
  typeNoteShape,
} from './shapes.ts'

const areaShape = z.object({ level: z.string(), slug: z.string(), name: z.string() })
const areasShape = z.array(areaShape).describe('The areas it lies in, the largest first.')

const siteShape = z
  .object({
    place: placeShape,
    areas: areasShape,
    phone: z.string().nullable(),
    open: openShape,
    hours: hoursShape.nullable(),
    accessGroups: accessGroupsShape,
  })
  .describe('A place where it is offered, with what holds there.')

const calendarShape = z
  .array(
    z.object({
      day: z.string(),
      opens: z.string(),
      closes: z.string(),
      endDay: z.string(),
      byPhone: z.boolean(),
      repeats: z
        .object({
          weekday: z.int(),
          weeksOfMonth: z.array(z.int()).nullable(),
          until: z.string(),
          except: z.array(z.string()),
        })
        .nullable(),
    }),
  )
  .describe('What of its times belongs into a person’s calendar: a group, or the next opening.')

export const offerShape = cardShape.extend({
  description: z.string().nullable(),
  howToStart: z.string().nullable(),
  whatHappens: z.string().nullable(),
  bring: z.string().nullable().describe('Papers to bring.'),
  hoursText: z.string().nullable().describe('Opening times in words.'),
  explanation: z
    .object({
      text: z.string(),
      locale: z.string().describe('The language it is really in.'),
      reviewed: z.boolean().describe('A person from the field has read it in this language.'),
    })
    .nullable()
    .describe('What this kind of help is, by the vocabulary.'),
  ways: z.array(z.enum(ways)).describe('How one comes to it, the usual way first.'),
  hours: hoursShape.nullable(),
  calendar: calendarShape,
  closure: z
    .object({
      from: z.string(),
      until: z.string().nullable(),
      note: z.string().nullable(),
      now: z.boolean(),
    })
    .nullable()
    .describe('Temporarily closed as a whole, now or soon.'),
  targetGroups: z.array(z.string()),
  ages: z.object({ from: z.int().nullable(), below: z.int().nullable() }).nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  places: z.int().nullable().describe('Places in all.'),
  areas: areasShape,
  moreSites: z.array(siteShape).describe('Further places where it is offered.'),
  accessGroups: accessGroupsShape,
  networks: z.array(z.string()).describe('Networks and programmes it belongs to.'),
  related: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        textLocale: z.string(),
        types: z.array(typeNoteShape),
      }),
    )
    .describe('Offers that it leads on to.'),
  discreet: z.boolean().describe('To be seen reading this may put a person in danger.'),
  checkedBy: z
    .enum(['provider', 'city', 'source'])
    .nullable()
    .describe('Who last confirmed that this is true.'),
  stale: z.boolean().describe('Nobody has confirmed it for more than a year.'),
  source: sourceShape.nullable(),
  seenOn: z.string().nullable().describe('Day of the source’s data that last held it.'),
  updatedOn: z.string(),
})

/** After this nobody can be sure that it is still true. */
const freshDays = 365

/** Everything the public may know of an offer. One that is gone says so, and what was of its kind. */
export const showOffer = operation({
  name: 'offers.showOffer',
  effect: 'readPublic',
  permission: 'public',
  summary: 'One offer of help in full: what, for whom, when, where, how to start.',
  input: z.strictObject({ id: offerIdShape, locale: localeShape }),
  output: z.object({
    offer: offerShape.nullable(),
    closed: z
      .object({
        id: z.string(),
        name: z.string(),
        types: z.array(typeNoteShape),
        closedOn: z.string().nullable(),
        mergedInto: z
          .string()
          .nullable()
          .describe('Id of the offer that stands for it now: it had been entered twice.'),
      })
      .nullable()
      .describe('Instead of the offer, where it no longer exists.'),
  }),
  run({ snapshot, now }, { id, locale }) {
    const live = snapshot.get(offersPart)
    const offer = live.offer(id)
    if (offer)
      return done({
        closed: null,
        offer: describeOffer(offer, {
          locale,
          now: wallClock(now),
          live,
          city: snapshot.get(cityPart),
        }),
      })
    const gone = live.closed(id)
    if (!gone) return notFound('offer')
    const mergedInto = live.offer(gone.mergedInto ?? '') ? gone.mergedInto : null
    const closed = { ...gone, mergedInto, types: noteTypes(gone.types, locale) }
    return done({ offer: null, closed })
  },
})

interface Surroundings {
  locale: string
  now: WallClock
  live: OffersLive
  city: CityLive
}

/** An offer as its page shows it; also one that is not published yet. */
export function describeOffer(
  offer: PublicOffer,
  { locale, now, live, city }: Surroundings,
): z.infer<typeof offerShape> {
  const { record } = offer
  const { text } = textOf(offer, locale)
  const { state } = city.facts
  return {
    ...noteOffer(offer, openStateOf(record, now, state), locale),
    description: text.description ?? null,
    howToStart: text.howToStart ?? null,
    whatHappens: text.whatHappens ?? null,
    bring: text.bring ?? null,
    hoursText: text.hours ?? null,
    explanation: explanationOf(record.types, locale),
    ways: waysOf(record),
    hours: record.hours ? noteHours(record.hours, now.day, state) : null,
    calendar: calendarEntries(record, now, state),
    closure: closureOf(offer, now.day),
    targetGroups: record.targetGroups.flatMap((group) => {
      const entry = vocabulary.targetGroups.get(group)
      return entry ? [inLocale(entry.name, locale)] : []
    }),
    ages: record.ages ? { from: record.ages.from ?? null, below: record.ages.below ?? null } : null,
    email: record.email ?? null,
    website: record.website ?? null,
    places: record.places ?? null,
    ...placesOf(offer, { locale, now, city }),
    accessGroups: noteAccessGroups(record, locale, Boolean(record.site) && !offer.isProtected),
    networks: record.networks ?? [],
    related: (record.related ?? []).flatMap((id) => {
      const other = live.offer(id)
      if (!other) return []
      const { text, locale: textLocale } = textOf(other, locale)
      return [{ id, name: text.name, textLocale, types: noteTypes(other.record.types, locale) }]
    }),
    discreet: offer.isProtected || isDiscreet(record.types),
    checkedBy: record.checkedBy ?? null,
    stale: record.lastChecked !== undefined && addDays(record.lastChecked, freshDays) < now.day,
    source: city.source(offer.source) ?? null,
    seenOn: offer.seenOn,
    updatedOn: offer.updatedOn,
  }
}

function explanationOf(types: readonly string[], locale: string) {
  const [first] = types.flatMap((id) => vocabulary.types.get(id) ?? [])
  if (!first) return null
  const really = localeIn(first.explanation, locale)
  return {
    text: inLocale(first.explanation, locale),
    locale: really,
    reviewed: first.reviewed.includes(really),
  }
}

function closureOf({ record: { closure } }: PublicOffer, day: string) {
  if (!closure || (closure.until !== undefined && closure.until < day)) return null
  const { from, until = null, note = null } = closure
  return { from, until, note, now: isClosedOn(closure, day) }
}

/** Nothing of it for protected places. */
function placesOf(
  { record, isProtected }: PublicOffer,
  { locale, now, city }: Omit<Surroundings, 'live'>,
): Pick<z.infer<typeof offerShape>, 'areas' | 'moreSites'> {
  if (isProtected) return { areas: [], moreSites: [] }
  const areasOf = ({ lon, lat }: { lon?: number | undefined; lat?: number | undefined }) =>
    lon === undefined || lat === undefined
      ? []
      : city.locate(lon, lat).map(({ level, slug, name }) => ({ level, slug, name }))
  const { state } = city.facts
  return {
    areas: areasOf(sitesOf(record).find(({ lon }) => lon !== undefined) ?? {}),
    moreSites: (record.moreSites ?? []).map((site) => {
      // What a further place does not say of itself is as at the first; but its doors are its own.
      const hours = site.hours ?? record.hours
      return {
        place: noteSite(site),
        areas: areasOf(site),
        phone: site.phone ?? null,
        open: noteOpen(openStateOf({ ...record, hours }, now, state)),
        hours: site.hours ? noteHours(site.hours, now.day, state) : null,
        accessGroups: noteAccessGroups({ access: site.access ?? {} }, locale, true),
      }
    }),
  }
}
