/** One line of the answer. What is unknown is null. */
export type Fields = Record<string, string | number | boolean | null>

export interface Settings {
  /** Empty: as the method has it by itself. */
  confidences: number[]
  per: number | undefined
  /** From which age on life expectancy is told. */
  age: number | 'all'
  /** How many of the last points a trend is taken from. */
  points: number
}

interface Estimated {
  value: number | undefined
  lower: number | undefined
  upper: number | undefined
}

/** Columns of the input, then confidence, value and limits, then what else there is to say. */
export function record(
  input: Fields,
  confidence: number,
  estimate: Estimated | undefined,
  more: Fields = {},
): Fields {
  return {
    ...input,
    confidence,
    value: known(estimate?.value),
    lower: known(estimate?.lower),
    upper: known(estimate?.upper),
    ...more,
  }
}

export const known = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null

/** Why there is no value. */
export const unknown = (input: Fields, confidence: number, note: string): Fields =>
  record(input, confidence, undefined, { note })
