import type { Locale } from './locale.ts'

/** Numerals are Western ones in every language: people compare them with what stands on doors and letters. */
const languages: Record<string, string> = {
  en: 'en-GB',
  tr: 'tr-TR',
  ar: 'ar-u-nu-latn',
  uk: 'uk-UA',
  ru: 'ru-RU',
  pl: 'pl-PL',
  fr: 'fr-FR',
}
/** What `Intl` calls the language of a page. */
export const intlLocale = (locale: Locale): string => languages[locale] ?? 'de-DE'
const formats = new Map<string, Intl.NumberFormat>()

/** A number as people of the locale write it: 1.234,5 in German. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const key = `${intlLocale(locale)} ${decimals}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(intlLocale(locale), {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    formats.set(key, format)
  }
  // A true minus sign, so that screen readers say "minus" and columns align.
  return format.format(value).replace('-', '−')
}

const distances = new Map<string, Intl.NumberFormat>()

/** A distance in the language's own units of length: 450 m, 1,2 km, 1,2 км. */
export function formatDistance(metres: number, locale: Locale): string {
  const unit = metres < 1000 ? 'meter' : 'kilometer'
  const key = `${intlLocale(locale)} ${unit}`
  let format = distances.get(key)
  if (!format) {
    const decimals = unit === 'meter' ? 0 : 1
    format = new Intl.NumberFormat(intlLocale(locale), {
      style: 'unit',
      unit,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    distances.set(key, format)
  }
  // A plain blank, as texts have it everywhere.
  return format.format(unit === 'meter' ? metres : metres / 1000).replaceAll('\u00a0', ' ')
}

/** Kept, because making one takes a hundred times as long as using it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** A date without time, 'YYYY-MM-DD', as people of the locale write it: 31. Dezember 2024. */
export function formatDate(day: string, locale: Locale): string {
  const key = intlLocale(locale)
  let format = dateFormats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(key, { dateStyle: 'long', timeZone: 'UTC' })
    dateFormats.set(key, format)
  }
  return format.format(new Date(`${day}T00:00:00Z`))
}
