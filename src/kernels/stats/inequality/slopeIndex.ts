import { checkPopulation } from '../rates/crude.ts'
import { zOf } from '../special/normal.ts'

export interface SocialGroup {
  population: number
  /** What the group has: a rate, a share, years of life. */
  value: number
  standardError: number
}

export interface SlopeIndex {
  /** From the lowest to the highest rank of society the value changes by so much. */
  value: number
  lower: number
  upper: number
  /** The line at the highest rank to that at the lowest (relative index of inequality). */
  ratio: number
}

/**
 * How much a value changes from the worst to the best placed of a society: the slope of a line through
 * groups, each at the middle of its share of the people and weighted by it.
 *
 * Source: Low and Low 2004, “Measuring the gap”, J Public Health 26, 388–395; OHID, Fingertips guidance.
 * There the interval is simulated, each value drawn from a normal distribution. The slope is a sum of
 * values times constants, so that what the simulation tends to is known: slope ± z √(Σ c² se²). That is
 * given here. It is right for values whose interval is about symmetric; OHID draws rates and shares on
 * the scale of logarithms and logits.
 *
 * @param groups 5 to 100, from the worst placed to the best
 * @throws RangeError for another number of groups, or a number that is none
 */
export function slopeIndexOfInequality(
  groups: readonly SocialGroup[],
  confidence = 0.95,
): SlopeIndex {
  if (groups.length < 5 || groups.length > 100)
    throw new RangeError(`Not 5 to 100 groups: ${groups.length}`)
  for (const { population, value, standardError } of groups) {
    checkPopulation(population)
    if (!Number.isFinite(value) || !(standardError >= 0 && standardError < Infinity))
      throw new RangeError(`No value with an error: ${value}, ${standardError}`)
  }
  const people = groups.reduce((sum, { population }) => sum + population, 0)
  let below = 0
  let spread = 0
  let together = 0
  let mean = 0
  let variance = 0
  for (const { population, value, standardError } of groups) {
    const share = population / people
    // The mean rank of all people is the middle.
    const rank = below + share / 2 - 0.5
    below += share
    spread += share * rank * rank
    together += share * rank * value
    mean += share * value
    variance += (share * rank * standardError) ** 2
  }
  const slope = together / spread
  const margin = (zOf(confidence) * Math.sqrt(variance)) / spread
  const ratio = (mean + slope / 2) / (mean - slope / 2)
  return { value: slope, lower: slope - margin, upper: slope + margin, ratio }
}
