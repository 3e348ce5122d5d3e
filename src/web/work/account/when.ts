import type { Locale } from '../../../platform/texts/index.ts'

const format = (options: Intl.DateTimeFormatOptions) => {
  const inGermanTime = { ...options, timeZone: 'Europe/Berlin' }
  const english = new Intl.DateTimeFormat('en-GB', inGermanTime)
  const german = new Intl.DateTimeFormat('de-DE', inGermanTime)
  return (iso: string, locale: Locale) => (locale === 'en' ? english : german).format(new Date(iso))
}

/** ISO 8601 in German time: '3. Februar 2026'. */
export const day = format({ dateStyle: 'long' })
/** '03.02.2026, 14:05' */
export const moment = format({ dateStyle: 'medium', timeStyle: 'short' })
