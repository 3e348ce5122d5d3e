/**
 * Rules that say which cells must not be published as they are. Source: Hundepool et al. 2012,
 * Statistical Disclosure Control, Wiley, chapters 4 (magnitudes) and 5 (counts).
 */

/** A count below the threshold, counted in persons or cases. */
export interface ThresholdRule {
  readonly kind: 'threshold'
  /** Counts from 1 to `below` − 1 are sensitive. */
  readonly below: number
  /** Whether 0 is sensitive, too: where "none at all" tells something of each member of a group. */
  readonly zeros: boolean
}

/** The n largest contributors make up more than k percent of the total. */
export interface DominanceRule {
  readonly kind: 'dominance'
  readonly n: number
  /** Percent. */
  readonly k: number
}

/** The second largest contributor can work out the largest to within p percent. */
export interface PercentRule {
  readonly kind: 'percent'
  /** Percent. */
  readonly p: number
}

export type MagnitudeRule = DominanceRule | PercentRule

/** How far the attacker must be left guessing below and above the value of a sensitive cell. */
export interface Levels {
  readonly lowerProtection: number
  readonly upperProtection: number
}

/**
 * The protection that a count needs, null if it needs none. The attacker must hold at least 0 and the
 * threshold itself possible: whole-number attackers included, since both ends are whole. (An interval
 * such as 2.6 … 3.4 about a count of 3 would be no protection against someone who knows that persons
 * come whole.)
 *
 * @param count a whole number, 0 or more
 */
export function countLevels(count: number, { below, zeros }: ThresholdRule): Levels | null {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`)
  if (count >= below || (count === 0 && !zeros)) return null
  return { lowerProtection: count, upperProtection: below - count }
}

/**
 * The protection that a sum of contributions needs, null if it needs none.
 *
 * p % rule: sensitive if total − x₁ − x₂ < p/100 · x₁; the upper level is what is missing,
 * p/100 · x₁ − (total − x₁ − x₂). (n,k) rule: sensitive if x₁ + … + xₙ > k/100 · total; the upper level
 * is 100/k · (x₁ + … + xₙ) − total. Both levels alike.
 *
 * @param contributions each contributor's share of the total, 0 or more, in any order
 */
export function magnitudeLevels(
  contributions: readonly number[],
  rule: MagnitudeRule,
): Levels | null {
  const falling = contributions.toSorted((a, b) => b - a)
  if (falling.some((one) => !(one >= 0))) throw new RangeError('a contribution is below 0')
  const total = falling.reduce((sum, one) => sum + one, 0)
  const missing =
    rule.kind === 'percent' ? percentGap(falling, total, rule) : dominanceGap(falling, total, rule)
  return missing > 0 ? { lowerProtection: missing, upperProtection: missing } : null
}

function percentGap(falling: readonly number[], total: number, { p }: PercentRule): number {
  const [first = 0, second = 0] = falling
  return (p / 100) * first - (total - first - second)
}

function dominanceGap(falling: readonly number[], total: number, { n, k }: DominanceRule): number {
  const largest = falling.slice(0, n).reduce((sum, one) => sum + one, 0)
  return (100 / k) * largest - total
}
