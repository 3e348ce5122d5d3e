import { zOf } from '../special/normal.ts'
import { checkShare, type Estimate } from './estimate.ts'

/**
 * A share with its score interval: (2x + z² ± z √(z² + 4x (1 − x/n))) / (2 (n + z²)).
 *
 * Source: Wilson 1927, “Probable inference, the law of succession, and statistical inference”, JASA 22,
 * 209–212; the method that OHID’s Fingertips guidance uses for proportions.
 *
 * @param x persons of whom it is true, 0 … n
 * @param n persons asked, above 0
 * @param confidence above 0 and below 1
 * @returns shares between 0 and 1
 * @throws RangeError where x is not among n
 */
export function wilson(x: number, n: number, confidence = 0.95): Estimate {
  checkShare(x, n)
  const z = zOf(confidence)
  const lower = lowerLimit(x, n, z)
  // Of large shares the limits are those of the rest, taken from 1: none loses digits.
  const upper = 2 * x > n ? 1 - lowerLimit(n - x, n, z) : sumOf(x, n, z) / 2 / (n + z * z)
  return { value: x / n, lower, upper }
}

const sumOf = (x: number, n: number, z: number) =>
  2 * x + z * z + z * Math.sqrt(z * z + 4 * x * (1 - x / n))

/** From the product of both limits, x² / (n (n + z²)): the difference would lose digits. */
const lowerLimit = (x: number, n: number, z: number) => (2 * x * x) / n / sumOf(x, n, z)
