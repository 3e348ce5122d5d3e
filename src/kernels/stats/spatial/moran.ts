import { normalTail } from '../special/normal.ts'
import { chanceFrom, shuffle } from './chance.ts'
import { checkNeighbours, type Neighbours } from './neighbours.ts'

export interface MoranOptions {
  /** So many random maps are drawn for the test; none by default. */
  permutations?: number
  /** Same seed, same maps. */
  seed?: number
  /** All neighbours of an area together weigh 1 (default), or each weighs 1. */
  rowStandardised?: boolean
}

export interface Moran {
  /** Above `expected`: like lives beside like. Below: unlike beside unlike. */
  value: number
  expected: number
  /** If the values were dealt out at random; undefined for fewer than four areas. */
  variance: number | undefined
  /** (value − expected) ÷ √variance. */
  z: number | undefined
  /** Two-sided, by the normal distribution. */
  p: number | undefined
  /** Share of random maps at least as far from `expected`, the map itself counted. */
  permutationP: number | undefined
}

/**
 * Do neighbouring areas resemble each other? I = n ÷ S₀ · Σᵢ Σⱼ wᵢⱼ zᵢ zⱼ ÷ Σ zᵢ², z the distance to the mean.
 *
 * Source: Moran 1950, “Notes on continuous stochastic phenomena”, Biometrika 37, 17–23; expectation and
 * variance under randomisation: Cliff and Ord 1981, Spatial Processes, p. 46.
 *
 * @param values one an area, finite
 * @param neighbours in the same order; who is a neighbour need not be mutual
 * @returns undefined where all values are the same or nobody has a neighbour
 * @throws RangeError where a value is none, or the neighbours do not fit
 */
export function moransI(
  values: ArrayLike<number>,
  neighbours: Neighbours,
  { permutations = 0, seed = 1, rowStandardised = true }: MoranOptions = {},
): Moran | undefined {
  const n = values.length
  checkNeighbours(neighbours, n)
  const distances = centred(values)
  const squares = distances.reduce((sum, z) => sum + z * z, 0)
  const weights = neighbours.map((list) =>
    rowStandardised && list.length > 0 ? 1 / list.length : 1,
  )
  const total = neighbours.reduce((sum, list, i) => sum + weights[i]! * list.length, 0)
  if (squares === 0 || total === 0) return undefined
  const statistic = (z: Float64Array) => ((n / total) * product(z, neighbours, weights)) / squares
  const value = statistic(distances)
  const expected = -1 / (n - 1)
  const variance = n < 4 ? undefined : varianceOf(distances, squares, neighbours, weights, total)
  const z = variance && variance > 0 ? (value - expected) / Math.sqrt(variance) : undefined
  return {
    ...{ value, expected, variance, z },
    p: z === undefined ? undefined : 2 * normalTail(Math.abs(z)),
    permutationP:
      permutations > 0 ? permuted(distances, statistic, expected, permutations, seed) : undefined,
  }
}

/** Distances to the mean; exactly 0 where all values are the same. */
function centred(values: ArrayLike<number>): Float64Array {
  let sum = 0
  let alike = true
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]!))
      throw new RangeError(`Not a finite number: ${values[i]} at ${i}`)
    sum += values[i]!
    alike &&= values[i] === values[0]
  }
  const mean = alike ? values[0]! : sum / values.length
  return Float64Array.from(values, (value) => value - mean)
}

function product(z: Float64Array, neighbours: Neighbours, weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < z.length; i++) {
    let around = 0
    for (const other of neighbours[i]!) around += z[other]!
    sum += weights[i]! * z[i]! * around
  }
  return sum
}

function varianceOf(
  distances: Float64Array,
  squares: number,
  neighbours: Neighbours,
  weights: readonly number[],
  s0: number,
): number {
  const n = distances.length
  const { s1, s2 } = weightSums(neighbours, weights)
  const kurtosis = (n * distances.reduce((sum, z) => sum + z ** 4, 0)) / squares ** 2
  const spread = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0)
  const peaked = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
  return (spread - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - 1 / (n - 1) ** 2
}

/** S₁ = ½ Σ Σ (wᵢⱼ + wⱼᵢ)² and S₂ = Σ (wᵢ. + w.ᵢ)². */
function weightSums(neighbours: Neighbours, weights: readonly number[]) {
  const into = new Float64Array(neighbours.length)
  const sets = neighbours.map((list) => new Set(list))
  let s1 = 0
  neighbours.forEach((list, i) => {
    for (const j of list) {
      into[j]! += weights[i]!
      const back = sets[j]!.has(i) ? weights[j]! : 0
      // A mutual pair comes up twice, a one-sided one once.
      s1 += back > 0 ? (weights[i]! + back) ** 2 / 2 : weights[i]! ** 2
    }
  })
  let s2 = 0
  neighbours.forEach((list, i) => {
    s2 += (list.length * weights[i]! + into[i]!) ** 2
  })
  return { s1, s2 }
}

function permuted(
  distances: Float64Array,
  statistic: (z: Float64Array) => number,
  expected: number,
  permutations: number,
  seed: number,
): number {
  const chance = chanceFrom(seed)
  const dealt = distances.slice()
  const far = Math.abs(statistic(distances) - expected)
  let asFar = 1
  for (let i = 0; i < permutations; i++) {
    shuffle(dealt, chance)
    // The same map summed up in another order must count as the same.
    if (Math.abs(statistic(dealt) - expected) >= far * (1 - 1e-12)) asFar++
  }
  return asFar / (permutations + 1)
}
