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

/** The day `count` days later. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

const holidays = new Map<string, Map<string, string>>()

/** The German name of the public holiday of this day in a Land ('NW', 'BE' …), if it is one. */
export function holidayName(day: string, state: string): string | undefined {
  const key = `${state} ${day.slice(0, 4)}`
  let ofYear = holidays.get(key)
  if (!ofYear) {
    // The library accepts any text as a region and then knows the nationwide holidays only.
    const found = getHolidays(Number(day.slice(0, 4)), state as Region)
    ofYear = new Map(found.map((entry) => [entry.dateString, entry.translate('de') ?? entry.name]))
    holidays.set(key, ofYear)
  }
  return ofYear.get(day)
}
