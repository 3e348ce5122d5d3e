const tiny = 1e-300

/**
 * b₀ + a₁ / (b₁ + a₂ / (b₂ + …)) by the method of Lentz as Thompson and Barnett (1986) mended it.
 *
 * @param first b₀, not 0
 * @param term a and b of the i-th step, counted from 1
 */
export function continuedFraction(first: number, term: (i: number) => [a: number, b: number]) {
  let value = first === 0 ? tiny : first
  let c = value
  let d = 0
  for (let i = 1; i < 1_000_000; i++) {
    const [a, b] = term(i)
    d = b + a * d
    if (d === 0) d = tiny
    c = b + a / c
    if (c === 0) c = tiny
    d = 1 / d
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 2.3e-16) return value
  }
  throw new RangeError('A continued fraction did not settle')
}
