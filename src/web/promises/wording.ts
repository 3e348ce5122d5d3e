import type { FigureNote, PaperNote } from '../../contexts/measures/index.ts'
import {
  formatDate,
  formatNumber,
  type Locale,
  localeFacts,
  mainLocale,
} from '../../platform/texts/index.ts'
import type { PageRequest } from '../frame/page.ts'
import type { PromiseTexts } from './texts.ts'

export interface Wording {
  request: Pick<PageRequest, 'locale' | 'link'>
  t: PromiseTexts
}

/** Papers, titles and reports of the city are German in every language; easy language is another one. */
export const inGerman = (locale: Locale) =>
  locale === mainLocale ? {} : { lang: localeFacts(mainLocale).tag }

const euros = new Map<Locale, Intl.NumberFormat>()
/** Whole euros from cents, as people write them. */
export function money(cents: number | undefined, locale: Locale): string | undefined {
  if (cents === undefined) return undefined
  let format = euros.get(locale)
  if (!format) {
    format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
      style: 'currency',
      currency: 'EUR',
      maximumFractionDigits: 0,
    })
    euros.set(locale, format)
  }
  return format.format(cents / 100)
}

type Reading = NonNullable<FigureNote['latest']>
type Shown = Pick<FigureNote, 'kind' | 'unit' | 'decimals'>

/** As many as it has, two at most. */
const decimalsOf = (value: number) =>
  [0, 1].find((digits) => Math.abs(value - Number(value.toFixed(digits))) < 0.005) ?? 2

/** A number with its unit, as its kind is read: 1:125, 14 Plätze, 37,5 %. Of a list or a yes and no: the number alone. */
export function valueName(value: number, { kind, unit, decimals }: Shown, locale: Locale): string {
  const number = formatNumber(value, locale, decimals ?? decimalsOf(value))
  if (kind === 'ratio' && (unit === null || /^1\s*:/.test(unit))) return `1:${number}`
  if (unit === null) return number
  return `${number}${unit.length <= 3 ? '\u00a0' : ' '}${unit}`
}

export function readingName(
  reading: Pick<Reading, 'value'> | null,
  figure: Shown,
  { request: { locale }, t }: Wording,
): string {
  if (reading?.value == null) return t.nobodyKnows
  if (figure.kind === 'done') return reading.value >= 1 ? t.doneYes : t.doneNo
  return valueName(reading.value, figure, locale)
}

/** When a reading holds: its period as it was told, else its day. */
export function whenOf(
  { on, period }: Pick<Reading, 'on' | 'period'>,
  locale: Locale,
): string | undefined {
  const day = period === null || /^\d{4}-\d\d-\d\d$/.test(period) ? (period ?? on) : null
  return day ? formatDate(day, locale) : (period ?? undefined)
}

/** A paper's line ends are not meant where a sentence goes on. */
export const flowing = (text: string): string =>
  text.replace(/(\p{L})-\n\s*(?=\p{Ll})/gu, '$1').replace(/\s*\n\s*/g, ' ')

/** What a council adopted has a day on which it did; other papers have a day. */
export const adoptedWords = (
  { kind, adoptedBy }: Pick<PaperNote, 'kind' | 'adoptedBy'>,
  day: string,
  t: PromiseTexts,
): string =>
  kind === 'minutes' || (kind === 'recommendations' && !adoptedBy) ? t.dated(day) : t.adopted(day)
