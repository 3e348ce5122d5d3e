import {
  type DayNumber,
  dayNumberOf,
  dayOf,
  monthDayOf,
  type WallClock,
  weekdayOfNumber,
} from './calendar.ts'
import {
  accessOf,
  clockOf,
  minutesPerDay,
  readyHours,
  type Stretch,
  stretchesOn,
  stretchOf,
} from './dayHours.ts'
import { isClosedOn } from './hours.ts'
import type { Hours, OfferRecord, WeeklyHours } from './offer.ts'

/** What a person can put into their own calendar. */
export interface CalendarEntry {
  /** The first day: 'YYYY-MM-DD'. */
  day: string
  opens: string
  /** On `endDay`. */
  closes: string
  endDay: string
  byPhone: boolean
  repeats: {
    /** 1 = Monday … 7 = Sunday. */
    weekday: number
    /** Only in these weeks of a month; null for every week. */
    weeksOfMonth: number[] | null
    /** The last day looked at: nobody can vouch for more than a year. */
    until: string
    /** Days on which it is not, or nobody knows. */
    except: string[]
  } | null
}

/** A place that opens oftener has opening hours; one keeps the next of them, not all. */
const mostAWeek = 2
const daysAhead = 365

/**
 * What of an offer's times belongs into a person's calendar: a group that meets once or twice a week, or
 * on some days of a month, with its days off; of anything that opens oftener the next opening.
 */
export function calendarEntries(
  { hours, closure }: Pick<OfferRecord, 'hours' | 'closure'>,
  now: WallClock,
  state: string,
): CalendarEntry[] {
  if (!hours || hours.always) return []
  const times: Times = { hours, closure, state, today: dayNumberOf(now.day) }
  const wanted = readyHours(hours).has.door ? 'door' : 'phone'
  const meetings = (hours.weekly ?? []).flatMap((entry) =>
    accessOf(stretchOf(entry)) === wanted && !hours.byAppointmentOnly
      ? [...new Set(entry.days)].map((weekday) => ({ entry, weekday }))
      : [],
  )
  const isGroup = meetings.length > 0 && meetings.length <= mostAWeek
  if (isGroup) return meetings.flatMap((meeting) => repeating(meeting, times) ?? [])
  for (let day = times.today; day <= times.today + daysAhead; day++) {
    const found = openOn(times, day).find(
      (stretch) =>
        accessOf(stretch) === wanted && (day > times.today || stretch.opens > now.minutes),
    )
    if (found) return [{ ...entryOf(found, day), repeats: null }]
  }
  return []
}

interface Times {
  hours: Hours
  closure: OfferRecord['closure']
  state: string
  today: DayNumber
}

/** What is certain to be open on a day. */
function openOn({ hours, closure, state }: Times, day: DayNumber): readonly Stretch[] {
  if (closure && isClosedOn(closure, dayOf(day))) return []
  const { stretches, uncertain } = stretchesOn(readyHours(hours), day, state)
  return uncertain ? [] : stretches
}

function repeating(
  { entry, weekday }: { entry: WeeklyHours; weekday: number },
  times: Times,
): CalendarEntry | undefined {
  const stretch = stretchOf(entry)
  const meets: DayNumber[] = []
  const misses: DayNumber[] = []
  for (let day = times.today; day <= times.today + daysAhead; day++) {
    if (weekdayOfNumber(day) !== weekday || !isInWeek(day, entry.weeksOfMonth)) continue
    const isOn = openOn(times, day).some(
      ({ opens, closes }) => opens === stretch.opens && closes === stretch.closes,
    )
    if (isOn) meets.push(day)
    else misses.push(day)
  }
  const first = meets[0]
  const last = meets.at(-1)
  if (first === undefined || last === undefined) return undefined
  return {
    ...entryOf(stretch, first),
    repeats: {
      weekday,
      weeksOfMonth: entry.weeksOfMonth ? [...entry.weeksOfMonth] : null,
      until: dayOf(last),
      except: misses.filter((day) => day > first && day < last).map(dayOf),
    },
  }
}

function isInWeek(number: DayNumber, weeks: WeeklyHours['weeksOfMonth']): boolean {
  if (!weeks) return true
  const { day, monthLength } = monthDayOf(number)
  const week = Math.ceil(day / 7)
  return weeks.some((wanted) => (wanted === -1 ? day + 7 > monthLength : wanted === week))
}

const entryOf = ({ opens, closes, byPhone }: Stretch, day: DayNumber) => ({
  day: dayOf(day),
  opens: clockOf(opens),
  closes: clockOf(closes % minutesPerDay),
  endDay: dayOf(day + Math.floor(closes / minutesPerDay)),
  byPhone,
})
