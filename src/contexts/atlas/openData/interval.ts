import { byar, wilson } from '../../../kernels/stats/index.ts'
import type { Statistic } from '../domain/indicator.ts'

/** Bounds between which the true value lies with 95 % confidence; null where chance says nothing of it. */
export interface Bounds {
  lower: number | null
  upper: number | null
}

const none: Bounds = { lower: null, upper: null }

interface Reading {
  value: number | null
  numerator: number | null
  denominator: number | null
}

/**
 * The 95 % interval of a value, in its own unit: Wilson's for persons out of persons, Byar's (exact below
 * ten) for events.
 *
 * @param per value = numerator ÷ denominator × per
 */
export function boundsOf(
  { statistic, per }: { statistic: Statistic; per: number | null },
  { value, numerator, denominator }: Reading,
): Bounds {
  if (value === null) return none
  if (statistic === 'count') return value >= 0 ? scaled(byar(value), 1) : none
  if (numerator === null || denominator === null || !(denominator > 0) || numerator < 0) return none
  const factor = per ?? 1
  if (statistic === 'rate') return scaled(byar(numerator), factor / denominator)
  if (statistic === 'proportion' && numerator <= denominator)
    return scaled(wilson(numerator, denominator), factor)
  return none
}

const scaled = ({ lower, upper }: { lower: number; upper: number }, factor: number): Bounds => ({
  lower: lower * factor,
  upper: upper * factor,
})
