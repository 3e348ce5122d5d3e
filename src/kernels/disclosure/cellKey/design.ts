import { maximumEntropy } from './maximumEntropy.ts'
import { varianceRange } from './varianceRange.ts'

/** How counts are to be perturbed. */
export interface PerturbationDesign {
  /** D: no count is changed by more than this. Integer, 1 to 30. */
  maxDeviation: number
  /** V: variance of the deviation of every positive count. */
  variance: number
  /** js: no perturbed count lies in 1 … js. Default 0. */
  blocked?: number
  /**
   * Probability that a count stays as it is, in (0, 1): for all counts, or for the counts 1, 2, … one each (null leaves a
   * count free; counts behind the last are treated like the last). Blocked counts never stay. Default: as entropy has it.
   */
  stay?: number | readonly (number | null)[] | null
  /**
   * Whether probabilities must not rise with the distance below the count. Default false: the distribution of greatest
   * entropy. One for all counts, or one each as for `stay`.
   */
  monotone?: boolean | readonly boolean[]
  /**
   * 'exact' (default): a count that cannot have variance V makes the design infeasible. 'atMost': V is a bound; such a
   * count gets the distribution of greatest entropy below it (as the R package ptable does with `optim = 1`).
   */
  varianceRule?: 'exact' | 'atMost'
}

/** Distribution of the deviation of one count. */
export interface PerturbationRow {
  /** The true count; the last row of a table stands for all larger counts, too. */
  count: number
  /** Allowed deviations, ascending. */
  deviations: readonly number[]
  /** Probability of each. */
  probabilities: Float64Array
}

export interface PerturbationTable {
  design: PerturbationDesign & { blocked: number }
  /** Rows for the counts 0, 1, … up to the first whose deviations are not cut off by 0 or by blocked counts. */
  rows: readonly PerturbationRow[]
}

/** Why a count cannot be perturbed as designed, and the variances that it could have (null: none). */
export interface DesignProblem {
  count: number
  reason: 'noWayDown' | 'stayImpossible' | 'varianceTooSmall' | 'varianceTooLarge'
  least: number | null
  most: number | null
  /** Whether it would do without the condition of monotony. */
  becauseMonotone: boolean
}

export type Designed =
  | { ok: true; table: PerturbationTable }
  | { ok: false; problems: DesignProblem[] }

/**
 * Perturbation table of greatest entropy: for each count the probabilities of its deviations, which sum to 1, have mean
 * 0 and variance V, leave 0 alone and never end in 1 … js.
 *
 * Sources: Marley and Leaver, "A method for confidentialising user-defined tables" (ISI 2011); Giessing, "Computational
 * issues in the design of transition probabilities" (PSD 2016, doi 10.1007/978-3-319-45381-1_18); Giessing and Tent,
 * "Concepts for generalising tools implementing the cell key method" (UNECE 2019).
 * A design that some count cannot satisfy is refused with the reason.
 * @throws RangeError when a parameter is not of its kind at all
 */
export function designPerturbation(design: PerturbationDesign): Designed {
  const { maxDeviation: D, variance: V, blocked = 0, varianceRule = 'exact' } = design
  guard(design)
  const rows: PerturbationRow[] = [{ count: 0, deviations: [0], probabilities: Float64Array.of(1) }]
  const problems: DesignProblem[] = []
  const last = blocked === 0 ? D : D + blocked + 1
  for (let count = 1; count <= last; count++) {
    const deviations = allowedDeviations(count, D, blocked)
    const stay = count <= blocked ? null : (of(design.stay ?? null, count) ?? null)
    const monotone = of(design.monotone ?? false, count) ?? false
    const found = rowOf(deviations, V, stay, monotone, varianceRule)
    if ('reason' in found) problems.push({ count, ...found })
    else rows.push({ count, deviations, probabilities: found.probabilities })
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, table: { design: { ...design, blocked }, rows } }
}

/** Deviations that lead a positive count to 0 or above the blocked counts. */
export function allowedDeviations(count: number, maxDeviation: number, blocked: number): number[] {
  const all = Array.from({ length: 2 * maxDeviation + 1 }, (_, k) => k - maxDeviation)
  return all.filter((d) => count + d === 0 || count + d > blocked)
}

function of<T>(setting: T | readonly T[], count: number): T | undefined {
  return Array.isArray(setting) ? setting[Math.min(count, setting.length) - 1] : (setting as T) // not an array
}

type Found = { probabilities: Float64Array } | Omit<DesignProblem, 'count'>

function rowOf(
  deviations: number[],
  V: number,
  stay: number | null,
  monotone: boolean,
  rule: 'exact' | 'atMost',
): Found {
  const range = varianceRange(deviations, stay, monotone)
  if (!range) return refused(deviations, V, stay, monotone)
  const { least, most } = range
  const tolerance = 1e-12 * Math.max(1, V)
  const free = { variance: null, stay, monotone }
  if (most.variance - least.variance <= tolerance) {
    const fits = V >= most.variance - tolerance
    if (!fits || (rule === 'exact' && V > most.variance + tolerance))
      return refused(deviations, V, stay, monotone)
    return { probabilities: maximumEntropy(deviations, free) }
  }
  if (rule === 'atMost') {
    const probabilities = maximumEntropy(deviations, free)
    if (secondMoment(deviations, probabilities) <= V) return { probabilities }
  }
  // At an end of the range one distribution is left, and some of its probabilities are 0.
  if (Math.abs(V - least.variance) <= tolerance) return { probabilities: least.p }
  if (Math.abs(V - most.variance) <= tolerance) return { probabilities: most.p }
  if (V < least.variance || V > most.variance) return refused(deviations, V, stay, monotone)
  return { probabilities: maximumEntropy(deviations, { variance: V, stay, monotone }) }
}

function refused(
  deviations: number[],
  V: number,
  stay: number | null,
  monotone: boolean,
): Omit<DesignProblem, 'count'> {
  const nothing = { least: null, most: null, becauseMonotone: false }
  if (deviations.every((d) => d >= 0)) return { reason: 'noWayDown', ...nothing }
  const range = varianceRange(deviations, stay, monotone)
  const becauseMonotone = monotone && fits(varianceRange(deviations, stay, false), V)
  if (!range) return { reason: 'stayImpossible', ...nothing, becauseMonotone }
  const [least, most] = [range.least.variance, range.most.variance]
  const reason = V < least ? 'varianceTooSmall' : 'varianceTooLarge'
  return { reason, least, most, becauseMonotone }
}

const fits = (range: ReturnType<typeof varianceRange>, V: number) =>
  range !== null && range.least.variance <= V && V <= range.most.variance

/** E[d²], which is the variance where the mean is 0. */
export function secondMoment(
  deviations: readonly number[],
  probabilities: ArrayLike<number>,
): number {
  return deviations.reduce((sum, d, k) => sum + d * d * probabilities[k]!, 0)
}

function guard({ maxDeviation, variance, blocked = 0, stay }: PerturbationDesign): void {
  if (!Number.isInteger(maxDeviation) || maxDeviation < 1 || maxDeviation > 30)
    throw new RangeError(`maxDeviation must be an integer from 1 to 30, not ${maxDeviation}`)
  if (!(variance > 0 && Number.isFinite(variance)))
    throw new RangeError(`variance must be above 0, not ${variance}`)
  if (!Number.isInteger(blocked) || blocked < 0 || blocked > 30)
    throw new RangeError(`blocked must be an integer from 0 to 30, not ${blocked}`)
  for (const one of Array.isArray(stay) ? stay : [stay])
    if (one != null && !(one > 0 && one < 1))
      throw new RangeError(`stay must lie between 0 and 1, not ${one}`)
}
