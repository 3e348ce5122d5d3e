import { Cron } from 'croner'

/**
 * When a cron expression ('15 3 * * *') comes round next after a moment, in German time. A time that the
 * clocks leave out in spring comes when they have moved on; one that they repeat in autumn comes once.
 * @throws if it is no such expression, or one that never comes
 */
export function nextTime(expression: string, after: Date): Date {
  const cron = new Cron(expression, { timezone: 'Europe/Berlin', paused: true, mode: '5-part' })
  const next = cron.nextRun(after)
  if (!next) throw new RangeError(`"${expression}" never comes`)
  return next
}

export function isSchedule(expression: string): boolean {
  try {
    nextTime(expression, new Date())
    return true
  } catch {
    return false
  }
}
