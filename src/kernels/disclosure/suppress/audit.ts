import { openProgram } from '../lp/index.ts'
import { balanceRows, type Demand, demandsOf, widthDemands } from './attacker.ts'
import { type Component, components } from './components.ts'
import type { ProtectionInstance } from './instance.ts'
import { type System, systemOf } from './system.ts'
import { balanced, findWitness, turned } from './witness.ts'

export type Interval = readonly [number, number]

export interface Exposed {
  readonly cell: string
  /** What the attacker must not be able to rule out. */
  readonly needed: Interval
  /** All that the attacker is left with. */
  readonly possible: Interval
}

export interface Audit {
  /**
   * What the attacker is left with, by suppressed cell: the whole interval where `exact` says so, else
   * an interval whose ends are proven to be possible (the whole one may be wider).
   */
  readonly intervals: ReadonlyMap<string, Interval>
  /** Primary cells that are not protected to their level. */
  readonly exposed: readonly Exposed[]
  readonly exact: boolean
}

export interface AuditOptions {
  /** Every interval is computed in parts as long as the squares of their sizes add up to no more; by default some seconds' worth. */
  readonly exactWork?: number
}

const EXACT_WORK = 1e6
/** How far a solver's point may miss a relation or a bound, as a share of what moves. */
const TOLERANCE = 1e-7
/** Deviations below this share of the usual need may be nothing but arithmetic: they prove nothing. */
const MEANT = 1e-4

/**
 * Plays the attacker against a pattern: what can be worked out of each suppressed cell from all that is
 * published, all relations and the bounds everybody knows. Knows nothing of how the pattern was found.
 *
 * In large parts, tables that fit all that is published prove many cells at once; each such table is
 * checked here relation by relation. Cells that none of them proves get linear programs of their own.
 */
export async function audit(
  instance: ProtectionInstance,
  suppressed: Iterable<string>,
  { exactWork = EXACT_WORK }: AuditOptions = {},
): Promise<Audit> {
  const system = systemOf(instance)
  const at = new Map(instance.cells.map(({ id }, index) => [id, index]))
  const open = new Uint8Array(system.size)
  for (const id of suppressed) {
    const index = at.get(id)
    if (index === undefined) throw new Error(`no cell ${id}`)
    open[index] = 1
  }
  const ranges = newRanges(system.size)
  let work = 0
  for (const part of components(system, open).sort((a, b) => a.cells.length - b.cells.length)) {
    work += part.cells.length ** 2
    if (work <= exactWork) await wholeRanges(part, ranges)
    else await provenRanges(part, ranges)
  }
  const exact = work <= exactWork
  return { ...report(instance, open, ranges), exact }
}

interface Ranges {
  readonly low: Float64Array
  readonly high: Float64Array
}

const newRanges = (size: number): Ranges => ({
  low: new Float64Array(size),
  high: new Float64Array(size),
})

function report(instance: ProtectionInstance, open: Uint8Array, { low, high }: Ranges) {
  const intervals = new Map<string, Interval>()
  const exposed: Exposed[] = []
  instance.cells.forEach((cell, index) => {
    const possible: Interval = [cell.value + low[index]!, cell.value + high[index]!]
    if (open[index]) intervals.set(cell.id, possible)
    if (!cell.primary) return
    const { lowerProtection, upperProtection, slidingProtection = 0 } = cell
    const enough = (reached: number, need: number) => reached >= need * (1 - 1e-6)
    const safe =
      open[index] === 1 &&
      enough(-low[index]!, lowerProtection) &&
      enough(high[index]!, upperProtection) &&
      enough(high[index]! - low[index]!, slidingProtection)
    const needed: Interval = [cell.value - lowerProtection, cell.value + upperProtection]
    if (!safe) exposed.push({ cell: cell.id, needed, possible })
  })
  return { intervals, exposed }
}

async function wholeRanges({ system, cells }: Component, ranges: Ranges): Promise<void> {
  using attacker = await openRange(system)
  for (let cell = 0; cell < system.size; cell++) {
    ranges.high[cells[cell]!] = attacker.reach(cell, 1).distance
    ranges.low[cells[cell]!] = -attacker.reach(cell, -1).distance
  }
}

/** How far each cell can go one way, the bounds and relations being all there is. */
async function openRange(system: System) {
  const unit = unitOf(system)
  const open = await openProgram(
    {
      sense: 'maximise',
      cost: new Float64Array(system.size),
      lower: system.down.map((down) => -down / unit),
      upper: system.up.map((up) => up / unit),
      rows: balanceRows(system),
    },
    // The primal simplex goes on from the last point when only the aim changes.
    { presolve: 'off', solver: 'simplex', simplex_strategy: 4 },
  )
  let last = -1
  return {
    reach(cell: number, direction: 1 | -1): { distance: number; deviations: Float64Array | null } {
      if (last !== -1 && last !== cell) open.setCosts([last], [0])
      open.setCosts([cell], [direction])
      last = cell
      const solution = open.solve()
      if (solution.status === 'unbounded') return { distance: Infinity, deviations: null }
      if (solution.status !== 'optimal') throw new Error(`audit: ${solution.status}`)
      const deviations = solution.values.map((value) => value * unit)
      return { distance: Math.max(0, direction * deviations[cell]!), deviations }
    },
    [Symbol.dispose]: () => open[Symbol.dispose](),
  }
}

async function provenRanges(part: Component, ranges: Ranges): Promise<void> {
  const { system, cells } = part
  const note = (deviations: Float64Array, unit: number) => {
    if (!possible(system, deviations, unit)) return false
    for (let cell = 0; cell < system.size; cell++) {
      if (Math.abs(deviations[cell]!) < MEANT * unit) continue
      const whole = cells[cell]!
      ranges.high[whole] = Math.max(ranges.high[whole]!, deviations[cell]!)
      ranges.low[whole] = Math.min(ranges.low[whole]!, deviations[cell]!)
    }
    return true
  }
  const isOpen = ({ cell, direction, need }: Demand) =>
    (direction === 1 ? ranges.high[cells[cell]!]! : -ranges.low[cells[cell]!]!) < need * (1 - 1e-9)
  const free = new Float64Array(system.size).fill(1e-3)
  let waiting = [...demandsOf(system), ...widths(system)]
  for (let before = Infinity; waiting.length > 0 && waiting.length < before; ) {
    before = waiting.length
    const wanted = balanced(system, waiting)
    const witness = await findWitness(system, wanted, free, 1e3)
    if (!witness) break
    note(witness, usualNeed(wanted))
    note(turned(system, witness), usualNeed(wanted))
    waiting = waiting.filter(isOpen)
  }
  if (waiting.length === 0) return
  using attacker = await openRange(system)
  for (const demand of waiting) {
    if (!isOpen(demand)) continue
    const { distance, deviations } = attacker.reach(demand.cell, demand.direction)
    if (deviations) note(deviations, demand.need)
    else if (demand.direction === 1) ranges.high[cells[demand.cell]!] = distance
    else ranges.low[cells[demand.cell]!] = -distance
  }
}

/** The whole width to either side: more than enough, and what is short of it has its whole interval computed. */
const widths = (system: System): Demand[] =>
  widthDemands(system).flatMap((demand) => [demand, { ...demand, direction: -1 as const }])

/** Whether deviations keep every relation and every bound, up to the arithmetic of solvers. */
function possible(system: System, deviations: Float64Array, unit: number): boolean {
  for (let row = 0; row < system.rows; row++) {
    let [sum, moved] = [0, 0]
    for (let at = system.rowStart[row]!; at < system.rowStart[row + 1]!; at++) {
      const deviation = deviations[system.rowCells[at]!]! * system.rowFactors[at]!
      sum += deviation
      moved += Math.abs(deviation)
    }
    if (Math.abs(sum) > TOLERANCE * Math.max(moved, unit)) return false
  }
  return deviations.every(
    (deviation, cell) =>
      deviation <= system.up[cell]! + TOLERANCE * Math.max(Math.abs(deviation), unit) &&
      -deviation <= system.down[cell]! + TOLERANCE * Math.max(Math.abs(deviation), unit),
  )
}

const unitOf = (system: System): number => usualNeed(demandsOf(system))

/** The median need, so that the solver works with numbers around one. */
function usualNeed(demands: readonly Demand[]): number {
  const needs = demands.map(({ need }) => need).sort((a, b) => a - b)
  return needs[needs.length >> 1] ?? 1
}
