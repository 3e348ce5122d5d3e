import type { Complain } from './report.ts'
import { type FeedFiles, rowsOf } from './rows.ts'
import { dayOfDate, weekdayOfDay } from './values.ts'

/** Days since 1 January 1970 on which each service runs. */
export type ServiceDays = Map<string, Set<number>>

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** calendar.txt and then the exceptions of calendar_dates.txt. Either may be missing. */
export async function readServices(files: FeedFiles, complain: Complain): Promise<ServiceDays> {
  const services: ServiceDays = new Map()
  await readWeeks(files, services, complain)
  await readExceptions(files, services, complain)
  return services
}

/** Longer than any timetable; a year 9999 would otherwise cost three million days. */
const longestSpan = 3660

async function readWeeks(files: FeedFiles, services: ServiceDays, complain: Complain) {
  const file = 'calendar.txt'
  const columns = ['service_id', ...weekdays, 'start_date', 'end_date']
  for await (const { line, cells } of rowsOf(files, file, columns, complain)) {
    const id = cells.service_id ?? ''
    const date = (column: string): number | undefined => {
      const day = dayOfDate(cells[column] ?? '')
      if (day === undefined)
        complain({ kind: 'badValue', file, line, column, value: cells[column] ?? '' })
      return day
    }
    const first = date('start_date')
    const last = date('end_date')
    if (first === undefined || last === undefined) continue
    if (services.has(id)) {
      complain({ kind: 'duplicate', file, line, column: 'service_id', value: id })
      continue
    }
    const end = Math.min(last, first + longestSpan)
    if (end < last || last < first)
      complain({ kind: 'badValue', file, line, column: 'end_date', value: cells.end_date ?? '' })
    const days = new Set<number>()
    for (let day = first; day <= end; day++)
      if (cells[weekdays[weekdayOfDay(day)] ?? ''] === '1') days.add(day)
    services.set(id, days)
  }
}

async function readExceptions(files: FeedFiles, services: ServiceDays, complain: Complain) {
  const file = 'calendar_dates.txt'
  const columns = ['service_id', 'date', 'exception_type']
  for await (const { line, cells } of rowsOf(files, file, columns, complain)) {
    const id = cells.service_id ?? ''
    const day = dayOfDate(cells.date ?? '')
    if (day === undefined) {
      complain({ kind: 'badValue', file, line, column: 'date', value: cells.date ?? '' })
      continue
    }
    const days = services.get(id) ?? new Set<number>()
    services.set(id, days)
    if (cells.exception_type === '1') days.add(day)
    else if (cells.exception_type === '2') days.delete(day)
    else {
      const value = cells.exception_type ?? ''
      complain({ kind: 'badValue', file, line, column: 'exception_type', value })
    }
  }
}
