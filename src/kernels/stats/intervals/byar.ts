import { zOf } from '../special/normal.ts'
import { checkCount, type Estimate, type Interval } from './estimate.ts'
import { exactPoisson } from './exact.ts'

/** Below so many events Byar’s approximation is not near enough. */
const fewest = 10

/**
 * A count of events with its interval: Byar’s approximation from ten events on, the exact one below, as
 * OHID’s Fingertips guidance has it.
 *
 * Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69; exact: Garwood 1936.
 *
 * @param count events, 0 or more
 * @param confidence above 0 and below 1
 * @throws RangeError for what is no count
 */
export function byar(count: number, confidence = 0.95): Estimate {
  if (count < fewest) return few(count, confidence)
  return { value: count, ...byarLimits(count, confidence) }
}

/** Ten small counts are most of a city’s: each is worked out once for the two confidences in use. */
const kept = new Map<string, Estimate>()
const mostKept = 100

function few(count: number, confidence: number): Estimate {
  if (!Number.isInteger(count)) return exactPoisson(count, confidence)
  const key = `${count} ${confidence}`
  const known = kept.get(key)
  if (known) return { ...known }
  const made = exactPoisson(count, confidence)
  if (kept.size < mostKept) kept.set(key, made)
  return { ...made }
}

/** x (1 − 1/(9x) − z/(3√x))³, and the same of x + 1 with + z. */
export function byarLimits(count: number, confidence: number): Interval {
  checkCount(count)
  const z = zOf(confidence)
  const cubed = (x: number, sign: number) =>
    x * Math.max(0, 1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3
  return { lower: count === 0 ? 0 : cubed(count, -1), upper: cubed(count + 1, 1) }
}
