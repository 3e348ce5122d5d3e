import { quantile } from '../../../../kernels/stats/index.ts'
import type { CutBy, IndexClass, IndexMethod } from './definition.ts'
import { isFlat, type Spread, scoresOf, spreadOf } from './standardise.ts'

/** One indicator as it goes into an index. */
export interface Ingredient {
  /** By area; NaN where there is none. */
  values: Float64Array
  weight: number
  direction: 'raises' | 'lowers'
}

/** How one indicator became a part of the index. */
export interface Step {
  spread: Spread
  /** All areas have the same value: it tells none apart. */
  flat: boolean
  /** Its share of all weights, 0 … 1. */
  share: number
  /** Comparable scores by area, before direction and weight. */
  scores: Float64Array
  /** What is added to the index, by area. */
  contributions: Float64Array
}

/** An index over areas with every step that led to it. Arrays are by area, NaN where not counted. */
export interface Composite {
  counted: Uint8Array
  steps: Step[]
  /** zScores: the sum of the contributions. minMax and rank: their sum, too, a mean from 0 to 100. */
  sums: Float64Array
  /** Of the sums. */
  spread: Spread
  /** The sums in standard deviations from their mean. */
  standardised: Float64Array
  /** Where classes end, upwards, on the scale of `cut`. */
  cuts: number[]
  /** What the cuts are set against: `standardised` where cut by 'sd', else `sums`. */
  cut: Float64Array
  /** Place in the list of classes; −1 where not counted. */
  classes: Int16Array
}

export interface Recipe {
  method: IndexMethod
  cutBy: CutBy
  /** From the lowest index upwards, with a first and a last one at least. */
  classes: readonly Pick<IndexClass, 'upTo'>[]
}

/**
 * Makes one index of several indicators, over all areas that have a value in each (none is guessed).
 *
 * Each indicator is made comparable by the method, turned round where a high value lowers the index, and
 * weighted; the sum is standardised once more. With z-scores and equal weights this is how Berlin's
 * Monitoring Soziale Stadtentwicklung makes its status and dynamics index (SenSW, MSS 2019, chapter 2).
 *
 * @param most areas that may be counted; left out: all
 */
export function composite(
  ingredients: readonly Ingredient[],
  { method, cutBy, classes }: Recipe,
  most?: Uint8Array,
): Composite {
  const areas = ingredients[0]?.values.length ?? 0
  const counted = countedAreas(ingredients, areas, most)
  const total = ingredients.reduce((sum, { weight }) => sum + weight, 0)
  // z-scores are summed as the MSS does; scores from 0 to 100 are to stay between 0 and 100.
  const divisor = method === 'zScores' ? 1 : total
  const steps = ingredients.map((one) => stepOf(one, method, counted, total, divisor))
  const sums = new Float64Array(areas)
  for (let area = 0; area < areas; area++)
    sums[area] = steps.reduce((sum, { contributions }) => sum + contributions[area]!, 0)
  const spread = spreadOf(sums, counted)
  const standardised = scoresOf('zScores', sums, counted, spread)
  const cut = cutBy === 'sd' ? standardised : sums
  const cuts = cutsOf(cutBy, classes, sums, counted)
  const place = Int16Array.from(cut, (value, area) => (counted[area] ? classAt(value, cuts) : -1))
  return { counted, steps, sums, spread, standardised, cuts, cut, classes: place }
}

function countedAreas(ingredients: readonly Ingredient[], areas: number, most?: Uint8Array) {
  const counted = new Uint8Array(areas)
  for (let area = 0; area < areas; area++)
    counted[area] =
      (most?.[area] ?? 1) && ingredients.every(({ values }) => Number.isFinite(values[area]!))
        ? 1
        : 0
  return counted
}

function stepOf(
  { values, weight, direction }: Ingredient,
  method: IndexMethod,
  counted: Uint8Array,
  total: number,
  divisor: number,
): Step {
  const spread = spreadOf(values, counted)
  const scores = scoresOf(method, values, counted, spread)
  const contributions = scores.map((score) => (weight / divisor) * turned(score, direction, method))
  return { spread, flat: isFlat(spread), share: weight / total, scores, contributions }
}

/** Scores run about 0, or from 0 to 100: each is turned round within its scale. */
const turned = (score: number, direction: Ingredient['direction'], method: IndexMethod): number =>
  direction === 'raises' ? score : method === 'zScores' ? -score : 100 - score

function cutsOf(
  cutBy: CutBy,
  classes: Recipe['classes'],
  sums: Float64Array,
  counted: Uint8Array,
): number[] {
  const ends = classes.slice(0, -1).map(({ upTo }) => upTo ?? Number.NaN)
  if (cutBy !== 'quantile') return ends
  const sorted = sums.filter((_, area) => counted[area]).sort()
  return ends.map((share) => quantile(sorted, share))
}

/** A value on a cut belongs to the class below it. */
function classAt(value: number, cuts: readonly number[]): number {
  const found = cuts.findIndex((cut) => value <= cut)
  return found < 0 ? cuts.length : found
}
