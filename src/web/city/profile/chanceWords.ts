import type { IndicatorNote } from '../../../contexts/atlas/index.ts'
import { formatNumber, type Locale, localised } from '../../../platform/texts/index.ts'
import { valueName, valueNumber } from '../wording.ts'
import type { ProfileTexts } from './texts.ts'

interface Interval {
  lower: number
  upper: number
}

/**
 * A value as chance leaves it, in words: "etwa 12 bis 15 von 100 Kindern", "etwa 3 bis 5 von 1.000",
 * "etwa 12,1 bis 15,3 je 1.000". Rounded outwards, so that the words promise no more than the interval.
 */
export function chanceWords(
  { lower, upper }: Interval,
  indicator: IndicatorNote,
  locale: Locale,
  t: ProfileTexts,
): string {
  if (indicator.statistic !== 'proportion' || indicator.unit !== '%')
    return t.between(valueNumber(lower, indicator, locale), valueName(upper, indicator, locale))
  // Of few in a hundred, a thousand tells more.
  const of = upper < 2 ? 1000 : 100
  const say = (count: number) => formatNumber(count, locale)
  const whom = [say(of), personsOf(indicator, locale)].filter(Boolean).join(' ')
  const low = Math.floor((lower * of) / 100 + 1e-9)
  const high = Math.ceil((upper * of) / 100 - 1e-9)
  return low === 0 ? t.atMostOf(say(high), whom) : t.ofHundred(say(low), say(high), whom)
}

/** Of whom the share is, after "von 100": "Kindern unter 15 Jahren". Nothing where that cannot be said rightly. */
function personsOf({ denominator }: IndicatorNote, locale: Locale): string | undefined {
  const words = localised(denominator, locale)
  if (!words) return undefined
  if (locale === 'en') return words.locale === 'en' ? words.text : undefined
  if (locale === 'leicht' && /innen und /.test(words.text)) return 'Menschen'
  return dativePlural(words.text)
}

const prepositions = 'unter|ab|von|bis|mit|ohne|in|im|am|an|über|zwischen|nach|zu|zum|zur|aus|bei'
const headAndTail = new RegExp(`^(?:alle )?(.+?)((?: (?:${prepositions}) .*)?)$`)

/**
 * "untersuchte Kinder der ersten Klasse" → "untersuchten Kindern der ersten Klasse". German plurals in the
 * dative end in -n, except those in -s; words that look like no plural are better left unsaid.
 */
export function dativePlural(words: string): string | undefined {
  const [, before = '', tail = ''] = headAndTail.exec(words) ?? []
  const [, head = '', genitive = ''] = /^(.*?)((?: (?:der|des) .*)?)$/.exec(before) ?? []
  const inDative = head.split(' ').map((word) => {
    if (word === 'und' || word === 'oder' || /^\p{L}+n$/u.test(word)) return word
    return /^\p{L}+(?:e|er|el)$/u.test(word) ? `${word}n` : undefined
  })
  const known = inDative.every((word) => word !== undefined)
  return known && head !== '' ? `${inDative.join(' ')}${genitive}${tail}` : undefined
}
