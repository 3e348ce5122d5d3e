import type { showOffer } from '../../contexts/offers/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { formatDate, type Locale } from '../../platform/texts/index.ts'
import type { OfferTexts } from '../help/offerTexts.ts'
import { shortClock, weekdayName } from '../help/openText.ts'
import type { SheetTexts } from './sheetTexts.ts'

type Offer = NonNullable<OutputOf<typeof showOffer>['offer']>
type Hours = NonNullable<Offer['hours']>
type Stretch = Hours['usual'][number]['stretches'][number]

/** Opening times for paper: the usual week, never "today". */
export function hoursLines(hours: Hours, t: OfferTexts, s: SheetTexts, locale: Locale): string[] {
  if (hours.always) return [t.always]
  const usual = hours.usual.map(
    ({ days, stretches }) =>
      `${daysText(days, s, locale)}: ${stretches.map((one) => stretchText(one, t)).join(', ')}`,
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
    return [`${when}: ${what}`, note && `(${note})`].filter(Boolean).join(' ')
  }
  return [
    ...(hours.byAppointmentOnly ? [t.onlyByAppointment] : []),
    ...usual,
    ...(usual.length > 0 ? [holidays] : []),
    ...different,
  ]
}

function stretchText({ opens, closes, byAppointment, note }: Stretch, t: OfferTexts): string {
  const range = t.clockRange(shortClock(opens), shortClock(closes))
  const remarks = [byAppointment && t.byAppointment, note].filter(Boolean).join(', ')
  return remarks ? `${range} (${remarks})` : range
}

/** 'Montag bis Freitag', 'Montag, Donnerstag'. */
function daysText(days: number[], s: SheetTexts, locale: Locale): string {
  const first = days[0] ?? 1
  const last = days.at(-1) ?? first
  const inARow = days.length > 2 && last - first === days.length - 1
  return inARow
    ? s.days(weekdayName(first, locale), weekdayName(last, locale))
    : days.map((day) => weekdayName(day, locale)).join(', ')
}
