import type { OpenNote } from '../../contexts/offers/index.ts'
import type { Locale, TextSet } from '../../platform/texts/index.ts'
import { formatDate, intlLocale, textsFor } from '../../platform/texts/index.ts'
import { open as ar } from '../translations/ar/open.ts'
import { open as fr } from '../translations/fr/open.ts'
import { open as pl } from '../translations/pl/open.ts'
import { open as ru } from '../translations/ru/open.ts'
import { open as tr } from '../translations/tr/open.ts'
import { open as uk } from '../translations/uk/open.ts'

const de = {
  openUntil: (when: string) => `Jetzt geöffnet bis ${when}`,
  always: 'Tag und Nacht geöffnet',
  closed: 'Geschlossen',
  opens: (when: string) => `Geschlossen. Öffnet ${when}`,
  byAppointment: 'Mit Termin',
  todayByAppointment: 'Heute nur mit Termin',
  laterWithout: (when: string) => `Mit Termin. Ohne Termin ${when}`,
  byPhoneUntil: (when: string) => `Jetzt telefonisch erreichbar bis ${when}`,
  nextByPhone: (when: string) => `Geschlossen. Telefonisch erreichbar ${when}`,
  paused: 'Zurzeit geschlossen',
  pausedUntil: (day: string) => `Zurzeit geschlossen bis ${day}`,
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
  todayByAppointment: 'Heute brauchen Sie einen Termin',
  laterWithout: (when) => `Sie brauchen einen Termin. Ohne Termin: ${when}`,
  byPhoneUntil: (when) => `Sie können jetzt anrufen bis ${when}`,
  nextByPhone: (when) => `Jetzt zu. Sie können anrufen: ${when}`,
  paused: 'Im Moment zu',
  pausedUntil: (day) => `Im Moment zu bis ${day}`,
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
  todayByAppointment: 'Today by appointment only',
  laterWithout: (when) => `By appointment. Without one ${when}`,
  byPhoneUntil: (when) => `Reachable by phone now until ${when}`,
  nextByPhone: (when) => `Closed. Reachable by phone ${when}`,
  paused: 'Closed for the time being',
  pausedUntil: (day) => `Closed for the time being, until ${day}`,
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
export const openTexts: TextSet<OpenTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }

/** '09:00' → '9', '09:30' → '9:30'. */
export function shortClock(time: string): string {
  const [hours, minutes] = time.split(':')
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}:${minutes}`
}

const berlinDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** Today in Germany: 'YYYY-MM-DD'. */
export const germanDay = (now: Date) => berlinDay.format(now)

/** Whether it is open, in a person's words. */
export function openText(open: OpenNote, locale: Locale, now: Date): string {
  const t = textsFor(openTexts, locale)
  const { until, next, nextByPhone, pause } = open
  const at = (moment: Moment) => momentText(moment, t, locale, now)
  switch (open.kind) {
    case 'open':
      return until ? t.openUntil(untilText(until, t, locale, now)) : t.always
    case 'byPhone':
      return until ? t.byPhoneUntil(untilText(until, t, locale, now)) : t.reachableAlways
    case 'closed':
      return next ? t.opens(at(next)) : nextByPhone ? t.nextByPhone(at(nextByPhone)) : t.closed
    case 'byAppointment':
      if (!next) return t.byAppointment
      return next.day === germanDay(now) ? t.laterWithout(at(next)) : t.todayByAppointment
    case 'paused':
      return pause?.until ? t.pausedUntil(formatDate(pause.until, locale)) : t.paused
    case 'unknown':
      return open.holiday ? t.holiday(open.holiday) : t.unknown
  }
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
  if (day === daysLater(today, 1)) return t.tomorrowAt(clock)
  return t.dayAt(
    daysLater(today, 6) >= day ? weekdayOf(day, locale) : weekdayAndDate(day, locale),
    clock,
  )
}

function daysLater(day: string, days: number): string {
  const date = noonOf(day)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const noonOf = (day: string) => new Date(`${day}T12:00:00Z`)

const weekdayOf = (day: string, locale: Locale) =>
  dateFormat(locale, { weekday: 'long' }).format(noonOf(day))

/** Within a week the weekday says enough; beyond, people ask which of them. */
const weekdayAndDate = (day: string, locale: Locale) =>
  dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(noonOf(day))

const formats = new Map<string, Intl.DateTimeFormat>()

/** Kept, because making one takes a hundred times as long as using it. */
function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${intlLocale(locale)} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(intlLocale(locale), { ...options, timeZone: 'UTC' })
    formats.set(key, format)
  }
  return format
}

/** 1 = Monday … 7 = Sunday, in full. */
export const weekdayName = (weekday: number, locale: Locale): string =>
  dateFormat(locale, { weekday: 'long' }).format(new Date(Date.UTC(2024, 0, weekday)))

/** 'MM-DD' as people write it: 1. November. */
export const monthDayText = (monthDay: string, locale: Locale): string =>
  dateFormat(locale, { day: 'numeric', month: 'long' }).format(noonOf(`2024-${monthDay}`))
