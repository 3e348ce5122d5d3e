import { computed, known, protectedValue } from '../domain/cellState.ts'
import type { Threshold } from '../domain/protection.ts'
import type { RawColumn } from './columns.ts'

/** A count behind a figure, and what everybody knows of it beforehand. */
export interface Count {
  /** NaN where the source itself keeps it secret. */
  count: number
  /** The most it can be: all there are, for persons out of persons; else Infinity. */
  most: number
  /** How many persons it is set against; NaN where unknown. */
  of: number
}

/** Whether the figure is a share of persons in persons: then whoever is not counted is a group as well. */
export const isShare = ({ about }: Pick<RawColumn, 'about'>) =>
  about.statistic === 'proportion' ||
  (about.statistic === 'none' && about.unit === '%' && about.per === 100)

/**
 * The count behind the figure of a place; undefined where there is no figure, `'none'` where no count can be
 * told from it.
 */
export function countAt(column: RawColumn, place: number): Count | undefined | 'none' {
  const { cells } = column.built
  const state = cells.states[place]
  const of = cells.denominators[place]!
  const most = isShare(column) && Number.isFinite(of) ? of : Number.POSITIVE_INFINITY
  if (state === protectedValue) return { count: Number.NaN, most, of }
  if (state !== known && state !== computed) return undefined
  const figures = { value: cells.values[place]!, numerator: cells.numerators[place]!, of }
  const count = countOf(column, figures)
  return count === undefined ? 'none' : { count, most: Math.max(most, count), of }
}

/** The count that a published or raw figure tells, also where only quotient and denominator are there. */
export function countOf(
  { about }: Pick<RawColumn, 'about'>,
  { value, numerator, of }: { value: number; numerator: number; of: number },
): number | undefined {
  if (Number.isFinite(numerator)) return numerator
  if (about.combine === 'sum' || about.statistic === 'count') return value
  if (about.per && Number.isFinite(of)) return Math.round((value * of) / about.per)
  return undefined
}

/** How far an attacker must be left guessing about a count. */
export interface Need {
  lower: number
  upper: number
}

/**
 * Whether a count must be withheld by the rule, and what an attacker must then be unable to rule out: that it
 * is one less or one more, and that it is large enough to be published after all.
 *
 * Thresholds, dominance and p %: Hundepool et al., Statistical Disclosure Control, Wiley 2012, 4.2.
 */
export function needOf(column: RawColumn, place: number, rule: Threshold): Need | undefined {
  const found = countAt(column, place)
  if (found === undefined || found === 'none' || Number.isNaN(found.count)) return undefined
  const { count, most } = found
  const { least, zeros } = rule
  const protectsNone = zeros === 'protect'
  const isSmall = (number: number) => (number === 0 ? protectsNone : number > 0 && number < least)
  const mean = column.about.statistic === 'mean'
  const small = mean ? isSmall(found.of) : isSmall(count)
  const others = most - count
  const few = rule.complement && Number.isFinite(others) && isSmall(others)
  const sum = mean || column.contributions ? needOfSum(column, place, count, rule) : undefined
  if (!small && !few && !sum) return undefined
  return {
    lower: Math.max(
      small && count > 0 ? Math.min(1, count) : 0,
      few ? least - others : 0,
      sum?.lower ?? 0,
    ),
    upper: Math.max(
      small && !mean ? Math.max(1, least - count) : 0,
      few && others > 0 ? Math.min(1, others) : 0,
      sum?.upper ?? 0,
    ),
  }
}

/** A sum of contributions: no contributor may tell another’s too exactly. */
function needOfSum(
  { contributions }: RawColumn,
  place: number,
  total: number,
  { dominance, pPercent }: Threshold,
): Need | undefined {
  const largest = contributions?.largest[place] ?? Number.NaN
  const second = contributions?.second[place] ?? Number.NaN
  if (!Number.isFinite(largest)) return undefined
  const two = largest + (Number.isFinite(second) ? second : 0)
  let margin = 0
  if (dominance) {
    const heavy = dominance.contributors === 1 ? largest : two
    margin = Math.max(margin, (heavy * 100) / dominance.percent - total)
  }
  // The second largest subtracts its own: what is left beside the largest must hide it.
  if (pPercent) margin = Math.max(margin, (pPercent / 100) * largest - (total - two))
  return margin > 0 ? { lower: margin, upper: margin } : undefined
}
