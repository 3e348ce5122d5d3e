import { gammaQuantile, gammaTails } from './gamma.ts'

/** The area of the standard normal distribution above z. */
export function normalTail(z: number): number {
  const { lower, upper } = gammaTails(0.5, (z * z) / 2)
  return z > 0 ? upper / 2 : 0.5 + lower / 2
}

/** z above which the standard normal distribution has so much area; half of Z² is gamma distributed. */
export function normalQuantile(above: number): number {
  if (!(above > 0 && above < 1)) throw new RangeError(`No area of a distribution: ${above}`)
  if (above === 0.5) return 0
  if (above > 0.5) return -normalQuantile(1 - above)
  return above > 0.25
    ? Math.sqrt(2 * gammaQuantile(0.5, 'lower', 1 - 2 * above))
    : Math.sqrt(2 * gammaQuantile(0.5, 'upper', 2 * above))
}

/** A report asks for the same two or three confidences many thousand times. */
const knownZ = new Map<number, number>()

/** The z of a two-sided interval: 1.96 for 0.95, 3.09 for 0.998. */
export function zOf(confidence: number): number {
  const known = knownZ.get(confidence)
  if (known !== undefined) return known
  const z = normalQuantile(tailOf(confidence))
  if (knownZ.size > 100) knownZ.clear()
  knownZ.set(confidence, z)
  return z
}

/** What lies outside of a two-sided interval on either side: 0.025 for 0.95. */
export function tailOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`No confidence: ${confidence}`)
  return (1 - confidence) / 2
}
