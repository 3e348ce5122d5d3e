import { continuedFraction } from './continuedFraction.ts'
import type { Tails } from './gamma.ts'
import { settle } from './newton.ts'
import { binomialDensity } from './stirling.ts'

/** A share and what is left of one, because 1 − x loses digits. */
export interface Share {
  x: number
  rest: number
}

/**
 * The regularised incomplete beta function Iₓ(a, b) and 1 − Iₓ(a, b), the smaller of the two to about
 * fourteen digits (the continued fraction DLMF 8.17.22, every second step contracted, as in Didonato
 * and Morris 1992). For whole numbers Iₓ(a, b) is the probability of at least a successes in a + b − 1
 * trials.
 *
 * @param a, b at least 0.5
 */
export function betaTails(a: number, b: number, { x, rest }: Share): Tails {
  if (!(a >= 0.5 && b >= 0.5 && x >= 0 && rest >= 0))
    throw new RangeError(`No beta function at ${a}, ${b}, ${x}`)
  if (x === 0) return { lower: 0, upper: 1 }
  if (rest === 0) return { lower: 1, upper: 0 }
  if (a * rest >= b * x) {
    const lower = smallTail(a, b, { x, rest })
    return { lower, upper: 1 - lower }
  }
  const upper = smallTail(b, a, { x: rest, rest: x })
  return { lower: 1 - upper, upper }
}

/** Iₓ(a, b) for x below the mean, where no difference of near numbers enters the fraction. */
function smallTail(a: number, b: number, { x, rest }: Share): number {
  const beyond = a * rest - b * x + 1
  const fraction = continuedFraction((a * beyond) / (a + 1), (m) => {
    const place = a + 2 * m - 1
    const down = (m * (b - m) * x) / place
    return [
      ((a + m - 1) * (a + b + m - 1) * x * down) / place,
      m + down + ((a + m) * (beyond + m * (1 + rest))) / (place + 2),
    ]
  })
  return Math.min(1, density(a, b, x, rest) / fraction)
}

/** xᵃ (1 − x)ᵇ / B(a, b): the slope of Iₓ over the logit of x. */
function density(a: number, b: number, x: number, rest: number): number {
  return (binomialDensity(a, b, x, rest) * a * b) / (a + b)
}

/**
 * Where a beta distribution leaves `area` on the named side: the inverse of `betaTails`.
 *
 * @param a, b at least 0.5
 * @param area above 0 and below 1
 */
export function betaQuantile(a: number, b: number, side: keyof Tails, area: number): Share {
  if (!(area > 0 && area < 1)) throw new RangeError(`No area of a distribution: ${area}`)
  let share = { x: a / (a + b), rest: b / (a + b) }
  const sign = side === 'lower' ? 1 : -1
  settle(
    () => {
      const tail = betaTails(a, b, share)[side]
      return (-sign * Math.log(tail / area) * tail) / density(a, b, share.x, share.rest)
    },
    (by) => {
      const odds = (share.x / share.rest) * Math.exp(by)
      share = odds < 1 ? { x: odds / (1 + odds), rest: 1 / (1 + odds) } : halves(1 / odds)
    },
  )
  return share
}

const halves = (against: number): Share => ({ x: 1 / (1 + against), rest: against / (1 + against) })

/** t beyond which Student’s distribution has so much area on both sides together. */
export function studentQuantile(degrees: number, bothTails: number): number {
  const { x, rest } = betaQuantile(degrees / 2, 0.5, 'lower', bothTails)
  return Math.sqrt((degrees * rest) / x)
}

/** The area of Student’s distribution beyond t on both sides together: 1 at t = 0. */
export function studentTails(degrees: number, t: number): number {
  if (!(degrees >= 1) || Number.isNaN(t))
    throw new RangeError(`No t distribution: ${degrees}, ${t}`)
  if (!Number.isFinite(t)) return 0
  const whole = degrees + t * t
  return betaTails(degrees / 2, 0.5, { x: degrees / whole, rest: (t * t) / whole }).lower
}
