/**
 * Divides numbers into classes so that the values within a class lie as near together as can be: the
 * exact optimum of one-dimensional k-means (Fisher 1958; the classes cartographers call Jenks
 * natural breaks), by divide and conquer over the last class’s beginning, O(k n log n).
 *
 * @param sorted finite numbers in ascending order; equal values always share a class
 * @param classes how many at most; fewer come back where there are fewer different values
 * @returns the index of each class’s first value, beginning with 0; empty for no values
 */
export function naturalClasses(sorted: ArrayLike<number>, classes: number): number[] {
  const { values, counts, firstIndex } = distinct(sorted)
  const n = values.length
  const k = Math.min(classes, n)
  if (k < 1) return []
  const cost = withinCost(values, counts)
  let previous = Float64Array.from({ length: n }, (_, last) => cost(0, last))
  const beginnings: Int32Array[] = []
  for (let used = 1; used < k; used++) {
    const current = new Float64Array(n).fill(Infinity)
    const beginning = new Int32Array(n)
    fillRow({ from: used, to: n - 1, low: used, high: n - 1 }, previous, current, beginning, cost)
    beginnings.push(beginning)
    previous = current
  }
  const starts = new Array<number>(k).fill(0)
  let last = n - 1
  for (let used = k - 1; used >= 1; used--) {
    const first = beginnings[used - 1]![last]!
    starts[used] = firstIndex[first]!
    last = first - 1
  }
  return starts
}

function distinct(sorted: ArrayLike<number>) {
  const values: number[] = []
  const counts: number[] = []
  const firstIndex: number[] = []
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i]!
    if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value} at ${i}`)
    if (values.length > 0 && value < values.at(-1)!)
      throw new RangeError(`Not in ascending order: ${value} at ${i}`)
    if (value === values.at(-1)) {
      counts[counts.length - 1]!++
    } else {
      values.push(value)
      counts.push(1)
      firstIndex.push(i)
    }
  }
  return { values, counts, firstIndex }
}

/** Sum of squared distances to the mean of values first … last, in constant time from running sums. */
function withinCost(values: number[], counts: number[]) {
  const n = values.length
  // Distances from the middle: squares of large, close numbers would cancel each other away.
  const origin = values[n >> 1] ?? 0
  const weight = new Float64Array(n + 1)
  const sum = new Float64Array(n + 1)
  const squares = new Float64Array(n + 1)
  for (let i = 0; i < n; i++) {
    const x = values[i]! - origin
    weight[i + 1] = weight[i]! + counts[i]!
    sum[i + 1] = sum[i]! + counts[i]! * x
    squares[i + 1] = squares[i]! + counts[i]! * x * x
  }
  return (first: number, last: number): number => {
    const total = sum[last + 1]! - sum[first]!
    const w = weight[last + 1]! - weight[first]!
    return Math.max(0, squares[last + 1]! - squares[first]! - (total * total) / w)
  }
}

interface Span {
  from: number
  to: number
  /** The last class begins within low … high: monotone in its end, which is what saves the time. */
  low: number
  high: number
}

function fillRow(
  span: Span,
  previous: Float64Array,
  current: Float64Array,
  beginning: Int32Array,
  cost: (first: number, last: number) => number,
): void {
  const { from, to, low, high } = span
  if (from > to) return
  const middle = (from + to) >> 1
  let best = Infinity
  let bestFirst = low
  for (let first = low; first <= Math.min(high, middle); first++) {
    const candidate = previous[first - 1]! + cost(first, middle)
    if (candidate < best) {
      best = candidate
      bestFirst = first
    }
  }
  current[middle] = best
  beginning[middle] = bestFirst
  fillRow({ from, to: middle - 1, low, high: bestFirst }, previous, current, beginning, cost)
  fillRow({ from: middle + 1, to, low: bestFirst, high }, previous, current, beginning, cost)
}
