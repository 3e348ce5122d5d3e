/** A figure and the interval in which the true one lies with the confidence asked for. */
export interface Estimate {
  value: number
  lower: number
  upper: number
}

export interface Interval {
  lower: number
  upper: number
}

/** The same figure per 1,000 or in percent. */
export function times({ value, lower, upper }: Estimate, factor: number): Estimate {
  return { value: value * factor, lower: lower * factor, upper: upper * factor }
}

/** Throws where a count of events cannot be one. Fractions may be: counts are weighted at times. */
export function checkCount(count: number): void {
  if (!(count >= 0 && count < Infinity)) throw new RangeError(`No count of events: ${count}`)
}

/** Throws where `x` cannot be among `n`. */
export function checkShare(x: number, n: number): void {
  if (!(x >= 0 && n > 0 && x <= n && n < Infinity)) throw new RangeError(`No share: ${x} of ${n}`)
}
