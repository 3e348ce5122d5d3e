import { getHolidays } from 'feiertagejs'
import type { Service } from './departures.ts'

/** First and last day of the timetable. */
export const validity = { from: '2026-01-01', until: '2028-12-31' } as const

/** Weekdays of the services, Monday first. */
export const weekdays: Readonly<Record<Service, string>> = {
  mofr: '1111100',
  sa: '0000010',
  so: '0000001',
  schule: '1111100',
  nacht: '0000110',
}

/** Made up, but about when schools in Nordrhein-Westfalen have holidays: month and day, both included. */
const schoolHolidays: readonly (readonly [string, string])[] = [
  ['01-01', '01-06'],
  ['03-29', '04-11'],
  ['07-15', '08-27'],
  ['10-12', '10-24'],
  ['12-23', '12-31'],
]

export interface DayException {
  readonly service: Service
  /** YYYY-MM-DD */
  readonly day: string
  readonly runs: boolean
}

/** On public holidays trips run as on Sundays; on Christmas Eve and New Year’s Eve as on Saturdays. */
export function exceptions(): DayException[] {
  const free = new Set<string>()
  for (const year of [2026, 2027, 2028])
    for (const { dateString } of getHolidays(year, 'NW')) free.add(dateString)
  const out: DayException[] = []
  const first = Date.parse(validity.from)
  const last = Date.parse(validity.until)
  for (let at = first; at <= last; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    const weekday = (new Date(at).getUTCDay() + 6) % 7
    const eve = day.endsWith('12-24') || day.endsWith('12-31')
    const like: Service | undefined = free.has(day) ? 'so' : eve && weekday < 5 ? 'sa' : undefined
    const usual: Service = weekday < 5 ? 'mofr' : weekday === 5 ? 'sa' : 'so'
    if (like && like !== usual) {
      out.push({ service: usual, day, runs: false }, { service: like, day, runs: true })
    }
    const school = schoolHolidays.some(
      ([from, until]) => day.slice(5) >= from && day.slice(5) <= until,
    )
    if (weekday < 5 && (school || free.has(day))) out.push({ service: 'schule', day, runs: false })
  }
  return out
}
