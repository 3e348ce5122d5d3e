import {
  type DayNumber,
  dayNumberOf,
  dayOf,
  holidayOn,
  monthDayOf,
  weekdayOfNumber,
} from './calendar.ts'
import type { Hours, WeeklyHours } from './offer.ts'

/** A stretch of time on one day. `closes` is above 1440 where it ends after midnight. */
export interface Stretch {
  /** Minutes since midnight of the day it begins on. */
  opens: number
  closes: number
  byAppointment: boolean
  /** Somebody answers the phone; the door is closed. */
  byPhone: boolean
  note?: string
}

export interface DayHours {
  day: string
  stretches: Stretch[]
  /** Name of the public holiday. */
  holiday?: string
  /** Nobody said whether it is open on this holiday. */
  uncertain: boolean
  /** Why this day is different: 'Betriebsferien'. */
  note?: string
}

export const minutesPerDay = 1440

/** Opening times in the form in which a day is looked up quickly. */
export interface ReadyHours {
  /** Day and night, every day of the year without exception. */
  always: boolean
  /** What holds on each weekday, Monday at 1, in the order of the clock. */
  week: readonly (readonly ReadyStretch[])[]
  exceptions: readonly ReadyException[]
  onHolidays: 'closed' | 'asWeekly' | 'unknown'
  /** Whether it is open at all without appointment, on the phone, with appointment. */
  has: Record<Access, boolean>
}
/** How one reaches it within a stretch. */
export type Access = 'door' | 'phone' | 'appointment'

interface ReadyStretch {
  stretch: Stretch
  weeksOfMonth?: readonly number[]
  /** 'MM-DD' as a number: 1224. */
  season?: { from: number; until: number }
}
interface ReadyException {
  from: DayNumber
  until: DayNumber
  /** Empty where it is closed; undefined where the usual times hold. */
  stretches?: Stretch[]
  note?: string
}

export const accessOf = ({ byPhone, byAppointment }: Stretch): Access =>
  byPhone ? 'phone' : byAppointment ? 'appointment' : 'door'

const ready = new WeakMap<Hours, ReadyHours>()

/** Prepares the times of an offer; the same object is prepared once. */
export function readyHours(hours: Hours): ReadyHours {
  let found = ready.get(hours)
  if (!found) {
    found = prepare(hours)
    ready.set(hours, found)
  }
  return found
}

function prepare(hours: Hours): ReadyHours {
  const entries: WeeklyHours[] = hours.always
    ? [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }]
    : (hours.weekly ?? [])
  const appointmentsOnly = hours.byAppointmentOnly && !hours.always
  const week: ReadyStretch[][] = Array.from({ length: 8 }, () => [])
  for (const entry of entries) {
    const stretch = stretchOf(
      appointmentsOnly && !entry.byPhone ? { ...entry, byAppointment: true } : entry,
    )
    const { weeksOfMonth, season } = entry
    const one = {
      stretch,
      ...(weeksOfMonth && { weeksOfMonth }),
      ...(season && {
        season: { from: monthDayNumber(season.from), until: monthDayNumber(season.until) },
      }),
    }
    for (const day of new Set(entry.days)) week[day]!.push(one)
  }
  for (const day of week) day.sort((a, b) => a.stretch.opens - b.stretch.opens)
  const exceptions = (hours.exceptions ?? []).map(prepareException)
  const all = [
    ...week.flat().map(({ stretch }) => stretch),
    ...exceptions.flatMap(({ stretches }) => stretches ?? []),
  ]
  const has = (access: Access) => all.some((stretch) => accessOf(stretch) === access)
  return {
    always: hours.always === true && exceptions.length === 0,
    week,
    exceptions,
    onHolidays: hours.always ? 'asWeekly' : (hours.onHolidays ?? 'unknown'),
    has: { door: has('door'), phone: has('phone'), appointment: has('appointment') },
  }
}

function prepareException({
  from,
  until,
  closed,
  opens,
  closes,
  note,
}: NonNullable<Hours['exceptions']>[number]): ReadyException {
  const stretches = closed ? [] : opens && closes ? [stretchOf({ opens, closes })] : undefined
  return {
    from: dayNumberOf(from),
    until: dayNumberOf(until),
    ...(stretches && { stretches }),
    ...(note && { note }),
  }
}

export function stretchOf(
  entry: Pick<WeeklyHours, 'opens' | 'closes' | 'byAppointment' | 'byPhone' | 'note'>,
): Stretch {
  const opens = minutesOf(entry.opens)
  const closes = minutesOf(entry.closes)
  return {
    opens,
    closes: closes > opens ? closes : closes + minutesPerDay,
    byAppointment: entry.byAppointment ?? false,
    byPhone: entry.byPhone ?? false,
    ...(entry.note ? { note: entry.note } : {}),
  }
}

/** The opening times of one day, with holidays and exceptions, in the order of the clock. */
export function hoursOfDay(hours: Hours, day: string, state: string): DayHours {
  const number = dayNumberOf(day)
  const times = readyHours(hours)
  const holiday = holidayOn(number, state)
  const { stretches, uncertain } = stretchesOn(times, number, state)
  const note = exceptionOn(times, number)?.note
  return {
    day,
    stretches: [...stretches],
    uncertain,
    ...(holiday && { holiday }),
    ...(note && { note }),
  }
}

const nothing: readonly Stretch[] = []

/** The same without words, for looking through many days. */
export function stretchesOn(
  times: ReadyHours,
  day: DayNumber,
  state: string,
): { stretches: readonly Stretch[]; uncertain: boolean } {
  const exception = exceptionOn(times, day)
  if (exception?.stretches) return { stretches: exception.stretches, uncertain: false }
  const usual = times.week[weekdayOfNumber(day)]!
  if (usual.length === 0) return { stretches: nothing, uncertain: false }
  const stretches = usual.filter((one) => holdsOn(one, day)).map(({ stretch }) => stretch)
  if (stretches.length === 0 || times.onHolidays === 'asWeekly')
    return { stretches, uncertain: false }
  const isHoliday = holidayOn(day, state) !== undefined
  if (isHoliday && times.onHolidays === 'closed') return { stretches: nothing, uncertain: false }
  return { stretches, uncertain: isHoliday }
}

/** What was written last wins. */
const exceptionOn = ({ exceptions }: ReadyHours, day: DayNumber): ReadyException | undefined =>
  exceptions.length === 0
    ? undefined
    : exceptions.findLast(({ from, until }) => from <= day && day <= until)

/** Whether something else than the usual times was said of a day. */
export const isExcepted = (times: ReadyHours, day: DayNumber): boolean =>
  exceptionOn(times, day) !== undefined

function holdsOn({ weeksOfMonth, season }: ReadyStretch, number: DayNumber): boolean {
  if (!weeksOfMonth && !season) return true
  const { month, day, monthLength } = monthDayOf(number)
  if (season && !isWithin(month * 100 + day, season)) return false
  if (!weeksOfMonth) return true
  const isLast = day + 7 > monthLength
  return weeksOfMonth.includes(Math.ceil(day / 7)) || (isLast && weeksOfMonth.includes(-1))
}

/** A season may reach over New Year. */
const isWithin = (day: number, { from, until }: { from: number; until: number }): boolean =>
  from <= until ? from <= day && day <= until : day >= from || day <= until

const monthDayNumber = (monthDay: string): number =>
  Number(monthDay.slice(0, 2)) * 100 + Number(monthDay.slice(3))

export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}

/** Minutes since midnight as 'HH:MM'; beyond a day, the time of the next. */
export function clockOf(minutes: number): string {
  const withinDay = minutes > minutesPerDay ? minutes - minutesPerDay : minutes
  return `${String(Math.floor(withinDay / 60)).padStart(2, '0')}:${String(withinDay % 60).padStart(2, '0')}`
}

export interface Moment {
  /** 'YYYY-MM-DD' */
  day: string
  /** 'HH:MM'; '24:00' is the end of the day. */
  time: string
}

/** Midnight is said as the end of the day before: "bis 24:00". */
export const momentOf = (day: DayNumber, minutes: number): Moment =>
  minutes === 0
    ? { day: dayOf(day - 1), time: '24:00' }
    : { day: dayOf(day), time: clockOf(minutes) }
