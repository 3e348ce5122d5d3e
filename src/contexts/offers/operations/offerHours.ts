import { z } from 'zod'
import { addDays } from '../domain/calendar.ts'
import { clockOf, hoursOfDay, type Stretch, usualWeek } from '../domain/hours.ts'
import type { Hours } from '../domain/offer.ts'

/** Opening times as an offer’s page tells them. */

const stretchShape = z.object({
  opens: z.string().describe('HH:MM'),
  closes: z.string().describe('HH:MM; before `opens` means after midnight.'),
  byAppointment: z.boolean(),
  byPhone: z.boolean().describe('Somebody answers the phone; the door is closed.'),
  note: z.string().nullable(),
})

export const hoursShape = z
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
        weeksOfMonth: z
          .array(z.int())
          .nullable()
          .describe('Only in these weeks of a month: 1 = the first such day, -1 = the last.'),
        season: z
          .object({ from: z.string(), until: z.string() })
          .nullable()
          .describe('Only in this part of each year: MM-DD, both days included.'),
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

const exceptionsAhead = 90

export function noteHours(hours: Hours, day: string, state: string): z.infer<typeof hoursShape> {
  const today = hoursOfDay(hours, day, state)
  const lastExceptionDay = addDays(day, exceptionsAhead)
  return {
    always: hours.always ?? false,
    byAppointmentOnly: hours.byAppointmentOnly ?? false,
    today: {
      stretches: today.stretches.map(noteStretch),
      holiday: today.holiday ?? null,
      uncertain: today.uncertain,
      note: today.note ?? null,
    },
    usual: usualWeek(hours).map(({ days, weeksOfMonth, season, stretches }) => ({
      days,
      weeksOfMonth: weeksOfMonth ?? null,
      season: season ?? null,
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

const noteStretch = ({ opens, closes, byAppointment, byPhone, note }: Stretch) => ({
  opens: clockOf(opens),
  closes: clockOf(closes),
  byAppointment,
  byPhone,
  note: note ?? null,
})
