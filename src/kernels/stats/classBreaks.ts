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
 * Breaks at even distances from the least value to the greatest.
 *
 * @returns ascending borders, one fewer than classes; none where all values are the same. Classes may be
 *   empty.
 */
export function equalBreaks(values: ArrayLike<number>, classes: number): number[] {
  const sorted = Float64Array.from(values).sort()
  const low = sorted[0] ?? 0
  const width = ((sorted.at(-1) ?? 0) - low) / classes
  if (!(width > 0)) return []
  return Array.from({ length: classes - 1 }, (_, i) => onGrid(low + (i + 1) * width))
}

/**
 * Breaks that put about as many values into each class, with the roundest number between two classes as
 * their border. Equal values never part.
 *
 * @returns ascending borders, at most one fewer than classes. No class is empty.
 */
export function quantileBreaks(values: ArrayLike<number>, classes: number): number[] {
  const sorted = Float64Array.from(values).sort()
  const breaks: number[] = []
  for (let i = 1; i < classes; i++) {
    const place = nearestChange(sorted, (i * sorted.length) / classes)
    if (place === undefined) return []
    const border = roundestWithin(sorted[place - 1]!, sorted[place]!)
    if (border > (breaks.at(-1) ?? -Infinity)) breaks.push(border)
  }
  return breaks
}

/** The place nearest to another where a value differs from the one before it. */
function nearestChange(sorted: Float64Array, place: number): number | undefined {
  let nearest: number | undefined
  for (let i = 1; i < sorted.length; i++)
    if (
      sorted[i]! > sorted[i - 1]! &&
      Math.abs(i - place) < Math.abs((nearest ?? Infinity) - place)
    )
      nearest = i
  return nearest
}

/** A hair of rounding noise must not show: 0.30000000000000004. */
const onGrid = (value: number) => Number(value.toPrecision(12))

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
  const rounded = (value: number) => onGrid(Math.round(value / step) * step)
  const inner = Math.max(step, typical / 2)
  const outer = Math.max(3 * step, typical * 1.5)
  return [centre - outer, centre - inner, centre + inner, centre + outer].map(rounded)
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
