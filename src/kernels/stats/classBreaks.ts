import { naturalClasses } from './naturalBreaks.ts'
import { quantile } from './quantile.ts'

/**
 * Breaks for a map with a sequential scale: natural classes, with the roundest number between two
 * classes as their border, so that a legend can be read.
 *
 * @param values finite numbers in any order
 * @param classes how many at most
 * @returns ascending borders, one fewer than classes; a value belongs to the class of the largest
 *   border that it reaches (see `classOf`). No class is empty.
 */
export function naturalBreaks(values: ArrayLike<number>, classes: number): number[] {
  const sorted = Float64Array.from(values).sort()
  return naturalClasses(sorted, classes)
    .slice(1)
    .map((first) => roundestWithin(sorted[first - 1]!, sorted[first]!))
}

/**
 * Breaks for a diverging scale: a band around the centre for "about the same", two classes below it
 * and two above, at half and one and a half of the median distance from the centre. Borders are
 * rounded to what the distances bear; classes may be empty.
 *
 * @returns four ascending borders, or none where nothing differs from the centre
 */
export function divergingBreaks(values: ArrayLike<number>, centre: number): number[] {
  const distances = Float64Array.from(values, (value) => Math.abs(value - centre)).sort()
  const typical = quantile(distances, 0.5) || distances.at(-1) || 0
  if (!(typical > 0)) return []
  const step = 10 ** (Math.floor(Math.log10(typical)) - 1)
  // A hair of rounding noise from multiplying by a power of ten must not show: 0.30000000000000004.
  const onGrid = (value: number) => Number((Math.round(value / step) * step).toPrecision(12))
  const inner = Math.max(step, typical / 2)
  const outer = Math.max(3 * step, typical * 1.5)
  return [centre - outer, centre - inner, centre + inner, centre + outer].map(onGrid)
}

/** Which class a value falls in: 0 below the first border, `breaks.length` from the last one on. */
export function classOf(value: number, breaks: readonly number[]): number {
  let count = 0
  while (count < breaks.length && value >= breaks[count]!) count++
  return count
}

/** The number with the fewest digits above `low` and not above `high`. */
export function roundestWithin(low: number, high: number): number {
  if (!(low < high)) throw new RangeError(`No number above ${low} and not above ${high}`)
  if (low < 0 && high >= 0) return 0
  const start = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high), Number.MIN_VALUE)))
  for (let digits = 0; digits <= 16; digits++) {
    const scale = 10 ** (start - digits)
    if (!(scale > 0)) break
    // Halves first: 25 reads easier than 26.
    for (const unit of [5 * scale, scale]) {
      const candidate = Number((Math.floor(high / unit) * unit).toPrecision(15))
      if (candidate > low && candidate <= high) return candidate
    }
  }
  return high
}
