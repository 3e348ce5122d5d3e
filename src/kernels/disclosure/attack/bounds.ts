import { type LinearProgram, type OpenProgram, openProgram } from '../lp/index.ts'
import { propagate, wholeDown, wholeUp } from './propagate.ts'
import type { Condition, Unknown } from './system.ts'

/** Above so many unknowns no mixed-integer program is tried: bounds then are those of the linear one, rounded. */
const mostWhole = 400
/** Seconds for one mixed-integer program; what is proven until then counts. */
const patience = 5

export interface Bounds {
  lower: Float64Array
  upper: Float64Array
}

/** Bounds that single conditions give; null where they contradict each other. */
export function plainBounds(
  unknowns: readonly Unknown[],
  conditions: readonly Condition[],
): Bounds | null {
  const lower = Float64Array.from(unknowns, (u) => (u.count ? wholeUp(u.lower) : u.lower))
  const upper = Float64Array.from(unknowns, (u) => (u.count ? wholeDown(u.upper) : u.upper))
  return propagate(unknowns, conditions, lower, upper) ? { lower, upper } : null
}

/**
 * The least and the greatest value that each target can have under all conditions together: linear programs, rounded for
 * counts, and mixed-integer ones where a linear one ended between whole numbers. Null where the conditions contradict
 * each other.
 */
export async function bounds(
  unknowns: readonly Unknown[],
  conditions: readonly Condition[],
  targets: readonly number[],
): Promise<Bounds | null> {
  const known = plainBounds(unknowns, conditions)
  if (!known) return null
  const open = targets.filter((target) => known.upper[target]! - known.lower[target]! > 1e-9)
  // One sum alone has nothing to say that its own ends do not.
  const plain = conditions.every(({ values }) => values.every((value) => Math.abs(value) === 1))
  if (open.length === 0 || (plain && conditions.length < 2)) return known
  const program: LinearProgram = {
    sense: 'minimise',
    cost: new Float64Array(unknowns.length),
    ...known,
    rows: conditions,
  }
  using linear = await openProgram(program)
  const counts = [...unknowns.keys()].filter((column) => unknowns[column]!.count)
  using whole =
    counts.length > 0 && unknowns.length <= mostWhole
      ? await openProgram({ ...program, whole: counts }, { time_limit: patience, mip_abs_gap: 0.5 })
      : null
  const state = { unknowns, counts, known, linear, whole }
  for (const target of open)
    for (const side of ['lower', 'upper'] as const) if (!tightened(state, target, side)) return null
  return known
}

interface State {
  unknowns: readonly Unknown[]
  counts: readonly number[]
  known: Bounds
  linear: OpenProgram
  whole: OpenProgram | null
}

/** Asks for one end of one target. False where nothing is possible at all. */
function tightened(state: State, target: number, side: 'lower' | 'upper'): boolean {
  const { unknowns, counts, known, linear, whole } = state
  if (known.upper[target]! - known.lower[target]! <= 1e-9) return true
  const sign = side === 'lower' ? 1 : -1
  linear.setCosts([target], [sign])
  const solution = linear.solve()
  linear.setCosts([target], [0])
  if (solution.status === 'infeasible') return false
  if (solution.status !== 'optimal') return true // unbounded, or nothing proven
  let end = sign * solution.objective
  const { count } = unknowns[target]!
  const between = counts.some((column) => {
    const value = solution.values[column]!
    return Math.abs(value - Math.round(value)) > 1e-6
  })
  if (whole && between) {
    whole.setCosts([target], [sign])
    const better = whole.solve()
    whole.setCosts([target], [0])
    if (better.status === 'infeasible') return false
    if (better.status === 'optimal' || better.status === 'stopped')
      if (Number.isFinite(better.bound))
        end = sign > 0 ? Math.max(end, better.bound) : Math.min(end, -better.bound)
  }
  if (side === 'lower')
    known.lower[target] = Math.max(known.lower[target]!, count ? wholeUp(end) : end)
  else known.upper[target] = Math.min(known.upper[target]!, count ? wholeDown(end) : end)
  if (known.lower[target]! > known.upper[target]!) {
    if (known.lower[target]! - known.upper[target]! > 1e-6 * Math.max(1, Math.abs(end)))
      return false
    known.upper[target] = known.lower[target]!
  }
  return true
}
