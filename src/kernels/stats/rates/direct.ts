import { byarLimits } from '../intervals/byar.ts'
import { checkCount, type Estimate } from '../intervals/estimate.ts'
import { checkPopulation } from './crude.ts'

export interface StandardisedBand {
  /** Events and persons of this age. */
  count: number
  population: number
  /** Persons of this age in the standard population, in any unit. */
  weight: number
}

/** With fewer events in all a directly standardised rate says nothing. */
export const fewestForStandardising = 10

/**
 * The rate that the area would have if its people were as old as the standard population.
 *
 * value = Σ w c/n ÷ Σ w; variance V = Σ w² c/n² ÷ (Σ w)²; with C = Σ c and Byar’s limits L of C the limits
 * are value + √(V / C) (L − C).
 *
 * Source: Dobson, Kuulasmaa, Eberle and Scherer 1991, “Confidence intervals for weighted sums of Poisson
 * parameters”, Stat Med 10, 457–462; not told below ten events, as OHID’s Fingertips guidance has it.
 *
 * @param bands all bands of age, in any order, each population above 0
 * @param per the rate is told per so many, 100,000 by default
 * @returns undefined for fewer than ten events in all
 * @throws RangeError for what is no count, no population or no weight
 */
export function directlyStandardisedRate(
  bands: readonly StandardisedBand[],
  { per = 100_000, confidence = 0.95 } = {},
): Estimate | undefined {
  let events = 0
  let weights = 0
  let rate = 0
  let squares = 0
  for (const { count, population, weight } of bands) {
    checkCount(count)
    checkPopulation(population)
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`No weight: ${weight}`)
    events += count
    weights += weight
    rate += (weight * count) / population
    squares += count * (weight / population) ** 2
  }
  if (!(weights > 0)) throw new RangeError('No standard population')
  if (events < fewestForStandardising) return undefined
  const limits = byarLimits(events, confidence)
  const step = Math.sqrt(squares / events) / weights
  const value = rate / weights
  return {
    value: value * per,
    lower: (value + step * (limits.lower - events)) * per,
    upper: (value + step * (limits.upper - events)) * per,
  }
}
