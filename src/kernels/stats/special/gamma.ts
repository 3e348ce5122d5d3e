import { continuedFraction } from './continuedFraction.ts'
import { settle } from './newton.ts'
import { poissonDensity } from './stirling.ts'

export interface Tails {
  lower: number
  upper: number
}

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), the smaller of the
 * two to about fourteen digits (DLMF 8.11.4 and 8.9.2). P(a, x) is the probability that a Poisson count
 * with mean x is at least a.
 *
 * @param a above 0; far below 0.5 only P keeps its digits
 * @param x 0 or more; the time grows with the root of the larger of the two
 */
export function gammaTails(a: number, x: number): Tails {
  if (!(a > 0 && x >= 0)) throw new RangeError(`No gamma function at ${a}, ${x}`)
  if (x === 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  const density = poissonDensity(a, x)
  if (x < a + 1) {
    const lower = Math.min(1, density * risingSeries(a, x))
    return { lower, upper: 1 - lower }
  }
  const fraction = continuedFraction(x + 1 - a, (i) => [i * (a - i), x + 2 * i + 1 - a])
  const upper = Math.min(1, (density * a) / fraction)
  return { lower: 1 - upper, upper }
}

/** 1 + x / (a + 1) + x² / ((a + 1)(a + 2)) + … */
function risingSeries(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; ; k++) {
    term *= x / (a + k)
    const next = sum + term
    if (next === sum) return sum
    sum = next
  }
}

/**
 * Where a gamma distribution with shape a and scale 1 leaves `area` on the named side: the inverse of
 * `gammaTails`.
 *
 * @param a at least 0.5
 * @param area above 0 and below 1
 */
export function gammaQuantile(a: number, side: keyof Tails, area: number): number {
  if (!(area > 0 && area < 1)) throw new RangeError(`No area of a distribution: ${area}`)
  let x = firstGuess(a, side === 'lower' ? area : 1 - area, area)
  const sign = side === 'lower' ? 1 : -1
  settle(
    () => {
      const tail = gammaTails(a, x)[side]
      return (-sign * Math.log(tail / area) * tail) / (a * poissonDensity(a, x))
    },
    (by) => {
      x *= Math.exp(by)
    },
  )
  return x
}

/** Wilson and Hilferty (1931); for what lies near 0 the first term of the series. */
function firstGuess(a: number, below: number, area: number): number {
  const z =
    below < 0.5 ? -roughNormalQuantile(below) : roughNormalQuantile(Math.min(area, 1 - below))
  const cube = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a))
  if (cube > 0.2) return a * cube ** 3
  return Math.exp(Math.log(below / (poissonDensity(a, 1) * Math.E)) / a)
}

/** z with so much area above it, right to three digits (Abramowitz and Stegun 26.2.23). */
function roughNormalQuantile(above: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.max(above, 1e-300)))
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328)
  const denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  return t - numerator / denominator
}
