import type { CityValue, IndicatorNote } from '../../contexts/atlas/index.ts'
import type { PeriodNote } from '../../contexts/city/index.ts'
import { formatDate, formatNumber, type Locale, localised } from '../../platform/texts/index.ts'
import type { CityTexts } from './texts.ts'

type Words = Parameters<typeof localised>[0]

/** A text of the pack in the language of the page, or the nearest there is. */
export const inWords = (text: Words, locale: Locale): string => localised(text, locale)?.text ?? ''

const monthOf = (day: string, locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

/** A period as people say it: 2021, 2. Quartal 2021, Juni 2021, 31. Dezember 2021. */
export function periodName({ from, until, key }: PeriodNote, locale: Locale): string {
  if (/^\d{4}$/.test(key)) return key
  if (key === until) return formatDate(until, locale)
  const quarter = /^(\d{4})-Q(\d)$/.exec(key)
  if (quarter)
    return locale === 'en' ? `Q${quarter[2]} ${quarter[1]}` : `${quarter[2]}. Quartal ${quarter[1]}`
  if (/^\d{4}-\d\d$/.test(key)) return monthOf(from, locale)
  return `${formatDate(from, locale)} – ${formatDate(until, locale)}`
}

/** When a figure was true, as part of a sentence: "am 31. Dezember 2021", "im Jahr 2021". */
export function periodMoment(period: PeriodNote, locale: Locale): string {
  const { key, until } = period
  const name = periodName(period, locale)
  const english = locale === 'en'
  if (key === until) return `${english ? 'on' : 'am'} ${name}`
  if (key.includes('..')) return `${english ? 'during' : 'in der Zeit'} ${name}`
  if (/^\d{4}$/.test(key)) return `${english ? 'in' : 'im Jahr'} ${name}`
  return `${english ? 'in' : 'im'} ${name}`
}

/** A day of a source as people write it; any other words stay. */
export const dateName = (date: string, locale: Locale) =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date, locale) : date

/** As short as can be, for axes and narrow tables: the year, with day or month only where needed. */
export function periodShort({ until, key }: PeriodNote): string {
  const endOfYear = key === until && until.endsWith('-12-31')
  return endOfYear || key.includes('..') ? until.slice(0, 4) : key
}

/** For beside a value: "Ende 2020" where a day is the last of its year. */
export function periodBeside(period: PeriodNote, locale: Locale, t: CityTexts): string {
  const { key, until } = period
  return key === until && until.endsWith('-12-31')
    ? t.endOfYear(until.slice(0, 4))
    : periodName(period, locale)
}

/** Where a period lies on an axis of years. */
export const periodAt = ({ until }: PeriodNote) =>
  Number(until.slice(0, 4)) + (Number(until.slice(5, 7)) - 1) / 12

/** "%", "€", "km" stay with their number; longer units may go to the next line. */
const shortUnit = 3

/** A unit that a narrow column has no room for beside each value. */
export const hasLongUnit = ({ unit }: IndicatorNote): boolean => unit.length > shortUnit

/** A value with its unit: 12,3 %, 345 je 1.000, sehr niedrig. */
export function valueName(
  value: number,
  { kind, classes, unit, decimals }: IndicatorNote,
  locale: Locale,
): string {
  if (kind === 'class') {
    const found = classes.find(({ code }) => code === value)
    return found ? inWords(found.title, locale) : formatNumber(value, locale, decimals)
  }
  const number = formatNumber(value, locale, decimals)
  return unit === '' ? number : `${number}${unit.length <= shortUnit ? '\u00a0' : ' '}${unit}`
}

/** A value without its unit, for where the unit stands beside or above. */
export const valueNumber = (value: number, indicator: IndicatorNote, locale: Locale): string =>
  valueName(value, { ...indicator, unit: '' }, locale)

/** Counts add up to the city’s: its value is no yardstick for a part of it. */
export const isCount = ({ combine }: IndicatorNote) => combine === 'sum'

/** A reading: the value, or why there is none. */
export function readingName(
  { state, value }: { state: string; value: number | null },
  indicator: IndicatorNote,
  locale: Locale,
  t: CityTexts,
): string {
  if (value !== null) return valueName(value, indicator, locale)
  return state === 'protected' ? t.protectedValue : t.unknown
}

interface Compared {
  value: number | null
  city: CityValue | null
  comparison: 'muchLower' | 'lower' | 'same' | 'higher' | 'muchHigher' | null
}

/** "höher als in der ganzen Stadt (12,3 %)", of counts "4,7 % der ganzen Stadt (160.000)". */
export function comparisonName(
  { value: here, city, comparison }: Compared,
  indicator: IndicatorNote,
  locale: Locale,
  t: CityTexts,
): string | undefined {
  if (!city) return undefined
  if (isCount(indicator) && city.basis !== 'median' && here !== null && city.value > 0)
    return t.shareOfCity(
      formatNumber((here / city.value) * 100, locale, 1),
      valueName(city.value, indicator, locale),
    )
  const value = valueName(city.value, indicator, locale)
  const beside = city.basis === 'median' ? t.besideMedian(value) : t.besideCity(value)
  return comparison && indicator.kind === 'number' ? `${t[comparison]} ${beside}` : beside
}
