import { getHolidays, type Region } from 'feiertagejs'

/** A moment as a clock on a German wall shows it. */
export interface WallClock {
  /** 'YYYY-MM-DD' */
  day: string
  /** Minutes since midnight. */
  minutes: number
}

const berlin = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * Opening times are wall-clock times, so everything is compared on the wall clock: a shelter that is open
 * from 22:00 to 6:00 is so in the nights of the clock change too.
 */
export function wallClock(at: Date): WallClock {
  const part: Record<string, string> = {}
  for (const { type, value } of berlin.formatToParts(at)) part[type] = value
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    minutes: Number(part.hour) * 60 + Number(part.minute),
  }
}

/** Days since 1970-01-01: counting with numbers is many times as fast as with dates. */
export type DayNumber = number

const dayLength = 86_400_000

export const dayNumberOf = (day: string): DayNumber =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
  dayLength

/** 'YYYY-MM-DD' */
export const dayOf = (number: DayNumber): string =>
  new Date(number * dayLength).toISOString().slice(0, 10)

/** The day `count` days later. */
export const addDays = (day: string, count: number): string => dayOf(dayNumberOf(day) + count)

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: string): number => weekdayOfNumber(dayNumberOf(day))

/** 1 = Monday … 7 = Sunday; the first day of 1970 was a Thursday. */
export const weekdayOfNumber = (number: DayNumber): number => ((number + 3) % 7) + 1

/** Day, month and length of the month of a day. */
export interface MonthDay {
  month: number
  day: number
  monthLength: number
}

const monthDays = new Map<DayNumber, MonthDay>()
/** Those of about eight years: more are not asked for by honest clocks. */
const mostMonthDays = 3000

export function monthDayOf(number: DayNumber): MonthDay {
  const known = monthDays.get(number)
  if (known) return known
  const date = new Date(number * dayLength)
  const month = date.getUTCMonth()
  const monthLength = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const found = { month: month + 1, day: date.getUTCDate(), monthLength }
  if (monthDays.size >= mostMonthDays) monthDays.clear()
  monthDays.set(number, found)
  return found
}

/** Names of the public holidays of a Land in the years asked for so far. */
interface Holidays {
  years: Set<number>
  names: Map<DayNumber, string>
}
const holidaysOf = new Map<string, Holidays>()

/** The German name of the public holiday of this day in a Land ('NW', 'BE' …), if it is one. */
export const holidayName = (day: string, state: string): string | undefined =>
  holidayOn(dayNumberOf(day), state)

export function holidayOn(number: DayNumber, state: string): string | undefined {
  let known = holidaysOf.get(state)
  if (!known) {
    known = { years: new Set(), names: new Map() }
    holidaysOf.set(state, known)
  }
  // At most a day off the true year; its neighbours are read before they are needed.
  const year = 1970 + Math.floor((number + 0.5) / 365.2425)
  if (!known.years.has(year)) {
    known.years.add(year)
    for (const one of [year - 1, year, year + 1]) readHolidays(one, state, known.names)
  }
  return known.names.get(number)
}

function readHolidays(year: number, state: string, names: Map<DayNumber, string>): void {
  // The library accepts any text as a region and then knows the nationwide holidays only.
  for (const holiday of getHolidays(year, state as Region))
    names.set(dayNumberOf(holiday.dateString), holiday.translate('de') ?? holiday.name)
}
