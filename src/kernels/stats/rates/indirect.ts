import { byar } from '../intervals/byar.ts'
import { checkCount, type Estimate, times } from '../intervals/estimate.ts'
import { checkPopulation } from './crude.ts'

export interface ReferredBand {
  /** Events and persons of this age in the area. */
  count: number
  population: number
  /** The same in the population compared with. */
  referenceCount: number
  referencePopulation: number
}

export interface IndirectlyStandardised {
  observed: number
  /** Events if people of each age had the rates of the reference. */
  expected: number
  /** Events per person in the reference as a whole. */
  referenceRate: number
  /** Observed to expected; 1 is as in the reference. Times `referenceRate` it is the standardised rate. */
  ratio: Estimate
}

/**
 * Events observed to events expected by the rates of a reference population, age by age.
 *
 * Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, ch. 2; interval of the count
 * observed as `byar`; OHID, Fingertips guidance.
 *
 * @param bands all bands of age, in any order
 * @returns undefined where nothing is expected
 * @throws RangeError for what is no count or no population
 */
export function indirectlyStandardised(
  bands: readonly ReferredBand[],
  confidence = 0.95,
): IndirectlyStandardised | undefined {
  let observed = 0
  let expected = 0
  let referenceCount = 0
  let referencePopulation = 0
  for (const band of bands) {
    checkCount(band.count)
    checkCount(band.population)
    checkCount(band.referenceCount)
    checkPopulation(band.referencePopulation)
    observed += band.count
    expected += (band.referenceCount / band.referencePopulation) * band.population
    referenceCount += band.referenceCount
    referencePopulation += band.referencePopulation
  }
  if (!(expected > 0)) return undefined
  return {
    observed,
    expected,
    referenceRate: referenceCount / referencePopulation,
    ratio: times(byar(observed, confidence), 1 / expected),
  }
}
