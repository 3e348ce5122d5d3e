import { byar, type Interval, wilson } from '../../../kernels/stats/index.ts'
import type { Indicator } from './indicator.ts'

export type { Interval }

/** Of a hundred intervals so many hold the value that chance hides. */
export const confidence = 0.95

/** A value and what it is made of; null where unknown. */
export interface Counted {
  value: number | null
  numerator: number | null
  denominator: number | null
}

/** How a value with an interval stands to a fixed one, beyond what chance does. */
export type Standing = 'higher' | 'similar' | 'lower'

/**
 * Within which values chance leaves a figure: shares by Wilson, rates and counts by Byar (exact below ten
 * events), as `indicator.statistic` says. Nothing where there is no method, where the parts of the quotient
 * are not known, or where they do not belong to the value (a source that rounds or weights it).
 */
export function intervalOf(
  { statistic, per, kind }: Pick<Indicator, 'statistic' | 'per' | 'kind'>,
  { value, numerator, denominator }: Counted,
): Interval | null {
  if (value === null || kind === 'class') return null
  if (statistic === 'count')
    return isCount(value) ? holding(value, byar(value, confidence), 1) : null
  if (statistic !== 'proportion' && statistic !== 'rate') return null
  if (numerator === null || denominator === null) return null
  if (!(numerator >= 0) || !(denominator > 0)) return null
  // Where the pack does not say per how many, the value itself does.
  const factor = per ?? (numerator > 0 ? (value * denominator) / numerator : 1)
  if (statistic === 'proportion')
    return numerator > denominator
      ? null
      : holding(value, wilson(numerator, denominator, confidence), factor)
  return isCount(numerator)
    ? holding(value, byar(numerator, confidence), factor / denominator)
    : null
}

/** Weighted events may be no whole number; less than half a one is a figure of something else. */
const isCount = (value: number) => value === 0 || value >= 0.5

/** An interval that does not hold its own value was made of other figures. */
function holding(value: number, { lower, upper }: Interval, factor: number): Interval | null {
  const scaled = { lower: lower * factor, upper: upper * factor }
  const slack = 1e-9 * Math.max(1, Math.abs(value))
  return value >= scaled.lower - slack && value <= scaled.upper + slack ? scaled : null
}

/** Higher or lower only where the whole interval is. */
export function standingOf({ lower, upper }: Interval, to: number): Standing {
  if (lower > to) return 'higher'
  return upper < to ? 'lower' : 'similar'
}

/** The chance in the values of one level in one period, by the order of its areas. */
export interface LevelChance {
  intervals: (Interval | null)[]
  standings: (Standing | null)[]
  /** How many stand how, among those with an interval. */
  counts: Record<Standing, number>
}

export function chanceOf(
  indicator: Pick<Indicator, 'statistic' | 'per' | 'kind'>,
  readings: readonly Counted[],
  /** The city’s own value; null where there is none, or nothing to set against it. */
  city: number | null,
): LevelChance {
  const intervals = readings.map((reading) => intervalOf(indicator, reading))
  const standings = intervals.map((one) => (one && city !== null ? standingOf(one, city) : null))
  const counts = { higher: 0, similar: 0, lower: 0 }
  for (const standing of standings) if (standing) counts[standing]++
  return { intervals, standings, counts }
}

const kept = new WeakMap<object, Map<string, unknown>>()

/** What is made once for a snapshot’s atlas and goes with it. */
export function keptWith<T>(owner: object, key: string, make: () => T): T {
  const own = kept.get(owner) ?? new Map<string, unknown>()
  kept.set(owner, own)
  if (!own.has(key)) own.set(key, make())
  // Each key belongs to one place, which makes one kind of thing.
  return own.get(key) as T
}
