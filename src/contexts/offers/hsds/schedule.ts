import type { Hours, WeeklyHours } from '../domain/offer.ts'
import { type Json, textOf } from './json.ts'
import { factsOf, termsOf } from './terms.ts'
import { readClock } from './times.ts'

export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const DAY_NAMES = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']
const ORDINALS: Record<string, string> = {
  '1': 'ersten',
  '2': 'zweiten',
  '3': 'dritten',
  '4': 'vierten',
  '5': 'fünften',
  '-1': 'letzten',
  '-2': 'vorletzten',
}

export interface ReadSchedules {
  hours?: Hours
  /** In words what the weekly form cannot say: every second week, the first Monday of a month. */
  words: string[]
}

/**
 * Opening hours from HSDS schedules (RFC 5545 recurrence rules in columns). Only what repeats every
 * week, or in certain weeks of each month, becomes weekly hours; anything rarer is told in words, so that
 * nobody stands before a closed door. Schedules that have run out are left out, but for seasons.
 *
 * @param today `YYYY-MM-DD`
 */
export function readSchedules(schedules: readonly Json[], today: string): ReadSchedules {
  const weekly: WeeklyHours[] = []
  const exceptions: NonNullable<Hours['exceptions']> = []
  const words: string[] = []
  let onHolidays: Hours['onHolidays']
  let byAppointmentOnly = false
  for (const schedule of schedules) {
    const own = termsOf(schedule)
    const [season] = factsOf(own, 'season')
    if (season === undefined && ended(schedule, today)) continue
    const said = saidOf(schedule)
    if (closedOnHolidays(said)) onHolidays = 'closed'
    else if (openOnHolidays(said)) onHolidays = 'asWeekly'
    if (saysAppointmentOnly(schedule)) {
      byAppointmentOnly = true
      continue
    }
    const [kind] = factsOf(own, 'exception')
    const begun = season !== undefined || begins(schedule) <= today
    const entry = begun && kind === undefined ? weeklyEntry(schedule, today, season) : undefined
    const single = entry
      ? undefined
      : (exceptionOf(schedule, kind, today) ?? singleDay(schedule, today))
    if (entry) weekly.push(entry)
    else if (single) exceptions.push(single)
    else words.push(...inWords(schedule, today))
  }
  const merged = mergeDays(weekly)
  const hours: Hours = {
    ...(byAppointmentOnly && { byAppointmentOnly }),
    ...(isAlways(merged) ? { always: true } : merged.length > 0 && { weekly: merged }),
    ...(onHolidays && { onHolidays }),
    ...(exceptions.length > 0 && { exceptions: exceptions.slice(0, 50) }),
  }
  const any = Object.keys(hours).length > 0
  return { ...(any && { hours }), words: [...new Set(words)] }
}

function ended(schedule: Json, today: string): boolean {
  const until = [textOf(schedule, 'valid_to'), textOf(schedule, 'until')]
  return until.some((day) => day !== undefined && day.slice(0, 10) < today)
}

function begins(schedule: Json): string {
  return (textOf(schedule, 'valid_from') ?? '').slice(0, 10)
}

function saidOf(schedule: Json): string {
  return [textOf(schedule, 'description'), textOf(schedule, 'notes')].filter(Boolean).join(' ')
}

function closedOnHolidays(text: string): boolean {
  return /(?:nicht|außer|geschlossen|not|closed|except)[^.]*(?:feiertag|(?:public|bank) holiday)|feiertag\w*[^.]*geschlossen/i.test(
    text,
  )
}

function openOnHolidays(text: string): boolean {
  return /auch an feiertagen geöffnet|open on public holidays/i.test(text)
}

/** By our own attribute, or by a schedule that says so and nothing else. */
function saysAppointmentOnly(schedule: Json): boolean {
  if (factsOf(termsOf(schedule), 'appointmentOnly').length > 0) return true
  const keys = ['freq', 'byday', 'opens_at', 'dtstart', 'valid_from']
  if (keys.some((key) => textOf(schedule, key) !== undefined)) return false
  return /^(?:nur )?(?:nach vereinbarung|mit termin|by appointment(?: only)?)\.?$/i.test(
    saidOf(schedule),
  )
}

/** Days that are different, as `writeSchedules` marks them. */
function exceptionOf(schedule: Json, kind: string | undefined, today: string) {
  const [from, until] = [textOf(schedule, 'valid_from'), textOf(schedule, 'valid_to')]
  if (kind === undefined || from === undefined || until === undefined) return undefined
  const note = textOf(schedule, 'notes')
  return {
    from,
    until,
    ...(kind === 'closed' ? { closed: true } : times(schedule, today)),
    ...(note !== undefined && { note }),
  }
}

function times(schedule: Json, today: string) {
  const day = textOf(schedule, 'dtstart') ?? (begins(schedule) || today)
  const [opens, closes] = ['opens_at', 'closes_at'].map((key) => {
    const text = textOf(schedule, key)
    return text === undefined ? undefined : readClock(text, day)
  })
  if (opens === undefined || closes === undefined || opens === '24:00') return undefined
  // Midnight to midnight, or to the last minute, is the whole day.
  const wholeDay = opens === '00:00' && (closes === '00:00' || closes === '23:59')
  return { opens, closes: wholeDay ? '24:00' : closes }
}

function rare(schedule: Json): boolean {
  const interval = Number(textOf(schedule, 'interval') ?? 1)
  const keys = ['byweekno', 'bymonthday', 'byyearday', 'count']
  return interval > 1 || keys.some((key) => textOf(schedule, key) !== undefined)
}

function weeklyEntry(
  schedule: Json,
  today: string,
  season: string | undefined,
): WeeklyHours | undefined {
  const frequency = (textOf(schedule, 'freq') ?? 'WEEKLY').toUpperCase()
  if (rare(schedule) || !['WEEKLY', 'DAILY', 'MONTHLY'].includes(frequency)) return undefined
  const byday = textOf(schedule, 'byday')
  const monthly = frequency === 'MONTHLY' ? weeksOfMonth(byday) : undefined
  if (frequency === 'MONTHLY' && !monthly) return undefined
  const days =
    monthly?.days ??
    (byday === undefined && frequency === 'DAILY' ? [1, 2, 3, 4, 5, 6, 7] : daysOf(byday))
  const clock = times(schedule, today)
  if (!days || days.length === 0 || !clock) return undefined
  const note = noteOf(schedule)
  const byAppointment = /termin|appointment/i.test(saidOf(schedule))
  const byPhone =
    /^(?:phone|telephone|telefon)$/i.test(textOf(schedule, 'attending_type') ?? '') ||
    /nur telefonisch/i.test(saidOf(schedule))
  const [from, until] = season?.split('/') ?? []
  return {
    days,
    ...clock,
    ...(byAppointment && { byAppointment }),
    ...(byPhone && { byPhone }),
    ...(monthly && { weeksOfMonth: monthly.weeks }),
    ...(from !== undefined && until !== undefined && { season: { from, until } }),
    ...(note !== undefined && note.length <= 200 && { note }),
  }
}

/** What was said beside the sentences that `writeSchedules` makes of marks. */
function noteOf(schedule: Json): string | undefined {
  const note = textOf(schedule, 'notes')
  if (note !== undefined) return note
  const rest = (textOf(schedule, 'description') ?? '').replaceAll(MADE_SENTENCES, '').trim()
  return rest === '' ? undefined : rest
}
const MADE_SENTENCES =
  /Nur mit Termin\.|Nur telefonisch\.|An Feiertagen geschlossen\.|Auch an Feiertagen geöffnet\./g

/** `1MO,3MO` → Mondays of the first and third week; undefined where the days have different weeks. */
function weeksOfMonth(byday: string | undefined) {
  const parts = (byday ?? '')
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
  const days = new Set<number>()
  const weeks = new Set<WeekOfMonth>()
  for (const part of parts) {
    const match = /^\+?([1-5]|-1)([A-Z]{2})$/.exec(part)
    const day = DAYS.indexOf(match?.[2] ?? '')
    const week = WEEKS.find((one) => String(one) === match?.[1])
    if (day < 0 || week === undefined) return undefined
    days.add(day + 1)
    weeks.add(week)
  }
  if (parts.length === 0 || parts.length !== days.size * weeks.size) return undefined
  return { days: [...days].sort((a, b) => a - b), weeks: [...weeks] }
}
type WeekOfMonth = NonNullable<WeeklyHours['weeksOfMonth']>[number]
const WEEKS: readonly WeekOfMonth[] = [1, 2, 3, 4, 5, -1]

/** `MO,WE`, `MO-FR`; undefined where a day carries a number (`2MO`) or is none. */
function daysOf(byday: string | undefined): number[] | undefined {
  const days = new Set<number>()
  for (const part of (byday ?? '').toUpperCase().split(/[\s,;]+/)) {
    if (part === '') continue
    const [from, to] = part.split('-').map((name) => DAYS.indexOf(name.trim()))
    if (from === undefined || from < 0 || (to !== undefined && to < 0)) return undefined
    const length = to === undefined ? 0 : (to - from + 7) % 7
    for (let i = 0; i <= length; i++) days.add(((from + i) % 7) + 1)
  }
  return [...days].sort((a, b) => a - b)
}

/** One day only, as an extra opening. */
function singleDay(schedule: Json, today: string) {
  const day = textOf(schedule, 'dtstart')?.slice(0, 10)
  const repeats = ['freq', 'byday', 'count', 'interval'].some((key) => textOf(schedule, key))
  const clock = times(schedule, today)
  if (repeats || day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day) || !clock) return undefined
  return day < today ? undefined : { from: day, until: day, ...clock }
}

function mergeDays(entries: readonly WeeklyHours[]): WeeklyHours[] {
  const merged = new Map<string, WeeklyHours>()
  for (const { days, ...rest } of entries) {
    const key = JSON.stringify(rest)
    const all = new Set([...(merged.get(key)?.days ?? []), ...days])
    merged.set(key, { days: [...all].sort((a, b) => a - b), ...rest })
  }
  return [...merged.values()].slice(0, 50)
}

function isAlways(weekly: readonly WeeklyHours[]): boolean {
  const [only, ...others] = weekly
  if (!only || others.length > 0) return false
  if (only.byAppointment || only.byPhone || only.weeksOfMonth || only.season) return false
  return only.days.length === 7 && only.opens === '00:00' && only.closes === '24:00'
}

function inWords(schedule: Json, today: string): string[] {
  const clock = times(schedule, today)
  const when = [...ruleInWords(schedule), clock && `${clock.opens}–${clock.closes} Uhr`]
  const rule = when.filter((part) => part !== undefined && part !== '').join(', ')
  const from = begins(schedule) > today ? `ab ${germanDay(begins(schedule))}: ` : ''
  const said = textOf(schedule, 'description') ?? textOf(schedule, 'notes')
  return [rule === '' ? undefined : `${from}${rule}`, said].filter((text) => text !== undefined)
}

function ruleInWords(schedule: Json): string[] {
  const interval = Number(textOf(schedule, 'interval') ?? 1)
  const monthly = textOf(schedule, 'freq')?.toUpperCase() === 'MONTHLY'
  const byday = (textOf(schedule, 'byday') ?? '').split(/[\s,;]+/).filter(Boolean)
  const days = byday.map((part) => dayInWords(part.toUpperCase(), monthly)).filter(Boolean)
  const monthdays = listText(schedule, 'bymonthday')
  const weeks = listText(schedule, 'byweekno')
  return [
    interval > 1 ? `alle ${interval} ${monthly ? 'Monate' : 'Wochen'}` : '',
    days.join(', '),
    monthdays && `am ${monthdays} des Monats`,
    weeks && `in den Kalenderwochen ${weeks.replaceAll('.', '')}`,
    monthly && days.length > 0 && !/Monat/.test(days.join()) ? 'monatlich' : '',
  ].filter((text) => text !== '')
}

function listText(schedule: Json, key: string): string {
  const numbers = (textOf(schedule, key) ?? '')
    .split(/[\s,;]+/)
    .filter((part) => /^\d+$/.test(part))
  return numbers.map((number) => `${number}.`).join(', ')
}

function dayInWords(part: string, monthly: boolean): string {
  const match = /^([+-]?\d)?([A-Z]{2})$/.exec(part)
  const name = DAY_NAMES[DAYS.indexOf(match?.[2] ?? '')]
  if (!match || name === undefined) return ''
  const ordinal = match[1] === undefined ? undefined : ORDINALS[match[1].replace('+', '')]
  return monthly && ordinal !== undefined ? `jeden ${ordinal} ${name} im Monat` : name
}

function germanDay(day: string): string {
  return day.split('-').reverse().join('.')
}
