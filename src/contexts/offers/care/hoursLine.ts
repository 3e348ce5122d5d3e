import type { Hours, WeeklyHours } from '../domain/offer.ts'

const shortDays = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']
const weekNames: Record<number, string> = {
  [-1]: 'letzte',
  1: '1.',
  2: '2.',
  3: '3.',
  4: '4.',
  5: '5.',
}

/**
 * Opening times as one line of German, in the form that `readHoursText` reads: 'Mo-Fr 09:00-12:00; Sa
 * 10:00-13:00'. What that form cannot say stands in brackets.
 */
export function hoursLine(hours: Hours | undefined): string {
  if (!hours) return ''
  if (hours.always) return '24/7'
  const parts = groupsOf(hours.weekly ?? [])
  if (hours.onHolidays === 'closed' && parts.length > 0) parts.push('Feiertage geschlossen')
  if (hours.byAppointmentOnly)
    parts.push(parts.length > 0 ? '[nur mit Termin]' : 'nach Vereinbarung')
  if (hours.exceptions && hours.exceptions.length > 0)
    parts.push(`[${hours.exceptions.length} Ausnahmen]`)
  return parts.join('; ')
}

/** Rows with the same days and conditions are one: 'Mo-Fr 09:00-12:00, 14:00-17:00'. */
function groupsOf(weekly: readonly WeeklyHours[]): string[] {
  const groups = new Map<string, string[]>()
  for (const row of weekly) {
    const key = `${daysText(row.days)}|${conditions(row)}`
    groups.set(key, [...(groups.get(key) ?? []), `${row.opens}-${row.closes}`])
  }
  return [...groups].map(([key, times]) => {
    const [days, condition] = key.split('|')
    return `${days} ${times.join(', ')}${condition ? ` [${condition}]` : ''}`
  })
}

function conditions({ byAppointment, byPhone, weeksOfMonth, season, note }: WeeklyHours): string {
  const weeks = weeksOfMonth?.map((week) => weekNames[week] ?? week).join(' und ')
  return [
    byAppointment && 'mit Termin',
    byPhone && 'Telefonzeit',
    weeks && `jede ${weeks} Woche im Monat`,
    season && `von ${germanMonthDay(season.from)} bis ${germanMonthDay(season.until)}`,
    note?.replace(/[|[\]]/g, ' '),
  ]
    .filter(Boolean)
    .join(', ')
}

const germanMonthDay = (text: string) => text.split('-').reverse().join('.').concat('.')

function daysText(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const day of sorted) {
    const run = runs.at(-1)
    if (run && run.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  const name = (day: number | undefined) => shortDays[(day ?? 1) - 1] ?? ''
  return runs
    .map((run) => (run.length > 1 ? `${name(run[0])}-${name(run.at(-1))}` : name(run[0])))
    .join(', ')
}
