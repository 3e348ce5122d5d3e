import { formatNumber, type Locale } from '../../../platform/texts/index.ts'

/**
 * Charts are as narrow as a phone in user units, so that letters can be read at 320 px; on wide screens the
 * drawing grows, and the letters' size is set back (charts.css).
 */
export const plotWidth = 340

export interface Margin {
  top: number
  right: number
  bottom: number
  left: number
}

/** A tenth of a unit is finer than any eye. */
export const round = (value: number): number => Math.round(value * 10) / 10

/** How an axis writes its numbers: with as many decimals as its steps need. */
export function axisFormat(ticks: readonly number[], locale: Locale): (value: number) => string {
  const step = ticks.length > 1 ? Math.abs(ticks[1]! - ticks[0]!) : 1
  const decimals = Math.min(4, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  const needed =
    Number(step.toFixed(decimals)) === Number(step.toPrecision(6)) ? decimals : decimals + 1
  return (value) => formatNumber(value, locale, needed)
}

/** Room at the left for the longest of these words, in user units. */
export const roomFor = (words: readonly string[]): number =>
  12 + letterWidth * Math.max(1, ...words.map((word) => word.length))

/** Figures of Fira Sans at the largest size that charts.css sets. */
const letterWidth = 8.4

/** Those of some words along an axis that fit beside each other; the last one is always among them. */
export function fitting<T>(
  items: readonly T[],
  at: (item: T) => number,
  word: (item: T) => string,
): T[] {
  const chosen: T[] = []
  const half = (item: T) => (word(item).length * letterWidth) / 2
  for (const item of items.toReversed()) {
    const next = chosen.at(-1)
    if (!next || at(next) - half(next) - (at(item) + half(item)) >= 6) chosen.push(item)
  }
  return chosen.reverse()
}
