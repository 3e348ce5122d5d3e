import type { Locale } from './locale.ts'

const language = (locale: Locale) => (locale === 'en' ? 'en-GB' : 'de-DE')
const formats = new Map<string, Intl.NumberFormat>()

/** A number as people of the locale write it: 1.234,5 in German. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const key = `${language(locale)} ${decimals}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(language(locale), {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    formats.set(key, format)
  }
  // A true minus sign, so that screen readers say "minus" and columns align.
  return format.format(value).replace('-', '−')
}

/** A date without time, 'YYYY-MM-DD', as people of the locale write it: 31. Dezember 2024. */
export function formatDate(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(language(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
