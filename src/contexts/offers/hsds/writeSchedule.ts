import type { Hours, WeeklyHours } from '../domain/offer.ts'
import { attributeWriter, type Written } from './attributes.ts'
import { DAYS } from './schedule.ts'
import { uuidOf } from './uuid.ts'

export interface ScheduleWriting {
  /** What the schedules belong to, for their ids. */
  of: string
  locale: string
  /** 'YYYY-MM-DD': a season is dated by its turn that is not over. */
  today: string
}

/**
 * Opening hours as HSDS schedules (recurrence rules of RFC 5545); the way back of `readSchedules`. What a
 * schedule cannot say (a season of every year, days that are closed) stands in an attribute of it.
 */
export function writeSchedules(hours: Hours | undefined, writing: ScheduleWriting): Written[] {
  if (!hours) return []
  const weekly = hours.always
    ? [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' } satisfies WeeklyHours]
    : (hours.weekly ?? [])
  const id = (key: string) => uuidOf(`schedule:${writing.of}:${key}`)
  const { byAppointmentOnly, exceptions = [] } = hours
  return [
    ...weekly.map((entry, i) => writeWeekly(entry, hours, id(`${i}`), writing)),
    ...(byAppointmentOnly ? [appointmentOnly(id('appointment'), writing)] : []),
    ...exceptions.map((one, i) => writeException(one, id(`exception ${i}`), writing)),
  ]
}

/** Opening times that are kept in words only. */
export const scheduleInWords = (words: string, { of }: Pick<ScheduleWriting, 'of'>): Written => ({
  id: uuidOf(`schedule:${of}:words`),
  description: words,
})

function appointmentOnly(id: string, { locale }: ScheduleWriting): Written {
  const { fact } = attributeWriter({ id, entity: 'schedule' }, locale)
  return {
    id,
    description: 'Nur nach Vereinbarung.',
    attending_type: 'appointment',
    attributes: fact('appointmentOnly', 'yes'),
  }
}

type Exception = NonNullable<Hours['exceptions']>[number]

function writeException(
  { from, until, closed, opens, closes, note }: Exception,
  id: string,
  { locale }: ScheduleWriting,
): Written {
  const { fact } = attributeWriter({ id, entity: 'schedule' }, locale)
  return {
    id,
    valid_from: from,
    valid_to: until,
    ...(closed
      ? { description: 'Geschlossen.' }
      : opens !== undefined &&
        closes !== undefined && {
          freq: 'WEEKLY',
          byday: DAYS.join(','),
          opens_at: opens,
          closes_at: closes,
        }),
    ...(note !== undefined && { notes: note }),
    attributes: fact('exception', closed ? 'closed' : 'open'),
  }
}

function writeWeekly(
  entry: WeeklyHours,
  hours: Hours,
  id: string,
  { locale, today }: ScheduleWriting,
): Written {
  const { days, weeksOfMonth, season } = entry
  const { fact } = attributeWriter({ id, entity: 'schedule' }, locale)
  const said = [
    entry.byAppointment && 'Nur mit Termin.',
    entry.byPhone && 'Nur telefonisch.',
    hours.onHolidays === 'closed' && 'An Feiertagen geschlossen.',
    hours.onHolidays === 'asWeekly' && 'Auch an Feiertagen geöffnet.',
  ].filter(Boolean)
  const byday = days.flatMap((day) => {
    const name = DAYS[day - 1]
    return weeksOfMonth?.map((week) => `${week}${name}`) ?? `${name}`
  })
  return {
    id,
    freq: weeksOfMonth ? 'MONTHLY' : 'WEEKLY',
    interval: 1,
    byday: byday.join(','),
    opens_at: entry.opens,
    closes_at: entry.closes,
    ...(season && datesOf(season, today)),
    ...(entry.byPhone && { attending_type: 'phone' }),
    ...(said.length > 0 && { description: said.join(' ') }),
    ...(entry.note !== undefined && { notes: entry.note }),
    attributes: season ? fact('season', `${season.from}/${season.until}`) : [],
  }
}

/** The turn of a season that runs or comes next. */
function datesOf({ from, until }: NonNullable<WeeklyHours['season']>, today: string) {
  const year = Number(today.slice(0, 4))
  const overNewYear = until < from
  const turn = (first: number) => ({
    valid_from: `${first}-${from}`,
    valid_to: `${overNewYear ? first + 1 : first}-${until}`,
  })
  return [turn(year - 1), turn(year)].find(({ valid_to }) => valid_to >= today) ?? turn(year + 1)
}
