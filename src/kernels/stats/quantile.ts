/**
 * The value below which a share of the numbers lies, interpolated between neighbours (Hyndman and
 * Fan 1996, type 7).
 *
 * @param sorted finite numbers in ascending order
 * @param share 0 … 1
 * @returns NaN for no numbers
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Not a share: ${share}`)
  const n = sorted.length
  if (n === 0) return Number.NaN
  const place = (n - 1) * share
  const below = Math.floor(place)
  const low = sorted[below]!
  const high = sorted[Math.min(n - 1, below + 1)]!
  return low + (high - low) * (place - below)
}
