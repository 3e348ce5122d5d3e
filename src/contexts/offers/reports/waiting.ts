import { wallClock } from '../domain/calendar.ts'

/** Days of the German calendar from one moment to another: from yesterday evening to this morning is one. */
export function daysSince(then: Date, now: Date): number {
  const days = Date.parse(wallClock(now).day) - Date.parse(wallClock(then).day)
  return Math.max(0, Math.round(days / 86_400_000))
}
