import { type Demand, demandsOf } from './attacker.ts'
import { components } from './components.ts'
import type { System } from './system.ts'
import { balanced, findWitness, meets } from './witness.ts'

/** A pattern that meets all demands but those it names. */
export interface Pattern {
  /** 1 for each suppressed cell. */
  readonly open: Uint8Array
  readonly cost: number
  /** Demands that no witness was found for. */
  readonly unmet: readonly Demand[]
}

/** Rewards for a met demand, as multiples of the dearest cell: small ones keep the program well scaled. */
const REWARDS = [30, 3_000, 300_000]
/** The first pass meets its demands in about this many programs over all cells. */
const FIRST_BATCHES = 8
/** Later passes look at what is suppressed alone: so many cells at once, from the front or from the back. */
const LATER_PASSES = [
  { batch: 4, backwards: false },
  { batch: 4, backwards: true },
  { batch: 1, backwards: false },
  { batch: 1, backwards: true },
  { batch: 1, backwards: false },
  { batch: 1, backwards: true },
]

/**
 * A safe and cheap pattern for tables of any size. A batch of demands is met by one witness; the cells
 * that it moves are suppressed and cost the next batch nothing. The first pass goes over all cells, its
 * batches spread over all tables. Later passes begin anew with what the one before suppressed and
 * nothing else, part by part and in smaller batches, and so come to do without much of it.
 *
 * @param until when to stop looking for cheaper ones, by `performance.now()`
 */
export async function protectFast(system: System, until: number): Promise<Pattern> {
  const demands = spread(demandsOf(system))
  const cells = new Set(demands.map(({ cell }) => cell)).size
  const batch = Math.ceil(cells / FIRST_BATCHES)
  const forced = Uint8Array.from(system.forced)
  const first = await pass(system, forced, demands, batch, Infinity)
  const { open, unmet } = first ?? { open: forced, unmet: demands }
  for (const { batch, backwards } of LATER_PASSES)
    for (const { system: part, cells } of components(system, open)) {
      if (performance.now() > until) break
      const wanted = demandsOf(part)
      const again = await pass(
        part,
        Uint8Array.from(part.forced),
        backwards ? wanted.toReversed() : wanted,
        batch,
        until,
      )
      if (again && again.unmet.length === 0)
        cells.forEach((cell, at) => {
          open[cell] = again.open[at]!
        })
    }
  return { open, cost: costOf(system, open), unmet }
}

/**
 * A pattern and what demands it misses need besides, one after the other, each as cheaply as can be;
 * null if one cannot be met.
 */
export async function withDemands(
  system: System,
  pattern: Uint8Array,
  missed: readonly Demand[],
): Promise<Uint8Array | null> {
  const all = await pass(system, Uint8Array.from(pattern), missed, 1, Infinity)
  return all && all.unmet.length === 0 ? all.open : null
}

/** Suppresses more and more of `open` until every demand is met that can be; null if time ran out. */
async function pass(
  system: System,
  open: Uint8Array,
  demands: readonly Demand[],
  batch: number,
  until: number,
): Promise<{ open: Uint8Array; unmet: readonly Demand[] } | null> {
  const dearest = system.weight.reduce((most, weight) => Math.max(most, weight), 1e-9)
  const unmet: Demand[] = []
  let waiting = demands
  for (let [size, level] = [batch, 0]; waiting.length > 0; ) {
    if (performance.now() > until) return null
    const wanted = balanced(system, waiting.slice(0, 2 * size)).slice(0, size)
    const prices = pricesFor(system, open, wanted)
    const witness = await findWitness(system, wanted, prices, REWARDS[level]! * dearest)
    const met = witness ? new Set(waiting.filter(meets(system, witness))) : new Set<Demand>()
    if (witness && met.size > 0) {
      for (let cell = 0; cell < system.size; cell++) if (witness[cell] !== 0) open[cell] = 1
      waiting = waiting.filter((demand) => !met.has(demand))
      ;[size, level] = [batch, 0]
    } else if (wanted.length > 1) size = Math.max(1, wanted.length >> 3)
    else if (level + 1 < REWARDS.length) level++
    else {
      unmet.push(waiting[0]!)
      waiting = waiting.slice(1)
      ;[size, level] = [batch, 0]
    }
  }
  return { open, unmet }
}

/** What moving each cell by one costs, if it moves as far as demands are large; nothing where it is suppressed anyway. */
function pricesFor(system: System, open: Uint8Array, wanted: readonly Demand[]): Float64Array {
  const needs = wanted.map(({ need }) => need).sort((a, b) => a - b)
  const usual = needs[needs.length >> 1]!
  return Float64Array.from(open, (isOpen, cell) =>
    isOpen ? 0 : Math.max(system.weight[cell]!, 1e-6) / usual,
  )
}

/** Neighbours stand in the same tables: dealt out to different batches, each can use what the others suppressed. */
function spread(demands: readonly Demand[]): Demand[] {
  const batches: Demand[][] = Array.from({ length: FIRST_BATCHES }, () => [])
  let [at, last] = [-1, -1]
  for (const demand of demands) {
    if (demand.cell !== last) at++
    last = demand.cell
    batches[at % FIRST_BATCHES]!.push(demand)
  }
  return batches.flat()
}

/** What a pattern costs: the weights of what is suppressed by choice. */
export function costOf(system: System, open: Uint8Array): number {
  let cost = 0
  for (let cell = 0; cell < system.size; cell++)
    if (open[cell] && !system.forced[cell]) cost += system.weight[cell]!
  return cost
}
