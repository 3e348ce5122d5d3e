/**
 * Which share of a group would have to move for it to live as the others do: 0 evenly, 1 wholly apart.
 * D = ½ Σ |aᵢ / A − bᵢ / B|.
 *
 * Source: Duncan and Duncan 1955, “A methodological analysis of segregation indexes”, Am Sociol Rev 20,
 * 210–217.
 *
 * @param group persons of the group in each area
 * @param others persons not of it, area by area in the same order
 * @returns undefined where either has nobody
 * @throws RangeError where a number is no count, or the lists differ in length
 */
export function dissimilarity(
  group: ArrayLike<number>,
  others: ArrayLike<number>,
): number | undefined {
  if (group.length !== others.length)
    throw new RangeError(`Lists of ${group.length} and ${others.length} areas`)
  const inGroup = total(group)
  const outside = total(others)
  if (inGroup === 0 || outside === 0) return undefined
  let sum = 0
  for (let i = 0; i < group.length; i++) sum += Math.abs(group[i]! / inGroup - others[i]! / outside)
  return sum / 2
}

/**
 * How unevenly something is shared out: 0 all have the same, towards 1 one has it all. One less twice the
 * area under the Lorenz curve.
 *
 * Source: Gini 1912; with weights Lerman and Yitzhaki 1989, J Econometrics 42, 43–47.
 *
 * @param values 0 or more, in any order: income per head, places per child
 * @param weights how many have it, in the same order; 1 each where left out
 * @returns undefined where there is nothing to share, or nobody to share it
 */
export function gini(values: ArrayLike<number>, weights?: ArrayLike<number>): number | undefined {
  const shares = Array.from({ length: values.length }, (_, i) => ({
    value: values[i]!,
    weight: weights ? weights[i]! : 1,
  })).sort((a, b) => a.value - b.value)
  const people = total(shares.map(({ weight }) => weight))
  const all = total(shares.map(({ value, weight }) => value * weight))
  if (people === 0 || all === 0) return undefined
  let area = 0
  let reached = 0
  for (const { value, weight } of shares) {
    const before = reached
    reached += (value * weight) / all
    area += (weight / people) * (before + reached)
  }
  return Math.max(0, 1 - area)
}

function total(counts: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`Not 0 or more: ${count} at ${i}`)
    sum += count
  }
  return sum
}
