import type { Random } from './random.ts'

/** How many of n succeed: drawn one by one while that is cheap, else by the normal approximation. */
export function binomial(random: Random, n: number, p: number): number {
  if (n <= 0 || p <= 0) return 0
  if (p >= 1) return n
  if (n <= 80) {
    let successes = 0
    for (let i = 0; i < n; i++) if (random.next() < p) successes++
    return successes
  }
  const spread = Math.sqrt(n * p * (1 - p))
  const drawn = Math.round(n * p + spread * random.normal())
  return Math.max(0, Math.min(n, drawn))
}

/**
 * Splits a whole number in proportion to weights, without rest: every share is rounded down and what
 * is left goes to the largest remainders (Hare–Niemeyer), the first index first where they tie.
 */
export function apportion(total: number, weights: ArrayLike<number>): Int32Array {
  const shares = new Int32Array(weights.length)
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += weights[i]!
  if (total <= 0) return shares
  if (!(sum > 0)) throw new Error(`cannot apportion ${total} by weights that sum to ${sum}`)
  const remainders: { index: number; rest: number }[] = []
  let given = 0
  for (let i = 0; i < weights.length; i++) {
    const exact = (total * weights[i]!) / sum
    const whole = Math.floor(exact)
    shares[i] = whole
    given += whole
    if (weights[i]! > 0) remainders.push({ index: i, rest: exact - whole })
  }
  remainders.sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (let k = 0; given < total; k = (k + 1) % remainders.length, given++) {
    const target = remainders[k]!.index
    shares[target] = shares[target]! + 1
  }
  return shares
}
