import type { Condition, Unknown } from './system.ts'

const most = 60

/** Rounds what a count can be to whole numbers; a little beyond one is the work of binary fractions. */
export const wholeUp = (value: number) => Math.ceil(value - 1e-6) + 0 // no −0
export const wholeDown = (value: number) => Math.floor(value + 1e-6) + 0

/**
 * Tightens bounds by one condition after the other until nothing changes (or little by little for long).
 * @param lower @param upper one an unknown, changed in place
 * @returns false where no value is left for somebody
 */
export function propagate(
  unknowns: readonly Unknown[],
  conditions: readonly Condition[],
  lower: Float64Array,
  upper: Float64Array,
): boolean {
  const uses = new Map<number, number[]>()
  for (const [at, { columns }] of conditions.entries())
    for (const column of columns) {
      const list = uses.get(column)
      if (list) list.push(at)
      else uses.set(column, [at])
    }
  const visits = new Int32Array(conditions.length)
  const waiting = new Set(conditions.keys())
  for (const at of waiting) {
    waiting.delete(at)
    if (visits[at]!++ > most) continue
    const changed = tighten(unknowns, conditions[at]!, lower, upper)
    if (!changed) return false
    for (const column of changed) for (const other of uses.get(column)!) waiting.add(other)
  }
  return true
}

/** The columns whose bounds changed; null where none is left. */
function tighten(
  unknowns: readonly Unknown[],
  condition: Condition,
  lower: Float64Array,
  upper: Float64Array,
): number[] | null {
  const { columns, values } = condition
  let [least, greatest, openBelow, openAbove] = [0, 0, 0, 0]
  let size = 1
  for (const [k, column] of columns.entries()) {
    const [low, high] = ends(values[k]!, lower[column]!, upper[column]!)
    if (Number.isFinite(low)) least += low
    else openBelow++
    if (Number.isFinite(high)) greatest += high
    else openAbove++
    size = Math.max(
      size,
      Number.isFinite(low) ? Math.abs(low) : 0,
      Number.isFinite(high) ? Math.abs(high) : 0,
    )
  }
  const tiny = 1e-9 * size
  const changed: number[] = []
  for (const [k, column] of columns.entries()) {
    const value = values[k]!
    const [low, high] = ends(value, lower[column]!, upper[column]!)
    const restLeast = without(least, low, openBelow)
    const restMost = without(greatest, high, openAbove)
    // value · x ≤ condition.upper − the least of the others, and the other way round
    const [from, to] = ends(1 / value, condition.lower - restMost, condition.upper - restLeast)
    const { count } = unknowns[column]!
    const newLower = count ? wholeUp(from) : from
    const newUpper = count ? wholeDown(to) : to
    let moved = false
    if (newLower > lower[column]! + tiny + 1e-7) {
      lower[column] = newLower
      moved = true
    }
    if (newUpper < upper[column]! - tiny - 1e-7) {
      upper[column] = newUpper
      moved = true
    }
    if (lower[column]! > upper[column]!) {
      if (lower[column]! - upper[column]! > 1e-6 * size) return null
      upper[column] = lower[column]!
    }
    if (moved) {
      changed.push(column)
      const [nowLow, nowHigh] = ends(value, lower[column]!, upper[column]!)
      if (Number.isFinite(low)) least += nowLow - low
      else if (Number.isFinite(nowLow)) {
        openBelow--
        least += nowLow
      }
      if (Number.isFinite(high)) greatest += nowHigh - high
      else if (Number.isFinite(nowHigh)) {
        openAbove--
        greatest += nowHigh
      }
    }
  }
  return changed
}

/** factor · [lower, upper], in order. */
function ends(factor: number, lower: number, upper: number): [number, number] {
  return factor > 0 ? [factor * lower, factor * upper] : [factor * upper, factor * lower]
}

/** The sum of the other ends; NaN, which tightens nothing, where one of them is open. */
function without(sum: number, own: number, open: number): number {
  if (Number.isFinite(own)) return open > 0 ? Number.NaN : sum - own
  return open > 1 ? Number.NaN : sum
}
