import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { cityPart, sourceShape } from '../../city/index.ts'
import { addDays, wallClock } from '../domain/calendar.ts'
import { clockOf, hoursOfDay, type Stretch, usualWeek } from '../domain/hours.ts'
import type { Hours } from '../domain/offer.ts'
import { pointOf } from '../domain/publicOffer.ts'
import { inLocale, vocabulary } from '../domain/vocabulary.ts'
import { offersPart } from '../snapshot/part.ts'
import {
  cardShape,
  localeShape,
  noteOffer,
  noteTypes,
  offerIdShape,
  textOf,
  typeNoteShape,
} from './shapes.ts'

const stretchShape = z.object({
  opens: z.string().describe('HH:MM'),
  closes: z.string().describe('HH:MM; before `opens` means after midnight.'),
  byAppointment: z.boolean(),
  note: z.string().nullable(),
})
const hoursShape = z
  .object({
    always: z.boolean(),
    byAppointmentOnly: z.boolean(),
    today: z.object({
      stretches: z.array(stretchShape),
      holiday: z.string().nullable(),
      uncertain: z.boolean().describe('A public holiday, and nobody told whether it is open.'),
      note: z.string().nullable(),
    }),
    usual: z.array(
      z.object({
        days: z.array(z.int()).describe('1 = Monday … 7 = Sunday.'),
        stretches: z.array(stretchShape),
      }),
    ),
    onHolidays: z.enum(['closed', 'asWeekly', 'unknown']),
    exceptions: z
      .array(
        z.object({
          from: z.string(),
          until: z.string(),
          closed: z.boolean(),
          opens: z.string().nullable(),
          closes: z.string().nullable(),
          note: z.string().nullable(),
        }),
      )
      .describe('Days that are different, from today on.'),
  })
  .describe('Opening times.')

const areaShape = z.object({ level: z.string(), slug: z.string(), name: z.string() })

/** Everything the public may know of an offer. One that is gone says so, and what was of its kind. */
export const showOffer = operation({
  name: 'offers.showOffer',
  effect: 'readPublic',
  permission: 'public',
  summary: 'One offer of help in full: what, for whom, when, where, how to start.',
  input: z.strictObject({ id: offerIdShape, locale: localeShape }),
  output: z.object({
    offer: cardShape
      .extend({
        description: z.string().nullable(),
        howToStart: z.string().nullable(),
        whatHappens: z.string().nullable(),
        bring: z.string().nullable().describe('Papers to bring.'),
        hoursText: z.string().nullable().describe('Opening times in words.'),
        hours: hoursShape.nullable(),
        targetGroups: z.array(z.string()),
        ages: z.object({ from: z.int().nullable(), below: z.int().nullable() }).nullable(),
        email: z.string().nullable(),
        website: z.string().nullable(),
        places: z.int().nullable().describe('Places in all.'),
        areas: z.array(areaShape).describe('The areas it lies in, the largest first.'),
        source: sourceShape.nullable(),
        seenOn: z.string().nullable().describe('Day of the source’s data that last held it.'),
        updatedOn: z.string(),
      })
      .nullable(),
    closed: z
      .object({
        id: z.string(),
        name: z.string(),
        types: z.array(typeNoteShape),
        closedOn: z.string().nullable(),
      })
      .nullable()
      .describe('Instead of the offer, where it no longer exists.'),
  }),
  run({ snapshot, now }, { id, locale }) {
    const live = snapshot.get(offersPart)
    const city = snapshot.get(cityPart)
    const offer = live.offer(id)
    if (!offer) {
      const gone = live.closed(id)
      if (!gone) return notFound('offer')
      return done({ offer: null, closed: { ...gone, types: noteTypes(gone.types, locale) } })
    }
    const clock = wallClock(now)
    const { record } = offer
    const { text } = textOf(offer, locale)
    const point = pointOf(offer)
    return done({
      closed: null,
      offer: {
        ...noteOffer(offer, live.openState(offer, clock), locale),
        description: text.description ?? null,
        howToStart: text.howToStart ?? null,
        whatHappens: text.whatHappens ?? null,
        bring: text.bring ?? null,
        hoursText: text.hours ?? null,
        hours: record.hours ? noteHours(record.hours, clock.day, city.facts.state) : null,
        targetGroups: record.targetGroups.flatMap((group) => {
          const entry = vocabulary.targetGroups.get(group)
          return entry ? [inLocale(entry.name, locale)] : []
        }),
        ages: record.ages
          ? { from: record.ages.from ?? null, below: record.ages.below ?? null }
          : null,
        email: record.email ?? null,
        website: record.website ?? null,
        places: record.places ?? null,
        areas: point
          ? city
              .locate(point.lon, point.lat)
              .map(({ level, slug, name }) => ({ level, slug, name }))
          : [],
        source: city.source(offer.source) ?? null,
        seenOn: offer.seenOn,
        updatedOn: offer.updatedOn,
      },
    })
  },
})

function noteHours(hours: Hours, day: string, state: string): z.infer<typeof hoursShape> {
  const today = hoursOfDay(hours, day, state)
  const lastExceptionDay = addDays(day, 90)
  return {
    always: hours.always ?? false,
    byAppointmentOnly: hours.byAppointmentOnly ?? false,
    today: {
      stretches: today.stretches.map(noteStretch),
      holiday: today.holiday ?? null,
      uncertain: today.uncertain,
      note: today.note ?? null,
    },
    usual: usualWeek(hours).map(({ days, stretches }) => ({
      days,
      stretches: stretches.map(noteStretch),
    })),
    onHolidays: hours.onHolidays ?? 'unknown',
    exceptions: (hours.exceptions ?? [])
      .filter(({ from, until }) => until >= day && from <= lastExceptionDay)
      .map(({ from, until, closed, opens, closes, note }) => ({
        from,
        until,
        closed: closed ?? false,
        opens: opens ?? null,
        closes: closes ?? null,
        note: note ?? null,
      })),
  }
}

const noteStretch = ({ opens, closes, byAppointment, note }: Stretch) => ({
  opens: clockOf(opens),
  closes: clockOf(closes),
  byAppointment,
  note: note ?? null,
})
