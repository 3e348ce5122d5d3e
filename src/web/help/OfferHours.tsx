import type { showOffer } from '../../contexts/offers/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { formatDate, type Locale } from '../../platform/texts/index.ts'
import type { OfferTexts } from './offerTexts.ts'
import { shortClock, weekdayName } from './openText.ts'

type Offer = NonNullable<OutputOf<typeof showOffer>['offer']>
type Hours = NonNullable<Offer['hours']>
type Stretch = Hours['today']['stretches'][number]

/** Opening times: today first, then the usual week, then what is different soon. */
export function OfferHours({ offer, t, locale }: { offer: Offer; t: OfferTexts; locale: Locale }) {
  const { hours, hoursText } = offer
  if (!hours) return <p>{hoursText ?? t.hoursUnknown}</p>
  if (hours.always) return <p>{t.always}</p>
  return (
    <>
      {hours.usual.length > 0 && <Today hours={hours} t={t} />}
      {hours.byAppointmentOnly && <p>{t.onlyByAppointment}</p>}
      {hours.usual.length > 0 && (
        <table class="week">
          <caption class="visually-hidden">{t.when}</caption>
          <tbody>
            {hours.usual.map(({ days, stretches }) => (
              <tr>
                <th scope="row">{daysText(days, locale)}</th>
                <td>
                  {stretches.map((stretch) => (
                    <div>{stretchText(stretch, t)}</div>
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
      {hoursText && <p>{hoursText}</p>}
      <Exceptions hours={hours} t={t} locale={locale} />
    </>
  )
}

function Today({ hours, t }: { hours: Hours; t: OfferTexts }) {
  const { stretches, holiday, uncertain, note } = hours.today
  if (uncertain && holiday) return <p>{t.holidayUncertain(holiday)}</p>
  return (
    <p>
      <strong>{t.today}:</strong>{' '}
      {stretches.length === 0
        ? t.closedToday
        : stretches.map((stretch) => stretchText(stretch, t)).join(', ')}
      {(note ?? holiday) && ` (${note ?? holiday})`}
    </p>
  )
}

function Exceptions({ hours, t, locale }: { hours: Hours; t: OfferTexts; locale: Locale }) {
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
            {note && ` (${note})`}
          </li>
        ))}
      </ul>
    </>
  )
}

function stretchText({ opens, closes, byAppointment, note }: Stretch, t: OfferTexts): string {
  const range = t.clockRange(shortClock(opens), shortClock(closes))
  // A note that speaks of the appointment itself need not be told twice.
  const saysIt = /termin|appointment/i.test(note ?? '')
  const remarks = [byAppointment && !saysIt && t.byAppointment, note].filter(Boolean).join(', ')
  return remarks ? `${range} (${remarks})` : range
}

/** 'Montag bis Freitag', 'Montag, Donnerstag'. */
function daysText(days: number[], locale: Locale): string {
  const first = days[0] ?? 1
  const last = days.at(-1) ?? first
  const inARow = days.length > 2 && last - first === days.length - 1
  if (inARow)
    return `${weekdayName(first, locale)} ${locale === 'en' ? 'to' : 'bis'} ${weekdayName(last, locale)}`
  return days.map((day) => weekdayName(day, locale)).join(', ')
}
