import { runsOn, type Timetable } from './timetable.ts'

/** First and last day (days since 1 January 1970) that the calendar knows; undefined where nothing ever runs. */
export function calendarOf({
  services,
}: Timetable): { readonly first: number; readonly last: number } | undefined {
  if (services.days === 0) return undefined
  return { first: services.firstDay, last: services.firstDay + services.days - 1 }
}

/** How many trips belong to a service day; one with a frequency counts once. */
export function tripsOn({ services, trips }: Timetable, day: number): number {
  let count = 0
  for (const service of trips.service) if (runsOn(services, service, day)) count++
  return count
}
