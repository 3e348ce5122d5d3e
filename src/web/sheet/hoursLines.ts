import type { showOffer } from '../../contexts/offers/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { apart, formatDate, type Locale, listed } from '../../platform/texts/index.ts'
import { stretchText, whenText } from '../help/OfferHours.tsx'
import type { OfferTexts } from '../help/offerTexts.ts'
import { shortClock } from '../help/openText.ts'

type Offer = NonNullable<OutputOf<typeof showOffer>['offer']>
type Hours = NonNullable<Offer['hours']>

/** Opening times for paper: the usual week, never "today". */
export function hoursLines(hours: Hours, t: OfferTexts, locale: Locale): string[] {
  if (hours.always) return [t.always]
  const usual = hours.usual.map(
    (times) =>
      `${whenText(times, t, locale)}: ${listed(
        times.stretches.map((one) => stretchText(one, t, locale)),
        locale,
      )}`,
  )
  const holidays =
    hours.onHolidays === 'closed'
      ? t.holidaysClosed
      : hours.onHolidays === 'asWeekly'
        ? t.holidaysAsWeekly
        : t.holidaysUnknown
  const different = hours.exceptions.map((exception) => `${t.except}: ${dayText(exception)}`)
  function dayText({ from, until, closed, opens, closes, note }: Hours['exceptions'][number]) {
    const when =
      from === until
        ? formatDate(from, locale)
        : t.until(formatDate(from, locale), formatDate(until, locale))
    const what = closed
      ? t.closedDays
      : opens && closes
        ? t.clockRange(shortClock(opens), shortClock(closes))
        : ''
    return [`${when}: ${what}`, note && `(${apart(note, locale)})`].filter(Boolean).join(' ')
  }
  return [
    ...(hours.byAppointmentOnly ? [t.onlyByAppointment] : []),
    ...usual,
    ...(usual.length > 0 ? [holidays] : []),
    ...different,
  ]
}
