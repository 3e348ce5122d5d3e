import { betaQuantile } from '../special/beta.ts'
import { gammaQuantile } from '../special/gamma.ts'
import { tailOf } from '../special/normal.ts'
import { checkCount, checkShare, type Estimate } from './estimate.ts'

/**
 * A share with its exact interval: the shares at which x or more, and x or fewer, of n persons have
 * half of what lies outside the confidence. Wider than `wilson`, and never too narrow.
 *
 * Source: Clopper and Pearson 1934, Biometrika 26, 404–413, by quantiles of the beta distribution.
 *
 * @param x 0 … n
 * @param n above 0
 * @throws RangeError where x is not among n
 */
export function exactBinomial(x: number, n: number, confidence = 0.95): Estimate {
  checkShare(x, n)
  const tail = tailOf(confidence)
  return {
    value: x / n,
    lower: x === 0 ? 0 : betaQuantile(x, n - x + 1, 'lower', tail).x,
    upper: x === n ? 1 : betaQuantile(x + 1, n - x, 'upper', tail).x,
  }
}

/**
 * A count with its exact interval: the means at which as many events or more, and as many or fewer,
 * have half of what lies outside the confidence.
 *
 * Source: Garwood 1936, Biometrika 28, 437–442: χ² quantiles with 2x and 2x + 2 degrees of freedom,
 * halved.
 *
 * @param count events, 0 or more
 * @throws RangeError for what is no count
 */
export function exactPoisson(count: number, confidence = 0.95): Estimate {
  checkCount(count)
  const tail = tailOf(confidence)
  return {
    value: count,
    lower: count === 0 ? 0 : gammaQuantile(count, 'lower', tail),
    upper: gammaQuantile(count + 1, 'upper', tail),
  }
}
