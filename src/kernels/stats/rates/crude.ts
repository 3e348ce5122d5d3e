import { byar } from '../intervals/byar.ts'
import { type Estimate, times } from '../intervals/estimate.ts'

/**
 * Events per population, with the interval that chance in the count of events gives it.
 *
 * Source: as `byar`; OHID, Fingertips guidance, crude rates.
 *
 * @param count events, 0 or more
 * @param population persons or person-years, above 0
 * @param per the rate is told per so many, 100,000 by default
 * @throws RangeError for what is no count or no population
 */
export function crudeRate(
  count: number,
  population: number,
  { per = 100_000, confidence = 0.95 } = {},
): Estimate {
  checkPopulation(population)
  return times(byar(count, confidence), per / population)
}

export function checkPopulation(population: number): void {
  if (!(population > 0 && population < Infinity))
    throw new RangeError(`No population: ${population}`)
}
