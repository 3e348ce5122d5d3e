const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI)

/** Bernoulli numbers B₂ₖ / (2k (2k − 1)): the asymptotic series of ln Γ. */
const series = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
]
/** From here on the series is exact to the last digit. */
const large = 12

/**
 * What Stirling’s formula lacks: ln Γ(z + 1) − (z + ½) ln z + z − ½ ln 2π. Densities built on it keep
 * all digits for large arguments, where differences of ln Γ lose them (Loader 2000, “Fast and
 * accurate computation of binomial probabilities”).
 *
 * @param z above 0
 */
export function stirlingError(z: number): number {
  let shifted = z
  let sum = 0
  // δ(z) − δ(z + 1) = (z + ½) ln(1 + 1/z) − 1
  for (; shifted < large; shifted++) sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1
  const inverse = 1 / shifted
  let tail = 0
  for (let k = series.length - 1; k >= 0; k--) tail = tail * inverse * inverse + series[k]!
  return sum + tail * inverse
}

/**
 * x ln(x / m) + m − x, at least 0, without loss of digits where x is near m (Loader 2000).
 *
 * @param x 0 or more
 * @param m above 0
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m
  const difference = x - m
  if (Math.abs(difference) > 0.1 * (x + m)) return x * Math.log(x / m) - difference
  const v = difference / (x + m)
  let sum = difference * v
  let power = 2 * x * v
  for (let j = 3; ; j += 2) {
    power *= v * v
    const next = sum + power / j
    if (next === sum) return sum
    sum = next
  }
}

/** xᵃ e⁻ˣ / Γ(a + 1): for whole a the probability that a Poisson count with mean x is a. */
export function poissonDensity(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0
  if (a === 0) return Math.exp(-x)
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
}

/**
 * Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) · xᵃ yᵇ with x + y = 1: for whole a, b the probability of a
 * successes in a + b trials. Both x and y are asked for because 1 − x loses digits.
 */
export function binomialDensity(a: number, b: number, x: number, y: number): number {
  const n = a + b
  if (a === 0) return Math.exp(b * (x < 0.1 ? Math.log1p(-x) : Math.log(y)))
  if (b === 0) return Math.exp(a * (y < 0.1 ? Math.log1p(-y) : Math.log(x)))
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b))
}

/**
 * ln Γ(z), from Stirling’s series; the absolute error is a few units of the sixteenth digit (the
 * relative one grows only beside the zeros at 1 and 2).
 *
 * @param z above 0
 */
export function logGamma(z: number): number {
  return stirlingError(z) + (z - 0.5) * Math.log(z) - z + halfLogTwoPi
}
