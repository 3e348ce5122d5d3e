import { checkCount } from './intervals/estimate.ts'
import { zOf } from './special/normal.ts'

export interface MortalityBand {
  deaths: number
  /** Person-years: of a year, the people in its middle. */
  population: number
}

/** At which age each of the twenty bands begins; the last has no end. */
export const lifeTableAges: readonly number[] = [
  ...[0, 1, 5, 10, 15, 20, 25, 30, 35, 40],
  ...[45, 50, 55, 60, 65, 70, 75, 80, 85, 90],
]

/** Years still to be lived from an age on. */
export interface YearsLeft {
  age: number
  /** Undefined where the interval is too wide, or nobody died in the last band. */
  value: number | undefined
  standardError: number | undefined
  lower: number | undefined
  upper: number | undefined
}

export type LifeTable =
  | { kind: 'table'; ages: YearsLeft[] }
  | { kind: 'impossible'; reason: 'noPeople' | 'moreDeathsThanPeople' | 'tooFewPeople' }

/** So many people are too few for a life table (Toson and Baker 2003). */
const tooFew = 5000
/** A 95 % interval wider than so many years makes a value worthless. */
const tooWide = 20
const born = 100_000

/**
 * How long people live who have, all their lives, today’s risks of dying: an abridged life table.
 *
 * q = n m ÷ (1 + n m (1 − a)) with m = deaths ÷ population, n years in the band, a = 0.1 in the first year
 * and 0.5 after it; variance Σ l² ((1 − a) n + e₊₁)² q² (1 − q) ÷ deaths, and for the last band
 * (l/2)² · 4 ÷ (deaths m²).
 *
 * Source: Chiang 1968, “The life table and its construction” (Chiang II); last band: Silcocks, Jenner and
 * Reza 2001, J Epidemiol Community Health 55, 38–43; conditions: Eayres and Williams 2004, ibid. 58,
 * 243–249, as OHID’s Fingertips guidance and its life expectancy calculator.
 *
 * @param bands twenty, in the order of `lifeTableAges`
 * @throws RangeError where there are not twenty, or a number is no count
 */
export function lifeExpectancy(bands: readonly MortalityBand[], confidence = 0.95): LifeTable {
  if (bands.length !== lifeTableAges.length)
    throw new RangeError(`Not ${lifeTableAges.length} bands of age: ${bands.length}`)
  for (const { deaths, population } of bands) {
    checkCount(deaths)
    checkCount(population)
  }
  const reason = obstacle(bands)
  return reason
    ? { kind: 'impossible', reason }
    : { kind: 'table', ages: yearsLeft(bands, confidence) }
}

function obstacle(bands: readonly MortalityBand[]) {
  if (bands.some(({ population }) => population === 0)) return 'noPeople'
  if (bands.some(({ deaths, population }) => deaths > population)) return 'moreDeathsThanPeople'
  const people = bands.reduce((sum, { population }) => sum + population, 0)
  return people <= tooFew ? 'tooFewPeople' : undefined
}

interface Stage {
  age: number
  years: number
  /** Share of the band that those who die in it live on average. */
  lived: number
  mortality: number
  dying: number
  deaths: number
  alive: number
}

function stagesOf(bands: readonly MortalityBand[]): Stage[] {
  let alive = born
  return bands.map(({ deaths, population }, index) => {
    const age = lifeTableAges[index]!
    const mortality = deaths / population
    const last = index === bands.length - 1
    const years = last ? 2 / mortality : lifeTableAges[index + 1]! - age
    const lived = age === 0 ? 0.1 : 0.5
    const load = mortality * years
    // With more deaths than the band’s years bear, nobody leaves it alive.
    const dying = last || load * lived > 1 ? 1 : load / (1 + load * (1 - lived))
    const stage = { age, years, lived, mortality, dying, deaths, alive }
    alive *= 1 - dying
    return stage
  })
}

function yearsLeft(bands: readonly MortalityBand[], confidence: number): YearsLeft[] {
  const stages = stagesOf(bands)
  const z = zOf(confidence)
  let ahead = 0
  let variance = 0
  let next = 0
  const ages: YearsLeft[] = []
  for (let i = stages.length - 1; i >= 0; i--) {
    const { age, years, lived, mortality, dying, deaths, alive } = stages[i]!
    const survivors = stages[i + 1]?.alive ?? 0
    if (i === stages.length - 1) {
      ahead = alive / mortality
      variance = (alive / 2) ** 2 * (4 / (deaths * mortality ** 2))
    } else {
      ahead += years * (survivors + lived * (alive - survivors))
      if (deaths > 0)
        variance +=
          ((dying ** 2 * (1 - dying)) / deaths) * (alive * ((1 - lived) * years + next)) ** 2
    }
    next = alive === 0 ? 0 : ahead / alive
    ages.push(told(age, next, Math.sqrt(variance) / alive, z))
  }
  return ages.reverse()
}

function told(age: number, value: number, error: number, z: number): YearsLeft {
  if (!Number.isFinite(value) || !Number.isFinite(error))
    return { age, value: undefined, standardError: undefined, lower: undefined, upper: undefined }
  return {
    age,
    value: 2 * zOf(0.95) * error > tooWide ? undefined : value,
    standardError: error,
    lower: value - z * error,
    upper: value + z * error,
  }
}
