import type { OpenNote } from '../../contexts/offers/index.ts'
import type { Locale, TextSet } from '../../platform/texts/index.ts'
import { intlLocale, textsFor } from '../../platform/texts/index.ts'

const de = {
  openUntil: (when: string) => `Jetzt geöffnet bis ${when}`,
  always: 'Tag und Nacht geöffnet',
  closed: 'Geschlossen',
  opens: (when: string) => `Geschlossen. Öffnet ${when}`,
  byAppointment: 'Mit Termin',
  unknown: 'Zeiten nicht bekannt',
  holiday: (name: string) => `Heute ist Feiertag (${name}). Fragen Sie vorher nach.`,
  reachableUntil: (when: string) => `Jetzt erreichbar bis ${when}`,
  reachableAlways: 'Tag und Nacht erreichbar',
  reachableFrom: (when: string) => `Wieder erreichbar ${when}`,
  clock: (time: string) => `${shortClock(time)} Uhr`,
  endOfDay: 'Mitternacht',
  todayAt: (time: string) => `heute um ${time}`,
  tomorrowAt: (time: string) => `morgen um ${time}`,
  dayAt: (day: string, time: string) => `am ${day} um ${time}`,
}
export type OpenTexts = typeof de

const leicht: OpenTexts = {
  ...de,
  openUntil: (when) => `Jetzt offen bis ${when}`,
  always: 'Immer offen',
  closed: 'Jetzt zu',
  opens: (when) => `Jetzt zu. Macht auf: ${when}`,
  byAppointment: 'Sie brauchen einen Termin',
  unknown: 'Wir kennen die Zeiten nicht',
  holiday: (name) => `Heute ist Feier-Tag: ${name}. Rufen Sie vorher an.`,
  reachableUntil: (when) => `Sie können jetzt anrufen bis ${when}`,
  reachableAlways: 'Sie können immer anrufen',
  reachableFrom: (when) => `Sie können wieder anrufen: ${when}`,
}

const en: OpenTexts = {
  openUntil: (when) => `Open now until ${when}`,
  always: 'Open day and night',
  closed: 'Closed',
  opens: (when) => `Closed. Opens ${when}`,
  byAppointment: 'By appointment',
  unknown: 'Times not known',
  holiday: (name) => `Today is a public holiday (${name}). Please ask first.`,
  reachableUntil: (when) => `Reachable now until ${when}`,
  reachableAlways: 'Reachable day and night',
  reachableFrom: (when) => `Reachable again ${when}`,
  clock: (time) => time,
  endOfDay: 'midnight',
  todayAt: (time) => `today at ${time}`,
  tomorrowAt: (time) => `tomorrow at ${time}`,
  dayAt: (day, time) => `on ${day} at ${time}`,
}
const openTexts: TextSet<OpenTexts> = { de, leicht, en }

/** '09:00' → '9', '09:30' → '9:30'. */
export function shortClock(time: string): string {
  const [hours, minutes] = time.split(':')
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}:${minutes}`
}

const berlinDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** Today in Germany: 'YYYY-MM-DD'. */
export const germanDay = (now: Date) => berlinDay.format(now)

/** Whether it is open, in a person's words; `always` is for what never closes. */
export function openText(open: OpenNote, locale: Locale, now: Date): string {
  const t = textsFor(openTexts, locale)
  if (open.kind === 'open')
    return open.until ? t.openUntil(untilText(open.until, t, locale, now)) : t.always
  if (open.kind === 'closed')
    return open.next ? t.opens(momentText(open.next, t, locale, now)) : t.closed
  if (open.kind === 'byAppointment') return t.byAppointment
  return open.holiday ? t.holiday(open.holiday) : t.unknown
}

/** The same for a phone line. */
export function reachableText(open: OpenNote, locale: Locale, now: Date): string {
  const t = textsFor(openTexts, locale)
  if (open.kind === 'open')
    return open.until ? t.reachableUntil(untilText(open.until, t, locale, now)) : t.reachableAlways
  if (open.kind === 'closed' && open.next)
    return t.reachableFrom(momentText(open.next, t, locale, now))
  return openText(open, locale, now)
}

interface Moment {
  day: string
  time: string
}

function untilText(moment: Moment, t: OpenTexts, locale: Locale, now: Date): string {
  const time = moment.time === '24:00' ? t.endOfDay : t.clock(moment.time)
  return moment.day === germanDay(now) ? time : momentText(moment, t, locale, now)
}

function momentText({ day, time }: Moment, t: OpenTexts, locale: Locale, now: Date): string {
  const today = germanDay(now)
  const clock = t.clock(time)
  if (day === today) return t.todayAt(clock)
  if (day === dayAfter(today)) return t.tomorrowAt(clock)
  return t.dayAt(weekdayAndDate(day, locale), clock)
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

function weekdayAndDate(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
}

/** 1 = Monday … 7 = Sunday, in full. */
export function weekdayName(weekday: number, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale(locale), {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(2024, 0, weekday)))
}
