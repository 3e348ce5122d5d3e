import { zOf } from '../../../kernels/stats/index.ts'

export interface RankCorrelation {
  /** −1 … 1: whether who is higher by one is higher by the other. */
  coefficient: number
  lower: number
  upper: number
  count: number
}

/** Below this many pairs the interval would be wider than anything it could say. */
const fewest = 10

/**
 * Spearman’s rank correlation with its interval by Fisher’s transformation, with the standard error
 * √((1 + ρ²/2) / (n − 3)).
 *
 * Source: Spearman 1904, Am J Psychol 15, 72–101; Bonett and Wright 2000, Psychometrika 65, 23–28.
 *
 * @param x finite numbers
 * @param y as many
 * @returns nothing for fewer than ten pairs, or where one of both never differs
 */
export function rankCorrelation(
  x: readonly number[],
  y: readonly number[],
  confidence = 0.95,
): RankCorrelation | null {
  const count = x.length
  if (count !== y.length) throw new RangeError(`${count} numbers beside ${y.length}`)
  if (count < fewest) return null
  const coefficient = pearson(ranks(x), ranks(y))
  if (Number.isNaN(coefficient)) return null
  const error = Math.sqrt((1 + coefficient ** 2 / 2) / (count - 3))
  const middle = Math.atanh(coefficient)
  const margin = zOf(confidence) * error
  return {
    coefficient,
    lower: Math.tanh(middle - margin),
    upper: Math.tanh(middle + margin),
    count,
  }
}

/** Ranks from 1; equal numbers share the mean of theirs. */
function ranks(numbers: readonly number[]): number[] {
  const order = numbers.map((_, at) => at).sort((a, b) => numbers[a]! - numbers[b]!)
  const found = new Array<number>(numbers.length)
  for (let first = 0; first < order.length; ) {
    let last = first
    while (last + 1 < order.length && numbers[order[last + 1]!] === numbers[order[first]!]) last++
    for (let at = first; at <= last; at++) found[order[at]!] = (first + last) / 2 + 1
    first = last + 1
  }
  return found
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const [middleX, middleY] = [mean(x), mean(y)]
  let both = 0
  let squaresX = 0
  let squaresY = 0
  for (let at = 0; at < x.length; at++) {
    const [dx, dy] = [x[at]! - middleX, y[at]! - middleY]
    both += dx * dy
    squaresX += dx * dx
    squaresY += dy * dy
  }
  // Rounding must not push a perfect order beyond 1, where the transformation ends.
  const limit = 1 - 1e-12
  return Math.max(-limit, Math.min(limit, both / Math.sqrt(squaresX * squaresY)))
}
