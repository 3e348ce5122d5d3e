import ical, { ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator'
import type { Offer } from './offer.ts'

/**
 * The rules of German clocks since 1996 (§ 4 Zeitgesetz, Directive 2000/84/EC), so that an entry stays at
 * its hour in programs that do not know the zone.
 */
const berlin = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

const weekdays = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
]

/** What stands in the entries beside their times. */
export interface CalendarWords {
  /** '09:00' on the phone is no opening: said before the name. */
  byPhone: string
  /** Lines under the name: how to start, the telephone number. */
  lines: string[]
  place: string | undefined
  address: string
}

/** An offer's times for a calendar program, as iCalendar (RFC 5545). */
export function calendarFile(offer: Offer, words: CalendarWords, now: Date): string {
  const calendar = ical({ prodId: { company: 'Nahbei', product: 'Nahbei', language: 'DE' } })
  calendar.timezone({ name: null, generator: () => berlin })
  offer.calendar.forEach(({ day, opens, closes, endDay, byPhone, repeats }, index) => {
    const at = (date: string) => `${date}T${opens}:00`
    calendar.createEvent({
      // The same entry fetched again takes the place of the old one.
      id: `${offer.id}-${index}@${new URL(words.address).hostname}`,
      stamp: now,
      timezone: 'Europe/Berlin',
      start: at(day),
      end: `${endDay}T${closes}:00`,
      summary: byPhone ? `${offer.name} (${words.byPhone})` : offer.name,
      description: [...words.lines, words.address].join('\n'),
      ...(words.place && { location: words.place }),
      url: words.address,
      ...(repeats && {
        repeating: {
          freq: repeats.weeksOfMonth
            ? ICalEventRepeatingFreq.MONTHLY
            : ICalEventRepeatingFreq.WEEKLY,
          byDay: [weekdays[repeats.weekday - 1] ?? ICalWeekday.MO],
          ...(repeats.weeksOfMonth && { bySetPos: repeats.weeksOfMonth }),
          until: new Date(`${repeats.until}T23:59:59Z`),
          ...(repeats.except.length > 0 && { exclude: repeats.except.map(at) }),
        },
      }),
    })
  })
  return `${calendar.toString()}\r\n`
}
