import { type LinearProgram, openProgram } from '../lp/index.ts'
import { attackerOf, type Demand, demandsOf, widthDemands } from './attacker.ts'
import { asRow, type Cut, capacityCut, valueAt } from './cuts.ts'
import { costOf, withDemands } from './fast.ts'
import type { System } from './system.ts'
import { REACHED, thin } from './thin.ts'

export interface Exact {
  /** 1 for each suppressed cell. */
  readonly open: Uint8Array
  /** No safe pattern costs less. */
  readonly lowerBound: number
}

/** A cut must be missed by this much to be worth its place. */
const MISSED = 1e-5
/** How near to the best the master program has to come: roughly at first, in the end as near as costs are told apart. */
const GAPS = [0.02, 0.005, 1e-7]

/**
 * The cheapest safe pattern, by Benders decomposition (Fischetti and Salazar 2001, Solving the cell
 * suppression problem on tabular data with linear constraints, Management Science 47): a master
 * program chooses cells, the attacker's program of each demand answers with a capacity cut where the
 * choice leaves too little room. First over relaxed choices, where cuts are cheap, then over whole
 * ones; each choice is also completed to a safe pattern.
 *
 * @param until when to stop, by `performance.now()`
 * @param known a safe pattern to begin with
 */
export async function protectExactly(
  system: System,
  until: number,
  known: Uint8Array,
): Promise<Exact> {
  const demands = demandsOf(system)
  const scale = scaleOf(system)
  const whole = system.weight.every((weight) => Number.isInteger(weight))
  const relaxed = await relaxedBound(system, demands, scale, until)
  let [open, cost] = [known, costOf(system, known)]
  const better = (other: Uint8Array | null) => {
    if (other && costOf(system, other) < cost) [open, cost] = [other, costOf(system, other)]
  }
  let lowerBound = 0
  const raise = (bound: number) => {
    const proven = whole ? Math.ceil(bound * scale - 1e-6) : bound * scale
    lowerBound = Math.max(lowerBound, Math.min(proven, cost))
  }
  raise(relaxed.bound)
  const rounded = relaxed.choice.map((x) => (x > 0.5 ? 1 : 0))
  const first = await separate(system, demands, rounded, until)
  if (first) better(await completed(system, rounded, first.missed, until))
  using master = await openProgram(masterProgram(system, scale, relaxed.cuts), {
    ...{ mip_abs_gap: 1e-9, random_seed: 1 },
  })
  for (let gap = 0; gap < GAPS.length && lowerBound < cost * (1 - 1e-9); ) {
    const seconds = (until - performance.now()) / 1000
    if (seconds <= 0) break
    master.setOptions({ time_limit: seconds, mip_rel_gap: GAPS[gap]! })
    master.begin(Float64Array.from(open))
    const solution = master.solve()
    if (solution.status === 'optimal' || solution.status === 'stopped') raise(solution.bound)
    if (solution.status !== 'optimal') break
    const choice = solution.values.map(Math.round)
    const found = await separate(system, demands, choice, until)
    if (found === null) break
    if (found.cuts.length === 0) {
      better(Uint8Array.from(choice))
      gap++
      continue
    }
    better(await completed(system, choice, found.missed, until))
    master.addRows(found.cuts.map(asRow))
  }
  return { open, lowerBound: Math.min(lowerBound, cost) }
}

/** A choice, what the demands it misses need besides, and without what it can do without. */
async function completed(
  system: System,
  choice: Float64Array,
  missed: readonly Demand[],
  until: number,
): Promise<Uint8Array | null> {
  if (performance.now() > until || widthDemands(system).length > 0) return null
  const start = Uint8Array.from(choice, (x, cell) => (x > 0 || system.forced[cell] ? 1 : 0))
  const open = await withDemands(system, start, missed)
  return open && thin(system, open, Math.min(until, performance.now() + COMPLETION_MS))
}

const COMPLETION_MS = 3000

async function relaxedBound(
  system: System,
  demands: readonly Demand[],
  scale: number,
  until: number,
): Promise<{ bound: number; cuts: Cut[]; choice: Float64Array }> {
  const cuts: Cut[] = []
  using master = await openProgram({ ...masterProgram(system, scale, cuts), whole: [] })
  let choice: Float64Array = Float64Array.from(system.forced)
  for (let bound = 0; ; ) {
    const solution = master.solve()
    if (solution.status !== 'optimal') return { bound, cuts, choice }
    bound = Math.max(bound, solution.objective)
    choice = solution.values
    const found = await separate(system, demands, choice, until)
    if (found === null || found.cuts.length === 0) return { bound, cuts, choice }
    cuts.push(...found.cuts)
    master.addRows(found.cuts.map(asRow))
  }
}

/** The demands that a choice misses, and cuts that say so; null if time ran out. */
async function separate(
  system: System,
  demands: readonly Demand[],
  choice: Float64Array,
  until: number,
): Promise<{ cuts: Cut[]; missed: Demand[] } | null> {
  const openness = choice.map((x) => Math.min(1, Math.max(0, x)))
  using attacker = attackerOf(system, openness)
  const cuts: Cut[] = []
  const missed: Demand[] = []
  const add = (cut: Cut | null) => {
    if (cut && valueAt(cut, openness) < 1 - MISSED) cuts.push(cut)
  }
  for (const demand of demands) {
    if (performance.now() > until) return null
    const { reach, capacity } = await attacker.probe(demand)
    if (reach >= REACHED) continue
    missed.push(demand)
    add(capacityCut(system, capacity))
  }
  for (const width of widthDemands(system)) {
    const above = await attacker.probe(width)
    const below = await attacker.probe({ ...width, direction: -1 })
    if (above.reach + below.reach < REACHED)
      add(
        capacityCut(
          system,
          above.capacity.map((one, cell) => one + below.capacity[cell]!),
        ),
      )
  }
  return { cuts, missed }
}

function masterProgram(system: System, scale: number, cuts: readonly Cut[]): LinearProgram {
  return {
    sense: 'minimise',
    cost: system.weight.map((weight, cell) => (system.forced[cell] ? 0 : weight / scale)),
    lower: Float64Array.from(system.forced),
    upper: new Float64Array(system.size).fill(1),
    rows: cuts.map(asRow),
    whole: Array.from({ length: system.size }, (_, cell) => cell),
  }
}

/** Weights come in any unit; the solver likes costs around one to a thousand. */
function scaleOf(system: System): number {
  const weights = system.weight.filter((weight) => weight > 0).sort()
  return weights.length === 0 ? 1 : weights[weights.length >> 1]! / 10
}
