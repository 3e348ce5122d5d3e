/**
 * Greatest entropy under linear conditions A p = b, by another way than the product's: feasible Newton steps on the
 * probabilities themselves, within the null space of A, from a point within. Dense and slow; for tests.
 */
export function primalOptimum(A: readonly number[][], start: readonly number[]): number[] {
  const basis = nullSpace(A)
  let p = [...start]
  for (let round = 0; round < 500; round++) {
    const gradient = basis.map((v) =>
      v.reduce((sum, one, k) => sum - one * (Math.log(p[k]!) + 1), 0),
    )
    const hessian = basis.map((v) =>
      basis.map((w) => v.reduce((sum, one, k) => sum + (one * w[k]!) / p[k]!, 0)),
    )
    const step = solve(hessian, gradient)
    const direction = p.map((_, k) => basis.reduce((sum, v, b) => sum + step[b]! * v[k]!, 0))
    let size = 1
    const at = () => p.map((one, k) => one + size * direction[k]!)
    while (at().some((one) => one <= 0) || entropy(at()) < entropy(p) - 1e-16) {
      size /= 2
      if (size < 1e-18) return p
    }
    p = at()
  }
  return p
}

export const entropy = (p: ArrayLike<number>) =>
  Array.from(p).reduce((sum, one) => (one > 0 ? sum - one * Math.log(one) : sum), 0)

/** Basis of {x : A x = 0}, from the reduced row echelon form. */
function nullSpace(A: readonly number[][]): number[][] {
  const rows = A.map((row) => [...row])
  const size = rows[0]!.length
  const pivots: number[] = []
  for (let column = 0; column < size && pivots.length < rows.length; column++) {
    const at = pivots.length
    const best = rows.findIndex(
      (row, r) =>
        r >= at && rows.every((o, q) => q < at || Math.abs(o[column]!) <= Math.abs(row[column]!)),
    )
    if (Math.abs(rows[best]![column]!) < 1e-12) continue
    const chosen = rows.splice(best, 1)[0]!.slice()
    const scaled = chosen.map((one) => one / chosen[column]!)
    rows.splice(at, 0, scaled)
    for (const [r, row] of rows.entries())
      if (r !== at) rows[r] = row.map((one, c) => one - row[column]! * scaled[c]!)
    pivots.push(column)
  }
  const free = Array.from({ length: size }, (_, c) => c).filter((c) => !pivots.includes(c))
  return free.map((column) => {
    const v = new Array<number>(size).fill(0)
    v[column] = 1
    for (const [r, pivot] of pivots.entries()) v[pivot] = -rows[r]![column]!
    return v
  })
}

export function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!])
  const size = right.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let r = column; r < size; r++)
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
  return rows.map((row, k) => row[size]! / row[k]!)
}
