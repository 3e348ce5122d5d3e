import { apart, formatDate, type Locale, listed, mainLocale } from '../../platform/texts/index.ts'
import { language } from './OfferCard.tsx'
import type { Offer, OfferHoursNote } from './offer.ts'
import type { OfferTexts } from './offerTexts.ts'
import { monthDayText, shortClock, weekdayName } from './openText.ts'

type Stretch = OfferHoursNote['today']['stretches'][number]
type Usual = OfferHoursNote['usual'][number]

interface HoursProps {
  hours: OfferHoursNote
  t: OfferTexts
  locale: Locale
}

/** Opening times: today first, then the usual week, then what is different soon. */
export function OfferHours({
  offer: { hours, hoursText, closure },
  t,
  locale,
}: {
  offer: Pick<Offer, 'hours' | 'hoursText' | 'closure'>
  t: OfferTexts
  locale: Locale
}) {
  if (!hours) return <p>{hoursText ?? t.hoursUnknown}</p>
  return (
    <>
      {hours.usual.length > 0 && !closure?.now && <Today hours={hours} t={t} locale={locale} />}
      <UsualHours hours={hours} t={t} locale={locale} />
      {hoursText && <p>{hoursText}</p>}
    </>
  )
}

/** The times without a word on today, as for a further place. */
export function UsualHours({ hours, t, locale }: HoursProps) {
  if (hours.always) return <p>{t.always}</p>
  return (
    <>
      {hours.byAppointmentOnly && <p>{t.onlyByAppointment}</p>}
      {hours.usual.length > 0 && (
        <table class="week">
          <caption class="visually-hidden">{t.when}</caption>
          <tbody>
            {hours.usual.map((times) => (
              <tr>
                <th scope="row">{whenText(times, t, locale)}</th>
                <td>
                  {times.stretches.map((stretch) => (
                    <StretchLine
                      stretch={stretch}
                      t={t}
                      locale={locale}
                      said={hours.byAppointmentOnly}
                    />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hours.usual.length > 0 && (
        <p class="meta">
          {hours.onHolidays === 'closed'
            ? t.holidaysClosed
            : hours.onHolidays === 'asWeekly'
              ? t.holidaysAsWeekly
              : t.holidaysUnknown}
        </p>
      )}
      <Exceptions hours={hours} t={t} locale={locale} />
    </>
  )
}

function Today({ hours, t, locale }: HoursProps) {
  const { stretches, holiday, uncertain, note } = hours.today
  if (uncertain && holiday) return <p>{t.holidayUncertain(holiday)}</p>
  return (
    <p>
      <strong>{t.today}:</strong>{' '}
      {stretches.length === 0
        ? t.closedToday
        : listed(
            stretches.map((stretch) => stretchText(stretch, t, locale)),
            locale,
          )}
      {(note ?? holiday) && <Remark text={note ?? holiday ?? ''} locale={locale} />}
    </p>
  )
}

function Exceptions({ hours, t, locale }: HoursProps) {
  if (hours.exceptions.length === 0) return null
  return (
    <>
      <p>
        <strong>{t.except}:</strong>
      </p>
      <ul>
        {hours.exceptions.map(({ from, until, closed, opens, closes, note }) => (
          <li>
            {from === until
              ? formatDate(from, locale)
              : t.until(formatDate(from, locale), formatDate(until, locale))}
            :{' '}
            {closed
              ? t.closedDays
              : opens && closes
                ? t.clockRange(shortClock(opens), shortClock(closes))
                : ''}
            {note && <Remark text={note} locale={locale} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the provider says beside a fact, in their own language. */
export function Remark({ text, locale }: { text: string; locale: Locale }) {
  return (
    <>
      {' ('}
      <span {...language(mainLocale, locale)}>{text}</span>)
    </>
  )
}

function StretchLine(props: { stretch: Stretch; t: OfferTexts; locale: Locale; said: boolean }) {
  const { range, remarks } = partsOf(props.stretch, props.t, props.locale, props.said)
  return (
    <div>
      <span class="week__range">{range}</span>
      {remarks && ` (${remarks})`}
    </div>
  )
}

/** A stretch of time in a line. */
export function stretchText(stretch: Stretch, t: OfferTexts, locale: Locale): string {
  const { range, remarks } = partsOf(stretch, t, locale, false)
  return remarks ? `${range} (${remarks})` : range
}

/** @param appointmentsSaid that it takes an appointment stands above the times already */
function partsOf(
  { opens, closes, byAppointment, byPhone, note }: Stretch,
  t: OfferTexts,
  locale: Locale,
  appointmentsSaid: boolean,
) {
  // A note that speaks of the appointment itself need not be told twice to who can read it.
  const isRead = ['de', 'leicht', 'en'].includes(locale)
  const saysIt = appointmentsSaid || (isRead && /termin|appointment/i.test(note ?? ''))
  const remarks = [
    byPhone && t.byPhone,
    byAppointment && !saysIt && t.byAppointment,
    note && apart(note, locale),
  ].flatMap((remark) => remark || [])
  return {
    range: t.clockRange(shortClock(opens), shortClock(closes)),
    remarks: listed(remarks, locale),
  }
}

/** 'Montag bis Freitag', 'jeden ersten Montag im Monat', 'Samstag, nur vom 1. Mai bis 30. September'. */
export function whenText(
  { days, weeksOfMonth, season }: Pick<Usual, 'days' | 'weeksOfMonth' | 'season'>,
  t: OfferTexts,
  locale: Locale,
): string {
  const weekdays = weeksOfMonth
    ? t.inWeeks(
        weeksOfMonth.map(t.weekOfMonth).join(` ${t.and} `),
        days.map((day) => weekdayName(day, locale)).join(` ${t.and} `),
      )
    : daysText(days, t, locale)
  if (!season) return weekdays
  const { from, until } = season
  return `${weekdays}, ${t.season(monthDayText(from, locale), monthDayText(until, locale))}`
}

function daysText(days: number[], t: OfferTexts, locale: Locale): string {
  const first = days[0] ?? 1
  const last = days.at(-1) ?? first
  const inARow = days.length > 2 && last - first === days.length - 1
  return inARow
    ? t.daysRange(weekdayName(first, locale), weekdayName(last, locale))
    : listed(
        days.map((day) => weekdayName(day, locale)),
        locale,
      )
}
