import { formatNumber, type Locale } from '../../../platform/texts/index.ts'
import type { Profile } from '../areaPage.tsx'
import { periodShort, valueName } from '../wording.ts'
import { chanceWords } from './chanceWords.ts'
import type { ProfileTexts } from './texts.ts'

type Row = Profile['rows'][number]
type Fact = Profile['notable'][number]

/**
 * A notable fact in sentences. Only what is beyond chance is called more or less; of the rest the values are
 * told, and that nothing more can be said.
 *
 * @param at place among the facts told together: each is worded in its own way
 */
export const factSentences = (
  fact: Fact,
  row: Row,
  at: number,
  locale: Locale,
  t: ProfileTexts,
): string[] =>
  fact.kind === 'position'
    ? positionSentences(fact, row, at, locale, t)
    : changeSentences(fact, row, at, locale, t)

const turn = <T>(variants: readonly T[], at: number): T => variants[at % variants.length]!

function positionSentences(fact: Fact, row: Row, at: number, locale: Locale, t: ProfileTexts) {
  const { indicator, interval, city } = row
  const own = city && city.basis !== 'median' ? valueName(city.value, indicator, locale) : undefined
  if (fact.sure && interval && own !== undefined) {
    const say = turn(fact.side === 'high' ? t.surelyHigh : t.surelyLow, at)
    const range = chanceWords(interval, indicator, locale, t)
    return [...say(range, own), ...placeSentence(row, locale, t)]
  }
  return [
    ...(own === undefined ? [] : t.unsure(own)),
    ...placeSentence(row, locale, t),
    t.unsureWhy,
  ]
}

/** Below ten areas a place says little. */
const leastForPlace = 10

function placeSentence({ rank, rankRange, statistics }: Row, locale: Locale, t: ProfileTexts) {
  if (!rank || statistics.known < leastForPlace) return []
  const say = (place: number) => formatNumber(place, locale)
  const of = say(statistics.known)
  if (!rankRange || rankRange.best === rankRange.worst) return [t.place(say(rank.above + 1), of)]
  return [t.placeBetween(say(rankRange.best), say(rankRange.worst), of)]
}

function changeSentences({ sure }: Fact, row: Row, at: number, locale: Locale, t: ProfileTexts) {
  const { series, change, indicator } = row
  const known = series.filter(({ value }) => value !== null)
  const [first, last] = [known[0]!, known.at(-1)!]
  const say = (value: number) => valueName(value, indicator, locale)
  const words = [
    say(first.value!),
    periodShort(first.period),
    say(last.value!),
    periodShort(last.period),
  ] as const
  const isSure = sure && (change === 'rose' || change === 'fell')
  const here = isSure
    ? turn(change === 'rose' ? t.surelyRose : t.surelyFell, at)(...words)
    : [...t.moved(...words), t.unsureWhy]
  const cities = [first.city, last.city].filter((one) => one && one.basis !== 'median')
  if (cities.length < 2) return here
  return [...here, t.movedCity(say(cities[0]!.value), say(cities[1]!.value))]
}
