import { type DayNumber, dayNumberOf, dayOf, holidayOn, type WallClock } from './calendar.ts'
import {
  type Access,
  accessOf,
  clockOf,
  isExcepted,
  type Moment,
  minutesPerDay,
  momentOf,
  type ReadyHours,
  readyHours,
  type Stretch,
  stretchesOn,
} from './dayHours.ts'
import type { Hours, OfferRecord } from './offer.ts'

export { clockOf, type DayHours, hoursOfDay, type Moment, type Stretch } from './dayHours.ts'
export { type UsualTimes, usualWeek } from './usualWeek.ts'

/** Whether somebody is there now. What is not known is said to be unknown, never "closed". */
export type OpenState =
  | { kind: 'open'; until: Moment | null; note?: string }
  /** The door is closed, but somebody answers the phone. */
  | { kind: 'byPhone'; until: Moment | null; next: Moment | null; note?: string }
  | { kind: 'closed'; next: Moment | null; nextByPhone?: Moment }
  /** At this hour, or at all, with an appointment only; `next` is the next opening without one. */
  | { kind: 'byAppointment'; next: Moment | null; nextByPhone?: Moment }
  /** Temporarily closed as a whole; `until` is the last day, null where nobody knows. */
  | { kind: 'paused'; from: string; until: string | null; note?: string }
  | { kind: 'unknown'; holiday?: string }

type Closure = NonNullable<OfferRecord['closure']>

/** How far ahead the next opening is looked for: a season comes once a year. */
const daysAhead = 400
/** From here on "open until" says nothing: it is open all the time. */
const longestChain = 7

/** Whether an offer is open at a wall-clock moment in a Land, with its temporary closure. */
export function openStateOf(
  { hours, closure }: Pick<OfferRecord, 'hours' | 'closure'>,
  now: WallClock,
  state: string,
): OpenState {
  if (!closure) return openState(hours, now, state)
  if (isClosedOn(closure, now.day)) {
    const { from, until = null, note } = closure
    return { kind: 'paused', from, until, ...(note ? { note } : {}) }
  }
  return openState(hours, now, state, closure)
}

export const isClosedOn = ({ from, until }: Closure, day: string): boolean =>
  from <= day && (until === undefined || day <= until)

/**
 * Whether it is open at a wall-clock moment in a Land.
 *
 * @param closure days that are no opening, beside those the times themselves leave out
 */
export function openState(
  hours: Hours | undefined,
  now: WallClock,
  state: string,
  closure?: Closure,
): OpenState {
  if (!hours) return { kind: 'unknown' }
  const times = readyHours(hours)
  if (times.always && !closure) return { kind: 'open', until: null }
  const { has } = times
  if (!has.door && !has.phone && !has.appointment) {
    if (isExcepted(times, dayNumberOf(now.day))) return { kind: 'closed', next: null }
    return hours.byAppointmentOnly ? { kind: 'byAppointment', next: null } : { kind: 'unknown' }
  }
  return stateAt(now, {
    times,
    state,
    closedFrom: closure ? dayNumberOf(closure.from) : never,
    closedUntil: closure?.until ? dayNumberOf(closure.until) : never,
  })
}

const never = Number.POSITIVE_INFINITY

/** The days of one offer. */
interface Days {
  times: ReadyHours
  state: string
  closedFrom: DayNumber
  closedUntil: DayNumber
}

interface Running {
  stretch: Stretch
  /** The day on which the stretch began: today or, after midnight, yesterday. */
  day: DayNumber
  uncertain: boolean
}

function stateAt(clock: WallClock, days: Days): OpenState {
  const day = dayNumberOf(clock.day)
  const { minutes } = clock
  const running = runningAt(days, day, minutes)
  if (running.length > 0) return stateWhile(running, days, day, minutes)
  const today = stretchesOf(days, day)
  const later = today.stretches.filter(({ closes }) => closes > minutes)
  if (today.uncertain && later.length > 0) return { kind: 'unknown', ...holidayOf(days, day) }
  const openings = nextOpenings(days, day, minutes)
  // Appointments still to come today, and no open door before tomorrow.
  const byAppointment =
    later.some((stretch) => accessOf(stretch) === 'appointment') && openings.next?.day !== clock.day
  const { has } = days.times
  const neverOpen = !has.door && has.appointment
  return { kind: byAppointment || neverOpen ? 'byAppointment' : 'closed', ...openings }
}

/** An open door counts more than the phone, the phone more than an appointment. */
function stateWhile(
  running: readonly Running[],
  days: Days,
  day: DayNumber,
  minutes: number,
): OpenState {
  const certain = running.filter(({ uncertain }) => !uncertain).map(({ stretch }) => stretch)
  const by = (access: Access) => certain.find((stretch) => accessOf(stretch) === access)
  const door = by('door')
  if (door) return { kind: 'open', until: endOf('door', days, day, minutes), ...noteOf(door) }
  const unsure = running.find(({ uncertain }) => uncertain)
  if (unsure) return { kind: 'unknown', ...holidayOf(days, unsure.day) }
  const phone = by('phone')
  if (!phone) return { kind: 'byAppointment', ...nextOpenings(days, day, minutes) }
  return {
    kind: 'byPhone',
    until: endOf('phone', days, day, minutes),
    next: nextOpening('door', days, day, minutes),
    ...noteOf(phone),
  }
}

function stretchesOf({ times, state, closedFrom, closedUntil }: Days, day: DayNumber) {
  return closedFrom <= day && day <= closedUntil
    ? { stretches: [], uncertain: false }
    : stretchesOn(times, day, state)
}

/** Every stretch that is running at a moment, also one that began yesterday. */
function runningAt(days: Days, today: DayNumber, minutes: number): Running[] {
  const running: Running[] = []
  for (const daysBack of [0, 1]) {
    const day = today - daysBack
    const at = minutes + daysBack * minutesPerDay
    const { stretches, uncertain } = stretchesOf(days, day)
    for (const stretch of stretches)
      if (stretch.opens <= at && at < stretch.closes) running.push({ stretch, day, uncertain })
  }
  return running
}

/** When it closes, over midnight and over stretches that follow on each other; null if it never does. */
function endOf(access: Access, days: Days, today: DayNumber, minutes: number): Moment | null {
  let end = today * minutesPerDay + minutes
  const last = (today + longestChain + 1) * minutesPerDay
  while (end < last) {
    const day = Math.floor(end / minutesPerDay)
    let further = end
    for (const running of runningAt(days, day, end % minutesPerDay))
      if (!running.uncertain && accessOf(running.stretch) === access)
        further = Math.max(further, running.day * minutesPerDay + running.stretch.closes)
    if (further === end) return momentOf(day, end % minutesPerDay)
    end = further
  }
  return null
}

function nextOpenings(days: Days, day: DayNumber, minutes: number) {
  const nextByPhone = nextOpening('phone', days, day, minutes)
  return { next: nextOpening('door', days, day, minutes), ...(nextByPhone && { nextByPhone }) }
}

function nextOpening(access: Access, days: Days, today: DayNumber, minutes: number): Moment | null {
  if (!days.times.has[access]) return null
  for (let day = today; day <= today + daysAhead; day++) {
    if (day >= days.closedFrom && days.closedUntil === never) return null
    const { stretches, uncertain } = stretchesOf(days, day)
    if (uncertain) continue
    const found = stretches.find(
      (stretch) => accessOf(stretch) === access && (day > today || stretch.opens > minutes),
    )
    if (found) return { day: dayOf(day), time: clockOf(found.opens) }
  }
  return null
}

function holidayOf({ state }: Days, day: DayNumber): { holiday?: string } {
  const holiday = holidayOn(day, state)
  return holiday ? { holiday } : {}
}

const noteOf = ({ note }: Stretch) => (note ? { note } : {})
