import { checkCount } from '../intervals/estimate.ts'
import { checkPopulation } from '../rates/crude.ts'
import { checkNeighbours, type Neighbours } from './neighbours.ts'

export interface CountedArea {
  count: number
  population: number
}

export interface SmoothedRate {
  /** Events per person, drawn towards the mean. */
  value: number
  /** The mean that it is drawn to. */
  mean: number
  /** How much of the area’s own rate remains: 1 all, 0 nothing. */
  weight: number
}

/**
 * Rates of small areas drawn towards the rate of all, the more the fewer people they have.
 *
 * With m = Σ c ÷ Σ n, s² = Σ n (c/n − m)² ÷ Σ n and A = max(0, s² − m ÷ mean of n) the area keeps the part
 * A ÷ (A + m/n) of its distance to m.
 *
 * Source: Marshall 1991, “Mapping disease and mortality rates using empirical Bayes estimators”, J R Stat
 * Soc C 40, 283–294 (global).
 *
 * @param areas each with a population above 0
 * @returns in the order of the areas
 */
export function smoothGlobally(areas: readonly CountedArea[]): SmoothedRate[] {
  check(areas)
  const prior = priorOf(areas)
  return areas.map((area) => smoothed(area, prior))
}

/**
 * As `smoothGlobally`, but towards the rate of the area and its neighbours.
 *
 * Source: Marshall 1991, ibid. (local).
 *
 * @throws RangeError where the neighbours do not fit the areas
 */
export function smoothLocally(
  areas: readonly CountedArea[],
  neighbours: Neighbours,
): SmoothedRate[] {
  check(areas)
  checkNeighbours(neighbours, areas.length)
  return areas.map((area, index) =>
    smoothed(area, priorOf([area, ...neighbours[index]!.map((other) => areas[other]!)])),
  )
}

function check(areas: readonly CountedArea[]): void {
  for (const { count, population } of areas) {
    checkCount(count)
    checkPopulation(population)
  }
}

interface Prior {
  mean: number
  variance: number
}

function priorOf(areas: readonly CountedArea[]): Prior {
  let events = 0
  let people = 0
  for (const { count, population } of areas) {
    events += count
    people += population
  }
  const mean = events / people
  let scatter = 0
  for (const { count, population } of areas)
    scatter += population * (count / population - mean) ** 2
  return { mean, variance: Math.max(0, scatter / people - mean / (people / areas.length)) }
}

function smoothed({ count, population }: CountedArea, { mean, variance }: Prior): SmoothedRate {
  const chance = mean / population
  const weight = variance === 0 ? 0 : variance / (variance + chance)
  return { value: mean + weight * (count / population - mean), mean, weight }
}
