import { funnelLimits } from '../../../kernels/stats/index.ts'
import type { Indicator } from './indicator.ts'
import type { Counted, Interval } from './significance.ts'

/** Where a value lies among values that chance alone would make: within, beyond the inner, beyond the outer limit. */
export type FunnelPlace = 'within' | 'beyond95' | 'beyond998'

export interface Funnel {
  /** The limits along sizes (persons, or whatever is below the line), in the unit of the value. */
  curve: { size: number; inner: Interval; outer: Interval }[]
  /** By the order of the areas; null where an area has no place in it. */
  places: (FunnelPlace | null)[]
  counts: Record<FunnelPlace, number>
}

const inner = 0.95
const outer = 0.998
/** Fewer areas make no funnel. */
const fewestAreas = 10
const curveSteps = 32

/**
 * The limits within which areas would lie if all of them were like the city and only chance made them differ.
 *
 * @param city what the city’s value is made of
 */
export function funnelOf(
  { statistic, per, kind }: Pick<Indicator, 'statistic' | 'per' | 'kind'>,
  readings: readonly Counted[],
  city: { numerator: number; denominator: number } | null,
): Funnel | null {
  if (kind === 'class' || (statistic !== 'proportion' && statistic !== 'rate')) return null
  if (!city || !(city.denominator > 0) || !(city.numerator >= 0)) return null
  const average = city.numerator / city.denominator
  if (statistic === 'proportion' && average > 1) return null
  const sizes = readings.map(sizeOf)
  const known = sizes.filter((size) => size !== null)
  if (known.length < fewestAreas) return null
  const factor = per ?? 1
  const limits = (size: number, confidence: number): Interval => {
    const { lower, upper } = funnelLimits(statistic, average, size, confidence)
    return { lower: lower * factor, upper: upper * factor }
  }
  const both = (size: number) => ({ size, inner: limits(size, inner), outer: limits(size, outer) })
  const places = readings.map(({ value }, at) => {
    const size = sizes[at] ?? null
    return size === null || value === null ? null : placeOf(value, both(size))
  })
  const counts = { within: 0, beyond95: 0, beyond998: 0 }
  for (const place of places) if (place) counts[place]++
  return { curve: curveSizes(known).map(both), places, counts }
}

function placeOf(value: number, limits: { inner: Interval; outer: Interval }): FunnelPlace {
  const lies = ({ lower, upper }: Interval) => value >= lower && value <= upper
  if (lies(limits.inner)) return 'within'
  return lies(limits.outer) ? 'beyond95' : 'beyond998'
}

const sizeOf = ({ value, numerator, denominator }: Counted): number | null =>
  value !== null && numerator !== null && denominator !== null && denominator > 0
    ? denominator
    : null

/** Close together where the funnel is narrow: by equal steps of 1/√size. */
function curveSizes(sizes: readonly number[]): number[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const [from, to] = [1 / Math.sqrt(least), 1 / Math.sqrt(most)]
  return Array.from({ length: curveSteps }, (_, step) => {
    const at = from + ((to - from) * step) / (curveSteps - 1)
    return 1 / at ** 2
  })
}
