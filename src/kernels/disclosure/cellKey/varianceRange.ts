/** A distribution that attains the least or the greatest variance, and that variance. */
export interface Extreme {
  variance: number
  p: Float64Array
}

interface Atom {
  p: Float64Array
  mean: number
  second: number
  stay: number
}

/**
 * The variances that distributions over `deviations` (ascending) can have when their mean is zero, `stay` (or nothing)
 * is their probability of 0 and, if asked, they rise up to 0. Null if there is none at all.
 *
 * Every such distribution is a mixture of atoms: one deviation, or, under `monotone`, even shares from one deviation up
 * to 0. The variance is linear in the shares, so its ends lie where at most as many atoms as conditions are used; these
 * few mixtures are all looked at.
 */
export function varianceRange(
  deviations: readonly number[],
  stay: number | null,
  monotone: boolean,
): { least: Extreme; most: Extreme } | null {
  const atoms = atomsOf(deviations, monotone)
  const size = stay === null ? 2 : 3
  let least: Extreme | null = null
  let most: Extreme | null = null
  for (const chosen of combinations(atoms, Math.min(size, atoms.length))) {
    const shares = mixture(chosen, stay)
    if (!shares) continue
    const p = new Float64Array(deviations.length)
    let variance = 0
    for (const [k, atom] of chosen.entries()) {
      variance += shares[k]! * atom.second
      for (let d = 0; d < p.length; d++) p[d]! += shares[k]! * atom.p[d]!
    }
    if (!least || variance < least.variance) least = { variance, p }
    if (!most || variance > most.variance) most = { variance, p }
  }
  return least && most && { least, most }
}

function atomsOf(deviations: readonly number[], monotone: boolean): Atom[] {
  const zero = monotone ? deviations.indexOf(0) : -1
  return deviations.map((_, from) => {
    const p = new Float64Array(deviations.length)
    const until = from <= zero ? zero : from
    p.fill(1 / (until - from + 1), from, until + 1)
    let [mean, second, stay] = [0, 0, 0]
    for (const [k, d] of deviations.entries()) {
      mean += p[k]! * d
      second += p[k]! * d * d
      if (d === 0) stay = p[k]!
    }
    return { p, mean, second, stay }
  })
}

function* combinations<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let k = from; k <= items.length - size; k++)
    for (const rest of combinations(items, size - 1, k + 1)) yield [items[k]!, ...rest]
}

/** Shares of the atoms that sum to one, have mean zero and the given probability of 0; null if there are none. */
function mixture(atoms: readonly Atom[], stay: number | null): number[] | null {
  const rows = [
    [...atoms.map(() => 1), 1],
    [...atoms.map(({ mean }) => mean), 0],
  ]
  if (stay !== null) rows.push([...atoms.map((atom) => atom.stay), stay])
  const size = atoms.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let r = column + 1; r < rows.length; r++)
      if (Math.abs(rows[r]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = r
    if (Math.abs(rows[pivot]?.[column] ?? 0) < 1e-12) return null
    const chosen = rows[pivot]!
    rows[pivot] = rows[column]!
    rows[column] = chosen
    for (const [r, row] of rows.entries()) {
      if (r === column) continue
      const factor = row[column]! / chosen[column]!
      for (let c = column; c <= size; c++) row[c]! -= factor * chosen[c]!
    }
  }
  if (rows.slice(size).some((row) => Math.abs(row[size]!) > 1e-12)) return null
  const shares = rows.slice(0, size).map((row, k) => row[size]! / row[k]!)
  return shares.every((share) => share > -1e-12) ? shares.map((one) => Math.max(one, 0)) : null
}
