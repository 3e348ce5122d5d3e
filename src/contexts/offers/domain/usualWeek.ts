import { type Stretch, stretchOf } from './dayHours.ts'
import type { Hours, WeeklyHours } from './offer.ts'

/** Times that hold on the same days: every week, in some weeks of a month, or in a part of the year. */
export interface UsualTimes {
  /** 1 = Monday … 7 = Sunday. */
  days: number[]
  weeksOfMonth?: number[]
  season?: NonNullable<WeeklyHours['season']>
  stretches: Stretch[]
}

/**
 * The usual times: days with the same times together, what holds every week before what does not,
 * Monday first; closed days are left out.
 */
export function usualWeek(hours: Hours): UsualTimes[] {
  const kinds = new Map<string, WeeklyHours[]>()
  for (const entry of hours.weekly ?? []) {
    const kind = JSON.stringify([entry.season, entry.weeksOfMonth])
    const same = kinds.get(kind)
    if (same) same.push(entry)
    else kinds.set(kind, [entry])
  }
  const everyWeek = (entries: WeeklyHours[]) =>
    Number(!entries[0]?.season) + Number(!entries[0]?.weeksOfMonth)
  return [...kinds.values()]
    .sort((a, b) => everyWeek(b) - everyWeek(a))
    .flatMap((entries) => weekOf(entries, hours.byAppointmentOnly ?? false))
}

function weekOf(entries: WeeklyHours[], byAppointmentOnly: boolean): UsualTimes[] {
  const { weeksOfMonth, season } = entries[0] ?? {}
  const rows: UsualTimes[] = []
  for (let weekday = 1; weekday <= 7; weekday++) {
    const stretches = entries
      .filter(({ days }) => days.includes(weekday))
      .map((entry) =>
        stretchOf(byAppointmentOnly && !entry.byPhone ? { ...entry, byAppointment: true } : entry),
      )
      .sort((a, b) => a.opens - b.opens)
    if (stretches.length === 0) continue
    const same = rows.find((row) => JSON.stringify(row.stretches) === JSON.stringify(stretches))
    if (same) same.days.push(weekday)
    else
      rows.push({
        days: [weekday],
        ...(weeksOfMonth && { weeksOfMonth }),
        ...(season && { season }),
        stretches,
      })
  }
  return rows
}
