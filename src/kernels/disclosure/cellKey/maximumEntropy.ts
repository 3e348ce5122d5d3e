/** What a distribution of deviations must satisfy besides being one and having mean zero. */
export interface Moments {
  /** E[d²]; null leaves it free. */
  variance: number | null
  /** P(d = 0); null leaves it free. */
  stay: number | null
  /** Probabilities rise with the deviation up to d = 0 (and say nothing above it). */
  monotone: boolean
}

const enough = 1e-15
const rounds = 300

/**
 * The distribution over `deviations` (ascending integers) with mean zero and the given moments that has the greatest
 * entropy. The moments must be attainable with all probabilities positive (see `varianceRange`).
 *
 * The dual is solved by damped Newton steps: p ∝ exp(θ), θ(d) = λ₁d + λ₂d² + λ₀[d = 0] (Marley and Leaver 2011;
 * Giessing 2016). Under `monotone` the logarithms of the probabilities are the isotonic regression of θ up to d = 0:
 * the entropy is separable, so pooling adjacent violators solves it for every λ, and the dual stays convex.
 */
export function maximumEntropy(
  deviations: readonly number[],
  { variance, stay, monotone }: Moments,
): Float64Array {
  const scale = Math.max(...deviations.map(Math.abs), 1)
  const chain = monotone ? deviations.indexOf(0) + 1 : 0
  const features = [deviations.map((d) => d / scale)]
  const targets = [0]
  if (variance !== null) {
    features.push(deviations.map((d) => (d / scale) ** 2))
    targets.push(variance / scale ** 2)
  }
  if (stay !== null) {
    features.push(deviations.map((d) => (d === 0 ? 1 : 0)))
    targets.push(stay)
  }
  let multipliers = new Float64Array(features.length)
  let here = evaluate(features, targets, multipliers, chain)
  for (let round = 0; round < rounds && largest(here.gradient) > enough; round++) {
    const step = newtonStep(here.hessian, here.gradient)
    const next = search(multipliers, step, here, (at) => evaluate(features, targets, at, chain))
    if (!next) break
    multipliers = next.at
    here = next.found
  }
  return here.p
}

interface Evaluation {
  p: Float64Array
  /** log Z(λ) − λ·b, convex; its minimum is the entropy. */
  value: number
  gradient: Float64Array
  hessian: Float64Array[]
}

function evaluate(
  features: readonly number[][],
  targets: readonly number[],
  multipliers: Float64Array,
  chain: number,
): Evaluation {
  const size = features[0]!.length
  const theta = new Float64Array(size)
  for (const [k, feature] of features.entries())
    for (let d = 0; d < size; d++) theta[d]! += multipliers[k]! * feature[d]!
  const blocks = pooled(theta, chain)
  const pooledFeatures = features.map((feature) => averaged(feature, blocks))
  const exponents = averaged(theta, blocks)
  const top = exponents.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY)
  const p = exponents.map((one) => Math.exp(one - top))
  const mass = p.reduce((sum, one) => sum + one, 0)
  for (let d = 0; d < size; d++) p[d]! /= mass
  // The multipliers times the targets stand inside the sum of logarithms to lose no digits far out.
  let value = Math.log(mass) + top
  const means = pooledFeatures.map((feature) => dot(feature, p))
  for (const [k, target] of targets.entries()) value -= multipliers[k]! * target
  const gradient = Float64Array.from(means, (mean, k) => mean - targets[k]!)
  const hessian = pooledFeatures.map((left, a) =>
    Float64Array.from(pooledFeatures, (right, b) => {
      let sum = 0
      for (let d = 0; d < size; d++) sum += p[d]! * (left[d]! - means[a]!) * (right[d]! - means[b]!)
      return sum
    }),
  )
  return { p, value, gradient, hessian }
}

/** Ends of the blocks (exclusive) into which pooling adjacent violators joins the first `chain` entries; then one each. */
function pooled(theta: Float64Array, chain: number): number[] {
  const blocks: { end: number; sum: number; size: number }[] = []
  for (let d = 0; d < theta.length; d++) {
    let block = { end: d + 1, sum: theta[d]!, size: 1 }
    while (d < chain && blocks.length > 0) {
      const before = blocks.at(-1)!
      if (before.sum / before.size <= block.sum / block.size) break
      blocks.pop()
      block = { end: d + 1, sum: before.sum + block.sum, size: before.size + block.size }
    }
    blocks.push(block)
  }
  return blocks.map(({ end }) => end)
}

function averaged(values: ArrayLike<number>, ends: readonly number[]): Float64Array {
  const result = new Float64Array(values.length)
  let start = 0
  for (const end of ends) {
    let sum = 0
    for (let d = start; d < end; d++) sum += values[d]!
    result.fill(sum / (end - start), start, end)
    start = end
  }
  return result
}

/** Solves (H + ridge) x = −g by elimination; the ridge only matters where two moments say the same. */
function newtonStep(hessian: readonly Float64Array[], gradient: Float64Array): Float64Array {
  const size = gradient.length
  const ridge = 1e-14 * Math.max(...hessian.map((row, k) => row[k]!), 1e-300)
  const rows = hessian.map((row, k) => {
    const full = new Float64Array(size + 1)
    full.set(row)
    full[k]! += ridge
    full[size] = -gradient[k]!
    return full
  })
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let r = column + 1; r < size; r++)
      if (Math.abs(rows[r]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = r
    const swapped = rows[pivot]!
    rows[pivot] = rows[column]!
    rows[column] = swapped
    for (let r = 0; r < size; r++) {
      if (r === column) continue
      const factor = rows[r]![column]! / swapped[column]!
      for (let c = column; c <= size; c++) rows[r]![c]! -= factor * swapped[c]!
    }
  }
  return Float64Array.from(rows, (row, k) => row[size]! / row[k]!)
}

/** Halves the step until the dual falls, or, where rounding hides its fall, the gradient does. */
function search(
  from: Float64Array,
  step: Float64Array,
  here: Evaluation,
  evaluateAt: (at: Float64Array) => Evaluation,
) {
  const slope = dot(here.gradient, step)
  for (let size = 1; size > 1e-12; size /= 2) {
    const at = from.map((one, k) => one + size * step[k]!)
    const found = evaluateAt(at)
    const falls = found.value <= here.value + 1e-4 * size * slope
    const closer = largest(found.gradient) < largest(here.gradient)
    const rounding = Math.abs(found.value - here.value) <= 1e-12 * (1 + Math.abs(here.value))
    if ((falls && !rounding) || (closer && rounding)) return { at, found }
  }
  return null
}

const largest = (values: Float64Array) =>
  values.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
const dot = (left: ArrayLike<number>, right: ArrayLike<number>) => {
  let sum = 0
  for (let k = 0; k < left.length; k++) sum += left[k]! * right[k]!
  return sum
}
