import { type Area, holdsOn } from './area.ts'

/** All areas of a level that held in the same span of time. */
export interface Vintage {
  level: string
  /** First and last day; null where there is no end. */
  from: string | null
  until: string | null
  /** Ordinals, in the order of the names. */
  areas: number[]
}

/** The spans of time between changes of a level’s areas, oldest first. Spans without areas are left out. */
export function vintagesOf(level: string, areas: readonly Area[]): Vintage[] {
  const own = areas.filter((area) => area.level === level)
  const starts = new Set<string | null>()
  for (const { validFrom, validUntil } of own) {
    starts.add(validFrom)
    if (validUntil) starts.add(dayAfter(validUntil))
  }
  const days = [...starts].sort((a, b) => (a ?? '').localeCompare(b ?? ''))
  // An area without a beginning holds before every change, so its span begins at no day.
  if (own.some(({ validFrom }) => validFrom === null) && days[0] !== null) days.unshift(null)
  return days.flatMap((from, index) => {
    const next = days[index + 1]
    const until = next ? dayBefore(next) : null
    const probe = from ?? until ?? '0001-01-01'
    const holding = own.filter((area) => holdsOn(area, probe)).sort(byName)
    return holding.length > 0
      ? [{ level, from, until, areas: holding.map(({ ordinal }) => ordinal) }]
      : []
  })
}

/** The vintage that holds on a day, else the nearest: the last before it, else the first after it. */
export function vintageOn(vintages: readonly Vintage[], day: string): Vintage | undefined {
  return vintages.findLast(({ from }) => from === null || from <= day) ?? vintages[0]
}

const byName = (a: Area, b: Area) => german.compare(a.name, b.name) || a.ordinal - b.ordinal
const german = new Intl.Collator('de', { numeric: true })

function shiftedDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
export const dayAfter = (day: string) => shiftedDay(day, 1)
export const dayBefore = (day: string) => shiftedDay(day, -1)
