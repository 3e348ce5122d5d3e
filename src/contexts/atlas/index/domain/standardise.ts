import type { IndexMethod } from './definition.ts'

/** The values of one indicator together, over the areas that are counted. */
export interface Spread {
  count: number
  mean: number
  /** Population standard deviation: the areas are all there are, no sample of more. */
  sd: number
  minimum: number
  maximum: number
}

/**
 * @param values by area; those of areas that are not counted may be anything
 * @param counted which areas count
 */
export function spreadOf(values: ArrayLike<number>, counted: Uint8Array): Spread {
  let [count, sum] = [0, 0]
  let [minimum, maximum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let area = 0; area < counted.length; area++) {
    if (!counted[area]) continue
    const value = values[area]!
    count++
    sum += value
    if (value < minimum) minimum = value
    if (value > maximum) maximum = value
  }
  if (count === 0) return { count, mean: Number.NaN, sd: Number.NaN, minimum, maximum }
  const mean = sum / count
  let squares = 0
  for (let area = 0; area < counted.length; area++)
    if (counted[area]) squares += (values[area]! - mean) ** 2
  return { count, mean, sd: Math.sqrt(squares / count), minimum, maximum }
}

/** Differences below this share of the size of the values are how computers round, not differences. */
const leastShare = 1e-12

/** Whether all areas have the same value: nothing that could tell them apart. */
export const isFlat = ({ sd, minimum, maximum }: Spread): boolean =>
  !(sd > leastShare * Math.max(Math.abs(minimum), Math.abs(maximum)))

/**
 * The score of every counted area, NaN for the others. Where all areas have the same value, it tells
 * nothing apart: each gets the middle of the scale.
 *
 * - zScores: (value − mean) ÷ population standard deviation.
 * - minMax: 0 for the lowest value, 100 for the highest (as in the Human Development Index).
 * - rank: share of the areas below, half of the equal ones among them, times 100 (Hazen 1914).
 *
 * Source of all three: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5.
 */
export function scoresOf(
  method: IndexMethod,
  values: ArrayLike<number>,
  counted: Uint8Array,
  spread: Spread,
): Float64Array {
  const scores = new Float64Array(counted.length).fill(Number.NaN)
  const flat = isFlat(spread)
  const rank = method === 'rank' ? ranker(values, counted) : undefined
  for (let area = 0; area < counted.length; area++) {
    if (!counted[area]) continue
    const value = values[area]!
    if (method === 'zScores') scores[area] = flat ? 0 : (value - spread.mean) / spread.sd
    else if (method === 'minMax')
      scores[area] = flat
        ? middle
        : (100 * (value - spread.minimum)) / (spread.maximum - spread.minimum)
    else scores[area] = rank!(value)
  }
  return scores
}

const middle = 50

function ranker(values: ArrayLike<number>, counted: Uint8Array): (value: number) => number {
  const sorted = Array.from(values)
    .filter((_, area) => counted[area])
    .sort((a, b) => a - b)
  const rankOf = new Map<number, number>()
  for (let at = 0; at < sorted.length; ) {
    const value = sorted[at]!
    let end = at
    while (end < sorted.length && sorted[end] === value) end++
    rankOf.set(value, (100 * (at + end)) / 2 / sorted.length)
    at = end
  }
  return (value) => rankOf.get(value) ?? middle
}
