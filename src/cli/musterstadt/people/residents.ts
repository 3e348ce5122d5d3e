import { apportion } from '../chance/counts.ts'
import { randomStream } from '../chance/random.ts'
import type { Town } from '../map/town.ts'
import { quarterAges } from './groups.ts'
import type { Traits } from './traits.ts'

export const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024] as const
export const lastYear = 2024

/** Residents of each part on 31 December: `counts[year − 2015][part]`, in the order of `quarterGroups`. */
export type ResidentCounts = readonly (readonly Int32Array[])[]

/** Shares of the age groups of `quarterAges` in a city of the Rhineland, in per cent. */
const shares = [2.7, 2.8, 3.7, 4.6, 2.8, 7.6, 6.0, 13.4, 12.4, 22.6, 10.6, 3.7, 3.6, 3.5]
const women = [
  0.487, 0.487, 0.486, 0.487, 0.484, 0.48, 0.486, 0.49, 0.497, 0.503, 0.525, 0.55, 0.58, 0.66,
]
/** Change of a group's weight per year, looking forward. */
const trend = [
  -0.006, 0.004, 0.014, 0.012, 0.004, -0.008, -0.012, 0.01, -0.006, -0.004, 0.014, -0.02, 0.012,
  0.03,
]
/** Residents of the whole city relative to the last year: a dip in 2020, an arrival of refugees in 2022. */
const cityPath = [0.962, 0.971, 0.977, 0.982, 0.986, 0.983, 0.982, 0.992, 0.997, 1]

export function populate(town: Town, traits: readonly Traits[]): ResidentCounts {
  const random = randomStream(town.plan.seed, 'residents')
  const load = town.parts.map((part) => part.density * part.hectares * random.between(0.9, 1.1))
  const last = apportion(town.plan.residents, load)
  const own = town.parts.map((_, i) =>
    ageWeights(traits[i]!).map((w) => w * (1 + 0.04 * random.normal())),
  )
  return years.map((year, y) => {
    const back = year - lastYear
    const path = town.parts.map((_, i) => {
      const wobble = back === 0 ? 1 : 1 + 0.003 * random.normal()
      return last[i]! * (1 + (traits[i]!.growth * back) / 9) * wobble
    })
    const total = Math.round(town.plan.residents * cityPath[y]!)
    const totals = back === 0 ? last : apportion(total, path)
    return town.parts.map((_, i) => {
      const weights = own[i]!.flatMap((weight, age) => {
        const then = weight * (1 + trend[age]! * back) * (1 + 0.008 * random.normal())
        return [then * women[age]!, then * (1 - women[age]!)]
      })
      return apportion(totals[i]!, weights)
    })
  })
}

/** Weight of each age group in a part: the city's age structure, bent by what the part is like. */
function ageWeights(traits: Traits): number[] {
  const { centre, family, old, deprivation } = traits
  const young = 1.4 * centre - 0.5
  return quarterAges.map((age, i) => {
    let factor = 1
    if (age < 18) factor += 0.16 * family + 0.08 * deprivation - 0.12 * young
    else if (age < 30) factor += 0.75 * young + 0.08 * deprivation
    else if (age < 40) factor += 0.3 * young + 0.06 * family
    else if (age < 65) factor += 0.05 * old - 0.1 * young
    else if (age < 80) factor += 0.18 * old - 0.2 * young - 0.04 * deprivation
    else factor += 0.25 * old - 0.15 * young - 0.1 * deprivation
    return shares[i]! * Math.max(0.25, factor)
  })
}
