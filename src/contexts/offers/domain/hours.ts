import { addDays, holidayName, type WallClock, weekdayOf } from './calendar.ts'
import type { Hours, WeeklyHours } from './offer.ts'

/** A stretch of opening on one day. `closes` is above 1440 where it ends after midnight. */
export interface Stretch {
  /** Minutes since midnight of the day it begins on. */
  opens: number
  closes: number
  byAppointment: boolean
  note?: string
}

export interface Moment {
  /** 'YYYY-MM-DD' */
  day: string
  /** 'HH:MM'; '24:00' is the end of the day. */
  time: string
}

/** Whether somebody is there now. What is not known is said to be unknown, never "closed". */
export type OpenState =
  | { kind: 'open'; until: Moment | null; note?: string }
  | { kind: 'closed'; next: Moment | null }
  | { kind: 'byAppointment' }
  | { kind: 'unknown'; holiday?: string }

export interface DayHours {
  day: string
  stretches: Stretch[]
  /** Name of the public holiday. */
  holiday?: string
  /** Nobody said whether it is open on this holiday. */
  uncertain: boolean
  /** Why this day is different: 'Betriebsferien'. */
  note?: string
}

const minutesPerDay = 1440
/** How far ahead the next opening is looked for. */
const daysAhead = 21
/** From here on "open until" says nothing: it is open all the time. */
const longestChain = 7

/** Whether it is open at a wall-clock moment in a Land. */
export function openState(hours: Hours | undefined, now: WallClock, state: string): OpenState {
  if (!hours) return { kind: 'unknown' }
  if (hours.always) return { kind: 'open', until: null }
  if (!hours.weekly?.length && !hours.exceptions?.length)
    return hours.byAppointmentOnly ? { kind: 'byAppointment' } : { kind: 'unknown' }
  const today = hoursOfDay(hours, now.day, state)
  const running = runningAt(hours, now, state)
  const open = running.find(({ stretch }) => !stretch.byAppointment)
  if (open) {
    if (open.uncertain) return { kind: 'unknown', holiday: today.holiday }
    const until = endOfChain(hours, now, state)
    return { kind: 'open', until, ...(open.stretch.note ? { note: open.stretch.note } : {}) }
  }
  if (running.length > 0) return { kind: 'byAppointment' }
  const next = nextOpening(hours, now, state)
  if (today.uncertain && today.stretches.some(({ closes }) => closes > now.minutes))
    return { kind: 'unknown', holiday: today.holiday }
  if (
    next === null &&
    (hours.byAppointmentOnly || hours.weekly?.some((entry) => entry.byAppointment))
  )
    return { kind: 'byAppointment' }
  return { kind: 'closed', next }
}

/** The opening times of one day, with holidays and exceptions, in the order of the clock. */
export function hoursOfDay(hours: Hours, day: string, state: string): DayHours {
  const holiday = holidayName(day, state)
  const base = { day, ...(holiday ? { holiday } : {}) }
  if (hours.always)
    return {
      ...base,
      uncertain: false,
      stretches: [{ opens: 0, closes: 1440, byAppointment: false }],
    }
  const exception = hours.exceptions?.findLast(({ from, until }) => from <= day && day <= until)
  const note = exception?.note
  if (exception?.closed)
    return { ...base, uncertain: false, stretches: [], ...(note ? { note } : {}) }
  if (exception?.opens && exception.closes) {
    const stretch = stretchOf({ opens: exception.opens, closes: exception.closes })
    return { ...base, uncertain: false, stretches: [stretch], ...(note ? { note } : {}) }
  }
  if (holiday && hours.onHolidays === 'closed') return { ...base, uncertain: false, stretches: [] }
  const weekday = weekdayOf(day)
  const stretches = (hours.weekly ?? [])
    .filter(({ days }) => days.includes(weekday))
    .map(stretchOf)
    .sort((a, b) => a.opens - b.opens)
  const uncertain = holiday !== undefined && hours.onHolidays !== 'asWeekly'
  return { ...base, uncertain, stretches, ...(note ? { note } : {}) }
}

function stretchOf(
  entry: Pick<WeeklyHours, 'opens' | 'closes' | 'byAppointment' | 'note'>,
): Stretch {
  const opens = minutesOf(entry.opens)
  const closes = minutesOf(entry.closes)
  return {
    opens,
    closes: closes > opens ? closes : closes + minutesPerDay,
    byAppointment: entry.byAppointment ?? false,
    ...(entry.note ? { note: entry.note } : {}),
  }
}

interface Running {
  stretch: Stretch
  /** The day on which the stretch began: today or, after midnight, yesterday. */
  day: string
  uncertain: boolean
}

/** Every stretch that is running at a moment. */
function runningAt(hours: Hours, at: WallClock, state: string): Running[] {
  const running: Running[] = []
  for (const daysBack of [0, 1]) {
    const minutes = at.minutes + daysBack * minutesPerDay
    const { day, stretches, uncertain } = hoursOfDay(hours, addDays(at.day, -daysBack), state)
    for (const stretch of stretches)
      if (stretch.opens <= minutes && minutes < stretch.closes)
        running.push({ stretch, day, uncertain })
  }
  return running
}

/** When it closes, over midnight and over stretches that follow on each other; null if it never does. */
function endOfChain(hours: Hours, from: WallClock, state: string): Moment | null {
  const lastDay = addDays(from.day, longestChain)
  let end = from
  while (end.day <= lastDay) {
    const open = runningAt(hours, end, state).filter(
      ({ stretch, uncertain }) => !stretch.byAppointment && !uncertain,
    )
    if (open.length === 0) return momentOf(end)
    const ends = open.map(({ day, stretch }) => onTheClock({ day, minutes: stretch.closes }))
    end = ends.reduce((a, b) => (isBefore(a, b) ? b : a))
  }
  return null
}

/** Minutes past midnight belong to the next day. */
function onTheClock({ day, minutes }: WallClock): WallClock {
  return minutes < minutesPerDay
    ? { day, minutes }
    : onTheClock({ day: addDays(day, 1), minutes: minutes - minutesPerDay })
}

const isBefore = (a: WallClock, b: WallClock) =>
  a.day < b.day || (a.day === b.day && a.minutes < b.minutes)

function nextOpening(hours: Hours, now: WallClock, state: string): Moment | null {
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const { day, stretches, uncertain } = hoursOfDay(hours, addDays(now.day, ahead), state)
    if (uncertain) continue
    const next = stretches.find(
      ({ opens, byAppointment }) => !byAppointment && (ahead > 0 || opens > now.minutes),
    )
    if (next) return { day, time: clockOf(next.opens) }
  }
  return null
}

/** Midnight is said as the end of the day before: "bis 24:00". */
function momentOf({ day, minutes }: WallClock): Moment {
  return minutes === 0 ? { day: addDays(day, -1), time: '24:00' } : { day, time: clockOf(minutes) }
}

export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}

/** Minutes since midnight as 'HH:MM'. */
export function clockOf(minutes: number): string {
  const withinDay = minutes > minutesPerDay ? minutes - minutesPerDay : minutes
  return `${String(Math.floor(withinDay / 60)).padStart(2, '0')}:${String(withinDay % 60).padStart(2, '0')}`
}

/** The usual week: days with the same times together, Monday first; closed days are left out. */
export function usualWeek(hours: Hours): { days: number[]; stretches: Stretch[] }[] {
  const rows: { days: number[]; stretches: Stretch[] }[] = []
  for (let weekday = 1; weekday <= 7; weekday++) {
    const stretches = (hours.weekly ?? [])
      .filter(({ days }) => days.includes(weekday))
      .map(stretchOf)
      .sort((a, b) => a.opens - b.opens)
    if (stretches.length === 0) continue
    const same = rows.find((row) => JSON.stringify(row.stretches) === JSON.stringify(stretches))
    if (same) same.days.push(weekday)
    else rows.push({ days: [weekday], stretches })
  }
  return rows
}
